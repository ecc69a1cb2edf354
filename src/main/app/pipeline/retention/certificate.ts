// A purge's certificate to a file: the signed statement, its signature and key, and the page to print. In the ledger before it is there.
import type { FailureCode } from '../../../../shared/failures'
import type { PurgeId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { err, type Result } from '../../../../shared/result'
import { certificatePage, type PurgeCertificate } from '../../../governance'
import { fingerprintOf, sealStatement } from '../../../packet'
import { asSha256 } from '../../../store'
import { saveFile } from '../../save-file'
import type { Desk } from '../desk'
import { signingKey } from '../signing-key'
import { sha256Of } from './purging'

const MARGINS = { top: 0.7, bottom: 0.8, left: 0.75, right: 0.75 }

export async function saveCertificate(desk: Desk, id: PurgeId, file: string): Promise<Result<void, FailureCode>> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const purge = desk.store.read.retention.purge(id)
  if (!purge) return err('purge-unknown')
  if (!purge.certified) return err('purge-pending')
  const key = signingKey(desk.store)
  if (!key.ok) return key
  const { certificate: statement, signature } = purge.certified
  const sha256 = sha256Of(statement)
  const parsed = JSON.parse(new TextDecoder().decode(statement)) as PurgeCertificate
  const pdf = await printed(desk, certificatePage(parsed, sha256, fingerprintOf(key.value)))
  if (!pdf) return err('print-failed')
  const zip = sealStatement({ statement, signature, key: key.value, pdf })
  const saved = await saveFile(file, zip, () =>
    desk.store.write((w) => void w.append({ kind: 'purge-certificate-saved', detail: { purge: id, sha256: asSha256(sha256) } })),
  )
  if (saved.ok) return saved
  return err(saved.error === 'file-unwritable' ? 'packet-unwritable' : saved.error)
}

async function printed({ platform }: Desk, html: string): Promise<Uint8Array | null> {
  try {
    return await platform.printPdf(html, { footer: '<span></span>', margins: MARGINS })
  } catch {
    // A printer that is not there is expected.
    return null
  }
}
