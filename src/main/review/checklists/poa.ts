// Present-on-admission indicators of an inpatient chart. Pure.
import type { ChecklistAnswers } from '../../../shared/checklist-views'
import { allYes, ask, type Checklist, YES_OR_NO } from './checklist'

const ITEMS = [
  ask('complete', 'Every diagnosis has an indicator, or is exempt', 'one', YES_OR_NO, { quotes: false }),
  ask('yes', 'Each Y rests on documentation of the time of the admission order, or on a provider who says so', 'one', YES_OR_NO),
  ask('no', 'Each N rests on documentation that it arose after admission', 'one', YES_OR_NO),
  ask('unknown', 'No U where the provider could still be asked', 'one', YES_OR_NO, { quotes: false }),
  ask('undetermined', 'Each W rests on a provider who cannot determine it clinically', 'one', YES_OR_NO),
]

export const poa: Checklist = {
  kind: 'poa',
  title: () => 'Present on admission',
  source: 'ICD-10-CM Official Guidelines for Coding and Reporting, Appendix I',
  items: () => ITEMS,
  result: (answers: ChecklistAnswers) => allYes(ITEMS, answers, 'Indicators hold', 'An indicator does not hold'),
}
