// What a document says of itself beside its text: author, company, title, properties that templates fill. What names somebody becomes a
// known value; the rest is dropped. None of it stands in the text.
import type { Category } from '../../../shared/safe-harbor'
import type { KnownValue } from '../chart'
import { extractFacts } from '../header'

export interface Property {
  /** As the file names it (`dc:creator`, `PatientName`). `author`, `company` and `about` are those of every format. */
  readonly name: string
  readonly value: string
}

/** A document with more is made to keep us busy. */
const MOST = 500
const LONGEST = 400

/** What programs write where nobody gave a name. */
const NOBODY =
  /^(?:unknown(?: author)?|un-?named|(?:windows|microsoft|office|default|test|local|default office) user|microsoft(?: office| word)?(?: user)?|user|admin(?:istrator)?|owner|author|system|python-docx|libreoffice|openoffice(?:\.org)?|apache poi|docx|none|null|n\/a)$/i

export function knownOf(properties: readonly Property[]): KnownValue[] {
  const known = new Map<string, KnownValue>()
  for (const { name, value } of properties.slice(0, MOST)) {
    const text = value.replace(/\s+/g, ' ').trim().slice(0, LONGEST)
    for (const one of text === '' ? [] : valuesOf(name, text)) known.set(`${one.category} ${one.value}`, one)
  }
  return [...known.values()]
}

function valuesOf(name: string, text: string): KnownValue[] {
  if (name === 'author') return text.split(';').flatMap((one) => (isName(one.trim()) ? [of('Author', one.trim(), 'NAME', 'other')] : []))
  if (name === 'company') return NOBODY.test(text) || !/\p{L}{3}/u.test(text) ? [] : [of('Company', text, 'FACILITY', 'facility')]
  // A title or a subject is read as a line of a header is; another property by its name, as a label.
  const line = name === 'about' ? text : `${labelOf(name)}: ${text}`
  return extractFacts(line).map(({ label, value, category, role }) => ({ label, value, category, role }))
}

const of = (label: string, value: string, category: Category, role: KnownValue['role']): KnownValue => ({ label, value, category, role })

/** Two words or more: an account's name alone ("jsmith", "Admin") may be any word of the chart. */
const isName = (text: string): boolean =>
  !NOBODY.test(text) && /^[\p{L}\p{M}.,'’ -]{4,80}$/u.test(text) && (text.match(/\p{L}[\p{L}\p{M}'’-]+/gu)?.length ?? 0) >= 2

/** `PatientName`, `patient_name` and `PATIENT-NAME` as people write it. */
const labelOf = (name: string): string =>
  name
    .slice(0, LONGEST)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .trim()
