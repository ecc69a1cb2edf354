import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, PurgeId } from '../../../../shared/ids'
import { STANDARD_POLICY } from '../../../../shared/policy/policy'
import type { RetainedKind, RetentionPolicy } from '../../../../shared/policy/retention'
import { PURGE_WORD } from '../../../../shared/retention-views'
import type { PurgeCertificate } from '../../../governance'
import { verifyStatement } from '../../../packet'
import { AUDITOR, as, CODER, LEAD, madeAudit, refused, SECRET, signedChart, VISITS } from '../../testing/audits'
import { Bench, expectOk } from '../../testing/bench'
import { CHART, CLEARER } from '../../testing/chart'
import { changeAttributes } from '../attributes'
import { auditModelOf } from '../audits/audit-model'
import { finishCase, releaseCase } from '../audits/disputing'
import { agreeWithRest } from '../audits/marking'
import { signAudit } from '../audits/signing'
import { viewOfAudit, viewOfCase, viewOfCaseText } from '../audits/viewing'
import { setBilled } from '../billed'
import { reopenChart } from '../clearing'
import type { Desk } from '../desk'
import { exportPacket } from '../exporting'
import { importFile } from '../importing'
import { qualityOf } from '../quality'
import { viewOfChart, viewOfList } from '../view'
import { saveCertificate } from './certificate'
import { liftHold, setHold } from './holds'
import { finishPurges, purgeCharts } from './purging'
import { viewOfPurged, viewOfRetention } from './view'

let bench: Bench
let rules: Partial<RetentionPolicy>

beforeEach(() => {
  bench = new Bench()
  rules = {}
})
afterEach(() => bench.close())

const lead = (): Desk => ({
  ...as(bench, LEAD),
  policy: () => ({ ...STANDARD_POLICY, retention: { ...STANDARD_POLICY.retention, ...rules } }),
})
const ALL: readonly RetainedKind[] = ['original-text', 'cleared-text', 'review']
const order = (chartId: ChartId, kinds: readonly RetainedKind[] = ALL) => ({
  charts: [{ chartId, kinds }],
  reason: 'the contract ended',
  word: PURGE_WORD,
})
const purge = (chartId: ChartId, kinds?: readonly RetainedKind[]) => expectOk(purgeCharts(lead(), order(chartId, kinds)))
const kindsOf = (id: ChartId) => viewOfRetention(lead()).candidates.find(({ chartId }) => chartId === id)?.kinds ?? []

describe('a purge', () => {
  test('is a compliance lead’s, confirmed by a word, with a reason where the schedule has no time', async () => {
    const id = await signedChart(bench, 'I10')
    expect(purgeCharts(as(bench, CODER), order(id))).toEqual(refused('role-missing'))
    expect(purgeCharts(lead(), { ...order(id), word: 'yes' })).toEqual(refused('purge-unconfirmed'))
    expect(purgeCharts(lead(), { ...order(id), reason: ' ' })).toEqual(refused('reason-missing'))
    expect(purgeCharts(lead(), { ...order(id), charts: [] })).toEqual(refused('purge-empty'))
    expect(bench.kinds()).not.toContain('purged')
    expect(bench.status(id)).toBe('finished')
  })

  test('is refused where the policy cannot be proved', async () => {
    const id = await signedChart(bench, 'I10')
    const damaged: Desk = { ...lead(), policyInForce: () => refused('policy-damaged') as never }
    expect(purgeCharts(damaged, order(id))).toEqual(refused('policy-damaged'))
    expect(bench.status(id)).toBe('finished')
  })

  test('takes no more and no less than the list showed', async () => {
    const id = await signedChart(bench, 'I10')
    expect(purgeCharts(lead(), order(id, ['cleared-text']))).toEqual(refused('purge-changed'))
    rules = { 'original-text': 30, 'cleared-text': 2192, review: 2192 }
    expect(kindsOf(id)).toEqual([])
    expect(purgeCharts(lead(), order(id, ['original-text']))).toEqual(refused('purge-changed'))
    rules = { 'original-text': 30 }
    expect(purgeCharts(lead(), order(id))).toEqual(refused('purge-changed'))
  })

  test('stands in the ledger with counts, hashes and rule, and no word of the chart or of the reason', async () => {
    const id = await signedChart(bench, 'I10')
    const { id: purgeId, pending } = purge(id)
    expect(pending).toBeNull()
    expect(bench.last('chart-purged')).toMatchObject({ objectId: id, detail: { kinds: ALL, rule: 'by-hand', purge: purgeId } })
    expect(bench.last('purged')).toMatchObject({
      reason: expect.stringMatching(/^typed:/),
      detail: { charts: 1, kinds: { 'original-text': 1, 'cleared-text': 1, outbound: 0, review: 1 }, policy: 1 },
    })
    expect(JSON.stringify(bench.ledger())).not.toContain('contract')
    expect(bench.kinds().slice(-3)).toEqual(['chart-purged', 'purged', 'purge-certified'])
  })

  test('of content that is due needs no reason, and says that it was due', async () => {
    const id = await signedChart(bench, 'I10')
    rules = { 'original-text': 1 }
    const later = { ...lead(), platform: { ...bench.desk.platform, now: () => new Date('2026-03-09T08:00:00.000Z') } }
    expect(viewOfRetention(later)).toMatchObject({ today: '2026-03-09', clockBehind: false, dueNow: { 'original-text': 1, review: 0 } })
    expectOk(purgeCharts(later, { ...order(id, ['original-text']), reason: '' }))
    expect(bench.last('purged').reason).toBe('due')
  })

  test('with the clock set back the schedule goes by the ledger', async () => {
    await signedChart(bench, 'I10')
    const early = { ...lead(), platform: { ...bench.desk.platform, now: () => new Date('2020-01-01T08:00:00.000Z') } }
    expect(viewOfRetention(early)).toMatchObject({ today: '2026-03-02', clockBehind: true })
  })

  test('closes the chart: it can be looked at, and no step takes it further', async () => {
    const id = await signedChart(bench, 'I10')
    purge(id, ['original-text'])
    const desk = lead()
    expect(viewOfList(desk)).toMatchObject([{ id, status: 'purged', name: `Purged chart ${id.slice(0, 8)}`, reference: '', tag: '' }])
    expect(expectOk(viewOfChart(desk, id))).toMatchObject({ text: '', scrubbed: '', findings: [] })
    expect(reopenChart(bench.desk, id, 'why')).toEqual(refused('chart-purged'))
    expect(setBilled(bench.desk, id, [{ code: 'I10' }])).toEqual(refused('chart-purged'))
    expect(changeAttributes(bench.desk, [id], { tag: 'late' })).toEqual(refused('chart-purged'))
    expect(await exportPacket(bench.desk, id, path.join(bench.folder, 'p.zip'))).toEqual(refused('chart-purged'))
    expect(bench.kinds().at(-1)).toBe('purge-certified')
  })

  test('keeps the signed code list until the review is purged too', async () => {
    const id = await signedChart(bench, 'I10', 'E11.9')
    const codes = [{ code: 'I10' }, { code: 'E11.9' }]
    purge(id, ['original-text'])
    expect(expectOk(viewOfPurged(lead(), id))).toMatchObject({ codes, cleared: expect.stringContaining('[NAME_'), signed: CLEARER })
    purge(id, ['cleared-text'])
    expect(expectOk(viewOfPurged(lead(), id))).toMatchObject({ codes, cleared: null, signed: CLEARER })
    expect(await figures()).toBe(1)
    purge(id, ['review'])
    expect(expectOk(viewOfPurged(lead(), id))).toMatchObject({ codes: null, cleared: null, signed: CLEARER, findings: expect.any(Number) })
    expect(expectOk(viewOfPurged(lead(), id)).gone.map(({ kind }) => kind)).toEqual(['original-text', 'cleared-text', 'review'])
    expect(kindsOf(id)).toEqual([])
    expect(await figures()).toBe(0)
  })

  const figures = async (): Promise<number> => {
    const asked = { from: null, to: null, by: 'coder' } as const
    const watched = { signal: new AbortController().signal, onProgress: () => {} }
    return expectOk(await qualityOf({ ...lead() }, asked, watched)).overall.charts
  }

  test('lets the same file come in again, as a chart of its own', async () => {
    const id = await signedChart(bench, 'I10')
    const file = bench.file('note.txt', CHART)
    expect(expectOk(await importFile(bench.desk, file, 'reuse'))).toBe(id)
    purge(id)
    const again = expectOk(await importFile(bench.desk, file, 'reuse'))
    expect(again).not.toBe(id)
    expect(expectOk(await importFile(bench.desk, file, 'reuse'))).toBe(again)
    expect(bench.last('chart-imported').detail.sameAs).toBe(id)
  })

  test('leaves a chart in an unsigned audit alone, and a signed audit its codes and figures', async () => {
    const id = await signedChart(bench, 'I10', 'E11.9')
    const { audit, cases } = madeAudit(bench, VISITS, [id])
    const [one] = cases as [(typeof cases)[number]]
    expect(viewOfRetention(lead()).candidates).toMatchObject([{ obstacle: 'audit-open' }])
    expect(purgeCharts(lead(), order(id))).toEqual(refused('purge-changed'))
    const auditor = as(bench, AUDITOR)
    expectOk(agreeWithRest(auditor, one))
    expectOk(releaseCase(auditor, one))
    expectOk(finishCase(auditor, one, ''))
    expectOk(signAudit(auditor, audit, CLEARER))
    const before = expectOk(viewOfAudit(auditor, audit))
    purge(id)
    expect(expectOk(viewOfAudit(auditor, audit))).toEqual(before)
    expect(expectOk(viewOfCase(auditor, one)).coded).toMatchObject([{ code: 'I10' }, { code: 'E11.9' }])
    expect(viewOfCaseText(auditor, one)).toEqual(refused('audit-text-purged'))
    expect(auditModelOf(auditor, audit)).toEqual(refused('audit-text-purged'))
  })
})

describe('a hold', () => {
  test('keeps its charts from any purge until it is lifted, each with reason and entry', async () => {
    const id = await signedChart(bench, 'I10')
    expect(setHold(as(bench, CODER), { scope: 'all' }, 'a claim')).toEqual(refused('role-missing'))
    expect(setHold(lead(), { scope: 'all' }, '  ')).toEqual(refused('reason-missing'))
    expect(setHold(lead(), { scope: 'charts', chartIds: [] }, 'a claim')).toEqual(refused('hold-empty'))
    expect(setHold(lead(), { scope: 'filter', filter: {} }, 'a claim')).toEqual(refused('hold-empty'))
    const hold = expectOk(setHold(lead(), { scope: 'charts', chartIds: [id] }, SECRET))
    expect(viewOfRetention(lead())).toMatchObject({
      candidates: [{ held: true }],
      holds: [{ says: 'One chart', charts: 1, reason: SECRET }],
    })
    expect(purgeCharts(lead(), order(id))).toEqual(refused('purge-changed'))
    expect(bench.last('hold-set').detail).toMatchObject({ scope: 'charts', charts: 1 })
    expect(JSON.stringify(bench.ledger())).not.toContain('Brandvold')
    expect(liftHold(lead(), hold, '')).toEqual(refused('reason-missing'))
    expectOk(liftHold(lead(), hold, 'settled'))
    expect(liftHold(lead(), hold, 'settled')).toEqual(refused('hold-unknown'))
    purge(id)
  })

  test('over a filter holds what it found when it was set, and what it finds later', async () => {
    const [first, second] = [await signedChart(bench, 'I10'), await signedChart(bench, 'I10')]
    expectOk(changeAttributes(bench.desk, [first], { tag: 'claim 7' }))
    expectOk(setHold(lead(), { scope: 'filter', filter: { tag: ['claim 7'] } }, 'a claim'))
    const held = (id: ChartId): boolean | undefined => viewOfRetention(lead()).candidates.find(({ chartId }) => chartId === id)?.held
    expect([held(first), held(second)]).toEqual([true, false])
    expectOk(changeAttributes(bench.desk, [first, second], { tag: '' }))
    expect([held(first), held(second)]).toEqual([true, false])
    expectOk(changeAttributes(bench.desk, [second], { tag: 'claim 7' }))
    expect([held(first), held(second)]).toEqual([true, true])
  })

  test('over all holds every chart there is and comes to be', async () => {
    expectOk(setHold(lead(), { scope: 'all' }, 'an inquiry'))
    const id = await signedChart(bench, 'I10')
    expect(viewOfRetention(lead()).candidates).toMatchObject([{ chartId: id, held: true }])
    expect(purgeCharts(lead(), order(id))).toEqual(refused('purge-changed'))
  })
})

describe('a certificate', () => {
  const saved = async (id: PurgeId): Promise<Uint8Array> => {
    const file = path.join(bench.folder, 'certificate.zip')
    expectOk(await saveCertificate(lead(), id, file))
    return readFileSync(file)
  }

  test('names who, when, charts, hashes, kinds, rule and method, is signed, and stands in the ledger by its hash', async () => {
    const id = await signedChart(bench, 'I10')
    const source = bench.store.read.charts.listing(id)?.sha256
    const { id: purgeId } = purge(id)
    const zip = await saved(purgeId)
    const verdict = verifyStatement(zip)
    expect(verdict).toMatchObject({ intact: true, sha256: bench.last('purge-certified').detail.sha256 })
    const entry = bench.store.read.ledger.entries(1, 10_000).find(({ body }) => body.kind === 'purged')
    expect((verdict as { statement: PurgeCertificate }).statement).toMatchObject({
      format: 'chartroom-purge-certificate/1',
      purgeId,
      by: { name: LEAD.name, credential: LEAD.credential },
      policy: { name: 'Standard', version: 1 },
      charts: [{ chartId: id, source, kinds: ALL, rule: 'by-hand' }],
      counts: { 'original-text': 1, outbound: 0 },
      ledger: { seq: entry?.seq, hash: entry?.hash },
      method: { secureDelete: true, vacuum: true, logTruncated: true },
    })
    const text = Buffer.from(zip).toString('latin1')
    for (const word of ['Brandvold', 'note.txt', 'contract']) expect(text).not.toContain(word)
  })

  test('tells any changed byte', async () => {
    const { id } = purge(await signedChart(bench, 'I10'))
    const zip = await saved(id)
    for (const at of [200, 700, zip.length - 40]) {
      const changed = Uint8Array.from(zip)
      changed[at] = (changed[at] as number) ^ 1
      expect(verifyStatement(changed)?.intact ?? false).toBe(false)
    }
  })

  test('waits until the file could be compacted, and is then made by whoever opens the records', async () => {
    const id = await signedChart(bench, 'I10')
    const busy = { ...lead(), store: { ...bench.store, compact: () => refused('store-busy') as never } }
    const { id: purgeId, pending } = expectOk(purgeCharts(busy, order(id)))
    expect(pending).toBe('store-busy')
    expect(bench.store.read.charts.get(id)).toBeNull()
    expect(viewOfRetention(lead()).purges).toMatchObject([{ id: purgeId, certified: null }])
    expect(await saveCertificate(lead(), purgeId, path.join(bench.folder, 'c.zip'))).toEqual(refused('purge-pending'))
    bench.restart()
    expectOk(finishPurges(bench.desk))
    expectOk(finishPurges(bench.desk))
    expect(bench.kinds().filter((kind) => kind === 'purge-certified')).toHaveLength(1)
    expect(verifyStatement(await saved(purgeId))?.intact).toBe(true)
  })
})
