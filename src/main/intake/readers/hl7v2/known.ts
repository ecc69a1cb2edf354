// What the segments of a message say of the patient, of those around and of who cared for them: known to the roster, never in the text.
// Names, addresses and numbers are written as a clinician would write them, since that is what is searched for. Inside the trust line.
import type { Category } from '../../../../shared/safe-harbor'
import type { KnownValue } from '../../chart'
import { plain } from './escapes'
import { CLINICAL, type FieldType, IDENTIFYING, type IdentifyingField } from './fields'
import { type Coding, componentsOf, type Segment, valuesOf } from './message'
import { readTime } from './time'

/** Every value of the segments' identifying fields, and what in other fields has the shape of an identifier. */
export function knownIn(segments: readonly Segment[], coding: Coding): KnownValue[] {
  return segments.flatMap((segment) => {
    const fields = IDENTIFYING.get(segment.name) ?? []
    const clinical = CLINICAL[segment.name] ?? []
    const told = fields.flatMap((field) =>
      [...new Set(valuesOf(segment, field.field, coding))].flatMap((value) => readField(value, field, coding)),
    )
    const silent = new Set([...fields.map(({ field }) => field), ...clinical])
    return [...told, ...segment.fields.flatMap((field, n) => (n === 0 || silent.has(n) ? [] : shapedIn(field, coding)))]
  })
}

/** A value whose data type says that it identifies, wherever it stands: in OBX-5. */
export const knownOfType = (type: FieldType, value: string, coding: Coding): KnownValue[] =>
  readField(value, { field: 0, type, category: BY_TYPE[type], role: 'other', label: 'Observation' }, coding)

const BY_TYPE: Readonly<Record<FieldType, Category>> = {
  ids: 'OTHER_ID',
  name: 'NAME',
  person: 'NAME',
  'person-in-place': 'NAME',
  address: 'LOCATION',
  phone: 'PHONE',
  place: 'FACILITY',
  org: 'FACILITY',
  words: 'OTHER_ID',
  date: 'DATE',
}

function readField(raw: string, field: IdentifyingField, coding: Coding): KnownValue[] {
  const say = (value: string, own: Partial<KnownValue> = {}): KnownValue[] => {
    const { category, role, label } = field
    return isTelling(value) ? [{ label, value, category, role, ...own }] : []
  }
  const parts = componentsOf(raw, coding)
  // The first subcomponent of a name is the whole of it; in an address it is the street.
  const at = (i: number): string => plain((parts[i] ?? '').split(coding.delimiters.subcomponent, 1)[0] ?? '', coding)
  switch (field.type) {
    case 'ids': {
      const of = ID_TYPES[at(4).toUpperCase()]
      const own = field.category === 'MRN' && field.role === 'patient' && of ? { category: of } : {}
      // Without a digit it is a word like another, and would be searched for as one.
      return say(/\d/.test(at(0)) ? at(0) : '', own)
    }
    case 'name':
      return [...say(nameOf([at(0), at(1), at(2)])), ...say(at(7).includes(' ') ? at(7) : '')]
    case 'person':
      return readPerson(at, say)
    case 'person-in-place': {
      const inner = (parts[0] ?? '').split(coding.delimiters.subcomponent).map((part) => plain(part, coding))
      const place = [at(6), at(7)].flatMap((value) => say(value, { category: 'FACILITY', role: 'facility' }))
      return [...readPerson((i) => inner[i] ?? '', say), ...place]
    }
    case 'address':
      return [0, 1, 2, 4, 7, 8, 9].flatMap((i) => say(at(i), { category: 'LOCATION' }))
    case 'phone':
      return readPhone(
        parts.map((_, i) => at(i)),
        say,
      )
    case 'place':
      return [3, 6, 8].flatMap((i) => say(inFull(at(i))))
    case 'org': {
      const idOfOrganization = /^[\d.-]+$/.test(at(2)) || /^(?:ISO|DNS|GUID|UUID|L|M|CLIA)$/i.test(at(2)) ? at(1) : at(2)
      return [
        ...say(inFull(at(0))),
        ...say(/\d{4}/.test(at(1)) ? '' : inFull(at(1))),
        ...say(/\d{4}/.test(idOfOrganization) ? idOfOrganization : '', { category: 'OTHER_ID' }),
      ]
    }
    case 'date': {
      const time = readTime(at(0))
      return time ? say(time.american) : []
    }
    case 'words':
      return parts.flatMap((_, i) => say(at(i)))
  }
}

type Say = (value: string, own?: Partial<KnownValue>) => KnownValue[]

/** HL7 table 0203, as far as it is no record number of the place that keeps the chart. */
const ID_TYPES: Readonly<Record<string, Category>> = {
  SS: 'SSN',
  DL: 'LICENSE',
  AN: 'ACCOUNT',
  ANON: 'ACCOUNT',
  ANC: 'ACCOUNT',
  VN: 'ACCOUNT',
  MA: 'HEALTH_PLAN_ID',
  MC: 'HEALTH_PLAN_ID',
  MCN: 'HEALTH_PLAN_ID',
  MCR: 'HEALTH_PLAN_ID',
  MB: 'HEALTH_PLAN_ID',
  HC: 'HEALTH_PLAN_ID',
  SN: 'HEALTH_PLAN_ID',
  NPI: 'LICENSE',
  BC: 'ACCOUNT',
  CC: 'ACCOUNT',
  PPN: 'OTHER_ID',
  PRC: 'OTHER_ID',
  EI: 'OTHER_ID',
  EN: 'OTHER_ID',
  MI: 'OTHER_ID',
  BR: 'OTHER_ID',
}

/** "Family, Given Middle": the comma tells a family name of two words from a given one. */
function nameOf([family = '', given = '', middle = '']: readonly string[]): string {
  const rest = [given, middle].filter(Boolean).join(' ')
  return family && rest ? `${family}, ${rest}` : family || rest
}

/** An id and a name; of those who send no id, the name from the first component on. */
function readPerson(at: (i: number) => string, say: Say): KnownValue[] {
  const id = at(0)
  const bare = /\d/.test(id) || id === '' ? null : id
  if (bare && /\s|,/.test(bare) && at(1) === '') return say(bare)
  if (bare && at(2) === '') return say(nameOf([bare, at(1)]))
  const license = /^\d{10}$/.test(id) || /^(?:NPI|DEA|UPIN|MD|DO|LN|SL)$/i.test(at(12))
  return [...say(bare ? '' : id, { category: license ? 'LICENSE' : 'OTHER_ID' }), ...say(nameOf([at(1), at(2), at(3)]))]
}

/** `(555)555-0142X12^PRN^PH^mail@example.org^1^555^5550142^12`: any of it may be left out. */
function readPhone(parts: readonly string[], say: Say): KnownValue[] {
  const [written = '', , equipment = '', mail = '', , area = '', local = '', , , , , unformatted = ''] = parts
  const category = /^FX$/i.test(equipment) ? 'FAX' : 'PHONE'
  const spelt = [written, `${area}${local}`, unformatted].filter((value) => /\d{4}/.test(value))
  const mails = [written, mail].filter((value) => value.includes('@'))
  return [
    ...mails.flatMap((value) => say(value, { category: 'EMAIL' })),
    ...spelt.filter((value) => !value.includes('@')).flatMap((value) => say(bareNumber(value), { category })),
  ]
}

/** Without the country's digit and an extension, which are often left out in a note. */
const bareNumber = (value: string): string =>
  value
    .replace(/\s*(?:x|ext\.?)\s*\d+.*$/i, '')
    .replace(/^\+?1?[\s.-]*(?=\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}\b)/, '')
    .trim()

/** Shorter ones are codes of tables ("MED", "SUR"), and words of a note. */
const inFull = (place: string): string => (place.replace(/[^\p{L}]/gu, '').length < 4 ? '' : place)

/** More than blanks and marks, and not a run of one digit that stands for nothing. */
const isTelling = (value: string): boolean =>
  /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(value) && !/^(?:(\d)\1*|unknown|none|n\/a|self|same)$/i.test(value)

const SHAPES: readonly (readonly [Category, RegExp])[] = [
  ['EMAIL', /^[^\s@]{1,80}@[^\s@]{1,80}\.[a-z]{2,}$/i],
  ['URL', /^https?:\/\/\S+$/i],
  ['SSN', /^\d{3}-\d{2}-\d{4}$/],
  ['PHONE', /^\+?1?[\s.-]*\(?\d{3}\)?[\s.-]*\d{3}[\s.-]\d{4}$/],
  // Many digits, with or without letters, and no blank.
  ['OTHER_ID', /^(?=(?:\D*\d){6})[\p{L}\d./-]{6,40}$/u],
]

/** Dates, LOINC codes and object identifiers have as many digits, and identify nobody. */
const NO_ID = /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{2}){0,3}(?:\.\d+)?(?:[+-]\d{4})?|\d{1,5}-\d|[0-2](?:\.\d+){3,})$/

function shapedIn(field: string, coding: Coding): KnownValue[] {
  if (field.length < 6 || !/[\d@/]/.test(field)) return []
  const { repetition, component, subcomponent } = coding.delimiters
  const parts = field.split(repetition).flatMap((value) => value.split(component).flatMap((part) => part.split(subcomponent)))
  return parts.flatMap((part) => {
    const value = part.length > 200 ? '' : plain(part, coding)
    const shape = NO_ID.test(value) ? undefined : SHAPES.find(([, pattern]) => pattern.test(value))
    return shape ? [{ label: 'Other field', value, category: shape[0], role: 'other' as const }] : []
  })
}
