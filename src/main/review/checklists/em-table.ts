// The level of an evaluation and management service: what is asked, and what each answer is worth. In our own words after the AMA's CPT
// E/M guidelines of 2021 (office) and 2023 (all other settings), with the time thresholds of 2024, which CMS follows (CY 2021 and CY
// 2023 Physician Fee Schedule final rules). CPT is the AMA's: levels have names here, and a code is named only where the site imported
// a CPT list.
import type { ChecklistOption } from '../../../shared/checklist-views'

export const LEVELS = ['straightforward', 'low', 'moderate', 'high'] as const
export type Level = (typeof LEVELS)[number]

export interface Setting {
  readonly id: string
  readonly label: string
  /** Least minutes on the date of the encounter, by level; null: time decides nothing here. */
  readonly minutes: Readonly<Partial<Record<Level, number>>> | null
  /** Code numbers by level. */
  readonly codes: Readonly<Record<Level, string>>
}

const four = <T>(straightforward: T, low: T, moderate: T, high: T): Record<Level, T> => ({ straightforward, low, moderate, high })

export const SETTINGS: readonly Setting[] = [
  {
    id: 'office-new',
    label: 'Office or outpatient, new patient',
    minutes: four(15, 30, 45, 60),
    codes: four('99202', '99203', '99204', '99205'),
  },
  {
    id: 'office-established',
    label: 'Office or outpatient, established patient',
    minutes: four(10, 20, 30, 40),
    codes: four('99212', '99213', '99214', '99215'),
  },
  // Time is no basis in the emergency department: CPT 2023, and ACEP's FAQ on it.
  { id: 'emergency', label: 'Emergency department', minutes: null, codes: four('99282', '99283', '99284', '99285') },
  {
    id: 'hospital-initial',
    label: 'Hospital inpatient or observation, initial',
    minutes: { low: 40, moderate: 55, high: 75 },
    codes: four('99221', '99221', '99222', '99223'),
  },
  {
    id: 'hospital-subsequent',
    label: 'Hospital inpatient or observation, subsequent',
    minutes: { low: 25, moderate: 35, high: 50 },
    codes: four('99231', '99231', '99232', '99233'),
  },
  {
    id: 'hospital-same-day',
    label: 'Hospital, admitted and discharged the same day',
    minutes: { low: 45, moderate: 70, high: 85 },
    codes: four('99234', '99234', '99235', '99236'),
  },
  {
    id: 'home-new',
    label: 'Home or residence, new patient',
    minutes: four(15, 30, 60, 75),
    codes: four('99341', '99342', '99344', '99345'),
  },
  {
    id: 'home-established',
    label: 'Home or residence, established patient',
    minutes: four(20, 30, 40, 60),
    codes: four('99347', '99348', '99349', '99350'),
  },
]

/** An answer with the level it reaches. */
export interface Rated extends ChecklistOption {
  readonly level: Level
}

const rated = (level: Level, id: string, label: string): Rated => ({ level, id, label })

/** Number and complexity of the problems addressed. */
export const PROBLEMS: readonly Rated[] = [
  rated('straightforward', 'minor-1', 'One self-limited or minor problem'),
  rated('low', 'minor-2', 'Two or more self-limited or minor problems'),
  rated('low', 'chronic-stable-1', 'One stable chronic illness'),
  rated('low', 'acute-uncomplicated', 'One acute, uncomplicated illness or injury'),
  rated('low', 'acute-stable', 'One stable acute illness'),
  rated('low', 'acute-hospital', 'One acute, uncomplicated illness or injury that needs hospital care'),
  rated('moderate', 'chronic-worse', 'A chronic illness that got worse, progressed, or with side effects of treatment'),
  rated('moderate', 'chronic-stable-2', 'Two or more stable chronic illnesses'),
  rated('moderate', 'undiagnosed', 'One undiagnosed new problem with uncertain prognosis'),
  rated('moderate', 'acute-systemic', 'One acute illness with systemic symptoms'),
  rated('moderate', 'acute-complicated', 'One acute complicated injury'),
  rated('high', 'chronic-severe', 'A chronic illness that got severely worse or progressed, or with severe side effects of treatment'),
  rated('high', 'threat', 'An illness or injury that threatens life or bodily function'),
]

/** Risk of the patient's management, as decided at this encounter. */
export const RISKS: readonly Rated[] = [
  rated('straightforward', 'minimal', 'Minimal risk from more testing or treatment'),
  rated('low', 'low', 'Low risk from more testing or treatment'),
  rated('moderate', 'prescription', 'Prescription drug management'),
  rated('moderate', 'minor-surgery', 'Decision on minor surgery with identified risk factors'),
  rated('moderate', 'major-surgery', 'Decision on elective major surgery without identified risk factors'),
  rated('moderate', 'social', 'Diagnosis or treatment significantly limited by social determinants of health'),
  rated('moderate', 'moderate', 'Other decision of moderate risk'),
  rated('high', 'toxicity', 'Drug therapy that needs intensive monitoring for toxicity'),
  rated('high', 'major-surgery-risk', 'Decision on elective major surgery with identified risk factors'),
  rated('high', 'emergency-surgery', 'Decision on emergency major surgery'),
  rated('high', 'hospitalization', 'Decision on hospital care, or on a higher level of it'),
  rated('high', 'limits', 'Decision not to resuscitate, or to limit care because of poor prognosis'),
  rated('high', 'controlled', 'Parenteral controlled substances'),
  rated('high', 'high', 'Other decision of high risk'),
]

/** Data beyond single tests and documents, which are counted. */
export const DATA: readonly ChecklistOption[] = [
  { id: 'historian', label: 'Assessment requiring an independent historian' },
  { id: 'interpretation', label: 'Independent interpretation of a test that somebody else performed' },
  { id: 'discussion', label: 'Management or interpretation discussed with an external clinician or other appropriate source' },
]
