// The education note of an audit for one coder: drafted from the marks that stand, edited and kept by an auditor. It names nobody: what
// an auditor typed stands in a draft only where the gate finds no identifier of that chart in it, and a note is kept only if none is
// found in any of its words.
import type { CaseView } from '../../../shared/audit-views'
import type { EducationBody, EducationView } from '../../../shared/education-views'
import type { FailureCode } from '../../../shared/failures'
import type { AuditId, ChartId } from '../../../shared/ids'
import { canonicalJson, type Json } from '../../../shared/ledger-chain'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { KnownValue } from '../../gate'
import { educationNote } from '../../review'
import { asSha256, sha256Text } from '../../store'
import { viewOfAudit, viewOfCase } from './audits/viewing'
import { loadChart } from './chart-state'
import { valuesOf } from './clearing'
import { type Desk, timeOf } from './desk'

/** As it was kept, else as it is drafted now. @param coder as the audit names them */
export async function openEducation(desk: Desk, auditId: AuditId, coder: string): Promise<Result<EducationView, FailureCode>> {
  const cases = casesOf(desk, auditId, coder)
  if (!cases.ok) return cases
  const kept = desk.store.read.education.get(auditId, coder)
  if (kept) return ok({ auditId, coder, body: kept.body, savedAt: kept.at })
  return mayDo(desk.person, 'audit') ? draftEducation(desk, auditId, coder) : err('education-unwritten')
}

/** Drafted anew from the marks as they stand, whatever was kept. Not kept by that. */
export async function draftEducation(desk: Desk, auditId: AuditId, coder: string): Promise<Result<EducationView, FailureCode>> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const cases = casesOf(desk, auditId, coder)
  if (!cases.ok) return cases
  const clean = new Set<string>()
  for (const { chartId, marks } of cases.value) {
    const known = knownIn(desk, chartId)
    for (const words of new Set(marks.flatMap(({ rationale, guideline }) => [rationale.trim(), guideline.trim()])))
      if (await desk.gate.isClean(words, known)) clean.add(`${chartId} ${words}`)
  }
  const charts = new Map(cases.value.map(({ number, chartId }) => [number, chartId]))
  const body = educationNote(cases.value, (words, number) => (clean.has(`${charts.get(number)} ${words}`) ? words : ''))
  return ok({ auditId, coder, body, savedAt: null })
}

export async function saveEducation(
  desk: Desk,
  auditId: AuditId,
  coder: string,
  body: EducationBody,
): Promise<Result<EducationView, FailureCode>> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const cases = casesOf(desk, auditId, coder)
  if (!cases.ok) return cases
  const known = cases.value.flatMap(({ chartId }) => knownIn(desk, chartId))
  if (!(await desk.gate.isClean(wordsOf(body).join('\n'), known))) return err('education-names')
  const at = timeOf(desk)
  const sha256 = asSha256(sha256Text(canonicalJson(body as unknown as Json)))
  const done = desk.store.write((w) => {
    w.education.save({ auditId, coder, body, at })
    w.append({ kind: 'education-written', auditId, reason: { typed: coder }, detail: { sha256, points: body.points.length } })
  })
  return done.ok ? ok({ auditId, coder, body, savedAt: at }) : done
}

/** The coder's cases past their draft, as who is signed in may see them. */
function casesOf(desk: Desk, auditId: AuditId, coder: string): Result<CaseView[], FailureCode> {
  const audit = viewOfAudit(desk, auditId)
  if (!audit.ok) return audit
  const told = audit.value.list.filter((one) => one.coder.name === coder && (one.stage === 'released' || one.stage === 'finished'))
  const cases: CaseView[] = []
  for (const { id } of told) {
    const view = viewOfCase(desk, id)
    if (!view.ok) return view
    cases.push(view.value)
  }
  return cases.length > 0 ? ok(cases) : err('education-unwritten')
}

function knownIn(desk: Desk, chartId: ChartId): readonly KnownValue[] {
  const state = loadChart(desk, chartId)
  return state.ok ? valuesOf(state.value) : []
}

export const wordsOf = ({ opening, points, closing }: EducationBody): string[] => [
  opening,
  ...points.flatMap(({ title, guidelines, examples, todo }) => [
    title,
    ...guidelines,
    ...examples.flatMap(({ where, quote, why }) => [where, quote, why]),
    todo,
  ]),
  closing,
]
