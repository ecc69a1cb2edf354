// Gathers what structured fields say of the patient and those around. A value that tells nobody from another (a state, a year, a count) or
// that a note uses as a word stays out: the roster would take it out of clinical text, and the gate would stop at it. Pure.
import type { Category } from '../../../shared/safe-harbor'
import type { KnownValue } from '../chart'
import { parseDate } from '../dates'
import { isId, tells } from '../tells'

type Role = KnownValue['role']

/** Of what people seldom name a thing by: shorter ones are counts, doses and years as well. */
const SHORTEST_KEY = 5
const OWN: ReadonlySet<Category> = new Set(['MRN', 'SSN', 'ACCOUNT', 'HEALTH_PLAN_ID'])
const NOBODY = /^(?:unknown|none|null|n\/?a|not (?:available|applicable|known)|unspecified|anonymous|test|self|patient|no name|other)\.?$/i
const MACHINE =
  /^(?:urn:(?:uuid|oid):)?(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[0-2](?:\.(?:0|[1-9]\d*)){3,}|[\da-f]{32,})$/i

export class KnownValues {
  readonly #values = new Map<string, KnownValue>()
  readonly #faint = new Map<string, KnownValue>()
  readonly #codes = new Set<string>()

  add(label: string, category: Category, role: Role, written: string | undefined): void {
    const value = plain(written)
    if (value.length < 2 || value.length > 300 || NOBODY.test(value)) return
    if (category === 'DATE') this.#date(label, role, value)
    else if (isId(category)) this.#id({ label, category, role, value })
    else if (category === 'NAME' ? /\p{L}{2}/u.test(value) : /[\p{L}\p{N}]{2}/u.test(value))
      this.#put(this.#values, { label, category, role, value })
  }

  addAll(values: readonly KnownValue[] | undefined): void {
    for (const value of values ?? []) this.#put(this.#values, value)
  }

  /**
   * An id of a thing in the record, by which people seldom name it. With few digits ("aspirin81") it is looked for only as it stands: read
   * with blanks it would be what was given. One that is a code as well is the code.
   */
  addFaint(label: string, category: Category, role: Role, written: string | undefined): void {
    const value = plain(written)
    if (value.length > SHORTEST_KEY && value.length <= 300 && /\d/.test(value))
      this.#put(MACHINE.test(value) || value.replace(/\D/g, '').length < 4 ? this.#faint : this.#values, { label, category, role, value })
  }

  /** The key of a record in the system it came from: known only where the text has it as it stands. */
  addKey(written: string): void {
    const value = plain(written)
    if (value.length >= SHORTEST_KEY && /\d/.test(value))
      this.#put(this.#faint, { label: 'Id', category: 'OTHER_ID', role: 'other', value })
  }

  /** Codes of what was found and done are no ids, even where an id has the same digits; the patient's own number is theirs all the same. */
  code(code: string | undefined): void {
    if (code) this.#codes.add(code.toLowerCase())
  }

  /** All of them; ids of a machine's making only where the text has them. */
  in(text: string): KnownValue[] {
    const words = this.#faint.size > 0 ? wordsIn(text) : new Set<string>()
    const told = [...this.#faint.values()].filter(({ value }) => words.has(value.toLowerCase()))
    const isCode = ({ category, role, value }: KnownValue): boolean =>
      isId(category) && !(role === 'patient' && OWN.has(category)) && this.#codes.has(value.toLowerCase())
    return [...this.#values.values(), ...told].filter((known) => !isCode(known))
  }

  #date(label: string, role: Role, written: string): void {
    const value = dayOf(written)
    if (value) this.#put(this.#values, { label, category: 'DATE', role, value })
  }

  #id(known: KnownValue): void {
    if (MACHINE.test(known.value)) this.#put(this.#faint, known)
    else if (tells(known)) this.#put(this.#values, known)
  }

  /** What is the patient's as well is theirs: it is looked for in more forms. Else the first that says a value says whose it is. */
  #put(values: Map<string, KnownValue>, known: KnownValue): void {
    const key = `${known.category} ${known.value.toLowerCase()}`
    const there = values.get(key)
    if (!there || (known.role === 'patient' && there.role !== 'patient')) values.set(key, known)
  }
}

/** In one line, without what no text has: JSON can hold a NUL. */
const plain = (written: string | undefined): string => (written ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** The day of a time as HL7 v3 (20240301083000-0500) or ISO writes it, where it was; null for a year or a month alone. */
export function dayOf(time: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(time ?? '') ?? []
  return year ? parseDate(`${year}-${month}-${day}`) : null
}

/** A telephone number, address of the net or of mail, as `telecom` fields write them. */
export function addTelecom(known: KnownValues, role: Role, written: string | undefined, system?: string): void {
  const value = (written ?? '').trim()
  const [, scheme = '', rest = value] = /^(tel|fax|mailto|https?|ftp|sip|sms|callto|x-text-fax|x-text-tel):(.*)$/i.exec(value) ?? []
  const bare = decoded(rest.replace(/^\/\//, '').split(/[;?]/)[0] ?? '')
  const kind = (scheme || system || '').toLowerCase()
  if (/^(?:http|ftp)/.test(kind) || kind === 'url') known.add('Web address', 'URL', role, scheme ? value : bare)
  else if (kind === 'mailto' || kind === 'email' || bare.includes('@')) known.add('Email', 'EMAIL', role, bare)
  else if (bare.replace(/\D/g, '').length >= 7)
    known.add(/fax/.test(kind) ? 'Fax' : 'Phone', /fax/.test(kind) ? 'FAX' : 'PHONE', role, bare)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** A unique device identifier whole, and the parts a note gives alone: device, lot and serial (GS1, HIBCC and ICCBBA differ; GS1 is read). */
export function addDevice(known: KnownValues, written: string | undefined): void {
  known.add('Device no.', 'DEVICE_ID', 'patient', written)
  for (const [, part] of (written ?? '').matchAll(/\((?:01|10|21)\)([^()]{4,40})/g)) known.add('Device no.', 'DEVICE_ID', 'patient', part)
}

/** A person's name from its parts; each family name counts alone too, as a birth name may stand beside the one in use. */
export function addName(known: KnownValues, label: string, role: Role, given: readonly string[], family: readonly string[]): void {
  const told = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter(Boolean)
  const [first, last] = [told(given), told(family)]
  known.add(label, 'NAME', role, [...first, ...last].join(' '))
  if (last.length > 1) for (const each of last) known.add(label, 'NAME', role, [...first, each].join(' '))
}

/** Letters and digits between blanks and marks, in small letters. */
function wordsIn(text: string): Set<string> {
  const words = new Set<string>()
  for (const word of text.toLowerCase().split(/[\s,;()<>[\]{}"'|=]+/)) words.add(word.replace(/^[.:#]+|[.:]+$/g, ''))
  return words
}
