// Reads a calendar date where it stands, in the forms American charts write it. Month before day; a day first only where
// the number can be no month. Dates found here stay on this computer.

export interface DateReading {
  /** Length of the date itself, without weekday and time. */
  readonly length: number
  /** Where it starts in the string given (a weekday may precede it). */
  readonly at: number
  /** `YYYY-MM-DD`, or null for a date without a year, without a day, or that is in no calendar. */
  readonly iso: string | null
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])'
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*(?:the\s+)?/i

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
  ...['thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'],
]
const NUMBER_WORD = `(?:${[...TEENS, ...TENS, ...ONES, 'oh', 'hundred', 'thousand'].join('|')})`
const DAY_WORD = `(?:(?:twenty|thirty)[ -])?(?:${[...ORDINALS, 'thirtieth', ...TEENS, ...ONES].join('|')})|twenty|thirty`

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined]

/** Tried in order, each anchored at the start; the first that matches is taken. */
const FORMS: readonly (readonly [RegExp, (m: RegExpMatchArray) => Parts])[] = [
  [/^((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, (m) => [m[1], m[3], m[4]]],
  [/^(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d|'?\d\d)(?!\d)/, (m) => [m[4], m[1], m[3]]],
  [/^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/, (m) => [m[1], m[2], m[3]]],
  [
    new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?[\\s-]{0,3}${MONTH}\\.?,?[\\s-]{0,3}((?:19|20)\\d\\d|'?\\d\\d)(?![\\d:])`,
      'i',
    ),
    (m) => [m[3], m[2], m[1]],
  ],
  [
    new RegExp(
      `^${MONTH}\\.?[\\s-]{0,3}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{0,3},\\s{0,3}|[\\s-]{1,3})((?:19|20)\\d\\d|'\\d\\d)(?!\\d)`,
      'i',
    ),
    (m) => [m[3], m[1], m[2]],
  ],
  [
    new RegExp(
      `^${MONTH}\\s(?:the\\s)?(${DAY_WORD})\\b,?(?:\\s(?:of\\s)?((?:19|20)\\d\\d\\b|${NUMBER_WORD}(?:[ -](?:and )?${NUMBER_WORD}){1,4}\\b))?`,
      'i',
    ),
    (m) => [m[3], m[1], m[2]],
  ],
  [new RegExp(`^${MONTH}\\.?[\\s-]{0,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'i'), (m) => [undefined, m[1], m[2]]],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]{1,3}${MONTH}\\.?`, 'i'), (m) => [undefined, m[2], m[1]]],
  [new RegExp(`^${MONTH}\\.?,?\\s{1,3}((?:19|20)\\d\\d)(?!\\d)`, 'i'), (m) => [m[2], m[1], undefined]],
  [/^(\d{1,2})\/((?:19|20)\d\d)(?!\d)/, (m) => [m[2], m[1], undefined]],
  [/^(\d{1,2})\/(\d{1,2})(?![\d/])/, (m) => [undefined, m[1], m[2]]],
]

/** The date at the start of a string, or null. A bare year is no date: Safe Harbor lets it stand. */
export function readDate(from: string): DateReading | null {
  const at = WEEKDAY.exec(from)?.[0].length ?? 0
  const rest = from.slice(at, at + 80)
  for (const [form, parts] of FORMS) {
    const match = form.exec(rest)
    if (!match) continue
    const [year, month, day] = parts(match)
    return { at, length: match[0].trimEnd().length, iso: isoOf(yearOf(year), monthOf(month), dayOf(day)) }
  }
  return null
}

/** ISO date of a value that starts with a date, else null. US order: 3/4/2024 is March 4, but 13/4/2024 can only be April 13. */
export function parseDate(value: string): string | null {
  return readDate(value.trim().replace(/\s+/g, ' '))?.iso ?? null
}

function isoOf(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null
  const [m, d] = month > 12 && day <= 12 ? [day, month] : [month, day]
  const date = new Date(Date.UTC(year, m - 1, d))
  if (m < 1 || m > 12 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return date.toISOString().slice(0, 10)
}

/** Two digits: 00-69 are this century, as POSIX has it. Birth dates may come out wrong so; they are never computed with. */
function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const digits = text.replace("'", '')
  if (/^\d{4}$/.test(digits)) return Number(digits)
  if (/^\d\d$/.test(digits)) return Number(digits) + (Number(digits) < 70 ? 2000 : 1900)
  return spokenYear(digits.toLowerCase().split(/[ -]/))
}

function monthOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d+$/.test(text)) return Number(text)
  return MONTHS.findIndex((m) => m.startsWith(text.toLowerCase().slice(0, 3))) + 1
}

function dayOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d+$/.test(text)) return Number(text)
  return text
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => sum + (word === 'thirtieth' ? 30 : word === 'twentieth' ? 20 : ORDINALS.indexOf(word) + 1 || small(word)), 0)
}

/** "nineteen fifty", "two thousand twenty four", "twenty twenty four", "nineteen oh six"; null for anything else. */
function spokenYear(words: readonly string[]): number | null {
  const numbers = words.filter((w) => w !== 'and' && w !== 'oh')
  const thousand = numbers.indexOf('thousand')
  const hundred = numbers.indexOf('hundred')
  let year: number
  if (thousand === 1) year = small(numbers[0]) * 1000 + sum(numbers.slice(2))
  else if (hundred === 1) year = small(numbers[0]) * 100 + sum(numbers.slice(2))
  else year = small(numbers[0]) * 100 + sum(numbers.slice(1))
  return year >= 1900 && year < 2100 ? year : null
}

const sum = (words: readonly string[]): number => words.reduce((total, word) => total + small(word), 0)

function small(word: string | undefined): number {
  if (word === undefined) return 0
  const tens = TENS.indexOf(word)
  return tens >= 0 ? (tens + 2) * 10 : TEENS.includes(word) ? TEENS.indexOf(word) + 11 : ONES.indexOf(word) + 1
}
