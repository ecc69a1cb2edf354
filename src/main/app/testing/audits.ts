// People and signed charts for tests of audits. Every name is fictional.
import type { CaseView, MarkView } from '../../../shared/audit-views'
import type { AuditCaseId, AuditId, AuditTemplateId, ChartId } from '../../../shared/ids'
import type { Person, Role } from '../../../shared/people'
import { BUILT_IN_TEMPLATES, type Party } from '../../review'
import { createAudit } from '../pipeline/audits/making'
import type { TypedMark } from '../pipeline/audits/marking'
import { viewOfAudit, viewOfCase, viewOfCaseText } from '../pipeline/audits/viewing'
import { addByHand, makePrincipal } from '../pipeline/coding'
import type { Desk } from '../pipeline/desk'
import { finishChart } from '../pipeline/finishing'
import { viewOfChart } from '../pipeline/view'
import { type Bench, expectOk } from './bench'
import { CLEARER } from './chart'

const person = (n: number, name: string, ...roles: Role[]): Person => ({
  id: `0000000${n}-0000-4000-8000-000000000000` as Person['id'],
  name,
  credential: 'CPC',
  roles,
})

export const CODER = person(1, 'Linnea Okafor', 'coder')
export const AUDITOR = person(2, 'Teodor Brask', 'auditor')
export const SECOND = person(3, 'Imre Vasko', 'auditor')
export const LEAD = person(4, 'Maren Quist', 'compliance-lead')
const EVERYBODY = [CODER, AUDITOR, SECOND, LEAD]

/** The desk with somebody else at it. */
export const as = (bench: Bench, who: Person): Desk => ({ ...bench.desk, person: who, people: () => EVERYBODY })

export const partyOf = ({ id, name }: Person): Party => ({ personId: id, name })

/** Coded by hand in this order, the first the principal diagnosis, and signed. */
export async function signedChart(bench: Bench, ...codes: string[]): Promise<ChartId> {
  const id = await bench.cleared()
  for (const code of codes) expectOk(addByHand(bench.desk, id, code, { start: 0, end: 0 }))
  const first = expectOk(viewOfChart(bench.desk, id)).suggestions[0]
  if (first) expectOk(makePrincipal(bench.desk, id, first.id))
  expectOk(finishChart(bench.desk, id, CLEARER, 'as the note says'))
  return id
}

export const [INPATIENT, VISITS] = BUILT_IN_TEMPLATES.map(({ id }) => id) as [AuditTemplateId, AuditTemplateId]

export interface Made {
  readonly audit: AuditId
  readonly cases: readonly AuditCaseId[]
}

/** By the auditor, of charts that the coder coded. */
export function madeAudit(
  bench: Bench,
  templateId: AuditTemplateId,
  charts: readonly ChartId[],
  coder: Party | null = partyOf(CODER),
): Made {
  const desk = as(bench, AUDITOR)
  const audit = expectOk(
    createAudit(desk, {
      templateId,
      revision: 1,
      title: 'First quarter',
      scope: 'Every chart of the quarter',
      sampleId: null,
      auditors: [],
      charts: charts.map((chartId) => ({ chartId, coder, provider: null })),
    }),
  )
  return { audit, cases: expectOk(viewOfAudit(desk, audit)).list.map(({ id }) => id) }
}

export const caseAs = (bench: Bench, who: Person, id: AuditCaseId): CaseView => expectOk(viewOfCase(as(bench, who), id))

/** Names the chart's patient: it may stand in the tables, never in the ledger or unchecked in a packet. */
export const SECRET = 'Brandvold said so herself'

export const codeOf = (code: string, system: string | null = null) => ({ system, code, poa: null })

export const typed = (own: Partial<TypedMark> & Pick<TypedMark, 'verdict'>): TypedMark => ({
  line: null,
  to: null,
  place: null,
  errorType: own.verdict === 'agree' ? null : 'wrong-diagnosis',
  severity: own.verdict === 'agree' ? null : 'major',
  rationale: own.verdict === 'agree' ? '' : SECRET,
  guideline: '',
  evidence: [],
  ...own,
})

export const revise = (line: number, to: string): TypedMark => typed({ verdict: 'revise', line, to: codeOf(to) })

export const marksOn = (bench: Bench, id: AuditCaseId): readonly MarkView[] => caseAs(bench, AUDITOR, id).marks

/** Where the words stand in the cleared text. */
export function quoteOf(bench: Bench, id: AuditCaseId, words: string) {
  const { text } = expectOk(viewOfCaseText(as(bench, AUDITOR), id))
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}

export const refused = (error: unknown) => ({ ok: false, error })
