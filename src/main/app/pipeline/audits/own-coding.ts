// The blind part of a case: the auditor codes before the coder's codes are told, then has them told. There is no way back.
import type { QuoteView } from '../../../../shared/audit-views'
import { type AuditCaseId, newId, type OwnCodeId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import type { Poa } from '../../../../shared/poa'
import { err, ok } from '../../../../shared/result'
import { SYSTEM } from '../../../codes'
import { admitAct, areVerbatim, type OwnCode } from '../../../review'
import { asLabel, asSha256, sha256Text } from '../../../store'
import type { Desk } from '../desk'
import { type CaseAt, clearanceOf, type Outcome, onCase, type Step } from './audit-state'
import { codeFor, type TypedCode } from './case-codes'
import { actorOf } from './parties'

export const addOwn = (desk: Desk, id: AuditCaseId, typed: TypedCode, evidence: readonly QuoteView[]): Outcome =>
  blindly(desk, id, (at) => {
    const code = codeFor(desk, at, typed)
    if (!code.ok) return code
    // A procedure may be done twice; a diagnosis is reported once.
    const { system, code: written } = code.value
    if (system === SYSTEM && at.state.own.some((own) => own.code === written)) return err('mark-duplicate')
    if (!areVerbatim(evidence, clearanceOf(desk, at.facts).text)) return err('quote-not-verbatim')
    const own: OwnCode = { ...code.value, id: newId<OwnCodeId>(), evidence }
    return ok({ entry: { action: 'own-add', own }, event: coded(at, 'add', own) })
  })

export const changeOwn = (desk: Desk, id: AuditCaseId, ownCodeId: OwnCodeId, poa: Poa | null, evidence: readonly QuoteView[]): Outcome =>
  onOwn(desk, id, ownCodeId, (at, own) =>
    areVerbatim(evidence, clearanceOf(desk, at.facts).text)
      ? ok({ entry: { action: 'own-change', ownCodeId, poa, evidence }, event: coded(at, 'change', own) })
      : err('quote-not-verbatim'),
  )

/** @param place from 1 */
export const moveOwn = (desk: Desk, id: AuditCaseId, ownCodeId: OwnCodeId, place: number): Outcome =>
  onOwn(desk, id, ownCodeId, (at, own) => ok({ entry: { action: 'own-move', ownCodeId, place }, event: coded(at, 'move', own) }))

export const removeOwn = (desk: Desk, id: AuditCaseId, ownCodeId: OwnCodeId): Outcome =>
  onOwn(desk, id, ownCodeId, (at, own) => ok({ entry: { action: 'own-remove', ownCodeId }, event: coded(at, 'remove', own) }))

/** The ledger holds the hash of the auditor's codes from before the coder's were told. */
export function reveal(desk: Desk, id: AuditCaseId): Outcome {
  return onCase(desk, id, (at) => {
    const granted = admitAct(at.facts, at.state, actorOf(desk), 'reveal')
    if (!granted.ok) return granted
    const own = at.state.own.map(({ id: of, system, code, poa }) => ({ id: of, system, code, poa }))
    const detail = { case: id, own: own.length, codes: at.facts.coded.length, sha256: asSha256(sha256Text(canonicalJson(own))) }
    return ok({ entry: { action: 'reveal' }, event: { kind: 'audit-revealed', auditId: at.audit.id, detail } })
  })
}

function blindly(desk: Desk, id: AuditCaseId, work: (at: CaseAt) => Outcome<Step>): Outcome {
  return onCase(desk, id, (at) => {
    const granted = admitAct(at.facts, at.state, actorOf(desk), 'code-blind')
    return granted.ok ? work(at) : granted
  })
}

function onOwn(desk: Desk, id: AuditCaseId, ownCodeId: OwnCodeId, work: (at: CaseAt, own: OwnCode) => Outcome<Step>): Outcome {
  return blindly(desk, id, (at) => {
    const own = at.state.own.find(({ id: of }) => of === ownCodeId)
    return own ? work(at, own) : err('own-code-unknown')
  })
}

const coded = ({ facts, audit }: CaseAt, did: 'add' | 'change' | 'move' | 'remove', { code }: OwnCode): Step['event'] => ({
  kind: 'audit-own-coded',
  auditId: audit.id,
  detail: { case: facts.id, did, code: asLabel(code) },
})
