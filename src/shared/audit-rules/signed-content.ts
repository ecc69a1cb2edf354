// What an audit is bound to by hash: the cases as they were taken in, and under the signature template, cases, codes and marks as they
// ended. Typed words are in neither, as a bare hash of short words could be guessed; the ledger has a keyed digest of each (45 CFR
// 164.514(c)). Pure.
import type { AuditTemplateView } from '../audit-views'
import type { AuditId } from '../ids'
import type { AuditedCode, CaseFacts, StandingMark } from './case'

type Listed = Pick<CaseFacts, 'id' | 'chartId' | 'clearanceId' | 'coded'>

/** As much of an audit as its signature is bound to. */
export interface SignedAudit {
  readonly facts: { readonly id: AuditId; readonly template: Pick<AuditTemplateView, 'id' | 'revision'> }
  readonly cases: readonly { readonly facts: Listed; readonly state: { readonly marks: readonly Omit<StandingMark, 'by'>[] } }[]
}

/** What the ledger's `audit-created` has the hash of. */
export const listedCases = (cases: readonly Listed[]) =>
  cases.map(({ id, chartId, clearanceId, coded }) => ({
    case: id,
    chart: chartId,
    clearance: clearanceId,
    coded: coded.map(({ line, system, code, poa, principal }: AuditedCode) => ({ line, system, code, poa, principal })),
  }))

/** What the ledger's `audit-signed` has the hash of. */
export const signedContent = ({ facts, cases }: SignedAudit) => ({
  audit: facts.id,
  template: { id: facts.template.id, revision: facts.template.revision },
  cases: cases.map(({ facts: one, state }) => ({
    case: one.id,
    chart: one.chartId,
    clearance: one.clearanceId,
    coded: one.coded.map(({ line, system, code, poa }) => ({ line, system, code, poa })),
    marks: state.marks.map(({ id, verdict, line, to, place, errorType, severity, state: standing }) => ({
      id,
      verdict,
      line,
      to: to && { system: to.system, code: to.code, poa: to.poa },
      place,
      errorType,
      severity,
      state: standing,
    })),
  })),
})
