// Support of one diagnosis that counts in risk adjustment: at least one of monitor, evaluate, assess, treat, in a face-to-face note that
// an acceptable clinician signed. The four words are the field's, not CMS's; the note's conditions are CMS's. Pure.
import type { ChecklistAnswers, ChecklistResult } from '../../../shared/checklist-views'
import { answerTo, ask, type Checklist, firstOf, YES_OR_NO } from './checklist'

const WORDS = [
  { id: 'monitor', label: 'Monitor: symptoms, signs, progression' },
  { id: 'evaluate', label: 'Evaluate: results, response to treatment, findings' },
  { id: 'assess', label: 'Assess: status, discussed, ordered, counseled' },
  { id: 'treat', label: 'Treat: medicine, therapy, other care' },
] as const

const NOTE = [
  ask('face-to-face', 'Face-to-face encounter (telehealth: audio and video)', 'one', YES_OR_NO),
  ask('clinician', 'Acceptable type of clinician, credential stated', 'one', YES_OR_NO),
  ask('signed', 'Signed by that clinician', 'one', YES_OR_NO),
  ask('dated', 'Date of service stated, in the collection year', 'one', YES_OR_NO),
]

export const meat: Checklist = {
  kind: 'meat',
  title: ({ subject }) => `Support of ${subject}`,
  source: 'CMS, Contract-Level RADV Medical Record Reviewer Guidance (in effect 2019-03-20); Medicare Managed Care Manual, chapter 7',
  items: () => [ask('meat', 'What the note does about it', 'many', WORDS), ...NOTE],
  result(answers) {
    const failed = NOTE.filter(({ id }) => firstOf(answers, id) === 'no')
    if (failed.length > 0) return { outcome: 'not-met', says: 'Not supported', lines: failed.map(({ label }) => `No: ${label}`) }
    const { chosen, quotes } = answerTo(answers, 'meat')
    if (chosen.length > 0 && quotes.length === 0) return open('Quote the place for it')
    const waiting = [
      ...(chosen.length === 0 ? ['meat'] : []),
      ...NOTE.filter(({ id }) => firstOf(answers, id) === null).map(({ id }) => id),
    ]
    if (waiting.length > 0) return open(`${waiting.length} to answer`)
    return { outcome: 'met', says: 'Supported', lines: [`By: ${said(answers)}`] }
  },
}

const open = (says: string): ChecklistResult => ({ outcome: 'open', says, lines: [] })

const said = (answers: ChecklistAnswers): string => answerTo(answers, 'meat').chosen.join(', ')
