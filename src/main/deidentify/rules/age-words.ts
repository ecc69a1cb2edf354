// Ages over 89 in words and decades, "ninety-three", "her nineties", "a centenarian"; and birth years that tell one.
import { type Finder, lineBefore, type Pattern, type Site } from './pattern'

const NINETY = 'ninety(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?'
const HUNDRED = '(?:(?:one|a)[\\s-])?hundred(?:[\\s-](?:and[\\s-])?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?'
const WORDS = `(?<v>${NINETY}|${HUNDRED})`
const NOT_COUNT = '(?![\\s-]?(?:days?|weeks?|months?|hours?|minutes?|percent|degrees|pounds|feet|and\\s(?:one|two|three)))'

const VITAL_BEFORE =
  /\b(?:sats?|spo2|o2|oxygen|saturat\w*|bp|pressures?|hr|rate|pulse|systolic|diastolic|sbp|dbp|heart|map|glucose|sugars?|fbs|bs|weight|temp\w*|percentile|scor\w+)\b[^.\n]{0,40}$/i
const PERSON_BEFORE = /\b(?:her|his|their|the|is|was|patient|woman|man|lady|gentleman|mother|father|grand\w+|aunt|uncle|age[sd]?|to|in)\b/i

const isOfPerson = ({ text, start }: Site): boolean =>
  !VITAL_BEFORE.test(lineBefore(text, start, 70)) && PERSON_BEFORE.test(lineBefore(text, start, 30))

const gd = (source: string): RegExp => new RegExp(source, 'dgi')

export const AGE_WORDS: readonly Pattern[] = [
  { find: gd(`\\b${WORDS}[\\s-]+(?:years?[\\s-]+(?:old|young|of\\sage)|y\\s?/\\s?o|yo|somethings?)\\b`), confidence: 0.97 },
  {
    find: gd(
      `\\b(?:aged?(?:\\sof)?|turned|turning|(?:lived|died|survived|passed(?:\\saway)?)\\s(?:to(?:\\sbe)?|at|until)(?:\\sage|\\sthe\\sage\\sof)?)\\s+${WORDS}\\b${NOT_COUNT}`,
    ),
    confidence: 0.9,
  },
  {
    find: gd(
      `\\b(?:who|he|she|patient|pt|mother|father|mom|dad|mum|\\w{0,5}grand\\w{2,7}|aunt|uncle|husband|wife|is|was)\\s(?:is|was|now|turns)\\s(?:now\\s)?(?<v>${NINETY})\\b(?=\\s?[.,;)]|\\s(?:and|but|who|with|has|had|now)\\b|$)`,
    ),
    confidence: 0.7,
  },
  {
    find: gd(
      `\\b(?:(?:in|into|to)\\s(?:her|his|their|the)|mid|early|late|upper|lower)[\\s-]+(?:early\\s|mid[\\s-]|late\\s)?(?<v>nineties|'?90'?s|100s|hundreds)\\b(?!\\s(?:percent|on\\s(?:room|ra)|systolic|diastolic|%))`,
    ),
    confidence: 0.8,
    judge: isOfPerson,
  },
  { find: gd(`\\b(?<v>${NINETY}|${HUNDRED})\\s(?:is|was)\\s(?:her|his|their|the\\spatient's)\\sage\\b`), confidence: 0.9 },
  { find: gd('\\b(?<v>(?:super)?centenarians?|nonagenarians?)\\b'), confidence: 0.9 },
].map((form) => ({ ...form, category: 'AGE_90_PLUS' as const, why: 'age over 89 in words' }))

const BORN = /\b(?:born(?:\s(?:in|on))?|birth\s?year|year\sof\sbirth|yob|dob|b\.)\s?[:=-]?\s{0,2}(?<v>1[89]\d\d)(?![\d/-])/dgi
const YEARS = /(?<![\d.,$])(?:19|20)\d{2}(?!\d|[.,]\d|\s?(?:mg|ml|kcal|cal|units))/g

/** A birth year beside a year ninety later: "any element of a date, year included, indicative of such age". */
export const findBirthYears: Finder = (text, detector) => {
  const births = [...text.matchAll(BORN)]
  if (births.length === 0) return []
  const latest = [...text.matchAll(YEARS)].reduce((max, m) => Math.max(max, Number(m[0])), 0)
  return births.flatMap((m) => {
    const [start, end] = m.indices?.groups?.v ?? [0, 0]
    if (latest - Number(m.groups?.v) < 90) return []
    return [{ start, end, category: 'AGE_90_PLUS', detector, confidence: 0.7, why: 'birth year that tells an age over 89' }]
  })
}
