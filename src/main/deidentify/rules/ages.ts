// Ages over 89 in digits; the number alone is taken, "-year-old" stays. 45 CFR 164.514(b)(2)(i)(C).
// Temperatures, saturations, pulses, percents and days are what such numbers usually are, so each form needs its own proof.
import { AGE_WORDS, findBirthYears } from './age-words'
import { lineBefore, matching, type Pattern, ruleOf, type Site } from './pattern'

const OLD = '(?<v>(?:9\\d|1[0-2]\\d)(?:\\.\\d)?)'
const NOT_IN_NUMBER = '(?<![\\d.,/-])'
const YEARS = '(?:years?|yrs?|yr\\.|y)'
const NEARLY = '(?:about\\s|approximately\\s|almost\\s|nearly\\s|over\\s|now\\s|currently\\s|only\\s|~\\s?)?'
const RELATIVE =
  '(?:mother|father|mom|dad|grandmother|grandfather|grandma|grandpa|great[\\s-]aunt|aunt|uncle|sister|brother|husband|wife|spouse|partner|[MP]G[MF])'
const PERSON = `(?:she|he|who|they|patient|pt|man|woman|lady|gentleman|${RELATIVE})`
const DIED = '(?:died|deceased|passed(?:\\saway)?|dead|expired|lived|survived|living|alive|well|healthy|death|d\\.)'
/** After "is 93": anything that makes it a measurement or a count. */
const NOT_COUNT =
  '(?!\\d|\\s?(?:%|°|/|\\.\\d|-?\\s?(?:days?|weeks?|wks?|months?|mos?\\b|hours?|minutes?|mins?|lbs?|pounds|kg|kilos?|mm|cm|bpm|percent|degrees|mg|ml|over|on (?:room|ra|\\d)|f\\b|c\\b)))'
const CLAUSE_END = '(?=\\s?(?:[.,;:)!?\\n]|and\\b|but\\b|$))'

const FEVER_BEFORE =
  /\b(?:t|temp\w*|tmax|tm|tc|fever\w*|febrile|afebrile|degrees|hypothermi\w*|warm\w*|cool\w*|heat\w*|oral|rectal|axillary|tympanic|hr|pulse|rate|frequency|bpm|lpm|spo2|sats?|o2)\b[^.;\n]*$/i
const PERSON_AFTER =
  /^[^a-z]?\s?[fm]\s?[,:]?\s?(?:with|w\/|who|p\/w|presents?|presenting|here|h\/o|hx|pmh|s\/p|c\/o|admitted|found|brought|from|in|seen|is|was|has|had|resident|ambulat|lives|dnr|nh\b)/i

/** 101F is a fever unless a person stands there: "94F with", "Pt is a 101F who". */
function judgeSexLetter({ text, start, end, match }: Site): boolean | number {
  const before = lineBefore(text, start, 40)
  if (FEVER_BEFORE.test(before)) return false
  if (PERSON_AFTER.test(text.slice(end, end + 40))) return 0.9
  const male = /m/i.test(match[0])
  if (/\b(?:pt|patient|is an?|an?|age\/sex|sex|id|[A-Z][a-z]+,?)\W{0,3}$/.test(before) || /^\W*$/.test(before))
    return !male && Number(match.groups?.v) > 96 ? 0.5 : 0.8
  return male ? 0.5 : false
}

const gd = (source: string): RegExp => new RegExp(source, 'dgi')
type Form = Pick<Pattern, 'find' | 'confidence' | 'judge'>

const WITH_UNIT: readonly Form[] = [
  { find: gd(`${NOT_IN_NUMBER}${OLD}\\s?-?\\s?${YEARS}\\s?-?\\s?(?:old|young|of\\s+age)\\b`), confidence: 0.97 },
  {
    find: gd(`${NOT_IN_NUMBER}${OLD}\\s?-?(?:y[\\s/-]{1,3}o|y\\.\\s?o\\.?|yos?|yo[fm]|y/o[fm]|yr?s?[\\s/]?[fm]|-something)(?![a-z])`),
    confidence: 0.97,
  },
  {
    find: gd(`(?<!\\b(?:for|x|over|past|last|of|next)\\s)${NOT_IN_NUMBER}${OLD}\\s?(?:yrs?|y)(?=\\s?[,;.)/\\n]|\\s(?:male|female)|$)`),
    confidence: 0.75,
  },
  { find: gd(`(?<v>\\b(?:9\\d|1[0-2]\\d)(?:st|nd|rd|th))\\s+(?:birthday|b-?day|year\\sof\\slife)`), confidence: 0.9 },
]

const WITH_LABEL: readonly Form[] = [
  {
    find: gd(
      `\\b(?:aged?|ages|age\\s(?:is|was|at\\s(?:death|diagnosis|onset|visit))|age\\s?\\(y(?:ea)?rs?\\)|age\\s?/\\s?sex|yo|y/o)[\\s:=|/]{1,4}(?:of\\s+)?${NEARLY}${OLD}${NOT_COUNT}`,
    ),
    confidence: 0.95,
  },
  { find: gd(`\\bages?d?\\s+(?:from\\s+|between\\s+)?\\d{1,3}\\s?(?:-|to|and|through)\\s?${OLD}${NOT_COUNT}`), confidence: 0.85 },
  { find: gd(`(?<![\\w/])[FM]\\s?/\\s?${OLD}(?![\\d/%.])`), confidence: 0.75 },
  {
    find: gd(`(?<![\\w/])${OLD}\\s?-?/?\\s?(?:[FM]|[BWAH][FM]|yo\\s?[BWAH][FM]|female|male|woman|man|lady|gentleman)(?![a-z/])`),
    confidence: 0.9,
    judge: judgeSexLetter,
  },
]

/** "Halima, 101, still lives" but "Glucose, 94, was normal". */
function judgeApposition({ text, start }: Site): boolean | number {
  const before = text.slice(Math.max(0, start - 24), start)
  return /(?<![\p{L}])\p{Lu}[\p{L}'’-]{1,20},\s$/u.test(before) && !MEASURED_BEFORE.test(before)
}

const MEASURED_BEFORE =
  /\b(?:glucose|sugar|sodium|chloride|potassium|weight|pulse|rate|pressure|saturation|temp\w*|hemoglobin|platelets|score|iq|map|egfr|mcv|ldl|hdl|vas|t|hr|bp|sats?|spo2)\W+$/i

const OF_A_PERSON: readonly Form[] = [
  {
    find: gd(`\\b${DIED}\\s+(?:at|to|until|till|to\\sbe|past)\\s+(?:(?:the\\s)?age\\s(?:of\\s)?)?${NEARLY}${OLD}\\b${NOT_COUNT}`),
    confidence: 0.9,
  },
  { find: gd(`\\b(?:turned|turning|turns)\\s+${OLD}\\b${NOT_COUNT}`), confidence: 0.85 },
  { find: gd(`[,;\\d]\\s+(?:is\\s)?now\\s(?:aged?\\s)?${OLD}\\b${NOT_COUNT}${CLAUSE_END}`), confidence: 0.6 },
  { find: gd(`\\b${PERSON}(?:'s|\\s+is|\\s+was|\\s+(?:would|will)\\sbe)\\s+${NEARLY}${OLD}\\b${NOT_COUNT}${CLAUSE_END}`), confidence: 0.7 },
  {
    find: gd(
      `\\b${RELATIVE}[,:]?\\s\\(?(?:d\\.?\\s|died\\s|dec(?:eased)?\\s|alive\\s|living\\s)?(?:at\\s|age\\s)?${OLD}(?<!\\.\\d)\\b${NOT_COUNT}(?=\\s?[.,;)\\n]|\\s(?:and|alive|living|a&w|well|healthy|died|d\\.|of|from|w/|with|[A-Z]{2,})|$)`,
    ),
    confidence: 0.7,
  },
  { find: gd(`\\b${RELATIVE}\\b[^.;,\\n]{0,30}\\bat\\s(?:age\\s)?${OLD}\\b${NOT_COUNT}(?=\\s?[.,;)\\n]|$)`), confidence: 0.6 },
  {
    find: gd(
      `(?<=[a-z'’-]{3,20}),\\s${OLD},\\s(?=(?:who|is|was|has|had|still|lives?|presents?|presented|came|comes|reports?|denies|resident|here|seen|with)\\b)`,
    ),
    confidence: 0.6,
    judge: judgeApposition,
  },
]

const AGES = [...WITH_UNIT, ...WITH_LABEL, ...OF_A_PERSON].map((form) => ({
  ...form,
  category: 'AGE_90_PLUS' as const,
  why: 'age over 89',
}))

export const AGES_OVER_89 = ruleOf('rules/age', matching(AGES), matching(AGE_WORDS), findBirthYears)
