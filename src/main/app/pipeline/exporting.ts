// The audit packet: out of the records, through assembly and seal, to a file; and a packet from anywhere back to a verdict.
// The export is in the ledger before the file is there, so that no packet exists unrecorded.
import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { PacketReport } from '../../../shared/views'
import { createSigningKey, makePacket, verifyPacket } from '../../packet'
import { asSha256, type Store } from '../../store'
import { loadChart } from './chart-state'
import { type Desk, timeOf } from './desk'
import { packetModelOf } from './packet-model'

const SIGNING_KEY = 'signing-key'

export async function exportPacket(desk: Desk, chartId: ChartId, file: string): Promise<Result<PacketReport, FailureCode>> {
  const made = await buildPacket(desk, chartId)
  if (!made.ok) return made
  const bytes = made.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const recorded = desk.store.write((w) => {
    w.append({ kind: 'packet-exported', chartId, detail: { sha256: asSha256(sha256), bytes: bytes.length, phi: false } })
    w.signOff.recordExport({ chartId, sha256, at: timeOf(desk) })
  })
  if (!recorded.ok) return recorded
  const written = await writeWhole(file, bytes)
  return written.ok ? ok(reportOn(path.basename(file), bytes)) : written
}

async function buildPacket(desk: Desk, chartId: ChartId): Promise<Result<Uint8Array, FailureCode>> {
  const state = loadChart(desk, chartId, ['cleared', 'coding', 'finished'])
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
  const kept = store.read.settings.get(SIGNING_KEY)
  if (typeof kept === 'string') return ok(kept)
  const { privateKey } = createSigningKey()
  return store.write((w) => {
    w.settings.set(SIGNING_KEY, privateKey)
    return privateKey
  })
}

/** All of the file or none of it under its name. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<Result<void, 'packet-unwritable'>> {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
    return ok(undefined)
  } catch {
    await rm(temporary, { force: true })
    return err('packet-unwritable')
  }
}

export function reportOn(file: string, bytes: Uint8Array): PacketReport {
  const { intact, differences, signedBy, publicKey } = verifyPacket(bytes)
  return { file, intact, differences, signedBy, publicKey }
}

export async function verifyPacketFile(
  desk: Desk,
  file: string,
  read: () => Promise<Uint8Array>,
): Promise<Result<PacketReport, FailureCode>> {
  let bytes: Uint8Array
  try {
    bytes = await read()
  } catch {
    return err('file-unreadable')
  }
  const report = reportOn(path.basename(file), bytes)
  const sha256 = asSha256(createHash('sha256').update(bytes).digest('hex'))
  const noted = desk.store.write(
    (w) => void w.append({ kind: 'packet-verified', detail: { sha256, intact: report.intact, differences: report.differences.length } }),
  )
  return noted.ok ? ok(report) : noted
}
