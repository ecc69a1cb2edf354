// Facilities and employers: by the word that ends their name, and by what is written before them. 45 CFR 164.514(b)(2)(i): the
// patient's employers are named there; facilities point at a place smaller than a state.
import type { Hit } from '../finding'
import { joined, runBefore, runFrom } from './capital-run'
import { isEponym } from './eponyms'
import { inLowerCase } from './facility-lower'
import { isDistinctive, isGeneric, KNOWN_FACILITIES, SUFFIXES, WEAK_SUFFIXES } from './facility-words'
import { letterheads } from './letterheads'
import { nameWeight, type Range } from './name-grammar'
import { indexAt, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import type { Token } from './tokens'
import { COUNTRIES_OF_TWO, CREDENTIALS, NOT_NAMES, STATES, TITLES } from './vocabulary'

export function createFacilityRules(tokenize: Tokenize): readonly Rule[] {
  return [bySuffix(tokenize), byCue(tokenize), inLowerCase(tokenize), letterheads(tokenize), knownByName()]
}

/** "…Associates, P.C." */
const LEGAL_FORM = /^,?[ ](?:P\.?C\.?|P\.?A\.?|S\.?C\.?|P?LL[CP]|Inc\.?|Ltd\.?|Corp\.?)(?![\p{L}\p{N}])/u

function hit(tokens: readonly Token[], range: Range, text: string, detector: string, confidence: number, why: string): Hit {
  const last = tokens[range.to - 1] as Token
  const tail = LEGAL_FORM.exec(text.slice(last.end, last.end + 12)) ?? /^['’]s?/.exec(text.slice(last.end, last.end + 2))
  return {
    start: (tokens[range.from] as Token).start,
    end: last.end + (tail?.[0].length ?? 0),
    category: 'FACILITY',
    detector,
    confidence,
    why,
  }
}

/** "Fallow Ridge Surgery Center", "University of Northmere Hospital"; not "the Pain Clinic". */
function bySuffix(tokenize: Tokenize): Rule {
  return tokenRule('rules/facility-suffix', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token
      if (token.shape !== 'capital' && token.shape !== 'upper') continue
      // "CO-50" is a denial code
      if (token.text === 'CO' && token.gap.startsWith('-')) continue
      if (!SUFFIXES.has(token.lower) && !(token.lower === 'children' && /^['’]s/.test(token.gap))) continue
      const range = named(tokens, i)
      if (!range) continue
      const confidence = suffixConfidence(text, tokens, range, i)
      if (confidence === 0) continue
      hits.push(hit(tokens, range, text, name, confidence, 'ends as the name of a facility does'))
      i = Math.max(i, range.to - 1)
    }
    return hits
  })
}

/** The name around a suffix: back to its first word, and on over further suffixes, "of …" and quarters of the sky. */
function named(tokens: readonly Token[], suffix: number): Range | null {
  const from = trimFront(tokens, runBefore(tokens, suffix + 1), suffix)
  let to = suffix + 1
  for (let next = tokens[to]; next && joined(tokens[to - 1] as Token, true) && to - suffix < 6; next = tokens[to]) {
    const more =
      (SUFFIXES.has(next.lower) ||
        /^(?:east|west|north|south|northeast|northwest|southeast|southwest|campus|home|group)$/.test(next.lower)) &&
      next.shape !== 'lower'
    if (more) to++
    else if (/^(?:of|at|for)$/.test(next.lower) && next.shape === 'lower') {
      const rest = runFrom(tokens, to + 1, 4)
      if (!rest || !joined(next) || !tokens.slice(rest.from, rest.to).some(isDistinctive)) break
      to = rest.to
    } else break
  }
  return to > from ? { from, to } : null
}

/** Off with words that lead up to a name but are no part of it: "At", "The", "Dr.", a person's credential. */
function trimFront(tokens: readonly Token[], from: number, suffix: number): number {
  let at = from
  for (; at < suffix; at++) {
    const token = tokens[at] as Token
    if (TITLES.has(token.lower) || CREDENTIALS.has(token.lower) || token.shape === 'lower') continue
    if ((token.heads || at === from) && LEADS.has(token.lower)) continue
    break
  }
  return at
}

const LEADS = new Set(
  'the a at in from to of and seen admitted transferred discharged referred presented visited sent per via our your his her their with by for she he patient resident works worked attends attended went returned records call please contact see after before while when location facility hospital clinic pharmacy mr mrs ms dr'.split(
    ' ',
  ),
)

/** "HOSPITAL COURSE", "Clinic Visit": the word goes on as a heading. */
const COURSE =
  /^[ \t]+(?:course|day|days|stay|visit|visits|admission|discharge|record|records|note|notes|summary|problem|list|history|number|unit|follow|bed|policy|staff)\b/i

function suffixConfidence(text: string, tokens: readonly Token[], range: Range, suffix: number): number {
  const words = tokens.slice(range.from, range.to)
  const distinctive = words.filter((word, i) => isDistinctive(word) && (range.from + i !== suffix || words.length === 1))
  const proper = distinctive.filter((word) => !SUFFIXES.has(word.lower))
  if (proper.length === 0 || words.length < 2) return 0
  if (COURSE.test(text.slice((words.at(-1) as Token).end, (words.at(-1) as Token).end + 14)) && proper.every(isWord)) return 0
  if (proper.every((w) => NOT_NAMES.has(w.lower) || isEponym(w.text))) return 0
  const lineStart = text.lastIndexOf('\n', (words[0] as Token).start - 1) + 1
  const heading = headingLine(text, lineStart, (words.at(-1) as Token).end)
  if (!WEAK_SUFFIXES.has((tokens[suffix] as Token).lower) || strongInside(words)) return heading && proper.every(isWord) ? 0.6 : 0.92
  // "Speech Therapy", "Coronary Care": a weak suffix needs a word that is no common one, or a name of a place or person
  if (proper.every((word) => plainWord(word))) return 0
  return (words[0] as Token).heads && proper.every(isWord) ? 0 : 0.7
}

const strongInside = (words: readonly Token[]): boolean =>
  words.some((w) => /^(?:hospital|clinic|university|institute|manor|infirmary|medical|memorial|associates)$/.test(w.lower))
const isWord = ({ facts }: Token): boolean => facts.word >= 3 && Math.max(facts.place, facts.last) < 3
const plainWord = ({ facts }: Token): boolean => facts.word >= 3 && Math.max(facts.place, facts.last) < 2

/** Alone on its line with a colon or in capitals: a heading rather than a name. */
const headingLine = (text: string, start: number, end: number): boolean => end - start < 40 && /^[ \t]{0,3}:/.test(text.slice(end, end + 4))

const AT =
  '(?:seen|evaluated|treated|followed|examined|hospitali[sz]ed|admitted|diagnosed|managed|performed|done|obtained|completed|born|delivered|cared for|worked up|imaged|transfused|dialy[sz]ed|enrolled|operated on|tested|vaccinated|stented|intubated|stabili[sz]ed|observed|draw[n]?|filled|available|scheduled|appointment|surgery|procedure|visit|admission|hospitali[sz]ation|stay|dialysis|therapy|PT|OT|chemo(?:therapy)?|radiation|imaging|MRI|CT|CT scan|ultrasound|x-?ray|labs?|colonoscopy|biopsy|ER|ED|ICU|physician|doctor|nurse|specialist|resident|center|room|clinic|unit|department|lab|office|floor|campus|program|school|walk-in|urgent care|panel|sequencing|assay|analysis|desk|works?(?: (?:nights?|days?|evenings|weekends|shifts?|part[- ]time|full[- ]time))?|worked|working|employed|employee|volunteers?|student|(?:[a-z]{2,14}(?:er|or|ist|ian|man|woman)|cook|clerk|aide|guard|deacon|chef)|teaches|studies|studied|studying|job)\\s{1,3}(?:here\\s{1,3})?at'
const FROM =
  '(?:transferred|transfer|discharged|released|referred|records?|records (?:were )?(?:requested|obtained|received|reviewed)|notes?|imaging|labs?|report|results|faxed|sent|letter|returned|arrived|presented|came|brought in|EMS|retired|graduated|referral|requested|obtained|received|ordered)\\s{1,3}from'
const TO =
  '(?:transferred|transfer|admitted|discharged|discharge|referred|referral|presented|presents|went|taken|brought|sent|re-?admitted|airlifted|flown|returned|(?:transferred|moved|sent) from [^\\n.;:]{2,40}?|disposition|prescriptions? (?:were |was )?(?:sent|called in)|e-?prescribed|faxed)\\s{1,3}(?:back\\s{1,3})?to'
const OTHER =
  '(?:(?:works?|worked|working|employed|job|career) as an? [a-z][a-z -]{2,30} (?:for|at|with)|employed (?:by|with)|works? (?:for|with)|worked (?:for|with)|working (?:for|with)|resident (?:of|at)|patient (?:of|at)|lives at|resides at|living at|attends|attended|attending school at|goes to school at|goes to|used to [a-z]{2,12} for|(?:his|her|their|your|my) (?:employer|company|workplace),?|staff (?:of|at)|established (?:at|with)|outside hospital,?|OSH,?)'
const CUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${AT}|${FROM}|${TO}|${OTHER})[ \\t\\r\\n]{1,3}(?:the[ ]|an? )?`, 'giu')
const FIELD =
  /(?:^|[\n|;\t]|[ ]{2}|[.] )[ \t]{0,8}(?:facility|hospital|clinic|pharmacy|employer|practice|institution|school|company|transport(?:ation)?|ambulance|organi[sz]ation|site|location|service location|place of service|admitted to|transferred from|referring facility|performing lab|laboratory|lab|agency|nursing home|snf|group home|workplace)(?:[ ]name)?[ \t]{0,8}[:=][ \t]{0,8}/giu

/** "seen at Fenwood Memorial", "records from Still Waters Recovery", "works at Greyfell Quarrying", "Pharmacy: Corner Drug". */
function byCue(tokenize: Tokenize): Rule {
  return tokenRule('rules/facility-cue', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    for (const [pattern, confidence] of [
      [CUE, 0.8],
      [FIELD, 0.85],
    ] as const) {
      for (const m of text.matchAll(pattern)) {
        const offset = m.index + m[0].length
        const range = afterCue(tokens, indexAt(tokens, offset), offset)
        if (range && !(/refer/i.test(m[0]) && onlyAcronym(tokens, range)))
          hits.push(hit(tokens, range, text, name, confidence, `after "${m[0].trim().toLowerCase().replace(/\s+/g, ' ')}"`))
      }
    }
    return hits
  })
}

function afterCue(tokens: readonly Token[], at: number, offset: number): Range | null {
  if (tokens[at]?.start !== offset) return null
  const range = runFrom(tokens, at)
  if (!range) return null
  const cut = cutAtAnd(tokens, range)
  const words = tokens.slice(cut.from, cut.to)
  const text = words.map((w) => w.lower).join(' ')
  if (STATES.has(text.replace(/^(?:state|commonwealth) of /, '')) || COUNTRIES_OF_TWO.has(text) || words.every((w) => w.facts.keep))
    return null
  const telling = words.filter((w) => isDistinctive(w) && !NOT_NAMES.has(w.lower) && !isEponym(w.text))
  if (telling.length === 0) return null
  if (words.length === 1 && !soundsLikeFacility(words[0] as Token)) return null
  if (TITLES.has((words[0] as Token).lower) || words.every((w) => isGeneric(w))) return null
  return cut
}

/** One word after a cue: an abbreviation of a hospital or a proper name, not a term or a common word. */
function soundsLikeFacility(token: Token): boolean {
  const { word, clinical, drug, keep } = token.facts
  if (keep || drug || clinical) return false
  if (token.shape === 'upper') return token.text.length > 2 && token.text.length < 7 && word === 0
  return word < 3 || nameWeight(token) >= 2
}

/** "Referred to ENT", "self referral to IAPT": a department or a programme. */
const onlyAcronym = (tokens: readonly Token[], range: Range): boolean =>
  range.to - range.from === 1 && tokens[range.from]?.shape !== 'capital'

function cutAtAnd(tokens: readonly Token[], range: Range): Range {
  if (SUFFIXES.has((tokens[range.to - 1] as Token).lower)) return range
  for (let i = range.from + 1; i < range.to; i++)
    if (/^(?:and|for|on|in|by)$/.test((tokens[i] as Token).text)) return { from: range.from, to: i }
  return range
}

function knownByName(): Rule {
  const name = 'rules/facility-known'
  return {
    name,
    find: (text) =>
      [...text.matchAll(KNOWN_FACILITIES)].map(
        (m): Hit => ({
          start: m.index,
          end: m.index + m[0].length,
          category: 'FACILITY',
          detector: name,
          confidence: 0.93,
          why: 'a widely known institution',
        }),
      ),
  }
}
