// The audit packet: out of the records, through assembly and seal, to a file; and a packet from anywhere back to a verdict.
// The export is in the ledger before the file is there, so that no packet exists unrecorded.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId, ClearanceId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { PacketReport } from '../../../shared/views'
import { createSigningKey, fingerprintOf, makePacket, verifyPacket } from '../../packet'
import { asSha256, type Store } from '../../store'
import { saveFile } from '../save-file'
import { readChart } from './chart-state'
import { type Desk, timeOf } from './desk'
import { packetModelOf } from './packet-model'

const SIGNING_KEY = 'signing-key'
/** Steps at which there is something to pack. */
export const PACKABLE = ['cleared', 'coding', 'finished'] as const

export async function exportPacket(desk: Desk, chartId: ChartId, file: string): Promise<Result<PacketReport, FailureCode>> {
  const clearance = desk.store.read.clearances.inForce(chartId)
  const made = await buildPacket(desk, chartId)
  if (!made.ok) return made
  const bytes = made.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // Nothing is recorded as exported that could not be written.
  const saved = await saveFile(file, bytes, () => recordExport(desk, chartId, clearance?.id, { sha256, bytes: bytes.length }))
  if (!saved.ok) return err(saved.error === 'file-unwritable' ? 'packet-unwritable' : saved.error)
  return ok(reportOn(desk, path.basename(file), bytes))
}

function recordExport(
  desk: Desk,
  chartId: ChartId,
  clearance: ClearanceId | undefined,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Result<void, FailureCode> {
  // Printing takes seconds: a chart that was reopened meanwhile has no packet.
  if (desk.store.read.clearances.inForce(chartId)?.id !== clearance) return err('chart-state')
  return desk.store.write((w) => {
    w.append({ kind: 'packet-exported', chartId, detail: { sha256: asSha256(sha256), bytes, phi: false } })
    w.signOff.recordExport({ chartId, sha256, at: timeOf(desk) })
  })
}

async function buildPacket(desk: Desk, chartId: ChartId): Promise<Result<Uint8Array, FailureCode>> {
  const state = readChart(desk, chartId, PACKABLE)
  if (!state.ok) return state
  const key = signingKey(desk.store)
  if (!key.ok) return key
  const model = await packetModelOf(desk, state.value)
  if (!model.ok) return model
  let printed = true
  try {
    return ok(
      await makePacket(model.value, key.value, async (html, furniture) => {
        printed = false
        const pdf = await desk.platform.printPdf(html, furniture)
        printed = true
        return pdf
      }),
    )
  } catch (error) {
    // A printer that is not there is expected; a packet that does not fit together is a bug.
    if (printed) throw error
    return err('print-failed')
  }
}

/** This workstation's key, made at the first packet and kept in the encrypted store. PKCS #8 PEM. */
function signingKey(store: Store): Result<string, FailureCode> {
  const known = store.read.settings.get(SIGNING_KEY)
  if (typeof known === 'string') return ok(known)
  const { privateKey } = createSigningKey()
  return store.write((w) => {
    // Another process may have made one since the look above.
    const made = w.read.settings.get(SIGNING_KEY)
    if (typeof made === 'string') return made
    w.settings.set(SIGNING_KEY, privateKey)
    return privateKey
  })
}

function reportOn({ store }: Desk, file: string, bytes: Uint8Array): PacketReport {
  const own = store.read.settings.get(SIGNING_KEY)
  const { isPacket, intact, differences, signedBy, publicKey, notes } = verifyPacket(bytes)
  const ownKey = signedBy !== null && typeof own === 'string' && fingerprintOf(own) === signedBy
  return { file, isPacket, intact, differences, signedBy, publicKey, ownKey, notes }
}

export async function verifyPacketFile(desk: Desk, file: string): Promise<Result<PacketReport, FailureCode>> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return err((error as NodeJS.ErrnoException | null)?.code === 'ENOENT' ? 'file-missing' : 'file-unreadable')
  }
  const report = reportOn(desk, path.basename(file), bytes)
  const sha256 = asSha256(createHash('sha256').update(bytes).digest('hex'))
  const noted = desk.store.write(
    (w) => void w.append({ kind: 'packet-verified', detail: { sha256, intact: report.intact, differences: report.differences.length } }),
  )
  return noted.ok ? ok(report) : noted
}
