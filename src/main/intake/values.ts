// Reads the value of a label by its shape. A value that does not look its part gives nothing: rules and reader come after.
import type { Category } from '../../shared/safe-harbor'
import type { HeaderFact } from './chart'
import { readDate } from './dates'
import { LABELS, type Label } from './labels'
import { readName } from './read-name'
import { readAddress, readFacility, readPlace } from './read-place'

/** A fact with offsets in the region it was read from. */
export interface Reading {
  readonly label: string
  readonly category: Category
  readonly role: HeaderFact['role']
  readonly start: number
  readonly end: number
  /** One word behind a plain label: believed only near another identifier of the patient. */
  readonly shy?: boolean
}

export interface Setting {
  /** The text has no capitals to go by. */
  readonly plainCase: boolean
  /** A colon, gap or table cell parts label and value; without, only a perfect value will do. */
  readonly parted: boolean
  /** Within a family history. */
  readonly familyHistory: boolean
}

const PHONE =
  /(?<![\d-])(?:\+?1[-. ]?)?(?:\(\d{3}\)[ -]?|\d{3}[-. /]{1,2}|\d{3}(?=\d{7}))?\d{3}[-. ]?\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\d-])|\+\d[\d ().-]{7,18}\d/gi
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+){1,5}/gu
const SSN = /^(?:\d{3}|[xX*#]{3})[- ]?(?:\d{2}|[xX*#]{2})[- ]?\d{4}(?!\d)/
const ID = /^[\p{L}\d]+(?:[-./][\p{L}\d]+)*/u
const LEAD = /^[\s*_:=#>|]*/
const RANGE = /^\s{0,3}(?:-|–|—|to|through|thru|until|and)\s{1,3}|^\s?[-–]\s?/i

/** Every fact in the region behind a label; empty where the value is not of the label's shape. */
export function readValue(label: Label, region: string, setting: Setting): Reading[] {
  const lead = LEAD.exec(region)?.[0].length ?? 0
  const value = region.slice(lead, lead + 300)
  const read = READERS[label.shape](value, label, setting)
  return read.map((r) => ({ ...r, start: r.start + lead, end: r.end + lead }))
}

type ShapeReader = (value: string, label: Label, setting: Setting) => Reading[]

const of = (label: Label, part: { start: number; end: number }): Reading => ({
  label: label.label,
  category: label.category,
  role: label.role,
  start: part.start,
  end: part.end,
})

const READERS: Record<Label['shape'], ShapeReader> = {
  none: () => [],
  name: readNames,
  'name-part': (value, label, { plainCase }) => {
    const name = readName(value, plainCase)
    return name && name.words <= 3 ? [of(label, name)] : []
  },
  date: readDates,
  id: readId,
  ssn: (value, label) => {
    const match = SSN.exec(value)
    return match ? [of(label, { start: 0, end: match[0].length })] : []
  },
  phone: (value, label) => (leadsTo(PHONE, value) ? all(PHONE, value).map((part) => of(label, part)) : []),
  email: (value, label) => (leadsTo(EMAIL, value) ? all(EMAIL, value).map((part) => of(label, part)) : []),
  address: (value, label, { parted }) => readAddress(value, parted && label.trust === 'sure').map((part) => of(label, part)),
  place: (value, label) => readPlace(value).map((part) => of(label, part)),
  facility: (value, label, { parted }) => {
    const name = readFacility(value, label.trust === 'sure' && parted)
    return name ? [of(label, name), ...beside(value, name.end, label)] : []
  },
}

function readNames(value: string, label: Label, setting: Setting): Reading[] {
  const found: Reading[] = []
  for (let at = 0; at < value.length; ) {
    const rest = value.slice(at)
    const name = readName(rest, setting.plainCase)
    if (!name || !believable(name, label, setting, value)) break
    const role =
      label.role === 'patient' && name.titled && /\b(?:dr|m\.?d|d\.?o|rn|np)\b/i.test(rest.slice(0, name.end + 6)) ? 'provider' : label.role
    found.push({ ...of(label, { start: name.start + at, end: name.end + at }), role })
    at += name.end
    const another =
      label.role === 'provider'
        ? /^(?:,?\s*(?:[A-Z][A-Za-z.-]{1,7},?\s*){0,3})(?:;|\band\b|&)\s*(?=\p{Lu}|dr)/u.exec(value.slice(at))
        : null
    if (!another) break
    at += another[0].length
  }
  const last = found.at(-1)
  return last ? [...found, ...beside(value, last.end, label)] : []
}

function believable(name: { words: number; titled: boolean; inverted: boolean }, label: Label, setting: Setting, value: string): boolean {
  if (label.trust === 'titled') return name.titled
  if (label.trust === 'kin') return !setting.familyHistory && (name.words > 1 || name.titled || value.search(PHONE) >= 0)
  if (!setting.parted) return name.words > 1 || name.titled
  return name.words > 1 || name.titled || label.trust === 'sure' || label.role === 'patient'
}

/** What stands behind a name or facility on its line: phones, mail, the date of a signature, the facility of a provider. */
function beside(value: string, from: number, label: Label): Reading[] {
  const rest = value.slice(from)
  const fax = /\b(?:fax|f)\b[\s:#.]*$/i
  const found: Reading[] = all(PHONE, rest)
    .filter((part) => /[-. ()]/.test(rest.slice(part.start, part.end)))
    .map((part) => ({ ...part, label: 'Phone', category: fax.test(rest.slice(0, part.start)) ? 'FAX' : 'PHONE', role: label.role }))
  for (const part of all(EMAIL, rest)) found.push({ ...part, label: 'Email', category: 'EMAIL', role: label.role })
  if (label.role === 'provider') {
    const signed = /^[^\n]{0,60}?(?=\b(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2}|\d{1,2}[ -]\p{L}{3}|\p{Lu}\p{L}{2,8}\.? \d{1,2}[, ]))/u.exec(
      rest,
    )?.[0].length
    const date = signed === undefined ? null : readDate(rest.slice(signed))
    if (signed !== undefined && date?.iso)
      found.push({ start: signed + date.at, end: signed + date.at + date.length, label: LABELS.signed, category: 'DATE', role: 'other' })
    const office = /^(?:,?\s*[A-Z][A-Za-z.-]{1,7}){0,3},\s*/.exec(rest)?.[0].length
    const facility = office === undefined ? null : readFacility(rest.slice(office), false)
    if (facility && office !== undefined)
      found.push({ start: office + facility.start, end: office + facility.end, label: 'Facility', category: 'FACILITY', role: 'facility' })
  }
  return found.map((r) => ({ ...r, start: r.start + from, end: r.end + from }))
}

function readDates(value: string, label: Label, setting: Setting): Reading[] {
  const lead = /^(?:\(|on\s|\[)?\s*/i.exec(value)?.[0].length ?? 0
  const first = readDate(value.slice(lead))
  // Without a year 3/4 may be a strength or a score; only a label that is sure makes it a date.
  if (!first || (first.iso === null && (label.trust !== 'sure' || !setting.parted))) return []
  const end = lead + first.at + first.length
  const found = [of(label, { start: lead + first.at, end })]
  const range = RANGE.exec(value.slice(end))?.[0].length
  const second = range === undefined ? null : readDate(value.slice(end + range))
  if (range !== undefined && second?.iso)
    found.push(of(label, { start: end + range + second.at, end: end + range + second.at + second.length }))
  return found
}

function readId(value: string, label: Label, setting: Setting): Reading[] {
  const match = ID.exec(value)
  if (!match) return []
  let id = match[0]
  // Plan numbers are printed in groups: 1EG4 TE5 MK73, 900 12 3456 A.
  if (label.category === 'HEALTH_PLAN_ID' || label.category === 'ACCOUNT' || label.category === 'VEHICLE')
    id = /^[A-Z\d-]+(?: (?=[A-Z]{0,3}\d)[A-Z\d-]{2,6}(?![\w/]))*/.exec(value)?.[0] ?? id
  // Dictated numbers come in groups too; "67 year old" after them is none of theirs.
  if (setting.plainCase) id = /^\w+(?: \d{1,6}(?![\w/]|[ -](?:year|yr|y\/?o)))*/.exec(value)?.[0] ?? id
  const signs = id.replace(/[^\p{L}\d]/gu, '').length
  const sure = label.trust === 'sure' && setting.parted
  if (signs < (sure && label.category !== 'OTHER_ID' ? 3 : 4) || signs > 40 || !/\d/.test(id)) return []
  if (!sure && (readDate(id)?.iso || /^\d+(?:[./]\d+)?(?:mg|ml|mm|cm|kg|lb|yo|y|%)$/i.test(id))) return []
  return [of(label, { start: 0, end: id.length })]
}

function all(pattern: RegExp, value: string): { start: number; end: number }[] {
  return [...value.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** The value is what the pattern finds, but for a few marks or a word such as "cell" before it. */
function leadsTo(pattern: RegExp, value: string): boolean {
  const at = value.search(pattern)
  return at >= 0 && at <= 12
}
