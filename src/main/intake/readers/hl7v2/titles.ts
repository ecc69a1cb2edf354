// What kind of document a message brings, in our own words: the words of a message may name the patient. HL7 tables 0270 (TXA-2) and 0074
// (OBR-24), LOINC's codes for kinds of documents, and what titles usually say.
import { titleOf } from '../../documents'
import { plain } from './escapes'
import { type Coding, componentsOf, fieldOf, type Segment } from './message'

const BY_TYPE: Readonly<Record<string, string>> = {
  AR: 'Autopsy report',
  CD: 'Cardiology report',
  CN: 'Consultation',
  DI: 'Radiology report',
  DS: 'Discharge summary',
  ED: 'Emergency department note',
  HP: 'History and physical',
  OP: 'Operative report',
  PC: 'Psychiatric evaluation',
  PH: 'Psychiatric evaluation',
  PN: 'Procedure note',
  PR: 'Progress note',
  SP: 'Pathology report',
  TS: 'Transfer summary',
}

const BY_LOINC: Readonly<Record<string, string>> = {
  '18842-5': 'Discharge summary',
  '34117-2': 'History and physical',
  '11506-3': 'Progress note',
  '11488-4': 'Consultation',
  '11504-8': 'Operative report',
  '28570-0': 'Procedure note',
  '34111-5': 'Emergency department note',
  '18748-4': 'Radiology report',
  '11526-1': 'Pathology report',
  '11502-2': 'Laboratory report',
  '18761-7': 'Transfer summary',
  '34746-8': 'Nursing note',
  '34748-4': 'Phone message',
}

const SECTIONS: readonly (readonly [title: string, codes: string])[] = [
  ['Laboratory report', 'LAB CH HM MB MCB MYC SR BLB BG CG IMM TOX URN VR OSL'],
  ['Radiology report', 'RAD RX CT NMR NMS RUS OUS VUS XRC'],
  ['Pathology report', 'SP CP'],
  ['Cardiology report', 'EC CUS CTH'],
]
const BY_SECTION = new Map(SECTIONS.flatMap(([title, codes]) => codes.split(' ').map((code) => [code, title] as const)))

/** Of a document message; null where neither the code nor its words say it. */
export function titleOfDocument(txa: Segment, coding: Coding): string | null {
  const parts = componentsOf(fieldOf(txa, 2).split(coding.delimiters.repetition, 1)[0] ?? '', coding).map((part) => plain(part, coding))
  for (const part of parts) {
    const title = BY_TYPE[part.toUpperCase()] ?? BY_LOINC[part] ?? titleOf(part)
    if (title) return title
  }
  return null
}

/** Of an order's results. */
export function titleOfResults(obr: Segment, coding: Coding): string | null {
  const section = fieldOf(obr, 24).trim().toUpperCase()
  const known = BY_SECTION.get(section)
  if (known) return known
  const parts = componentsOf(fieldOf(obr, 4), coding).map((part) => plain(part, coding))
  for (const part of parts) {
    const title = BY_LOINC[part] ?? titleOf(part)
    if (title) return title
  }
  return null
}
