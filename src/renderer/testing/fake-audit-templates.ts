// Audit templates of the fake main: one coded blind, one not. Never shipped.
import type { AuditTemplateDraft, AuditTemplateView, ErrorType } from '../../shared/audit-views'
import type { AuditTemplateId } from '../../shared/ids'
import { newId } from '../../shared/ids'

const TYPES: readonly ErrorType[] = [
  { key: 'missed', label: 'Documented condition not coded', about: 'diagnoses', verdicts: ['add'], weight: 1, severity: 'major' },
  { key: 'unsupported', label: 'Code not supported by the text', about: 'diagnoses', verdicts: ['delete'], weight: 1, severity: 'major' },
  {
    key: 'integral',
    label: 'Symptom integral to a coded condition',
    about: 'diagnoses',
    verdicts: ['delete'],
    weight: 0.5,
    severity: 'minor',
  },
  { key: 'specificity', label: 'More specific code documented', about: 'diagnoses', verdicts: ['revise'], weight: 1, severity: 'minor' },
  { key: 'wrong', label: 'Wrong code', about: 'diagnoses', verdicts: ['revise'], weight: 1, severity: 'major' },
  {
    key: 'principal',
    label: 'Wrong principal diagnosis',
    about: 'principal',
    verdicts: ['resequence', 'revise'],
    weight: 1,
    severity: 'critical',
  },
  { key: 'order', label: 'Order of secondary codes', about: 'sequence', verdicts: ['resequence'], weight: 0, severity: 'minor' },
]

const made = (draft: AuditTemplateDraft): AuditTemplateView => ({
  ...draft,
  id: newId<AuditTemplateId>(),
  revision: 1,
  builtIn: true,
  madeAt: null,
  madeBy: null,
})

export const fakeTemplates = (): AuditTemplateView[] => [
  made({
    name: 'Inpatient diagnoses',
    kind: 'retrospective',
    checks: ['diagnoses', 'principal', 'sequence', 'poa'],
    errorTypes: TYPES,
    target: 0.95,
    methods: ['code-over-code', 'case-over-case'],
    principalTwice: true,
    overCodedCounts: true,
    blind: true,
    checklists: [],
  }),
  made({
    name: 'New coder, focused',
    kind: 'focused',
    checks: ['diagnoses'],
    errorTypes: TYPES.slice(0, 5),
    target: 0.9,
    methods: ['code-over-code'],
    principalTwice: false,
    overCodedCounts: true,
    blind: false,
    checklists: [],
  }),
]
