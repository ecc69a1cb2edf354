// Signature and credential of the note. Pure.
import type { ChecklistAnswers } from '../../../shared/checklist-views'
import { allYes, ask, type Checklist, YES_OR_NO } from './checklist'

const ITEMS = [
  ask('signed', 'Signed by hand or electronically by its author (no stamp)', 'one', YES_OR_NO),
  ask('legible', 'Name of the author can be read, or is in a signature log', 'one', YES_OR_NO),
  ask('credential', 'Credential stated', 'one', YES_OR_NO),
  ask('dated', 'Date of the signature stated', 'one', YES_OR_NO),
  ask('service', 'Date of service stated', 'one', YES_OR_NO),
  ask('patient', 'Patient named on the note', 'one', YES_OR_NO),
]

export const signature: Checklist = {
  kind: 'signature',
  title: () => 'Signature and credential',
  source: 'CMS Pub. 100-08, Medicare Program Integrity Manual, chapter 3, section 3.3.2.4',
  items: () => ITEMS,
  result: (answers: ChecklistAnswers) => allYes(ITEMS, answers, 'Signed and credentialed', 'Not authenticated'),
}
