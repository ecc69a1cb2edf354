// The shapes of values that stand after a label: an id, nine digits, a plate, a user name, a password.
import { isMonthDay } from './date-words'
import { isMeasure } from './measures'
import { countDigits } from './pattern'

export type ShapeName =
  | 'id'
  | 'mixed'
  | 'ssn'
  | 'card'
  | 'vin'
  | 'plate'
  | 'fullPlate'
  | 'handle'
  | 'login'
  | 'secret'
  | 'pin'
  | 'date'
  | 'nothing'

/** Reads a value that begins exactly at `at`; returns its end, or null where none stands there. */
export type Shape = (text: string, at: number, min: number) => number | null

const TOKEN = /(?:[*x#•]{2,16}-?(?=[\d*x#•])|[*x#•]{4}\s){0,4}[A-Z0-9]{1,40}(?:[-_/.]{1,2}[A-Z0-9]{1,40}){0,7}/iy
const GROUP =
  /\s(?!\d{1,3}\s?(?:-\s?)?(?:y\/?o|yr|year|mg|ml|m\b|f\b|male|female))(?:[A-Z]{1,3}\s(?=\d{3}))?[A-Z]{0,3}\d{1,12}(?:-\d{1,8}){0,3}[A-Z]?(?![\w%/:]|[-.,]\d)/iy
const DATE_LIKE =
  /^(?:\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d{2}|(?:19|20)\d{2}[-.]\d{1,2}[-.]\d{1,2}|(?:19|20)\d{2}\/\d{1,2}|[0-3]?\d\/(?:[0-3]?\d|(?:19|20)\d{2}))(?:[-/].*)?$/
const PROSE =
  /^(?:covid-?19|sars-cov-?\d|h1n1|b12|t4n\w*|\d+(?:st|nd|rd|th|s|x|d|h)|\d+-(?:year|month|week|day|hour|minute|point)s?(?:-old)?|(?:19|20)\d\d(?:-(?:19|20)?\d\d)?)$/i

/** CPT and HCPCS codes, with a modifier or after another word: "AWV G0439", "99213-25". */
const PROCEDURE = /(?:^|\s)(?:[A-V]\d{4}|\d{4}[0-9TF](?=-))(?:-[A-Z0-9]{2})?$/i

const read = (re: RegExp, text: string, at: number): string | null => {
  re.lastIndex = at
  return re.exec(text)?.[0] ?? null
}

const countSigns = (s: string): number => s.replace(/[^a-z0-9]/gi, '').length

/** "12345.Patient": a sentence that begins without its space does not belong to the number. */
const untail = (s: string): string =>
  s.replace(/(?:[./_-]{1,2}[a-z]{2,40})+$/i, (tail) => (/^[-_]/.test(tail) && tail.length < 7 ? tail : ''))

const id: Shape = (text, at, min) => {
  const token = read(TOKEN, text, at)
  if (!token) return null
  let value = untail(token)
  // Groups with spaces: "12 34 56", "BKR 481920375", "B 272079".
  if (/^(?:\d{1,5}|[A-Z]{1,5}\d{0,4})$/.test(value)) {
    for (let i = 0; i < 4; i++) {
      const more = read(GROUP, text, at + value.length)
      if (!more || countSigns(more) > 12 || (countSigns(value) >= 6 && countDigits(more) < 2)) break
      // "OH RW 440 218": letters before the digits only after a state
      if (/^\s[A-Z]{1,3}\s/i.test(more) && !(/^[A-Z]{2}$/.test(value) && /^\s[A-Z]/.test(more))) break
      value += more
    }
  }
  const enough = countSigns(value) >= min && countDigits(value) >= Math.min(3, min)
  if (!enough || DATE_LIKE.test(value) || PROSE.test(value) || isMeasure(text, at + value.length)) return null
  return /^\s?[:%]\d|^[.,]\d/.test(text.slice(at + value.length, at + value.length + 3)) ? null : at + value.length
}

/** Without any sign between: only what holds letters and digits, or six digits, can be meant. */
const mixed: Shape = (text, at, min) => {
  const end = id(text, at, Math.max(4, min))
  if (end === null) return null
  const value = text.slice(at, end)
  if (PROCEDURE.test(value)) return null
  return (/[A-Z]/.test(value) && (countDigits(value) >= 4 || countSigns(value) >= 6) && /^[A-Z0-9]/.test(value)) ||
    countDigits(value) >= 6 ||
    /\d-\d{3}/.test(value)
    ? end
    : null
}

const SSN =
  /(?:[X*#•]{3}[-.\s]?[X*#•]{2}[-.\s]?\d{4}|\d{3}[-.\s]{0,2}\d{2}[-.\s]{0,2}\d{4}|(?=(?:[OIl-]*\d){5})[\dOIl]{3}-[\dOIl]{2}-[\dOIl]{4}|[X*#•-]{0,8}\d{4}|[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]|\d{2}-\d{7}|\d{3}\s\d{3}\s\d{3}|\d{4}\s\d{4}\s\d{4})(?![\w/]|[-.]\d)/iy
const CARD = /(?:[X*•#]{1,19}[-\s]?){0,4}\d[\d -]{2,22}\d(?![\w/%]|\.\d)/iy
const VIN = /[A-Z0-9]{6,17}(?![A-Z0-9])|[A-Z0-9](?:[-\s]?[A-Z0-9]){16}(?![A-Z0-9])|\d{4,5}(?![\w/-])/iy
const PLATE = /(?:[A-Z]{2}[\s-])?[A-Z0-9]{1,8}(?:[-\s·][A-Z0-9]{1,5}){0,2}(?![\w-]|\.\d)/y
const FULL_PLATE = /(?:[A-Z]{2}[\s-])?(?:[A-Z]{1,3}[-\s]?\d{3,5}|\d{1,3}[-\s]?[A-Z]{2,3}[-\s]?\d{0,4})(?![\w-]|\.\d)/y
const LOWER_PLATE = /(?=[a-z]{0,4}[\s-]?\d)[a-z0-9]{1,4}[-\s]?[a-z0-9]{2,5}(?![\w-])/iy
const HANDLE = /@?[a-z0-9_](?:[\w.@+-]{1,62}[\w])(?!\w)/iy
const SECRET = /[^\s,;"'()<>[\]\u2BFF\uFFFC]{4,64}/y
const PIN = /\d{3,8}(?![\w%/]|[.-]\d)/y
const DATE =
  /(?:[\dOIl]{1,2}\s?[-/.\s]\s?[\dOIl]{1,2}\s?[-/.\s]\s?(?:[\dOIl]{4}|[\dOIl]{2})(?![\w/])|(?:18|19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}(?!\d)|(?:19|20)\d{6}(?!\d)|[01]\d[0-3]\d(?:19|20)\d{2}(?!\d)|[01]\d[0-3]\d{3}(?!\d)|(?:1[0-2]|0?[1-9])[-/](?:3[01]|[12]\d|0?[1-9])(?![\w/-]|\.\d))/y

const NOT_A_NAME =
  /^(?:and|or|the|is|was|for|with|not|none|n\/a|na|reset|changed|given|protected|provided|information|info|access|help|unknown|declined|pending|set|setup|created|account|portal|page|name|please|see|via|from|has|will|who|to|on|in|of|as|at|my|her|his|their|patient|pt)$/i

export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  id,
  mixed,
  ssn: (text, at) => endOf(read(SSN, text, at), at, (v) => !isMeasure(text, at + v.length)),
  card: (text, at) => endOf(read(CARD, text, at), at, (v) => countDigits(v) >= 4 && !DATE_LIKE.test(v)),
  vin: (text, at) => endOf(read(VIN, text, at), at, (v) => countDigits(v) >= 3),
  plate: (text, at) => plateEnd(text, at),
  fullPlate: (text, at) => endOf(read(FULL_PLATE, text, at), at, (v) => countDigits(v) >= 3 && countSigns(v) - countDigits(v) >= 2),
  handle: (text, at) => endOf(read(HANDLE, text, at), at, (v) => !NOT_A_NAME.test(v)),
  login: (text, at) => endOf(read(HANDLE, text, at), at, (v) => /\d|_/.test(v) && /[a-z]{2}/i.test(v) && !PROSE.test(v)),
  secret: (text, at) => endOf(read(SECRET, text, at)?.replace(/[.,;:]$/, '') ?? null, at, (v) => !NOT_A_NAME.test(v)),
  nothing: () => null,
  pin: (text, at) => endOf(read(PIN, text, at), at),
  date: (text, at) => endOf(read(DATE, text, at), at, isPlausibleDate),
}

function endOf(value: string | null, at: number, fits: (value: string) => boolean = () => true): number | null {
  return value && fits(value) ? at + value.length : null
}

/** Two parts that can be month and day, where the scanner left digits; six or eight digits in a row are taken as they are. */
function isPlausibleDate(value: string): boolean {
  const parts = value.split(/\s?[-/.\s]\s?/)
  if (parts.length < 2 || /[OIl]/.test(value)) return countDigits(value) >= 2
  const [a, b] = parts.slice(parts[0]?.length === 4 ? 1 : 0).map(Number)
  return !/^\d+\.\d+$/.test(value) && (isMonthDay(a ?? 0, b ?? 0) || isMonthDay(b ?? 0, a ?? 0))
}

/** Four to eight signs, in groups that hold a digit, or capitals alone for a vanity plate. */
function plateEnd(text: string, at: number): number | null {
  const upper = read(PLATE, text, at)
  if (upper) {
    for (let value = upper; value; value = value.replace(/[-\s·]?[A-Z0-9]+$/, '')) {
      const last = value.split(/[-\s·]/).at(-1) ?? ''
      const signs = countSigns(value)
      if (
        signs >= 4 &&
        signs <= 10 &&
        (/\d/.test(last) || (/\d/.test(value) && last.length <= 3) || (!/\d/.test(value) && signs <= 8)) &&
        !/^(?:THE|AND|WAS|FROM)\b/.test(value)
      )
        return isMeasure(text, at + value.length) ? null : at + value.length
    }
  }
  const lower = read(LOWER_PLATE, text, at)
  return lower && countSigns(lower) >= 5 && countDigits(lower) >= 2 && !isMeasure(text, at + lower.length) ? at + lower.length : null
}
