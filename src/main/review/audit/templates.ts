// Audit templates: what one has to be, and the three that come with the program. Pure.
import type { AuditTemplateDraft, AuditTemplateView, Checked, ErrorType, ErrorVerdict, Verdict } from '../../../shared/audit-views'
import type { AuditTemplateId } from '../../../shared/ids'

/** What is wrong with a draft; null: it can be saved. */
export function draftFault(draft: AuditTemplateDraft): 'template-invalid' | null {
  const keys = draft.errorTypes.map(({ key }) => key)
  const whole =
    draft.name.trim() !== '' &&
    draft.target > 0 &&
    draft.target <= 1 &&
    draft.methods.length > 0 &&
    new Set(draft.methods).size === draft.methods.length &&
    // An audit without codes has nothing to mark.
    draft.checks.some((check) => check !== 'documentation') &&
    new Set(keys).size === keys.length &&
    draft.errorTypes.every(
      ({ label, weight, verdicts, about }) => label.trim() !== '' && weight >= 0 && verdicts.length > 0 && draft.checks.includes(about),
    ) &&
    // Every way a code can be wrong has a type to say it with.
    VERDICTS_NEEDED.every((verdict) => draft.errorTypes.some(({ verdicts }) => verdicts.includes(verdict)))
  return whole ? null : 'template-invalid'
}

const VERDICTS_NEEDED: readonly ErrorVerdict[] = ['add', 'delete', 'revise']

/**
 * The type that is proposed with a mark: the first that explains it.
 * @param about what the change is about, the nearest first
 */
export function typeFor(template: Pick<AuditTemplateDraft, 'errorTypes'>, verdict: Verdict, about: readonly Checked[]): ErrorType | null {
  if (verdict === 'agree') return null
  const fitting = template.errorTypes.filter(({ verdicts }) => verdicts.includes(verdict))
  const first = about.map((of) => fitting.find((type) => type.about === of)).find((type) => type !== undefined)
  return first ?? fitting[0] ?? null
}

const type = (
  key: string,
  label: string,
  about: ErrorType['about'],
  verdicts: readonly ErrorVerdict[],
  severity: ErrorType['severity'],
  weight = 1,
): ErrorType => ({ key, label, about, verdicts, weight, severity })

const PRINCIPAL = type('principal', 'Principal diagnosis', 'principal', ['revise', 'resequence', 'add', 'delete'], 'critical')
const MISSED = type('missed-diagnosis', 'Missed diagnosis', 'diagnoses', ['add'], 'major')
const UNSUPPORTED = type('unsupported-diagnosis', 'Diagnosis not supported', 'diagnoses', ['delete'], 'major')
const SPECIFICITY = type('specificity', 'Specificity', 'diagnoses', ['revise'], 'minor')
const WRONG = type('wrong-diagnosis', 'Wrong diagnosis', 'diagnoses', ['revise', 'delete', 'add'], 'major')
const SEQUENCE = type('sequence', 'Sequence', 'sequence', ['resequence'], 'minor')
const UNCLEAR = type('documentation', 'Documentation unclear', 'documentation', ['revise', 'delete', 'add'], 'minor', 0)

const builtIn = (n: number, draft: AuditTemplateDraft): AuditTemplateView => ({
  ...draft,
  id: `a0d17000-0000-4000-8000-00000000000${n}` as AuditTemplateId,
  revision: 1,
  builtIn: true,
  madeAt: null,
  madeBy: null,
})

/** Revision 1 of each is never changed; a person's change of one is revision 2. */
export const BUILT_IN_TEMPLATES: readonly AuditTemplateView[] = [
  builtIn(1, {
    name: 'Inpatient coding',
    kind: 'retrospective',
    checks: ['diagnoses', 'principal', 'sequence', 'poa', 'procedures', 'documentation'],
    errorTypes: [
      MISSED,
      UNSUPPORTED,
      SPECIFICITY,
      WRONG,
      PRINCIPAL,
      SEQUENCE,
      type('poa', 'Present on admission', 'poa', ['revise'], 'minor', 0.5),
      type('procedure', 'Procedure', 'procedures', ['add', 'delete', 'revise', 'resequence'], 'major'),
      UNCLEAR,
    ],
    target: 0.95,
    methods: ['code-over-code', 'case-over-case'],
    principalTwice: true,
    overCodedCounts: true,
    blind: true,
    checklists: ['Signature and credential'],
  }),
  builtIn(2, {
    name: 'Professional visits',
    kind: 'pre-bill',
    checks: ['diagnoses', 'principal', 'procedures', 'em-level', 'documentation'],
    errorTypes: [
      MISSED,
      UNSUPPORTED,
      SPECIFICITY,
      WRONG,
      { ...PRINCIPAL, key: 'first-listed', label: 'First-listed diagnosis', severity: 'major' },
      type('em-level', 'Visit level', 'em-level', ['revise', 'add', 'delete'], 'major'),
      type('procedure', 'Procedure or supply', 'procedures', ['add', 'delete', 'revise', 'resequence'], 'major'),
      UNCLEAR,
    ],
    target: 0.95,
    methods: ['code-over-code', 'case-over-case'],
    principalTwice: false,
    overCodedCounts: true,
    blind: false,
    checklists: ['E/M: two of three', 'Signature and credential'],
  }),
  builtIn(3, {
    name: 'Risk adjustment support',
    kind: 'focused',
    checks: ['diagnoses', 'hcc-support', 'documentation'],
    errorTypes: [
      type('no-meat', 'No support in the note', 'hcc-support', ['delete'], 'critical'),
      type('history-as-active', 'History coded as active', 'hcc-support', ['delete', 'revise'], 'major'),
      MISSED,
      SPECIFICITY,
      WRONG,
      { ...UNCLEAR, label: 'Note not signed or not credentialed', weight: 1, severity: 'major' },
    ],
    target: 0.95,
    methods: ['case-over-case', 'code-over-code'],
    principalTwice: false,
    overCodedCounts: true,
    blind: true,
    checklists: ['HCC: monitor, evaluate, assess, treat', 'Signature and credential'],
  }),
]
