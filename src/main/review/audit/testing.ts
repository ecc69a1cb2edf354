// For tests of audits only: people, codes, marks, a case. Every name is fictional.

import type { AuditedCode, CaseEntry, CaseFacts, Mark, MarkedCode, OwnCode, Party, StandingMark } from '../../../shared/audit-rules/case'
import type { AuditTemplateView } from '../../../shared/audit-views'
import type { AuditCaseId, AuditId, ChartId, ClearanceId, MarkId, OwnCodeId, PersonId } from '../../../shared/ids'
import type { Person, Role } from '../../../shared/people'
import type { Poa } from '../../../shared/poa'
import type { Actor } from './acts'
import { BUILT_IN_TEMPLATES } from './templates'

export const person = (name: string, ...roles: Role[]): Person => ({ id: `id of ${name}` as PersonId, name, credential: 'CPC', roles })
export const partyOf = ({ id, name }: Person): Party => ({ personId: id, name })
export const actor = (of: Person, alone = false): Actor => ({ person: of, alone })

export const CODER = person('Linnea Okafor', 'coder')
export const AUDITOR = person('Teodor Brask', 'auditor')
export const LEAD = person('Maren Quist', 'compliance-lead')

export const [INPATIENT, VISITS, RISK] = BUILT_IN_TEMPLATES as readonly [AuditTemplateView, AuditTemplateView, AuditTemplateView]

/** Every error counts 1, nothing twice. */
export const PLAIN_RULES: AuditTemplateView = {
  ...INPATIENT,
  errorTypes: INPATIENT.errorTypes.map((type) => ({ ...type, weight: 1 })),
  principalTwice: false,
}

export const coded = (...codes: string[]): readonly AuditedCode[] => codes.map((code, index) => codedAt(index + 1, code))

export const codedAt = (line: number, code: string, poa: Poa | null = null): AuditedCode => ({
  line,
  system: systemOf(code),
  code,
  title: `title of ${code}`,
  poa,
  principal: line === 1,
  evidence: [],
})

/** Seven characters without a dot are an inpatient procedure, five digits a service. */
const systemOf = (code: string): string => (/^[0-9A-Z]{7}$/.test(code) ? 'ICD-10-PCS' : /^\d{5}$/.test(code) ? 'CPT' : 'ICD-10-CM')

export const marked = (code: string, poa: Poa | null = null): MarkedCode => ({
  system: systemOf(code),
  code,
  title: `title of ${code}`,
  poa,
})

export const own = (...codes: string[]): readonly OwnCode[] =>
  codes.map((code, index) => ({ ...marked(code), id: `own ${index}` as OwnCodeId, evidence: [] }))

let marks = 0

export function mark(content: Partial<Mark> & Pick<Mark, 'verdict'>): Mark {
  marks += 1
  const wrong = content.verdict !== 'agree'
  return {
    id: `mark ${marks}` as MarkId,
    line: null,
    to: null,
    place: null,
    evidence: [],
    errorType: wrong ? 'missed-diagnosis' : null,
    severity: wrong ? 'major' : null,
    rationale: wrong ? 'said in the plan' : '',
    guideline: '',
    ...content,
  }
}

export const standing = (content: Partial<StandingMark> & Pick<Mark, 'verdict'>): StandingMark => ({
  ...mark(content),
  state: content.state ?? 'draft',
  by: partyOf(AUDITOR),
})

export const caseOf = (codes: readonly AuditedCode[], other: Partial<CaseFacts> = {}): CaseFacts => ({
  id: 'case' as AuditCaseId,
  auditId: 'audit' as AuditId,
  number: 1,
  chartId: 'chart' as ChartId,
  clearanceId: 'clearance' as ClearanceId,
  coder: partyOf(CODER),
  provider: null,
  auditor: partyOf(AUDITOR),
  blind: false,
  coded: codes,
  ...other,
})

type Bare = CaseEntry extends infer E ? (E extends CaseEntry ? Omit<E, 'by' | 'at'> : never) : never

export const said = (entry: Bare, by: Person = AUDITOR): CaseEntry =>
  ({ ...entry, by: partyOf(by), at: '2026-03-02T08:00:00.000Z' }) as CaseEntry
