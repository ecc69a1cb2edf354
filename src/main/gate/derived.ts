// What is made out of a known value and says the same: a date written another way, a name run together as in a user name, the telling
// word of an address, the last four digits of a number. Parts and derivatives are identifiers too (45 CFR 164.514(b)(2), and what is said
// of it in docs/adr/0027). Pure; holds PHI.
import type { Category } from '../../shared/safe-harbor'
import type { KnownValue } from './cleared'
import { plainOf } from './reading'

/** Ordinary and clinical words, which name nobody. */
export type IsWord = (word: string) => boolean

/** Further values to look for as one looks for the known ones. Those that are in `known` already may be among them. */
export function derive(known: readonly KnownValue[], isWord: IsWord): KnownValue[] {
  return known.flatMap(({ value, category }) => formsOf(value, category, isWord).map((form) => ({ value: form, category })))
}

function formsOf(value: string, category: Category, isWord: IsWord): string[] {
  switch (category) {
    case 'DATE':
      return datesOf(value)
    case 'NAME':
      return userNamesOf(value)
    case 'LOCATION':
    case 'FACILITY':
      return namesIn(value).filter((word) => word.length >= 5 && !isWord(plainOf(word)))
    case 'EMAIL':
    case 'URL':
      return hostsOf(value).filter((label) => !isWord(label.toLowerCase()))
    default:
      return []
  }
}

/** Words of letters that do not begin with a small one. */
export const namesIn = (value: string): string[] =>
  value.split(/[^\p{L}\p{M}\p{Cf}'’ʼ]+/u).filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || value === value.toLowerCase())

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** The ways to write a whole date; none for one that could be two dates, but for the American reading. */
export function datesOf(value: string): string[] {
  const date = readDate(value)
  if (date === null) return []
  const { year, month, day } = date
  const name = MONTHS[month - 1] ?? ''
  const [mm, dd, yy] = [two(month), two(day), two(year % 100)]
  const named = [name, name.slice(0, 3)].flatMap((m) => [
    `${m} ${day} ${year}`,
    `${m} ${dd} ${year}`,
    `${day} ${m} ${year}`,
    `${dd} ${m} ${year}`,
    `${m} ${ordinal(day)} ${year}`,
  ])
  return [
    ...new Set([
      ...named,
      `${year}-${mm}-${dd}`,
      `${mm}/${dd}/${year}`,
      `${month}/${day}/${year}`,
      `${mm}/${dd}/${yy}`,
      `${month}/${day}/${yy}`,
    ]),
  ]
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function readDate(value: string): DateParts | null {
  const text = value.toLowerCase()
  const iso = /^\D*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^\D*((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (iso) return checked(iso[1], iso[2], iso[3])
  const american = /^\D*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text)
  if (american) return checked(american[3], american[1], american[2]) ?? checked(american[3], american[2], american[1])
  const spelt = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(text)
  if (spelt) return checked(spelt[3], monthOf(spelt[1]), spelt[2])
  const british = /(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})/.exec(text)
  return british ? checked(british[3], monthOf(british[2]), british[1]) : null
}

const monthOf = (name = ''): string => String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1)

function checked(year = '', month = '', day = ''): DateParts | null {
  const [y, m, d] = [year.length === 2 ? Number(year) + (Number(year) > 40 ? 1900 : 2000) : Number(year), Number(month), Number(day)]
  return y >= 1850 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { year: y, month: m, day: d } : null
}

const two = (n: number): string => String(n).padStart(2, '0')

const ordinal = (n: number): string => `${n}${[11, 12, 13].includes(n) ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`

/** "obrandvold", "brandvoldo", "odalysb", "odalys.brandvold": how accounts are called. */
function userNamesOf(value: string): string[] {
  const words = namesIn(value)
    .map(plainOf)
    .filter((word) => /^\p{L}{2,}$/u.test(word))
  if (words.length < 2 || words.length > 4) return []
  const ends = [words[0], words.at(-1)] as [string, string]
  return [ends, [ends[1], ends[0]] as const].flatMap(([a, b]) => [a.charAt(0) + b, b + a.charAt(0)]).filter((name) => name.length >= 6)
}

/** Mail services and domains that say nothing of whoever uses them. */
const PUBLIC = new Set(
  'gmail googlemail yahoo outlook hotmail live icloud aol msn proton protonmail example mail email www com org net edu gov health clinic hospital medical portal patient mychart'.split(
    ' ',
  ),
)

function hostsOf(value: string): string[] {
  const host = /(?:@|:\/\/|^www\.)([\w.-]+)/i.exec(value)?.[1] ?? ''
  return host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length >= 6 && !PUBLIC.has(label.toLowerCase()))
}

/** Of names of two to four words. */
export function initialsOf(known: readonly KnownValue[]): Set<string> {
  const initials = new Set<string>()
  for (const { value, category } of known) {
    if (category !== 'NAME') continue
    const words = namesIn(value)
      .map(plainOf)
      .filter((word) => /^[a-z]/.test(word))
    if (words.length < 2 || words.length > 4) continue
    const [first = '', last = ''] = [words[0]?.charAt(0), words.at(-1)?.charAt(0)]
    initials.add(first + last)
    if (words.length > 2) initials.add(words.map((word) => word.charAt(0)).join(''))
    // "Brandvold, Odalys M": a surname first.
    if (value.includes(',')) initials.add((words[1]?.charAt(0) ?? '') + first)
  }
  return initials
}
