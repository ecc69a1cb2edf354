// Whole audit packets, from the records to the file: what people typed about the patient and who treated them is not to be found in them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MarkView } from '../../../../shared/audit-views'
import type { ChartId } from '../../../../shared/ids'
import { createSigningKey, seal, verifyPacket } from '../../../packet'
import type { AuditFile } from '../../../packet/audit-file'
import { readContainer } from '../../../packet/container'
import {
  AUDITOR,
  as,
  CODER,
  caseAs,
  type Made,
  madeAudit,
  marksOn,
  partyOf,
  quoteOf,
  refused,
  revise,
  SECRET,
  signedChart,
  VISITS,
} from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { CLEARER } from '../../testing/chart'
import { reopenChart } from '../clearing'
import { exportPackets } from '../exporting'
import { nameKey } from '../known-keys'
import { openForReview } from '../opening'
import { ownFingerprint } from '../signing-key'
import { lookAtPacket } from '../verifying'
import { disputeMark, finishCase, releaseCase } from './disputing'
import { exportAudit } from './exporting'
import { createAudit } from './making'
import { agreeWithRest, makeMark } from './marking'
import { signAudit } from './signing'
import { viewOfAudit } from './viewing'

let bench: Bench
let printed: string

beforeEach(() => {
  bench = new Bench({
    platform: {
      printPdf: async (html) => {
        printed = html
        return new TextEncoder().encode('%PDF-1.7 printed by a test')
      },
    },
  })
})
afterEach(() => bench.close())

/** The first code of every case revised, the coder agrees or the auditor gives in, all of it signed. */
function signed(made: Made, answer: 'agree' | 'rebut' = 'agree'): void {
  for (const id of made.cases) {
    const mark = { ...revise(1, 'E11.65'), evidence: [quoteOf(bench, id, 'type 2 diabetes mellitus')], guideline: 'Section I.C.4.a' }
    expectOk(makeMark(as(bench, AUDITOR), id, null, mark))
    if (caseAs(bench, AUDITOR, id).unmarked.length > 0) expectOk(agreeWithRest(as(bench, AUDITOR), id))
    expectOk(releaseCase(as(bench, AUDITOR), id))
    const markId = marksOn(bench, id)[0]?.id as MarkView['id']
    expectOk(disputeMark(as(bench, CODER), id, markId, answer, answer === 'rebut' ? 'the note names no complication' : ''))
    if (answer === 'rebut') expectOk(disputeMark(as(bench, AUDITOR), id, markId, 'withdraw', 'right, it does not'))
    expectOk(finishCase(as(bench, AUDITOR), id, ''))
  }
  expectOk(signAudit(as(bench, AUDITOR), made.audit, CLEARER))
}

const fileOf = (name = 'audit'): string => path.join(bench.folder, `${name}.packet.zip`)

async function packetOf({ audit }: Made) {
  const report = expectOk(await exportAudit(as(bench, AUDITOR), audit, fileOf()))
  const bytes = new Uint8Array(readFileSync(fileOf()))
  const { files } = readContainer(bytes)
  const text = (name: string): string => Buffer.from(files.get(name) ?? []).toString('utf8')
  const all = [...files.keys()].map(text).join('\n') + printed
  return { report, bytes, files, text, all }
}

describe('the packet of an audit', () => {
  let chart: ChartId
  beforeEach(async () => {
    chart = await signedChart(bench, 'E11.9', 'I10')
  })

  test('is intact, holds marks, figures and texts, and is in the ledger', async () => {
    const made = madeAudit(bench, VISITS, [chart, await signedChart(bench, 'E11.9')])
    signed(made)
    const { report, bytes, files, text, all } = await packetOf(made)
    expect(report).toMatchObject({ intact: true, differences: [], kind: 'audit', charts: 2, parents: [] })
    expect(verifyPacket(bytes)).toMatchObject({ intact: true, finishedBy: CLEARER })
    expect([...files.keys()]).toEqual(expect.arrayContaining(['audit.json', 'audit.csv', 'verify.html', `charts/${chart}/scrubbed.txt`]))
    const audit = JSON.parse(text('audit.json'))
    expect(audit.accuracy).toMatchObject([
      { method: 'code-over-code', numerator: 1, denominator: 3 },
      { method: 'case-over-case', numerator: 0, denominator: 2 },
    ])
    expect(audit.cases[0].marks[0]).toMatchObject({ verdict: 'revise', counts: 1, state: 'accepted', rationale: { kind: 'withheld' } })
    expect(text('audit.csv').trim().split('\r\n')).toHaveLength(4)
    expect(bench.last('audit-packet-exported')).toMatchObject({ objectId: made.audit, detail: { charts: 2 } })
    // The rationale names the patient.
    for (const value of [SECRET, 'Brandvold', 'Odalys', 'Halloway', '5550123']) expect(all).not.toContain(value)
    expect(printed).toContain('Code over code: 1 of the reviewer&#39;s 3 codes are correct')
    expect(printed).toContain('No AI was used for the codes of this chart')
  })

  test('leaves out the names of providers, wherever they were typed', async () => {
    const provider = 'Quentin Abernathy-Sloane'
    const audit = expectOk(
      createAudit(as(bench, AUDITOR), {
        templateId: VISITS,
        revision: 1,
        title: `Charts of ${provider}`,
        scope: `Every chart of ${provider}`,
        sampleId: null,
        auditors: [],
        charts: [{ chartId: chart, coder: partyOf(CODER), provider }],
      }),
    )
    const made: Made = { audit, cases: expectOk(viewOfAudit(as(bench, AUDITOR), audit)).list.map(({ id }) => id) }
    signed(made)
    const { all } = await packetOf(made)
    expect(all).not.toContain('Abernathy')
  })

  test('tells what a dispute changed, and shows words in which nothing was found', async () => {
    const made = madeAudit(bench, VISITS, [chart])
    signed(made, 'rebut')
    const { text } = await packetOf(made)
    const audit = JSON.parse(text('audit.json'))
    expect(audit.accuracy[0]).toMatchObject({ value: 1 })
    expect(audit.asMarked[0]).toMatchObject({ value: 0.5 })
    expect(text('audit.csv')).toContain('the note names no complication')
    expect(printed).toContain('Withdrawn by the auditor')
  })

  test('is made of signed audits, by an auditor, of texts whose clearance stands', async () => {
    const made = madeAudit(bench, VISITS, [chart])
    expect(await exportAudit(as(bench, AUDITOR), made.audit, fileOf())).toEqual(refused('audit-unsigned'))
    signed(made)
    expect(await exportAudit(as(bench, CODER), made.audit, fileOf())).toEqual(refused('role-missing'))
    expectOk(reopenChart(bench.desk, chart, 'a name was missed'))
    expect(await exportAudit(as(bench, AUDITOR), made.audit, fileOf())).toEqual(refused('audit-text-withdrawn'))
  })

  test('who changes it and seals it anew is told what does not fit together', async () => {
    const made = madeAudit(bench, VISITS, [chart])
    signed(made)
    const { bytes, files, text } = await packetOf(made)
    const { packetId, createdAt } = JSON.parse(text('audit.json'))
    const key = createSigningKey()
    const inner = [...files].filter(([path]) => !['manifest.json', 'manifest.sig', 'SHA256SUMS', 'public-key.pem'].includes(path))
    const resealed = (change: (own: Map<string, Uint8Array>) => void): readonly string[] => {
      const own = new Map(inner)
      change(own)
      const charts = [{ chartId: chart, folder: `charts/${chart}/` }]
      return verifyPacket(seal(own, { packetId, createdAt, appVersion: '0.1.0', kind: 'audit', charts }, key.privateKey)).differences
    }
    const edited = (change: (audit: AuditFile) => void): readonly string[] =>
      resealed((own) => {
        const audit = JSON.parse(text('audit.json'))
        change(audit)
        own.set('audit.json', new TextEncoder().encode(`${JSON.stringify(audit, null, 2)}\n`))
      })
    expect(resealed(() => {})).toEqual([])
    const figures = 'the figures of audit.json do not follow from its marks'
    expect(edited((audit) => Object.assign(audit.accuracy[0] as object, { value: 1 }))).toEqual([figures])
    expect(edited((audit) => Object.assign(audit.totals.byCoder[0] as object, { errors: 0 }))).toEqual([figures])
    expect(edited(({ cases: [one] }) => Object.assign(one?.marks[0] as object, { state: 'withdrawn' }))).toEqual(
      expect.arrayContaining([figures, 'the marks of audit.json are not those whose signature the ledger records']),
    )
    expect(edited(({ cases: [one] }) => Object.assign(one?.marks[0]?.evidence[0] as object, { text: 'type 1' }))).toContain(
      'a quote of a mark of case 1 is not in scrubbed.txt at its place',
    )
    expect(edited(({ cases: [one] }) => Object.assign(one?.coded[1] as object, { code: 'I11.9' }))).toContain(
      'the cases of audit.json are not those the ledger records',
    )
    expect(edited((audit) => Object.assign(audit.signed, { name: 'Somebody Else' }))).toEqual([
      'the name under the audit is not the one the ledger records',
    ])
    expect(edited((audit) => Object.assign(audit, { provider: 'x' }))).toContain('audit.json does not have the form of an audit')
    expect(resealed((own) => own.set('audit.csv', new Uint8Array([0x61])))).toEqual(['marks in audit.csv and audit.json differ'])
    expect(resealed((own) => own.set(`charts/${chart}/scrubbed.txt`, new Uint8Array([0x61])))).toEqual([
      'scrubbed.txt of case 1 is not the text that audit.json is about',
    ])
    expect(resealed((own) => own.delete('audit.json'))).toContain('audit.json is missing')
    expect(verifyPacket(bytes).intact).toBe(true)
  })

  test('any byte changed is told', async () => {
    const made = madeAudit(bench, VISITS, [chart])
    signed(made)
    const { bytes } = await packetOf(made)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const copy = Uint8Array.from(bytes)
        copy[at] = (copy[at] as number) ^ by
        expect(verifyPacket(copy).intact).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  test('names the packets as parents that its charts came with', async () => {
    const from = fileOf('from')
    expectOk(await exportPackets(bench.desk, [chart], from))
    const looked = expectOk(await lookAtPacket(bench.desk, from))
    if (looked === 'locked') throw new Error('not encrypted')
    expectOk(nameKey(bench.desk, ownFingerprint(bench.desk.store) as string, 'this very desk'))
    const [opened] = expectOk(openForReview(bench.desk, looked)).chartIds as [ChartId]
    const made = madeAudit(bench, VISITS, [opened], partyOf(CODER))
    signed(made)
    const { report, bytes } = await packetOf(made)
    expect(report).toMatchObject({ intact: true, parents: [{ sha256: looked.sha256 }] })
    const beside = verifyPacket(bytes, { parents: [new Uint8Array(readFileSync(from))] })
    expect(beside).toMatchObject({ intact: true })
    expect(beside.notes.at(-1)).toContain('which is at hand, intact')
  })
})
