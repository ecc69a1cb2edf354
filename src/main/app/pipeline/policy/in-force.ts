// The policy in force, believed only as far as it can be proved: signed by these records' own key, in a form this program knows, and
// borne out by the ledger, entry for entry. What cannot be proved stops every step that rests on it (fail closed).
import { canonicalJson } from '../../../../shared/ledger-chain'
import { type Policy, STANDARD_POLICY } from '../../../../shared/policy/policy'
import { err, ok, type Result } from '../../../../shared/result'
import { openPolicy, type SignedPolicy } from '../../../governance'
import { asSha256, type PolicyChange, type PolicyRef, type PolicyRow, type Store, sha256Text } from '../../../store'
import { ownSigningKey } from '../signing-key'

export interface PolicyInForce {
  readonly policy: Policy
  readonly ref: PolicyRef
  /** Null for the Standard policy, which stands by construction until another is signed. */
  readonly signed: SignedPolicy | null
}

/** One of the history: what was signed, or that it can no longer be proved. */
export type KeptPolicy =
  | { readonly version: number; readonly sha256: string; readonly whole: true; readonly signed: SignedPolicy; readonly takenFrom: boolean }
  | { readonly version: number; readonly sha256: string; readonly whole: false }

export const STANDARD_IN_FORCE: PolicyInForce = {
  policy: STANDARD_POLICY,
  ref: { version: 1, sha256: asSha256(sha256Text(canonicalJson(STANDARD_POLICY))) },
  signed: null,
}

/**
 * Asked before every step. A policy that was read is checked whole once, and again as soon as row, ledger or key is another: the look in
 * between is three rows by their index.
 */
export function createPolicyReader(store: Store): () => Result<PolicyInForce, 'policy-damaged'> {
  let known: { row: PolicyRow | null; seq: number | undefined; key: string | null; verdict: Verdict } | null = null
  return () => {
    const row = store.read.policies.newest()
    const seq = store.read.policies.lastChange()?.seq
    const key = ownSigningKey(store)
    // A first packet makes the key, and then there is nothing yet that it signed.
    const same = known && sameRow(known.row, row) && known.seq === seq && (known.key === key || row === null)
    if (known && same) return known.verdict
    const verdict = prove(store, row, key)
    known = { row, seq, key, verdict }
    return verdict
  }
}

type Verdict = Result<PolicyInForce, 'policy-damaged'>

function prove(store: Store, newest: PolicyRow | null, key: string | null): Verdict {
  const changes = store.read.policies.changes()
  if (!newest) return changes.length === 0 ? ok(STANDARD_IN_FORCE) : err('policy-damaged')
  const signed = proved(newest, changes, key)
  if (!signed || changes.at(-1)?.version !== newest.version) return err('policy-damaged')
  return ok({ policy: signed.policy, ref: { version: newest.version, sha256: asSha256(newest.sha256) }, signed })
}

/** Every version that was ever signed, oldest first, also one whose row is gone: the ledger knows of it. */
export function historyOf(store: Store): readonly KeptPolicy[] {
  const changes = store.read.policies.changes()
  const rows = new Map(store.read.policies.all().map((row) => [row.version, row]))
  const key = ownSigningKey(store)
  return changes.map(({ version, sha256 }) => {
    const row = rows.get(version)
    const signed = row ? proved(row, changes, key) : null
    return row && signed ? { version, sha256, whole: true, signed, takenFrom: row.takenFrom !== null } : { version, sha256, whole: false }
  })
}

/**
 * The chain is held by the ledger, which has one entry for each: version after version, and in each the hash of the one before.
 * @param key the records' own
 */
function proved(row: PolicyRow, changes: readonly PolicyChange[], key: string | null): SignedPolicy | null {
  const at = changes.findIndex(({ seq }) => seq === row.ledgerSeq)
  const entry = changes[at]
  if (key === null || !entry || entry.version !== row.version || entry.sha256 !== row.sha256) return null
  const before = changes[at - 1]
  const follows = before ? before.version === entry.version - 1 && before.sha256 === entry.parent : entry.version === 2
  const opened = openPolicy(row, key)
  if (!follows || !opened.ok) return null
  const { policy, parent } = opened.value
  return policy.version === row.version && parent === entry.parent ? opened.value : null
}

const sameRow = (a: PolicyRow | null, b: PolicyRow | null): boolean =>
  a?.version === b?.version &&
  a?.document === b?.document &&
  a?.sha256 === b?.sha256 &&
  a?.ledgerSeq === b?.ledgerSeq &&
  Buffer.compare(a?.signature ?? NOTHING, b?.signature ?? NOTHING) === 0

const NOTHING = new Uint8Array()
