// What a signature under an audit is bound to: template, cases, codes and marks as they ended. Typed words are not in it, as a bare hash of
// short words could be guessed; the ledger has a keyed digest of each (45 CFR 164.514(c)). Pure.
import type { AuditStanding } from './views'

export const signedContent = ({ facts, cases }: AuditStanding) => ({
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
