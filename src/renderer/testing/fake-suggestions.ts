// What the fake coder answers: quotes are looked up in the scrubbed text, so that the evidence is verbatim or missing. Never shipped.
import type { SuggestionId } from '../../shared/ids'
import type { Assertion, CodeCheck, CodeHitView, EvidenceView, FindingView, PassedOverView, SuggestionView } from '../../shared/views'

interface Seed {
  readonly code: string
  readonly assertion: Assertion
  readonly quotes: readonly string[]
  readonly reason: string
  readonly score: number
  readonly missing?: readonly string[]
  readonly partOf?: string
  readonly check?: Extract<CodeCheck, { status: 'rejected' }>
}

export const FAKE_CODES: readonly CodeHitView[] = [
  ['I13.0', 'Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease', true],
  ['I50.23', 'Acute on chronic systolic (congestive) heart failure', true],
  ['I50.22', 'Chronic systolic (congestive) heart failure', true],
  ['I50.2', 'Systolic (congestive) heart failure', false],
  ['E11.22', 'Type 2 diabetes mellitus with diabetic chronic kidney disease', true],
  ['E11.9', 'Type 2 diabetes mellitus without complications', true],
  ['N18.32', 'Chronic kidney disease, stage 3b', true],
  ['N17.9', 'Acute kidney failure, unspecified', true],
  ['Z79.4', 'Long term (current) use of insulin', true],
  ['Z85.3', 'Personal history of malignant neoplasm of breast', true],
  ['Z80.0', 'Family history of malignant neoplasm of digestive organs', true],
  ['G47.33', 'Obstructive sleep apnea (adult) (pediatric)', true],
  ['J18.9', 'Pneumonia, unspecified organism', true],
  ['R07.9', 'Chest pain, unspecified', true],
  ['J45.20', 'Mild intermittent asthma, uncomplicated', true],
  ['R03.0', 'Elevated blood-pressure reading, without diagnosis of hypertension', true],
  ['M17.10', 'Unilateral primary osteoarthritis, unspecified knee', true],
  ['M17.11', 'Unilateral primary osteoarthritis, right knee', true],
].map(([code, title, billable]) => ({ code, title, billable, by: null, without: [] }) as CodeHitView)

export const FAKE_PROCEDURES: readonly CodeHitView[] = [
  ['0DTJ4ZZ', 'Resection of Appendix, Percutaneous Endoscopic Approach', true],
  ['0DTJ', 'Appendix', false],
].map(([code, title, billable]) => ({ code, title, billable, by: null, without: [] }) as CodeHitView)

const SEEDS: readonly Seed[] = [
  {
    code: 'I13.0',
    assertion: 'affirmed',
    quotes: ['Hypertensive heart and chronic kidney disease'],
    reason: 'Named in the history with heart failure and CKD 3b.',
    score: 0.93,
  },
  {
    code: 'I50.23',
    assertion: 'affirmed',
    quotes: ['Acute on chronic systolic heart failure', 'treated with intravenous furosemide'],
    reason: 'Diagnosed and treated in the hospital course.',
    score: 0.91,
  },
  {
    code: 'E11.22',
    assertion: 'affirmed',
    quotes: ['Type 2 diabetes mellitus with diabetic chronic kidney disease'],
    reason: 'The note links the kidney disease to diabetes.',
    score: 0.9,
  },
  { code: 'N18.32', assertion: 'affirmed', quotes: ['stage 3b'], reason: 'The stage is stated.', score: 0.84 },
  {
    code: 'N17.9',
    assertion: 'affirmed',
    quotes: ['Acute kidney injury on CKD 3b'],
    reason: 'Stated in the hospital course; creatinine 2.3 down to 1.7.',
    missing: ['cause'],
    score: 0.8,
  },
  {
    code: 'Z79.4',
    assertion: 'affirmed',
    quotes: ['she uses insulin at home long term'],
    reason: 'Long-term insulin is stated.',
    score: 0.74,
  },
  { code: 'J45.20', assertion: 'affirmed', quotes: ['Mild intermittent asthma, stable'], reason: 'Named in the assessment.', score: 0.9 },
  {
    code: 'R03.0',
    assertion: 'affirmed',
    quotes: ['Elevated blood pressure reading without diagnosis of hypertension'],
    reason: 'Named in the assessment.',
    score: 0.88,
  },
  { code: 'M17.11', assertion: 'affirmed', quotes: ['primary osteoarthritis, right knee'], reason: 'Named in the assessment.', score: 0.9 },
  {
    code: 'Z85.3',
    assertion: 'historical',
    quotes: ['History of breast cancer, left, treated in 2009'],
    reason: 'Treated, no evidence of disease: history, not active.',
    score: 0.7,
  },
  {
    code: 'G47.33',
    assertion: 'uncertain',
    quotes: ['Possible obstructive sleep apnea'],
    reason: 'Only “possible”; the study is still to be done.',
    score: 0.42,
  },
  { code: 'J18.9', assertion: 'negated', quotes: ['No evidence of pneumonia on chest film'], reason: 'The note rules it out.', score: 0.2 },
  { code: 'Z80.0', assertion: 'family', quotes: ['Father had colon cancer'], reason: 'A relative, not the patient.', score: 0.4 },
  {
    code: 'R07.9',
    assertion: 'hypothetical',
    quotes: ['if she should develop chest pain'],
    reason: 'An instruction for later, not a finding.',
    score: 0.1,
  },
  {
    code: 'I50.2',
    assertion: 'affirmed',
    quotes: ['Chronic systolic heart failure'],
    reason: 'Named in the history.',
    score: 0.5,
    check: { status: 'rejected', why: 'not-billable' },
  },
]

export const titleOf = (code: string): string | undefined => FAKE_CODES.find((c) => c.code === code)?.title

/** Offsets of the scrubbed text back to the original. */
export function toOriginal(findings: readonly FindingView[], offset: number): number {
  let shift = 0
  for (const f of findings) {
    if (f.scrubbed.end > offset) break
    shift = f.end - f.scrubbed.end
  }
  return offset + shift
}

export function quote(scrubbed: string, findings: readonly FindingView[], start: number, end: number): EvidenceView {
  return {
    start,
    end,
    text: scrubbed.slice(start, end),
    original: { start: toOriginal(findings, start), end: toOriginal(findings, end) },
  }
}

export function suggest(scrubbed: string, findings: readonly FindingView[], newId: () => SuggestionId): SuggestionView[] {
  return SEEDS.flatMap(({ code, assertion, quotes, reason, score, check, missing = [], partOf }) => {
    const evidence = quotes.flatMap((q) => {
      const start = scrubbed.indexOf(q)
      return start < 0 ? [] : [quote(scrubbed, findings, start, start + q.length)]
    })
    if (evidence.length === 0) return []
    const passed: CodeCheck = { status: 'valid', title: titleOf(code) ?? code }
    return [
      {
        id: newId(),
        origin: 'endpoint' as const,
        system: 'ICD-10-CM',
        code,
        score,
        assertion,
        evidence,
        reason,
        missing,
        from: code === 'Z79.4' ? ('model' as const) : ('candidate' as const),
        partOf: partOf === undefined ? null : { code: partOf, title: titleOf(partOf) ?? '' },
        check: check ?? passed,
        decision: null,
        principal: false,
        poa: null,
      },
    ]
  })
}

/** What the fake model declined, and what it gave no answer about. */
export const passedOver = (scrubbed: string, findings: readonly FindingView[]): PassedOverView[] => {
  const said = 'Type 2 diabetes mellitus with diabetic chronic kidney disease'
  const at = scrubbed.indexOf(said)
  const seed = (code: string, answer: PassedOverView['answer'], reason: string, evidence: EvidenceView[] = []): PassedOverView => ({
    system: 'ICD-10-CM',
    code,
    title: titleOf(code) ?? code,
    answer,
    reason,
    evidence,
  })
  if (at < 0) return []
  return [
    seed('E11.9', 'declined', 'The record links the kidney disease to diabetes.', [quote(scrubbed, findings, at, at + said.length)]),
    seed('I50.22', 'none', ''),
  ]
}
