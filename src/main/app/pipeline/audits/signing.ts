// The signature under an audit: name and credential, bound by hash to template, cases, codes and marks as they ended.
import type { Failure, FailureCode } from '../../../../shared/failures'
import type { AuditId } from '../../../../shared/ids'
import { canonicalJson, statementHash } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { err, type Result } from '../../../../shared/result'
import type { Clearer } from '../../../gate'
import { isFinished, signedContent } from '../../../review'
import { asSha256, sha256Text } from '../../../store'
import { type Desk, timeOf } from '../desk'
import { loadAudit } from './audit-state'

export function signAudit(desk: Desk, id: AuditId, signer: Clearer): Result<void, FailureCode | Failure> {
  if (!mayDo(desk.person, 'audit') && !mayDo(desk.person, 'settle')) return err('role-missing')
  const audit = loadAudit(desk, id)
  if (!audit.ok) return audit
  if (audit.value.signature) return err('audit-signed')
  const name = signer.name.trim()
  const credential = signer.credential.trim()
  if (!name || !credential) return err('statement-missing')
  if (!isFinished(audit.value)) {
    return err({ code: 'cases-open', count: audit.value.cases.filter(({ state }) => state.stage !== 'finished').length })
  }
  const sha256 = sha256Text(canonicalJson(signedContent(audit.value)))
  return desk.store.write((w) => {
    const ledgerSeq = w.append({
      kind: 'audit-signed',
      auditId: id,
      detail: {
        cases: audit.value.cases.length,
        sha256: asSha256(sha256),
        statement: asSha256(statementHash(sha256Text, { name, credential, sha256 })),
      },
    })
    w.audits.sign(id, { name, credential, at: timeOf(desk), ledgerSeq })
  })
}
