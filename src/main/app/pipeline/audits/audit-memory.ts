// Audits as they were folded last. What an audit was made of never changes and a log only grows, so its length alone says whether a case
// stands as it did: a list of a year's audits is not folded anew at every look. Gone with the store, that is, when the records are locked.
import type { AuditCaseId, AuditId } from '../../../../shared/ids'
import { type AuditedCase, type AuditFacts, type AuditStanding, type CaseFacts, foldCase } from '../../../review'
import type { Store } from '../../../store'

interface Memory {
  readonly audits: Map<AuditId, { readonly facts: AuditFacts; readonly cases: readonly CaseFacts[] }>
  readonly folded: Map<AuditCaseId, { readonly entries: number; readonly one: AuditedCase }>
}

const memories = new WeakMap<Store, Memory>()

function memoryOf(store: Store): Memory {
  const known = memories.get(store) ?? { audits: new Map(), folded: new Map() }
  memories.set(store, known)
  return known
}

/** After a purge, which takes out what never changes else. */
export const forgetAudits = (store: Store): void => void memories.delete(store)

/** Null for an unknown id. */
export function recallAudit(store: Store, id: AuditId): AuditStanding | null {
  const memory = memoryOf(store)
  const { audits } = store.read
  const made = memory.audits.get(id) ?? readMade(store, id)
  if (!made) return null
  memory.audits.set(id, made)
  const lengths = audits.logLengths(id)
  const cases = made.cases.map((facts): AuditedCase => {
    const entries = lengths.get(facts.id) ?? 0
    const known = memory.folded.get(facts.id)
    if (known?.entries === entries) return known.one
    const one = { facts, state: foldCase(facts, audits.log(facts.id)) }
    memory.folded.set(facts.id, { entries, one })
    return one
  })
  return { facts: made.facts, cases, signature: audits.signature(id) }
}

function readMade({ read }: Store, id: AuditId) {
  const facts = read.audits.get(id)
  return facts ? { facts, cases: read.audits.casesOf(id) } : null
}
