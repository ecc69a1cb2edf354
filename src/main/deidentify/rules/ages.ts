// Ages over 89, in digits and in words; the number alone is taken, "-year-old" stays. 45 CFR 164.514(b)(2)(i)(C).
// Temperatures, saturations, pulses, percents and days are what such numbers usually are, so each form needs its own proof.
import { lineBefore, matching, type Pattern, ruleOf, type Site } from './pattern'

const OLD = '(?<v>(?:9\\d|1[0-2]\\d)(?:\\.\\d)?)'
const LOOSE = '(?<![\\d.,/-])'
const UNIT = '(?:years?|yrs?|yr\\.|y)'
const WORD_AGE =
  '(?:ninety(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:(?:one|a)[\\s-])?hundred(?:[\\s-](?:and[\\s-])?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)'
const WHO =
  '(?:she|he|who|they|patient|pt|mother|father|mom|dad|grandmother|grandfather|grandma|grandpa|aunt|uncle|sister|brother|husband|wife|spouse|man|woman|lady|gentleman)'
/** After "is 93": anything that makes it a measurement or a count. */
const NOT_AGE =
  '(?!\\s?(?:%|°|/|\\.\\d|-?\\s?(?:days?|weeks?|months?|hours?|minutes?|mins?|lbs?|pounds|kg|kilos?|mm|cm|bpm|percent|degrees|mg|ml|over|on (?:room|ra|\\d)|f\\b|c\\b)))'

const gd = (source: string): RegExp => new RegExp(source, 'gid')
const why = 'age over 89'

/** 101F is a fever unless a person stands there: "94F with", "Pt is a 101F who". */
function judgeSexLetter({ text, start, end, match }: Site): boolean | number {
  const before = lineBefore(text, start, 40)
  const after = text.slice(end, end + 40)
  if (
    /\b(?:t|temp\w*|tmax|tm|tc|fever\w*|febrile|afebrile|degrees|hypothermi\w*|warm\w*|cool\w*|heat\w*|oral|rectal|axillary|tympanic|hr|pulse|spo2|sats?|o2)\b[^.;\n]*$/i.test(
      before,
    )
  )
    return false
  if (
    /^[^a-z]?\s?[fm]\s?[,:]?\s?(?:with|w\/|who|p\/w|presents?|presenting|here|h\/o|hx|pmh|s\/p|c\/o|admitted|found|brought|from|in|seen|is|was|has|had|resident|ambulat|lives|dnr|nh\b)/i.test(
      after,
    )
  )
    return 0.9
  if (/\b(?:pt|patient|is an?|an?|age\/sex|sex|id|[A-Z][a-z]+,?)\W{0,3}$/.test(before) || /^\W*$/.test(before))
    return /f/i.test(match[0]) && Number(match.groups?.v) > 96 ? 0.5 : 0.8
  return /m/i.test(match[0]) && !/[a-z]\s?$/.test(match[0].slice(0, -1)) ? 0.5 : false
}

const AGES: readonly Pattern[] = [
  {
    find: gd(`${LOOSE}${OLD}\\s?-?\\s?${UNIT}?\\s?-?\\s?(?:old\\b|young\\b|of\\s+age\\b)`),
    judge: ({ match }: Site) => /y|of\s+age/i.test(match[0].replace(/young/i, 'y')),
    confidence: 0.97,
  },
  {
    find: gd(`${LOOSE}${OLD}\\s?-?(?:y\\s?/\\s?o|y\\.\\s?o\\.?|yo|yof|yom|y/o[fm]|yr?s?\\s?[fm]\\b|yr?s?/[fm]\\b|yos)(?![a-z])`),
    confidence: 0.97,
  },
  {
    find: gd(
      `\\b(?:aged?|ages|age\\s?(?:is|was|at death)|age\\s?[:=/|]|age\\s?\\(y(?:ea)?rs?\\)\\s?[:|]?|age\\/sex\\s?:?|yo:|y\\/o:?)\\s{0,3}(?:of\\s+|about\\s+|approximately\\s+|~)?${OLD}(?!\\d|\\s?(?:%|days?|weeks?|months?|mos?\\b|hours?))`,
    ),
    confidence: 0.95,
  },
  { find: gd(`\\bages?d?\\s+(?:from\\s+|between\\s+)?\\d{1,3}\\s?(?:-|to|and|through)\\s?${OLD}(?!\\d|%)`), confidence: 0.85 },
  {
    find: gd(
      `\\b(?:died|deceased|passed(?:\\saway)?|dead|expired|lived|survived|living|alive|well|healthy|death|d\\.)\\s+(?:at|to|until|till|to\\sbe|past)\\s+(?:(?:the\\s)?age\\s(?:of\\s)?|about\\s|approximately\\s|almost\\s|nearly\\s|over\\s)?${OLD}\\b${NOT_AGE}`,
    ),
    confidence: 0.9,
  },
  { find: gd(`\\b(?:turned|turning|turns|will\\sbe\\sturning)\\s+${OLD}\\b${NOT_AGE}`), confidence: 0.85 },
  {
    find: gd(
      `\\b${WHO}(?:'s)?\\s+(?:is|was|just\\sturned|would\\sbe|will\\sbe)?\\s{0,2}(?:now\\s|currently\\s|almost\\s|nearly\\s|about\\s|only\\s)?${OLD}\\b${NOT_AGE}(?=\\s?(?:[.,;)!?\\n]|and\\b|but\\b|${UNIT}\\b|$))`,
    ),
    confidence: 0.7,
  },
  { find: gd(`(?<v>\\b(?:9[0-9]|1[0-2]\\d)(?:st|nd|rd|th))\\s+(?:birthday|b-?day|year\\sof\\slife)`), confidence: 0.9 },
  {
    find: gd(
      `\\b(?:(?:in|into|to)\\s(?:her|his|their|the)|mid|early|late|upper|lower)[\\s-]+(?:early\\s|mid[\\s-]|late\\s)?(?<v>(?:nineties|'?90'?s|100s|hundreds))\\b(?!\\s(?:percent|on\\s(?:room|ra)|systolic|diastolic|%))`,
    ),
    confidence: 0.8,
    judge: ({ text, start }: Site) =>
      !/\b(?:sats?|spo2|o2|oxygen|saturat\w*|bp|pressures?|hr|rate|pulse|systolic|sbp|heart|map|glucose|sugars?|fbs|bs|weight|temp\w*)\b[^.\n]{0,40}$/i.test(
        lineBefore(text, start, 70),
      ) && /\b(?:her|his|their|the|is|was|patient|woman|man|lady|gentleman|age[sd]?|to|in)\b/i.test(lineBefore(text, start, 30)),
  },
  {
    find: gd(`(?<![\\w/])${OLD}\\s?-?/?\\s?(?:[FM]|[BWAH][FM]|yo\\s?[BWAH][FM]|female|male|woman|man|lady|gentleman)(?![a-z/])`),
    confidence: 0.9,
    judge: judgeSexLetter,
  },
  { find: gd(`(?<![\\w/])[FM]\\s?/\\s?${OLD}(?![\\d/%.])`), confidence: 0.75 },
  { find: gd(`\\b(?<v>${WORD_AGE})[\\s-]+years?[\\s-]+(?:old|young|of\\sage)\\b`), confidence: 0.97 },
  {
    find: gd(
      `\\b(?:aged?(?:\\sof)?|turned|turning|(?:lived|died|survived|passed(?:\\saway)?)\\s(?:to(?:\\sbe)?|at|until)(?:\\sage|\\sthe\\sage\\sof)?)\\s+(?<v>${WORD_AGE})\\b(?!\\s?(?:days?|weeks?|months?|hours?|percent|degrees))`,
    ),
    confidence: 0.9,
  },
  { find: gd(`\\b(?<v>(?:super)?centenarians?|nonagenarians?)\\b`), confidence: 0.9 },
].map((p) => ({ ...p, category: 'AGE_90_PLUS' as const, why }))

const BORN = /\b(?:born(?:\s(?:in|on))?|birth\s?year|year\sof\sbirth|yob|dob|b\.)\s?[:=-]?\s{0,2}(?<v>1[89]\d\d)(?![\d/-])/dgi
const YEARS = /(?<![\d.,$])(?:19|20)\d{2}(?!\d|[.,]\d|\s?(?:mg|ml|kcal|cal|units))/g

/** A birth year beside any year ninety later tells an age over 89, "any element of a date including year indicative of such age". */
function bornLongAgo(text: string, detector: string) {
  const births = [...text.matchAll(BORN)]
  if (births.length === 0) return []
  const latest = [...text.matchAll(YEARS)].reduce((max, m) => Math.max(max, Number(m[0])), 0)
  return births.flatMap((m) => {
    const [start, end] = m.indices?.groups?.v ?? [0, 0]
    const told = latest - Number(m.groups?.v) >= 90 && latest <= 2100
    return told
      ? [{ start, end, category: 'AGE_90_PLUS' as const, detector, confidence: 0.7, why: 'birth year that tells an age over 89' }]
      : []
  })
}

export const AGES_OVER_89 = ruleOf('rules/age', matching(AGES), bornLongAgo)
