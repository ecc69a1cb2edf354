// A compliance lead signs the next policy: row and ledger entry in one transaction, the one before kept for ever.
import type { FailureCode } from '../../../../shared/failures'
import { statementHash } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { type PolicyDraft, policyDraftSchema } from '../../../../shared/policy/policy'
import { err, ok, type Result } from '../../../../shared/result'
import { signPolicy } from '../../../governance'
import { asSha256, sha256Text } from '../../../store'
import { type Desk, signerOf, timeOf } from '../desk'
import { signingKey } from '../signing-key'
import { STANDARD_IN_FORCE } from './in-force'

/** A policy file that was verified and is taken over. */
export interface TakenFrom {
  /** As it came. */
  readonly file: string
  /** Fingerprint of the key that signed it. */
  readonly key: string
}

/**
 * @param over hash of the policy that was in force when the draft was shown: another that was signed meanwhile is not overwritten unseen
 * @param why in the words of who signs; kept in the signed text, its digest in the ledger
 */
export function signNextPolicy(
  desk: Desk,
  draft: PolicyDraft,
  over: string,
  why: string,
  takenFrom: TakenFrom | null = null,
): Result<number, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const read = policyDraftSchema.safeParse(draft)
  if (!read.success) return err('policy-invalid')
  const reason = why.trim()
  if (reason === '') return err('reason-missing')
  const signer = signerOf(desk)
  if (!signer.name.trim() || !signer.credential.trim()) return err('statement-missing')
  const key = signingKey(desk.store)
  if (!key.ok) return key
  const done = desk.store.write((w) => {
    const last = w.read.policies.lastChange()
    const parent = last?.sha256 ?? STANDARD_IN_FORCE.ref.sha256
    if (parent !== over) return null
    const version = (last?.version ?? 1) + 1
    const signed = { policy: { ...read.data, version }, parent, signedBy: signer, signedAt: timeOf(desk), why: reason }
    const sealed = signPolicy(signed, key.value)
    const ledgerSeq = w.append({
      kind: 'policy-changed',
      reason: { typed: reason },
      detail: {
        version,
        sha256: asSha256(sealed.sha256),
        parent: asSha256(parent),
        statement: asSha256(statementHash(sha256Text, { ...signer, sha256: sealed.sha256 })),
        takenFrom: takenFrom && { sha256: asSha256(sha256Text(takenFrom.file)), key: asSha256(takenFrom.key) },
      },
    })
    w.policies.insert({ version, ...sealed, takenFrom: takenFrom?.file ?? null, ledgerSeq })
    return version
  })
  if (!done.ok) return done
  return done.value === null ? err('policy-stale') : ok(done.value)
}
