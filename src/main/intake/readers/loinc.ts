// What documents and sections are by their LOINC codes (loinc.org; those that C-CDA 2.1 and US Core name), in our own words: titles of
// documents as the app shows them, headings of sections as the reading of sections knows them. Pure.
import { titleOf } from '../documents'
import { named } from './named'

const DOCUMENTS: ReadonlyMap<string, string> = named({
  '34133-9': 'Continuity of care document',
  '18842-5': 'Discharge summary',
  '34117-2': 'History and physical',
  '11488-4': 'Consultation',
  '11506-3': 'Progress note',
  '34131-3': 'Progress note',
  '28570-0': 'Procedure note',
  '11504-8': 'Operative report',
  '18748-4': 'Radiology report',
  '57133-1': 'Referral note',
  '18761-7': 'Transfer summary',
  '52521-2': 'Care plan',
  '51855-5': 'Patient note',
  '34111-5': 'Emergency department note',
  '59258-4': 'Emergency department note',
  '11526-1': 'Pathology report',
  '11502-2': 'Laboratory report',
  '34746-8': 'Nursing note',
  '60591-5': 'Patient summary',
  '18743-5': 'Autopsy report',
})

/** In our own words; null where neither the code nor the words beside it tell. */
export function documentTitle(codes: readonly string[], words: readonly string[]): string | null {
  const coded = codes.map((code) => DOCUMENTS.get(code)).find((title) => title !== undefined)
  if (coded) return coded
  for (const said of words) {
    const found = titleOf(said.slice(0, 90))
    if (found) return found
  }
  return null
}

/** Heading, the codes it stands for, and what else a title may call it and be understood. */
const SECTIONS: readonly (readonly [heading: string, codes: string, titles?: string])[] = [
  ['ALLERGIES', '48765-2', 'allergies and intolerances, adverse reactions, drug allergies'],
  ['MEDICATIONS', '10160-0 29549-3 42346-7', 'current medications, home medications, medication list, medications on admission'],
  ['DISCHARGE MEDICATIONS', '10183-2 75311-1', 'medications at discharge'],
  ['PROBLEM LIST', '11450-4', 'problems, active problems, active problem list, current problems'],
  ['PAST MEDICAL HISTORY', '11348-0', 'medical history, past history'],
  ['PAST SURGICAL HISTORY', '10167-5', 'surgical history'],
  ['PROCEDURES PERFORMED', '47519-4 10223-6'],
  ['RESULTS', '30954-2 11493-4', 'labs, laboratory results, lab results, diagnostic results'],
  ['VITAL SIGNS', '8716-3', 'vitals'],
  ['SOCIAL HISTORY', '29762-2'],
  ['FAMILY HISTORY', '10157-6', 'family medical history'],
  ['IMMUNIZATIONS', '11369-6', 'immunization'],
  ['PLAN', '18776-5 59772-4', 'treatment plan'],
  ['ASSESSMENT AND PLAN', '51847-2', 'assessment & plan, assessment/plan'],
  ['ASSESSMENT', '51848-0', 'impression'],
  ['IMPRESSION', '19005-8'],
  ['HISTORY OF PRESENT ILLNESS', '10164-2', 'hpi, present illness'],
  ['CHIEF COMPLAINT', '10154-3 46239-0'],
  ['REASON FOR VISIT', '29299-5'],
  ['REASON FOR REFERRAL', '42349-1'],
  ['REASON FOR STUDY', '18785-6', 'indication, indications'],
  ['INDICATIONS', '59768-2', 'indication'],
  ['REVIEW OF SYSTEMS', '10187-3', 'ros'],
  ['PHYSICAL EXAMINATION', '29545-1 10184-0 22029-3', 'physical exam, exam, examination'],
  ['GENERAL', '10210-3', 'general appearance'],
  ['OBJECTIVE', '61149-1'],
  ['SUBJECTIVE', '61150-9'],
  ['HOSPITAL COURSE', '8648-8', 'course'],
  ['ADMISSION DIAGNOSIS', '46241-6', 'admitting diagnosis, admission diagnoses'],
  ['DISCHARGE DIAGNOSIS', '11535-2', 'discharge diagnoses, final diagnosis'],
  ['DISCHARGE INSTRUCTIONS', '8653-8', 'instructions'],
  ['INSTRUCTIONS', '69730-0', 'patient instructions'],
  ['PREOPERATIVE DIAGNOSIS', '10219-4', 'preop diagnosis'],
  ['POSTOPERATIVE DIAGNOSIS', '10218-6 59769-0', 'postop diagnosis'],
  ['DESCRIPTION OF PROCEDURE', '29554-3 55111-9', 'technique'],
  ['ESTIMATED BLOOD LOSS', '59770-8'],
  ['SPECIMENS', '59773-2'],
  ['COMPLICATIONS', '55109-3'],
  ['ANESTHESIA', '59774-0'],
  ['FINDINGS', '59776-5 18782-3'],
  ['COMPARISON', '18834-2'],
  ['DISPOSITION', '59775-7'],
  ['FUNCTIONAL STATUS', '47420-5 10190-7'],
  ['DIET', '42344-2 61144-2'],
  ['GOALS', '61146-7'],
]

const BY_CODE = new Map(SECTIONS.flatMap(([heading, codes]) => codes.split(' ').map((code) => [code, heading] as const)))
const UNDERSTOOD = new Set(SECTIONS.flatMap(([heading, , titles = '']) => [heading.toLowerCase(), ...titles.split(', ')]).filter(Boolean))

/** All headings and titles that need no other beside them. */
export const understoodHeadings = (): readonly string[] => [...UNDERSTOOD]

/** Parts what follows from the section above, where a title may say nothing to the reading of sections. */
export const NEUTRAL = 'SECTION:'

/**
 * The lines above a section: its own title in capitals where it is understood; else the heading of its code, or a neutral one, and the
 * title below. The title is narrative: what it names is for the detectors.
 */
export function headingLines(title: string, codes: readonly string[]): readonly string[] {
  const own = title.replace(/\s+/g, ' ').trim()
  if (UNDERSTOOD.has(own.toLowerCase().replace(/:$/, ''))) return [own.toUpperCase()]
  const coded = codes.map((code) => BY_CODE.get(code)).find((heading) => heading !== undefined)
  if (own === '' || coded?.startsWith(own.toUpperCase())) return coded ? [coded] : []
  return [coded ?? NEUTRAL, own.toUpperCase()]
}
