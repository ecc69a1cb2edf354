// Reads the parts of an address that are smaller than a state, and names of facilities, in a header value.
import { readDate } from './dates'
import { FACILITY_WORD, isNotName } from './name-words'

interface Part {
  readonly start: number
  readonly end: number
}

const STATES =
  'A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'
const STATE_ZIP = new RegExp(`^(?:(?:${STATES})\\.?)?\\s*(\\d{5}(?:-\\d{4})?)?(?:\\s+USA?)?$`, 'i')
const CITY_STATE_ZIP = new RegExp(`^(.*?)[\\s,]+(?:${STATES})\\.?(?:\\s+(\\d{5}(?:-\\d{4})?))?(?:\\s+USA?)?$`)
const STREET = /^(?:\d{1,6}[A-Za-z]?(?:-\d{1,4})?\s+(?=.*\p{L}{2})|p\.?\s?o\.?\s+box\s+\d|(?:rr|rural route|county road|hwy)\s*\d)/iu
const UNIT = /^(?:apt|apartment|unit|suite|ste|bldg|building|lot|trailer|trlr|space|spc|fl|floor|rm|room|#)\.?\s*[#\w-]{0,10}$/i
const CITY = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]+){0,3}$/u

const STREET_WORD =
  /\b(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|blvd|boulevard|way|pl|place|pkwy|parkway|hwy|highway|cir|circle|ter|terrace|trl|trail|loop|run|bend|sq|square|plaza|alley|green|row|path|pike|turnpike|crescent|close|box|route|rr)\b/i

/**
 * Street with its unit, city and ZIP at the start of a value, each a part of its own; the state stays. Nothing without a street.
 * `sure`: the label leaves no doubt; else "2 stairs to enter" must show that it is a street.
 */
export function readAddress(value: string, sure: boolean): Part[] {
  const pieces = piecesOf(value)
  const first = pieces[0]
  const counted = /^\d+\s*(?:years?|yo|y\/o|mg|ml|weeks?|days?)\b/i
  if (!first || !STREET.test(first.text) || counted.test(first.text) || readDate(first.text)) return []
  return sure || STREET_WORD.test(first.text) ? partsOf(pieces) : []
}

/** City and ZIP of a line such as "Marlby, GA 40917" below a street; "Marlby, GA" only where a ZIP is not asked for. */
export function readCityLine(line: string, zipMayLack = false): Part[] {
  const match = CITY_STATE_ZIP.exec(line.trim())
  if (!match?.[1]) return []
  if (match[2]) return partsOf(piecesOf(line))
  // "Grace Young, MD" is no place in Maryland.
  const city = match[1].replace(/,\s*$/, '')
  if (!zipMayLack || !CITY.test(city) || /\b(?:MD|PA|MA)\.?$/.test(line.trim())) return []
  const start = line.indexOf(city)
  return [{ start, end: start + city.length }]
}

/** A town, county or ZIP by itself. */
export function readPlace(value: string): Part[] {
  const pieces = piecesOf(value).slice(0, 2)
  const first = pieces[0]
  if (!first || (!CITY.test(first.text) && !STATE_ZIP.test(first.text) && !CITY_STATE_ZIP.test(first.text))) return []
  return first.text.split(/\s+/).some((word) => isNotName(word.toLowerCase())) ? [] : partsOf(pieces)
}

interface Piece {
  readonly text: string
  readonly at: number
}

function piecesOf(value: string): Piece[] {
  const head = value.slice(0, 200).split(/[|;\t]| {3}|\((?=\D)/)[0] ?? ''
  const pieces: Piece[] = []
  for (const m of head.matchAll(/[^,]+/g)) {
    const text = m[0].trim().replace(/\.$/, '')
    if (text !== '') pieces.push({ text, at: m.index + m[0].indexOf(text) })
  }
  return pieces
}

function partsOf(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = []
  for (const { text, at } of pieces) {
    const zipOnly = STATE_ZIP.exec(text)
    const withState = CITY_STATE_ZIP.exec(text)
    if (zipOnly) {
      if (zipOnly[1]) parts.push(zipPart(text, zipOnly[1], at))
    } else if (withState?.[1] && (parts.length > 0 || STREET.test(text) || withState[2])) {
      parts.push({ start: at, end: at + withState[1].length })
      if (withState[2]) parts.push(zipPart(text, withState[2], at))
    } else if (UNIT.test(text) && parts.length === 1) parts[0] = { start: (parts[0] as Part).start, end: at + text.length }
    else if (STREET.test(text) || CITY.test(text)) parts.push({ start: at, end: at + text.length })
    else break
  }
  return parts
}

const zipPart = (text: string, zip: string, at: number): Part => ({
  start: at + text.lastIndexOf(zip),
  end: at + text.lastIndexOf(zip) + zip.length,
})

const GENERIC =
  /^(?:of|the|and|for|at|interventional|vascular|plastic|thoracic|maternal|fetal|neonatal|reproductive|sports|sleep|trauma|icu|ed|er|or|pacu|nicu|picu|unit|floor|wing|room|bed|\d+\w?|pain|womens|childrens|st|saint|va|living|old|new|assisted|skilled|long|short|term|same|day|telehealth|video|bedside|patients?)$/i

/** A facility's name at the start of a value. `sure`: the label leaves no doubt, so no word like "Hospital" is asked for. */
export function readFacility(value: string, sure: boolean): Part | null {
  const lead = /^[\s*_#:>"“-]*(?:the\s)?/.exec(value)?.[0].length ?? 0
  const rest = value.slice(lead, lead + 120)
  const end = rest.search(
    /[(;|\t\n[]|,(?!\s(?:Inc|LLC|PC|PLLC)\b)| {2}|\s[-–—]\s|\.(?=\s|$)(?<!\bSt\.)|\s(?:on|for|with|after|by|via|from|since|in)\s|\s\d/,
  )
  const name = (end < 0 ? rest : rest.slice(0, end)).trimEnd()
  const words = name.split(/\s+/)
  const plain = words.map((w) => w.toLowerCase().replace(/[.'’]/g, ''))
  if (words.length > 8 || name.length < 4 || !/^[\p{Lu}\p{Lo}]/u.test(name)) return null
  if (words.some((w, i) => /^\p{Ll}/u.test(w) && !/^(?:of|the|and|at|for|de|del|la|in|&)$/.test(w) && i > 0)) return null
  const own = plain.filter((w) => !GENERIC.test(w) && !isNotName(w))
  if (own.length === 0 || (!sure && !FACILITY_WORD.test(name))) return null
  return { start: lead, end: lead + name.length }
}
