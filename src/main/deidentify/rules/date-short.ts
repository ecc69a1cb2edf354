// A month and day without a year, 5/18, looks like a fraction, a score, a strength, a pressure. What stands around it decides.
import { isMonthDay } from './date-words'
import { MEASURE_AFTER } from './measures'
import { type Finder, lineAfter, lineBefore } from './pattern'

const NOT_AFTER =
  /^\s?(?:%|strength|motor|power|murmur|systolic|diastolic|sem\b|points?\b|pts?\b|pain\b|normal saline|ns\b|lr\b|strips?|hpf|lpf|reflex|pulses?|radial|dtrs?|bilat|throughout|all\b|symmetric|in (?:all|both|bilateral|the|upper|lower|right|left|severity|intensity|strength|quality)\b|of (?!this|last|next|(?:19|20)\d\d)|out of|on (?:the |a )?(?:pain|vas|right|left|scale|exam|all)|lobes?|quadrants?|teeth|positive|(?:lymph )?nodes?|lns?\b|cores?|bottles?|cultures?|sets?|times|visits|sessions|criteria|sirs|components?|weeks?\b|days?\b|months?\b|years?\b|way|pint|gallon|dilution|thickness|recall|words|items|objects|correct|stairs|steps?|maximal|max\b|effort|mile|block|pack|inch|size|cpap|bipap|peep|fio2|setting|odds|chance|ratio|sutures?|vicryl|prolene|prn|daily|bid|tid|qid|qhs|qd|po\b|upper|lower|proximal|distal|medial|lateral|biceps|triceps|deltoid|grip|hip|knee|ankle|wrist|finger|elbow|shoulder|plantar|dorsi|iliopsoas|quads?|hamstrings?)/i
const NOT_BEFORE =
  /(?<![a-z])(?:strength|motor|power|grades?|graded|murmur|scored?|scores?|rat(?:ed?|es|ing)|pain|scale|severity|intensity|vision|visual|va|acuity|snellen|cc|sc|od|os|ou|reflex(?:es)?|dtrs?|pulses?|dp|pt|gcs|apgars?|mmse|moca|phq-?\d?|gad-?\d|gds|epds|slums|ciwa|cows|audit|cage|ratio|bp|blood pressure|pressures?|steps?|stage|level|sirs|curb|curb-65|qsofa|nodes?|cores?|cultures?|levine|nihss|gleason|fev1|fvc|doses?|dilution|every|teeth|nearly|roughly|d5|d10|mallampati|asa|centor|wells|muscle|grip|ips|biceps|triceps|deltoids?|iliopsoas|quad(?:riceps)?s?|hamstrings?|gastrocnemius|dorsiflex\w*|plantar ?flex\w*|flex(?:ion|ors?)|exten(?:sion|sors?)|abduct\w*|adduct\w*|bilateral(?:ly)?|[rlb]?[ul]es?|uppers|lowers|extremit(?:y|ies)|bi-?pap|cpap|ipap|vent|vapotherm|mets?|ecog|kps|station|mrs|\w+pril|\w+sartan|hctz|\w+thiazide|\w+statin|\w+dipine|\w+codone|percocet|norco|vicodin|lortab|advair|symbicort|dulera|sinemet|entresto|augmentin|bactrim|suboxone|x|recall|remembers?|named?|criteria|gestation|first|one|two|three|breslow|clark|orientation|oriented|i\/e|lotrel|caduet|azor|vytorin|exforge|twynsta|tarka|prestalia|\w+ hct)\W{0,4}(?:(?:was|is|were|of|at|a|an|to|from|now|currently|today|about|approximately|still|remains|as|:|=|-|\+|~)\W{0,3}){0,3}$/i
/** The words that only a date follows. */
const FIRMLY_BEFORE =
  /\b(?:on|since|until|till|thru|date|dated|dos|dob|as of|week of|due|scheduled(?: for)?|appt|appointment|seen|admitted|admit|adm|admission|discharged?|d\/c'?d?|performed|done|drawn|obtained|collected|taken|started|beginning|starting|ending|effective|lmp|edd|edc|onset|surgery|fell|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?),?[.:]?\s*(?:the\s+|morning of\s+|evening of\s+|night of\s+)?$/i
const MILDLY_BEFORE =
  /(?:\b(?:through|from|between|before|after|by|last|next|prior|previous|for|of|to|and|vs\.?|versus|compared (?:to|with)|ct|cta|mri|mra|cxr|kub|x-?rays?|echo|ekg|ecg|eeg|emg|labs?|us|ultrasound|doppler|cbc|bmp|cmp|pet|tte|tee|cath|egd|colonoscopy|biopsy|bx|cultures?|ucx|bcx|ua|note|report|path|pap|mammogram|mammo|dexa|pfts?|visit|f\/u|follow-?up|er|ed|clinic|s\/p \w+)\s*(?:dated?|from|on|of|:|-)?\s*\(?|[([])$/i
const SCORED = /\b(?:pain|scale|score|severity|intensity|phq|moca|mmse)\b/i

/** "GDS 2/15", "ypN1a (2/14)": an acronym or a stage straight before; of those that name a study or a visit a date follows. */
const SCORE_BEFORE = /(?<![\w-])(?:[A-Z][A-Za-z]{0,3}[A-Z]{1,4}(?:-\d{1,2})?|[ycpr]{0,2}N[0-3Xx][a-c]?(?:\(\w{1,3}\))?)\s?[:=]?\s?\(?$/
const STUDY =
  /\b(?:CTA?|MR[IA]|CXR|KUB|US|EKG|ECG|EEG|EMG|LABS?|CBC|[BC]MP|PET|TTE|TEE|EGD|UA|PFTS?|LP|DEXA|ED|ER|OR|ICU|MD|DO|NP|PA|RN|DOS|DOB|DOI|LMP|EDD|EDC|VISIT|ON|SINCE|AND|TO|FROM|FOR|BY|THE|OF|DC|ADMIT)\s?[:=]?\s?\(?$/

/** Denominators that scores, strengths, fractions and shorthand durations (3/7, 2/52) use. */
const SCORE_PARTS = new Set([2, 3, 4, 5, 6, 7, 8, 10, 12, 20, 30])
/** British shorthand: 3/7 is three days, 2/52 two weeks, 4/12 four months. */
const SHORTHAND = /\/(?:7|52|12)$/
const DURATION_BEFORE = /\b(?:for|in|over|x|after|past|last|next|every|about|approx|review|another|further|\d)\W{0,2}$/i
const COMMON_FRACTION = /^(?:1\/[2-8]|2\/3|3\/4)$/

interface Candidate {
  readonly start: number
  readonly end: number
  confidence: number
}

const SHORT = /(?<![\w./%$<>≤≥-])(?<!\d[-\s]|[<>]\s)(\d{1,2})\/(\d{1,2})(?![\w/%]|\.\d|-\d+(?!\d*\/))/g
const RANGE = /(?<![\w./%$-])(\d{1,2})\/(\d{1,2})\s?(?:-|to|through|thru)\s?(\d{1,2})\/(\d{1,2})(?![\w/%]|\.\d)/g

/** How surely a lone `a/b` is a date, from what stands around it; 0 when it is not. */
function weigh(text: string, start: number, end: number): number {
  const value = text.slice(start, end)
  const [a = 0, b = 0] = value.split('/').map(Number)
  const before = lineBefore(text, start, 48)
  const after = lineAfter(text, end, 24)
  const firm = FIRMLY_BEFORE.test(before)
  if (NOT_AFTER.test(after) || MEASURE_AFTER.test(after) || NOT_BEFORE.test(before)) return 0
  if (!isMonthDay(a, b) && b === 52) return 0
  if (!isMonthDay(a, b)) return isMonthDay(b, a) && firm && a > 12 && !/pap/i.test(before) ? 0.6 : monthAndYear(a, b, before)
  // Nobody writes a score or a fraction with a leading zero.
  if (/^0|\/0/.test(value)) return firm ? 0.92 : 0.75
  const sentence = before.slice(before.lastIndexOf('. ') + 1)
  if (b === 10 && SCORED.test(sentence)) return 0
  if (
    a <= b &&
    (/[a-z]/.test(before) || /\b[B-DF-HJ-NP-TV-Z]{2,5}\s?\(?$/.test(before)) &&
    SCORE_BEFORE.test(before) &&
    !STUDY.test(before)
  )
    return 0
  if (SHORTHAND.test(value) && DURATION_BEFORE.test(before)) return 0
  const fraction = a <= b && SCORE_PARTS.has(b)
  if (firm) return fraction ? (COMMON_FRACTION.test(value) ? 0.6 : 0.8) : 0.92
  const opensLine = /^\W*$/.test(before) && /^\s?(?::|-|\s[A-Z])/.test(after)
  const timed = /^\s?(?:at|@|,)?\s?\d{1,2}(?::\d\d|\s?[ap]m)/i.test(after)
  if (timed) return 0.85
  if (MILDLY_BEFORE.test(before) || opensLine)
    return !fraction ? 0.8 : COMMON_FRACTION.test(value) || /(?:[([]|\bto|\bof|\bfor|\bby|\band)\s*$/i.test(before) ? 0 : 0.45
  return fraction ? 0 : 0.55
}

/** "in 9/97": a month and a two-digit year, only after words that say so. */
function monthAndYear(a: number, b: number, before: string): number {
  if (a < 1 || a > 12 || b <= 31) return 0
  return b >= 80 ? 0.55 : /\b(?:in|since|from|dated?|diagnosed|until|last|circa|of|on)\s*\(?$/i.test(before) ? 0.6 : 0
}

/** "Friday 11-21": with a hyphen only a weekday tells it from a range. */
const AFTER_WEEKDAY = /(?<=\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)(\d{1,2})-(\d{1,2})(?![\w%/-]|\.\d)/gi

/** One that stands beside a date in a list or range is a date too: "3/4, 3/7 and 3/9". */
function spread(text: string, all: readonly Candidate[]): void {
  const joined = (i: number): boolean =>
    /^\s?(?:,|-|&|and|to|through|or|vs\.?)\s?(?:and\s)?$/i.test(text.slice(all[i - 1]?.end, all[i]?.start).slice(0, 12))
  const lift = (from: Candidate | undefined, to: Candidate | undefined): void => {
    if (from && to && from.confidence >= 0.5 && to.confidence < from.confidence && !NOT_AFTER.test(lineAfter(text, to.end, 24)))
      to.confidence = from.confidence * 0.9
  }
  for (let i = 1; i < all.length; i++) if (joined(i)) lift(all[i - 1], all[i])
  for (let i = all.length - 1; i > 0; i--) if (joined(i)) lift(all[i], all[i - 1])
}

/** Month and day in digits, without a year. */
export const findShortDates: Finder = (text, detector) => {
  const found = new Map<number, Candidate>()
  for (const m of text.matchAll(SHORT)) {
    const [start, end] = [m.index, m.index + m[0].length]
    found.set(start, { start, end, confidence: weigh(text, start, end) })
  }
  for (const m of text.matchAll(RANGE)) {
    const [, a, b, c, d] = m.map(Number)
    const before = lineBefore(text, m.index, 48)
    const [start, end] = [m.index, m.index + m[0].length]
    const real = isMonthDay(a ?? 0, b ?? 0) && isMonthDay(c ?? 0, d ?? 0) && !(b === d && SCORE_PARTS.has(b ?? 0))
    if (!real || NOT_BEFORE.test(before) || NOT_AFTER.test(lineAfter(text, end, 24)) || MEASURE_AFTER.test(lineAfter(text, end, 24)))
      continue
    found.set(start, { start, end, confidence: 0.8 })
  }
  for (const m of text.matchAll(AFTER_WEEKDAY))
    if (isMonthDay(Number(m[1]), Number(m[2]))) found.set(m.index, { start: m.index, end: m.index + m[0].length, confidence: 0.85 })
  const all = [...found.values()].sort((p, q) => p.start - q.start)
  spread(text, all)
  return all
    .filter((c) => c.confidence > 0)
    .map(({ start, end, confidence }) => ({ start, end, category: 'DATE', detector, confidence, why: 'month and day' }))
}
