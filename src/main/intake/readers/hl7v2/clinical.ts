// What the segments of an encounter say of the patient's care: class, age and sex, why they came, diagnoses, procedures, allergies,
// medicines, accidents. What is only of administration stays out. Pure.
import { formatted, plain } from './escapes'
import { type Coding, componentsOf, fieldOf, type Message, type Segment } from './message'
import { wordsOfCode } from './observation'
import { readTime } from './time'
import { ageAt } from './visit'

export interface EncounterText {
  readonly text: string
  /** It says more than who was seen and where. */
  readonly isClinical: boolean
}

interface Section {
  readonly heading: string
  readonly segments: readonly string[]
  readonly line: (segment: Segment, coding: Coding) => string
}

const SECTIONS: readonly Section[] = [
  { heading: 'DIAGNOSES', segments: ['DG1'], line: diagnosis },
  { heading: 'PROBLEMS', segments: ['PRB'], line: (prb, coding) => codeAndWords(fieldOf(prb, 3), coding) },
  { heading: 'PROCEDURES', segments: ['PR1'], line: procedure },
  { heading: 'ALLERGIES', segments: ['AL1', 'IAM'], line: allergy },
  { heading: 'MEDICATIONS', segments: ['RXO', 'RXE', 'RXD', 'RXA'], line: medicine },
  { heading: 'ACCIDENT', segments: ['ACC'], line: accident },
]

/** Of each kind of segment what the last message with any says: an update sends all of them again. */
export function encounterText(messages: readonly Message[], vitals: readonly string[]): EncounterText {
  const sections = SECTIONS.map(({ heading, segments, line }) => {
    const lines = segments.flatMap((name) => lastOf(messages, name).map(({ segment, coding }) => line(segment, coding)))
    return { heading, lines: [...new Set(lines.filter(Boolean))] }
  })
  const reasons = [...new Set(lastOf(messages, 'PV2').map(({ segment, coding }) => wordsOfCode(fieldOf(segment, 3), coding)))].filter(
    Boolean,
  )
  const blocks = [
    frameOf(messages).join('\n'),
    ...reasons.map((reason) => `REASON FOR ADMISSION\n${reason}`),
    ...sections.filter(({ lines }) => lines.length > 0).map(({ heading, lines }) => [heading, ...lines].join('\n')),
    ...(vitals.length > 0 ? [`OBSERVATIONS\n${vitals.join('\n')}`] : []),
  ]
  return { text: blocks.filter(Boolean).join('\n\n'), isClinical: blocks.length > 1 }
}

interface Placed {
  readonly segment: Segment
  readonly coding: Coding
}

function lastOf(messages: readonly Message[], name: string): readonly Placed[] {
  const last = messages.findLast(({ segments }) => segments.some((segment) => segment.name === name))
  return last ? last.segments.filter((segment) => segment.name === name).map((segment) => ({ segment, coding: last.coding })) : []
}

// HL7 tables 0004, 0007, 0069, 0001 and UB-04 patient status, as far as they decide how an encounter is coded.
const CLASS: Readonly<Record<string, string>> = {
  E: 'Emergency',
  I: 'Inpatient',
  O: 'Outpatient',
  P: 'Preadmission',
  R: 'Recurring outpatient',
  B: 'Obstetrics',
}
const ADMISSION: Readonly<Record<string, string>> = {
  A: 'Accident',
  E: 'Emergency',
  L: 'Labor and delivery',
  R: 'Routine',
  N: 'Newborn',
  U: 'Urgent',
  C: 'Elective',
}
const SEX: Readonly<Record<string, string>> = { F: 'Female', M: 'Male' }
const DISPOSITION: Readonly<Record<string, string>> = {
  '01': 'Home',
  '02': 'Short-term general hospital',
  '03': 'Skilled nursing facility',
  '04': 'Intermediate care facility',
  '05': "Cancer center or children's hospital",
  '06': 'Home with home health service',
  '07': 'Left against medical advice',
  '20': 'Expired',
  '30': 'Still a patient',
  '50': 'Hospice at home',
  '51': 'Hospice in a facility',
  '61': 'Swing bed',
  '62': 'Inpatient rehabilitation facility',
  '63': 'Long-term care hospital',
  '65': 'Psychiatric hospital',
  '66': 'Critical access hospital',
}

function frameOf(messages: readonly Message[]): string[] {
  const code = (name: string, n: number): string => {
    const { segment, coding } = lastOf(messages, name).at(-1) ?? {}
    return segment && coding ? plain(componentsOf(fieldOf(segment, n), coding)[0] ?? '', coding).toUpperCase() : ''
  }
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Patient class', CLASS[code('PV1', 2)]],
    ['Sex', SEX[code('PID', 8)]],
    ['Age', ageAt(messages)],
    ['Admission type', ADMISSION[code('PV1', 4)]],
    ['Discharge disposition', DISPOSITION[code('PV1', 36).replace(/^\d$/, '0$&')]],
  ]
  return rows.flatMap(([label, words]) => (words ? [`${label}: ${words}`] : []))
}

/** `I21.4 Non-ST elevation myocardial infarction`; a code without words stands alone. */
function codeAndWords(value: string, coding: Coding): string {
  const code = plain(componentsOf(value, coding)[0] ?? '', coding)
  const words = wordsOfCode(value, coding)
  return words === code ? code : [code, words].filter(Boolean).join(' ')
}

/** Table 0052. */
const KIND: Readonly<Record<string, string>> = { A: 'admitting', W: 'working', F: 'final' }

function diagnosis(dg1: Segment, coding: Coding): string {
  const coded = codeAndWords(fieldOf(dg1, 3), coding)
  const described = plain(fieldOf(dg1, 4), coding)
  const kind = KIND[fieldOf(dg1, 6).trim().toUpperCase()]
  const words = described && !coded.toLowerCase().includes(described.toLowerCase()) ? [coded, described].filter(Boolean).join(' ') : coded
  return words && kind ? `${words} (${kind})` : words
}

function procedure(pr1: Segment, coding: Coding): string {
  const coded = codeAndWords(fieldOf(pr1, 3), coding)
  const described = plain(fieldOf(pr1, 4), coding)
  const day = readTime(fieldOf(pr1, 5))
  const words = described && !coded.toLowerCase().includes(described.toLowerCase()) ? [coded, described].filter(Boolean).join(' ') : coded
  return words && day ? `${words}, ${day.american}` : words
}

/** Table 0128. */
const SEVERITY: Readonly<Record<string, string>> = { SV: 'severe', MO: 'moderate', MI: 'mild' }

function allergy(segment: Segment, coding: Coding): string {
  const what = wordsOfCode(fieldOf(segment, 3), coding)
  const how = SEVERITY[plain(componentsOf(fieldOf(segment, 4), coding)[0] ?? '', coding).toUpperCase()]
  const reaction = fieldOf(segment, 5)
    .split(coding.delimiters.repetition)
    .map((one) => wordsOfCode(one, coding))
    .filter(Boolean)
    .join(', ')
  if (!what) return ''
  return `${what}${reaction ? `: ${reaction}` : ''}${how ? ` (${how})` : ''}`
}

/** The fields of drug, amount and units differ by segment. */
const DRUG: Readonly<Record<string, readonly [drug: number, amount: number, units: number]>> = {
  RXO: [1, 2, 4],
  RXE: [2, 3, 5],
  RXD: [2, 4, 5],
  RXA: [5, 6, 7],
}

function medicine(segment: Segment, coding: Coding): string {
  const [drug, amount, units] = DRUG[segment.name] ?? [0, 0, 0]
  const name = wordsOfCode(fieldOf(segment, drug), coding)
  const dose = [plain(fieldOf(segment, amount), coding), wordsOfCode(fieldOf(segment, units), coding)].filter(Boolean).join(' ')
  return name && [name, dose].filter(Boolean).join(' ')
}

/** How it came about decides external cause codes; where it was stays with what is known. */
function accident(acc: Segment, coding: Coding): string {
  return [wordsOfCode(fieldOf(acc, 2), coding), formatted(fieldOf(acc, 8), coding)].filter(Boolean).join(': ')
}
