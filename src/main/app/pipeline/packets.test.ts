// Packets of many charts, with PHI, and from elsewhere: two workstations' records, each with its own key.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId } from '../../../shared/ids'
import type { PacketProgress } from '../../../shared/packet-views'
import { closeServers, json, serve } from '../../endpoint/testing/servers'
import { unlockPacket, verifyPacket } from '../../packet'
import { readContainer } from '../../packet/container'
import { finalCodes } from '../../review'
import { Bench, expectOk, PDF } from '../testing/bench'
import { CHART, CLEARER, IDENTIFIERS } from '../testing/chart'
import { loadChart } from './chart-state'
import { reopenChart } from './clearing'
import { decideCode } from './coding'
import { exportPackets } from './exporting'
import { finishChart } from './finishing'
import { nameKey, viewOfKeys } from './known-keys'
import { openForReview } from './opening'
import { sendChart } from './sending'
import { lookAtPacket, verifyPacketFile } from './verifying'
import { decisionsOf, viewOfChart } from './view'

const go = (): AbortSignal => new AbortController().signal
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const PASSPHRASE = 'nine slow rivers'
const CODES = [
  { code: 'E11.9', assertion: 'affirmed', quotes: ['type 2 diabetes mellitus'], reason: 'named' },
  { code: 'I10', assertion: 'affirmed', quotes: ['essential hypertension'], reason: 'named' },
]

let here: Bench
let there: Bench

beforeEach(() => {
  here = new Bench()
  there = new Bench({ platform: { workstation: 'desk-2', user: 'auditor-1' } })
})
afterEach(() => {
  here.close()
  there.close()
  closeServers()
})

/** A chart coded by a server on this computer and signed. */
async function finished(bench: Bench, text = CHART): Promise<ChartId> {
  const { host } = await serve(json(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ codes: CODES }) } }] })))
  bench.restart({ endpoint: { kind: 'openai-compatible', baseUrl: `http://${host}`, model: 'local', key: '' } })
  const id = await bench.cleared(text)
  expectOk(await sendChart(bench.desk, id, go()))
  for (const suggestion of expectOk(viewOfChart(bench.desk, id)).suggestions) {
    if (!suggestion.decision) expectOk(decideCode(bench.desk, id, suggestion.id, { action: 'accept' }))
  }
  expectOk(finishChart(bench.desk, id, CLEARER, 'as documented'))
  return id
}

const SECOND = CHART.replaceAll('Odalys Brandvold', 'Tamsin Ferrow').replaceAll('Brandvold', 'Ferrow').replace('5550123', '5550777')

describe('a packet of many charts', () => {
  test('holds each chart once, tells how far it is, and every chart’s ledger has the export', async () => {
    const ids = [await finished(here), await finished(here, SECOND)]
    const seen: PacketProgress[] = []
    const file = path.join(here.folder, 'two.zip')
    const report = expectOk(await exportPackets(here.desk, [...ids, ids[0] as ChartId], file, { onProgress: (p) => seen.push(p) }))
    expect(report).toMatchObject({ intact: true, charts: 2, kind: 'de-identified' })
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['gathering', 'printing', 'sealing'])
    const exported = here.ledger().filter(({ kind }) => kind === 'packet-exported')
    expect(exported.map(({ objectId, detail }) => [objectId, detail.charts, detail.sha256])).toEqual(
      ids.map((id) => [id, 2, sha256(readFileSync(file))]),
    )
    const words = [...readContainer(readFileSync(file)).files.values()].map((bytes) => Buffer.from(bytes).toString()).join('\n')
    for (const value of [...IDENTIFIERS, 'Tamsin', 'Ferrow', '5550777']) expect(words).not.toContain(value)
  })

  test('stopped at any stage leaves no file and no entry', async () => {
    const ids = [await finished(here), await finished(here, SECOND)]
    for (const stage of ['gathering', 'printing', 'sealing']) {
      const stop = new AbortController()
      const onProgress = (progress: PacketProgress): void => {
        if (progress.stage === stage) stop.abort()
      }
      const file = path.join(here.folder, `${stage}.zip`)
      expect(await exportPackets(here.desk, ids, file, { signal: stop.signal, onProgress })).toEqual({ ok: false, error: 'cancelled' })
    }
    expect(here.kinds()).not.toContain('packet-exported')
    expect(readdirSync(here.folder).filter((name) => name.includes('.zip'))).toEqual([])
  })

  test('one chart that is not cleared refuses the whole, and nothing is written', async () => {
    const ids = [await finished(here), await here.reviewed(SECOND)]
    expect(await exportPackets(here.desk, ids, path.join(here.folder, 'two.zip'))).toEqual({ ok: false, error: 'chart-state' })
    expect(here.kinds()).not.toContain('packet-exported')
  })
})

describe('a packet with PHI', () => {
  const phi = { purpose: 'payment', lock: { kind: 'passphrase', passphrase: PASSPHRASE } } as const

  test('is encrypted before it touches the disk, opens with its passphrase, and is recorded with its purpose', async () => {
    const id = await finished(here)
    const file = path.join(here.folder, 'payer.zip.age')
    const report = expectOk(await exportPackets(here.desk, [id], file, { phi }))
    expect(report).toMatchObject({ intact: true, kind: 'phi' })
    const bytes = readFileSync(file)
    for (const name of readdirSync(here.folder).filter((each) => each !== 'note.txt')) {
      const content = readFileSync(path.join(here.folder, name)).toString('latin1')
      for (const value of ['Brandvold', '5550123']) expect(content).not.toContain(value)
    }
    const zip = expectOk(await unlockPacket(bytes, PASSPHRASE))
    expect(verifyPacket(zip)).toMatchObject({ intact: true, kind: 'phi' })
    expect(Buffer.from(readContainer(zip).files.get('original.txt') ?? []).toString()).toBe(CHART)
    expect(here.last('packet-exported').detail).toMatchObject({ phi: true, purpose: 'payment', recipients: [], sha256: sha256(bytes) })
    expect(expectOk(await verifyPacketFile(here.desk, file, PASSPHRASE))).toMatchObject({ intact: true, kind: 'phi', ownKey: true })
    expect(await verifyPacketFile(here.desk, file, 'nine slow river')).toEqual({ ok: false, error: 'packet-key-wrong' })
  })

  test('is not made by one who neither codes nor audits, nor with a lock that is none', async () => {
    const id = await finished(here)
    const file = path.join(here.folder, 'payer.zip.age')
    const lock = { kind: 'recipients', recipients: ['age1nobody'] } as const
    expect(await exportPackets(here.desk, [id], file, { phi: { ...phi, lock } })).toEqual({ ok: false, error: 'recipient-invalid' })
    const lead = { ...here.desk, person: { ...here.desk.person, roles: ['compliance-lead'] } } as const
    expect(await exportPackets(lead, [id], file, { phi })).toEqual({ ok: false, error: 'role-missing' })
    expect(here.kinds()).not.toContain('packet-exported')
  })
})

describe('a packet from elsewhere', () => {
  /** Two finished charts of `here` in one packet, and its bytes. */
  async function sent(): Promise<{ file: string; ids: readonly ChartId[] }> {
    const ids = [await finished(here), await finished(here, SECOND)]
    const file = path.join(here.folder, 'two.zip')
    expectOk(await exportPackets(here.desk, ids, file))
    return { file, ids }
  }

  async function looked(bench: Bench, file: string) {
    const found = expectOk(await lookAtPacket(bench.desk, file))
    if (found === 'locked') throw new Error('locked')
    return found
  }

  test('is opened once its key has a name: the same text, codes and signature, read-only, with its origin', async () => {
    const { file, ids } = await sent()
    const found = await looked(there, file)
    expect(openForReview(there.desk, found)).toEqual({ ok: false, error: 'packet-key-unknown' })
    expectOk(nameKey(there.desk, found.report.signedBy ?? '', 'Northfield, desk 1'))
    const { chartIds, leftOut } = expectOk(openForReview(there.desk, found))
    expect([chartIds.length, leftOut]).toEqual([2, 0])
    chartIds.forEach((id, i) => {
      const [mine, theirs] = [expectOk(viewOfChart(there.desk, id)), expectOk(viewOfChart(here.desk, ids[i] as ChartId))]
      expect(mine.text).toBe(theirs.scrubbed)
      expect(mine.signed).toMatchObject({ name: CLEARER.name, at: theirs.signed?.at })
      expect(mine.suggestions.map(({ code, decision }) => [code, decision?.action])).toEqual(
        theirs.suggestions.map(({ code, decision }) => [code, decision?.action]),
      )
      expect(mine.origin).toMatchObject({ sha256: sha256(readFileSync(file)), keyName: 'Northfield, desk 1' })
      const { chart } = expectOk(loadChart(there.desk, id))
      const clearance = there.store.read.clearances.inForce(id)
      expect(finalCodes(decisionsOf(there.desk, chart, clearance as never)).map(({ code }) => code)).toEqual(['E11.9', 'I10'])
      expect(reopenChart(there.desk, id, 'to change it')).toEqual({ ok: false, error: 'chart-from-packet' })
    })
    expect(there.ledger().filter(({ kind }) => kind === 'packet-opened')).toHaveLength(2)
    expect(openForReview(there.desk, found)).toEqual({ ok: false, error: 'packet-opened-already' })
    there.restart()
    expect(viewOfKeys(there.desk).map(({ name }) => name)).toEqual(['Northfield, desk 1'])
  })

  test('is not sent to any endpoint from here: its clearance is not in this ledger', async () => {
    const { file } = await sent()
    const found = await looked(there, file)
    expectOk(nameKey(there.desk, found.report.signedBy ?? '', 'desk 1'))
    const [id] = expectOk(openForReview(there.desk, found)).chartIds
    expect((await sendChart(there.desk, id as ChartId, go())).ok).toBe(false)
  })

  test('exported again it is a child that names its parent, verifies alone, and is held against it', async () => {
    const { file } = await sent()
    const found = await looked(there, file)
    expectOk(nameKey(there.desk, found.report.signedBy ?? '', 'desk 1'))
    const { chartIds } = expectOk(openForReview(there.desk, found))
    const child = path.join(there.folder, 'child.zip')
    const parent = { packetId: found.report.packetId, sha256: found.sha256 }
    expect(expectOk(await exportPackets(there.desk, chartIds, child))).toMatchObject({ intact: true, parents: [parent] })
    const [childBytes, parentBytes] = [readFileSync(child), readFileSync(file)]
    expect(verifyPacket(childBytes, { parents: [parentBytes] })).toMatchObject({ intact: true, differences: [] })
    expect(verifyPacket(childBytes, { parents: [parentBytes] }).notes.join()).toContain('is at hand, intact')
    const altered = Uint8Array.from(parentBytes)
    altered[200] = (altered[200] as number) ^ 1
    expect(verifyPacket(childBytes, { parents: [altered] }).notes.join()).toContain('is not among the packets')
    expect(expectOk(await verifyPacketFile(there.desk, child)).notes.join()).toContain('was opened and verified here')
    const phi = { purpose: 'payment', lock: { kind: 'passphrase', passphrase: PASSPHRASE } } as const
    expect(await exportPackets(there.desk, chartIds, child, { phi })).toEqual({ ok: false, error: 'chart-from-packet' })
  })

  test('comes back to the workstation that made it, beside the charts it was made of', async () => {
    const { file } = await sent()
    expect(expectOk(openForReview(here.desk, await looked(here, file))).chartIds).toHaveLength(2)
    expect(here.store.read.charts.list()).toHaveLength(4)
  })

  test('changed by one byte, unfinished, with PHI, or no packet: refused, and nothing is taken in', async () => {
    const { file } = await sent()
    const bytes = readFileSync(file)
    bytes[5000] = (bytes[5000] as number) ^ 1
    writeFileSync(path.join(there.folder, 'changed.zip'), bytes)
    writeFileSync(path.join(there.folder, 'photo.zip'), PDF)
    const unfinished = path.join(here.folder, 'unfinished.zip')
    expectOk(await exportPackets(here.desk, [await here.cleared(SECOND)], unfinished))
    const phi = path.join(here.folder, 'phi.zip')
    const id = await finished(here)
    expectOk(
      await exportPackets(here.desk, [id], phi, { phi: { purpose: 'payment', lock: { kind: 'passphrase', passphrase: PASSPHRASE } } }),
    )
    const key = (await looked(there, file)).report.signedBy ?? ''
    expectOk(nameKey(there.desk, key, 'desk 1'))
    const refusal = async (name: string, secret?: string): Promise<unknown> => {
      const found = expectOk(await lookAtPacket(there.desk, name, secret))
      return found === 'locked' ? 'locked' : openForReview(there.desk, found)
    }
    expect(await refusal(path.join(there.folder, 'changed.zip'))).toEqual({ ok: false, error: 'packet-not-intact' })
    expect(await refusal(path.join(there.folder, 'photo.zip'))).toEqual({ ok: false, error: 'packet-unreadable' })
    expect(await refusal(unfinished)).toEqual({ ok: false, error: 'packet-unsigned' })
    expect(await refusal(phi)).toBe('locked')
    expect(await refusal(phi, PASSPHRASE)).toEqual({ ok: false, error: 'packet-phi' })
    expect(there.store.read.charts.list()).toEqual([])
    expectOk(nameKey(there.desk, key, ''))
    expect(await refusal(file)).toEqual({ ok: false, error: 'packet-key-unknown' })
  })
})
