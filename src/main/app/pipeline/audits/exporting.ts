// A signed audit leaves as one de-identified packet. The export is in the ledger before the file is there.
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Failure, FailureCode } from '../../../../shared/failures'
import type { AuditId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import type { PacketReport } from '../../../../shared/views'
import { type AuditContents, makeAuditPacket } from '../../../packet'
import type { AuditModel } from '../../../review'
import { asLabel, asSha256 } from '../../../store'
import { saveFile } from '../../save-file'
import type { Desk } from '../desk'
import { signingKey } from '../signing-key'
import { reportOn } from '../verifying'
import { auditModelOf } from './audit-model'
import { auditContentsOf } from './packet-audit'

type Signed = AuditModel<string> & { readonly signed: NonNullable<AuditModel<string>['signed']> }

/** What can be said before a person is asked for a file. */
export function exportableAudit(desk: Desk, id: AuditId): Result<Signed, FailureCode> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const model = auditModelOf(desk, id)
  if (!model.ok) return model
  const { signed } = model.value
  return signed ? ok({ ...model.value, signed }) : err('audit-unsigned')
}

export async function exportAudit(desk: Desk, id: AuditId, file: string): Promise<Result<PacketReport, FailureCode | Failure>> {
  const model = exportableAudit(desk, id)
  if (!model.ok) return model
  const contents = await auditContentsOf(desk, model.value)
  if (!contents.ok) return contents
  const made = await printAndSeal(desk, contents.value)
  if (!made.ok) return made
  const bytes = made.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const saved = await saveFile(file, bytes, () => recordExport(desk, model.value, contents.value, { sha256, bytes: bytes.length }))
  if (!saved.ok) return err(saved.error === 'file-unwritable' ? 'packet-unwritable' : saved.error)
  return ok(reportOn(desk, path.basename(file), bytes))
}

async function printAndSeal(desk: Desk, contents: AuditContents): Promise<Result<Uint8Array, FailureCode>> {
  const key = signingKey(desk.store)
  if (!key.ok) return key
  let printed = true
  try {
    const zip = await makeAuditPacket(contents, key.value, async (html, furniture) => {
      printed = false
      const pdf = await desk.platform.printPdf(html, furniture)
      printed = true
      return pdf
    })
    return ok(zip)
  } catch (error) {
    // A printer that is not there is expected; a packet that does not fit together is a bug.
    if (printed) throw error
    return err('print-failed')
  }
}

function recordExport(
  desk: Desk,
  { auditId }: Signed,
  { audit }: AuditContents,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Result<void, FailureCode> {
  // Printing takes seconds: a case reopened or a chart cleared anew meanwhile has no packet.
  const now = exportableAudit(desk, auditId)
  if (!now.ok) return now
  const inForce = audit.cases.every(({ chartId, clearanceId }) => desk.store.read.clearances.inForce(chartId)?.id === clearanceId)
  if (!inForce) return err('audit-text-withdrawn')
  return desk.store.write(
    (w) =>
      void w.append({
        kind: 'audit-packet-exported',
        auditId,
        detail: { sha256: asSha256(sha256), bytes, packet: asLabel(audit.packetId), charts: audit.cases.length },
      }),
  )
}
