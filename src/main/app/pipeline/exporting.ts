// Packets out of the records, through assembly and seal, to a file: one chart or many, de-identified, or with PHI and encrypted. The
// export is in the ledger before the file is there, so that no packet exists unrecorded.
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId, ClearanceId } from '../../../shared/ids'
import type { PacketProgress, PhiWish } from '../../../shared/packet-views'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { PacketReport } from '../../../shared/views'
import { fingerprintsOf, type Identity, lockPacket, makePacket, type PacketContents, type PacketModel } from '../../packet'
import { asLabel, asSha256 } from '../../store'
import { saveFile } from '../save-file'
import { type ChartState, readChart } from './chart-state'
import { type Desk, timeOf } from './desk'
import { frameOf } from './packet-frame'
import { packetModelOf } from './packet-model'
import { signingKey } from './signing-key'
import { reportOn } from './verifying'

/** Steps at which there is something to pack. */
export const PACKABLE = ['cleared', 'coding', 'finished'] as const
/** What they become is held in memory. */
const MOST_CHARTS = 1000

export interface ExportWish {
  /** Absent: de-identified. */
  readonly phi?: PhiWish
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PacketProgress) => void
}

/** One packet of these charts, in their order. Stopped, or refused for one of them, it leaves nothing and records nothing. */
export async function exportPackets(
  desk: Desk,
  chartIds: readonly ChartId[],
  file: string,
  wish: ExportWish = {},
): Promise<Result<PacketReport, FailureCode>> {
  const { phi, signal = new AbortController().signal, onProgress = () => {} } = wish
  if (phi && !mayDo(desk.person, 'code') && !mayDo(desk.person, 'audit')) return err('role-missing')
  if (chartIds.length > MOST_CHARTS) return err('packet-too-many')
  const clearances = new Map(chartIds.map((id) => [id, desk.store.read.clearances.inForce(id)?.id]))
  const contents = await gather(desk, [...clearances.keys()], wish, signal)
  if (!contents.ok) return contents
  const made = await printAndSeal(desk, contents.value, signal, onProgress)
  if (!made.ok) return made
  const locked = phi ? await encrypt(made.value, phi, onProgress) : made
  if (!locked.ok) return locked
  if (signal.aborted) return err('cancelled')
  const bytes = locked.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const packetId = contents.value.charts[0].packetId
  // Nothing is recorded as exported that could not be written.
  const saved = await saveFile(file, bytes, () => recordExport(desk, clearances, phi, { packetId, sha256, bytes: bytes.length }))
  if (!saved.ok) return err(saved.error === 'file-unwritable' ? 'packet-unwritable' : saved.error)
  return ok(reportOn(desk, path.basename(file), made.value))
}

export const exportPacket = (desk: Desk, chartId: ChartId, file: string): Promise<Result<PacketReport, FailureCode>> =>
  exportPackets(desk, [chartId], file)

/** The charts as they stand, each with the same packet, time and ledger excerpt. */
async function gather(
  desk: Desk,
  chartIds: readonly ChartId[],
  { phi, onProgress = () => {} }: ExportWish,
  signal: AbortSignal,
): Promise<Result<PacketContents, FailureCode>> {
  const frame = frameOf(desk, chartIds)
  const charts: PacketModel[] = []
  const identities = new Map<ChartId, Identity>()
  for (const chartId of chartIds) {
    onProgress({ stage: 'gathering', done: charts.length, total: chartIds.length })
    const state = readChart(desk, chartId, PACKABLE)
    if (!state.ok) return state
    const model = await packetModelOf(desk, state.value, frame)
    if (signal.aborted) return err('cancelled')
    if (!model.ok) return model
    if (phi && model.value.origin) return err('chart-from-packet')
    charts.push(model.value)
    if (phi) identities.set(chartId, identityOf(desk, state.value, phi, frame.createdAt))
  }
  const [first, ...others] = charts
  if (!first) return err('chart-unknown')
  return ok({ charts: [first, ...others], ...(phi ? { identities } : {}) })
}

/** All that tells who the patient is: it goes into memory here, and to a disk only encrypted. */
function identityOf({ person }: Desk, { chart, masked }: ChartState, { purpose }: PhiWish, at: string): Identity {
  return {
    original: chart.text,
    encounter: chart.encounter,
    facts: chart.facts.map(({ label, value, start, end }) => ({ label, value, start, end })),
    places: masked.segments.map(({ original, placeholder }) => ({ ...original, placeholder })),
    disclosure: { purpose, by: [person.name, person.credential].filter(Boolean).join(', '), at },
  }
}

async function printAndSeal(
  desk: Desk,
  contents: PacketContents,
  signal: AbortSignal,
  onProgress: (progress: PacketProgress) => void,
): Promise<Result<Uint8Array, FailureCode>> {
  const key = signingKey(desk.store)
  if (!key.ok) return key
  const total = contents.charts.length
  let printed = true
  try {
    const zip = await makePacket(contents, key.value, async (html, furniture) => {
      onProgress({ stage: 'printing', done: 0, total })
      printed = false
      const pdf = await unlessAborted(signal, desk.platform.printPdf(html, furniture))
      printed = true
      onProgress({ stage: 'sealing', done: 0, total })
      return pdf
    })
    return ok(zip)
  } catch (error) {
    if (signal.aborted) return err('cancelled')
    // A printer that is not there is expected; a packet that does not fit together is a bug.
    if (printed) throw error
    return err('print-failed')
  }
}

/** A print cannot be stopped; what it gives is then dropped. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('stopped'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function encrypt(
  zip: Uint8Array,
  { lock }: PhiWish,
  onProgress: (progress: PacketProgress) => void,
): Promise<Result<Uint8Array, FailureCode>> {
  onProgress({ stage: 'encrypting', done: 0, total: 1 })
  return lockPacket(zip, lock)
}

function recordExport(
  desk: Desk,
  clearances: ReadonlyMap<ChartId, ClearanceId | undefined>,
  phi: PhiWish | undefined,
  { packetId, sha256, bytes }: { readonly packetId: string; readonly sha256: string; readonly bytes: number },
): Result<void, FailureCode> {
  // Printing takes seconds: a chart that was reopened meanwhile has no packet.
  for (const [chartId, id] of clearances) if (desk.store.read.clearances.inForce(chartId)?.id !== id) return err('chart-state')
  const why = phi && { purpose: asLabel(phi.purpose), recipients: fingerprintsOf(phi.lock).map(asSha256) }
  const at = timeOf(desk)
  return desk.store.write((w) => {
    for (const chartId of clearances.keys()) {
      w.append({
        kind: 'packet-exported',
        chartId,
        detail: { sha256: asSha256(sha256), bytes, phi: phi !== undefined, packet: asLabel(packetId), charts: clearances.size, ...why },
      })
      w.signOff.recordExport({ chartId, sha256, at })
    }
  })
}
