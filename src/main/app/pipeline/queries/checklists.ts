// The checklists of a chart: one for its level of service, its signature, its POA indicators, and one for every code that counts in risk
// adjustment. Answers are kept for the chart, or for one case of an audit.
import type { ChecklistAnswers, ChecklistPlace, ChecklistView } from '../../../../shared/checklist-views'
import type { FailureCode } from '../../../../shared/failures'
import type { AuditCaseId, ChartId } from '../../../../shared/ids'
import { canonicalJson, type Json } from '../../../../shared/ledger-chain'
import { err, ok, type Result } from '../../../../shared/result'
import { patientIn } from '../../../codes'
import { admitsAnswers, finalCodes, viewChecklist } from '../../../review'
import { asLabel, asSha256, sha256Text } from '../../../store'
import { codingDate, shelfFor } from '../chart-state'
import { type Desk, timeOf } from '../desk'
import { decisionsOf } from '../view'
import { type Reading, readForQueries } from './reading'

/** The lists about the note, then those about codes, in the order of the code list. */
export function viewOfChecklists(desk: Desk, chartId: ChartId, caseId: AuditCaseId | null): Result<ChecklistView[], FailureCode> {
  const reading = readForQueries(desk, chartId)
  return reading.ok ? ok(viewsOf(desk, reading.value, caseId)) : reading
}

function viewsOf(desk: Desk, reading: Reading, caseId: AuditCaseId | null): ChecklistView[] {
  const { chart } = reading.state
  const { text } = reading.clearance
  const given = desk.store.read.checklists.of(chart.id, caseId)
  const cpt = shelfFor(desk, chart).list('cpt', codingDate(chart))
  const hasCpt = (code: string): boolean => cpt?.lookup(code) != null
  const answersTo = (kind: string, subject: string): ChecklistAnswers =>
    given.find((record) => record.kind === kind && record.subject === subject)?.answers ?? {}
  const notes = (['em', 'signature', 'poa'] as const).map((kind) => ({ kind, subject: '' }))
  const codes = countingCodes(desk, reading).map((subject) => ({ kind: 'meat' as const, subject }))
  return [...notes, ...codes].map((place) => viewChecklist(place, answersTo(place.kind, place.subject), text, hasCpt))
}

/** Codes that stand, or wait for a decision, and count in CMS-HCC on the date of service. */
function countingCodes(desk: Desk, { state, clearance }: Reading): string[] {
  const { chart } = state
  const risk = shelfFor(desk, chart).risk(codingDate(chart))
  if (risk === null) return []
  const decisions = decisionsOf(desk, chart, clearance)
  const waiting = decisions.suggestions.filter(({ id }) => decisions.waiting.includes(id)).map(({ proposal }) => proposal.code)
  const patient = patientIn(clearance.text)
  return [...new Set([...finalCodes(decisions).map(({ code }) => code), ...waiting])].filter((code) => risk.hccs(code, patient).length > 0)
}

/** Keeps the answers to one list, in place of those before. Refused where they do not fit the list, or quote what is not there. */
export function answerChecklist(
  desk: Desk,
  chartId: ChartId,
  { kind, subject, caseId }: ChecklistPlace,
  answers: ChecklistAnswers,
): Result<ChecklistView[], FailureCode> {
  const reading = readForQueries(desk, chartId)
  if (!reading.ok) return reading
  const list = viewsOf(desk, reading.value, caseId).find((view) => view.kind === kind && view.subject === subject)
  if (!list || !admitsAnswers(kind, answers, reading.value.clearance.text)) return err('checklist-unknown')
  const { outcome } = viewChecklist({ kind, subject }, answers, reading.value.clearance.text, () => false).result
  const done = desk.store.write((w) => {
    w.checklists.answer({ chartId, caseId, kind, subject, answers, at: timeOf(desk) })
    w.append({
      kind: 'checklist-answered',
      chartId,
      detail: {
        list: kind,
        code: subject === '' ? null : asLabel(subject),
        case: caseId,
        outcome,
        sha256: asSha256(sha256Text(canonicalJson(answers as unknown as Json))),
      },
    })
  })
  return done.ok ? ok(viewsOf(desk, reading.value, caseId)) : done
}
