// What the cleared text says of the patient's age and sex. Only where it introduces the patient: relatives are told of in the same
// words. Nothing sure is null, and null raises no edit. Pronouns alone prove nothing: they may be a mother's.
import type { Patient, Setting } from './input'

/** 90 and over stand as a placeholder after masking (45 CFR 164.514(b)(2)(i)(C)). */
const OVER_89 = 90
const AGED_PLACEHOLDER = /\[AGE_\d+\]/

const YEARS = '(?<![\\w.])(?<years>\\d{1,2}|\\[AGE_\\d+\\])'
/** "-year-old", " years of age", " y/o", "yo"; months, weeks and days are of a child under two. */
const OLD =
  '[\\s-]*(?:(?<young>months?|mos?|weeks?|wks?|days?|hours?)|years?|yrs?|y)(?:[\\s-]*old\\b|\\s+of\\s+age\\b|\\s?[./]?\\s?o\\b\\.?)'
const WHO = '(?<who>woman|female|lady|girl|man|male|gentleman|boy|newborn|neonate|primigravida|multigravida|primipara|multipara|gravida)\\b'
const WORDS = '[\\s,]+(?:[a-z-]+[\\s,]+){0,5}?'

const SAID: readonly RegExp[] = [
  // "54-year-old right-handed woman"
  new RegExp(`${YEARS}${OLD}${WORDS}${WHO}`, 'gi'),
  // "54-year-old patient", "aged 54 years old"
  new RegExp(`${YEARS}${OLD}`, 'gi'),
  // "68 y/o M", "68 yo F", "54F"
  /(?<![\w./-])(?<years>\d{1,2})(?:\s?(?:y\/?o|y\.o\.|yrs?)\s?|(?=[FM]))(?<who>[FM])(?![\w/°.-])/g,
  // "Male patient, 59 years old"
  new RegExp(`\\b${WHO}(?: patient)?,? (?:aged )?${YEARS}${OLD}`, 'gi'),
  // "Age: 27 months", "Sex: F"
  /(?:^|[\s|;,])(?:patient )?age[ \t]*[:=][ \t]*(?<years>\d{1,2}|\[AGE_\d+\])(?![\w/-])[ \t]*(?<young>months?|mos?|weeks?|days?)?/gi,
  /(?:^|[\s|;,])(?:sex|gender)[ \t]*[:=][ \t]*(?<who>female|male|woman|man|f|m)\b/gi,
  // "this pleasant woman", "newborn girl"
  /\b(?:this|pleasant|elderly|newborn|baby|liveborn|term|preterm|premature)[\s,]+(?:[a-z-]+\s+){0,2}?(?<who>woman|lady|female|gentleman|man|male|girl|boy|neonate)\b/gi,
]

/** Of somebody else, or of another time, in the words right before. */
const ELSEWHERE =
  /\b(?:mother|father|mom|dad|sister|brother|son|daughter|wife|husband|spouse|aunt|uncle|cousin|grand\w+|parents?|siblings?|child|children|twin|roommate|neighbou?r|partner|donor|caregiver|died|deceased)\b[^.\n]{0,40}$|\b(?:at|since|until|from|by)(?: the)?(?: age(?: of)?)?\s*$/i
/** "2-year 3-month-old": the months are not the age. */
const AFTER_YEARS = /\byears?[\s,-]*(?:and\s*)?$/i

export function patientIn(text: string): Patient {
  const ages: number[] = []
  const sexes: ('female' | 'male')[] = []
  for (const pattern of SAID) {
    for (const m of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, m.index - 60), m.index)
      if (ELSEWHERE.test(before)) continue
      const { years, young, who } = m.groups ?? {}
      const age = AFTER_YEARS.test(before) ? null : ageOf(years, young)
      const sex = sexOf(who)
      if (age !== null) ages.push(age)
      if (sex !== null) sexes.push(sex)
    }
  }
  return { age: agreed(ages, (a, b) => Math.abs(a - b) <= 1), sex: agreed(sexes, (a, b) => a === b) }
}

function ageOf(years: string | undefined, young: string | undefined): number | null {
  if (years === undefined) return null
  if (AGED_PLACEHOLDER.test(years)) return OVER_89
  const n = Number(years)
  if (young === undefined) return n
  return /^mo/i.test(young) ? Math.floor(n / 12) : /^w/i.test(young) ? Math.floor(n / 52) : 0
}

function sexOf(who: string | undefined): 'female' | 'male' | null {
  if (who === undefined) return null
  if (/^(?:woman|female|lady|girl|f|primi\w+|multi\w+|gravida)$/i.test(who)) return 'female'
  return /^(?:man|male|gentleman|boy|m)$/i.test(who) ? 'male' : null
}

/** The first one said, as long as all agree with it; two answers are none. */
const agreed = <T>(said: readonly T[], same: (a: T, b: T) => boolean): T | null => {
  const [first] = said
  return first !== undefined && said.every((other) => same(first, other)) ? first : null
}

const INPATIENT =
  /\b(?:discharge summary|hospital course|admission diagnos\w+|admi(?:tted|ssion) (?:to|date|for)|date of (?:admission|discharge)|discharge diagnos\w+|inpatient|length of stay|hospital day|icu)\b/i
const OUTPATIENT =
  /\b(?:office visit|clinic visit|clinic note|outpatient|return to clinic|follow[- ]?up visit|emergency department (?:note|record|report)|ed note|emergency room|telehealth|well[- ]child|urgent care|home health|ambulatory)\b/i

/** Inpatient or outpatient, where the text says one and not the other. */
export function settingIn(text: string): Setting {
  const inside = INPATIENT.test(text)
  const outside = OUTPATIENT.test(text)
  return inside === outside ? 'unknown' : inside ? 'inpatient' : 'outpatient'
}
