// Cities, counties, neighbourhoods, ZIP codes and coordinates: all geography smaller than a state. States and countries stay.
// 45 CFR 164.514(b)(2)(i)(B).
import type { Hit } from '../finding'
import type { Lexicon } from '../lexicon'
import { runFrom } from './capital-run'
import { isEponym, isEponymUse } from './eponyms'
import { isGeneric, SUFFIXES } from './facility-words'
import type { Range } from './name-grammar'
import { indexAt, type Tokenize } from './name-hit'
import { coordinates, postcodes } from './place-codes'
import type { Rule } from './rule'
import { adjoins, dosed, type Token } from './tokens'
import { CREDENTIALS, MONTHS_AND_DAYS, NOT_NAMES, STATE_CODES, STATES, TITLES, WEAK_STATE_CODES } from './vocabulary'

export function createPlaceRules(tokenize: Tokenize, lexicon: Lexicon): readonly Rule[] {
  return [
    beforeState(tokenize, lexicon),
    byCue(tokenize, lexicon),
    byKind(tokenize, lexicon),
    byLexicon(tokenize, lexicon),
    postcodes(),
    coordinates(),
  ]
}

const place = (start: number, end: number, detector: string, confidence: number, why: string): Hit => ({
  start,
  end,
  category: 'LOCATION',
  detector,
  confidence,
  why,
})

const over = (tokens: readonly Token[], range: Range): [number, number] => [
  (tokens[range.from] as Token).start,
  (tokens[range.to - 1] as Token).end,
]

const phrase = (tokens: readonly Token[], range: Range): string =>
  tokens
    .slice(range.from, range.to)
    .map((t) => t.lower)
    .join(' ')

/** What the lists say of a run of words as a place; "St. Paul" and "Saint Paul" are one. */
function placeWeight(tokens: readonly Token[], range: Range, lexicon: Lexicon): number {
  const words = phrase(tokens, range)
  const spelled = words.replace(/^st /, 'saint ').replace(/^mt /, 'mount ').replace(/^ft /, 'fort ')
  return Math.max(lexicon.look(words).place, lexicon.look(spelled).place, lexicon.look(words.replace(/^(?:saint) /, 'st. ')).place)
}

/** "Las Brisas, CA", "Columbus, Georgia", "Kokomo IN 46927". Only the city and ZIP go. */
function beforeState(tokenize: Tokenize, lexicon: Lexicon): Rule {
  const name = 'rules/place-state'
  return {
    name,
    find(text) {
      const tokens = tokenize(text)
      const hits: Hit[] = []
      tokens.forEach((token, i) => {
        const state = stateAt(tokens, i)
        const previous = tokens[i - 1]
        if (!state || !previous) return
        const zip = /^[,.]?[ \t]{0,3}(\d{5}(?:-\d{4})?)(?![\d-])/.exec(text.slice(state.end, state.end + 16))
        if (zip) {
          const start = state.end + zip[0].length - (zip[1] as string).length
          hits.push(place(start, state.end + zip[0].length, name, 0.95, 'a ZIP code after a state'))
        }
        const comma = /^[ \t]?,[ \t]?(?:\r?\n[ \t]{0,8})?$/.test(previous.gap)
        if (!comma && !(adjoins(previous) && zip)) return
        const weak = WEAK_STATE_CODES.has(token.lower) && !state.full && zip === null
        const city = cityBefore(tokens, i, comma, zip !== null || state.full, lexicon, weak)
        if (city) hits.push(place(...over(tokens, city), name, 0.93, 'a place before a state'))
      })
      return hits
    },
  }
}

function stateAt(tokens: readonly Token[], i: number): { end: number; full: boolean } | null {
  const token = tokens[i] as Token
  if (token.shape === 'upper' && STATE_CODES.has(token.lower)) return { end: token.end, full: false }
  if (token.shape !== 'capital' && token.shape !== 'upper') return null
  const next = tokens[i + 1]
  if (next && adjoins(token) && STATES.has(`${token.lower} ${next.lower}`)) return { end: next.end, full: true }
  return STATES.has(token.lower) || token.facts.keep ? { end: token.end, full: true } : null
}

function cityBefore(tokens: readonly Token[], end: number, comma: boolean, sure: boolean, lexicon: Lexicon, weak: boolean): Range | null {
  let best: Range | null = null
  for (let from = end - 1; from >= Math.max(0, end - 4); from--) {
    const run = runFrom(tokens, from, end - from)
    if (!run || run.to !== end) break
    const token = tokens[from] as Token
    if (TITLES.has(token.lower) || CREDENTIALS.has(token.lower) || NOT_NAMES.has(token.lower) || MONTHS_AND_DAYS.has(token.lower)) {
      if (placeWeight(tokens, run, lexicon) < 2) break
    }
    const weight = placeWeight(tokens, run, lexicon)
    // "Gull Harbor, Maine": what towns are named for is not the whole name
    const part: boolean = best !== null && sure && comma && (placeWeight(tokens, best, lexicon) === 0 || FEATURE.test(phrase(tokens, best)))
    if (weight > 0 && (weight > 1 || sure || comma)) best = run
    else if (part && !isGeneric(token) && token.shape === 'capital') best = run
    else if (!best && sure && comma && !weak && !isGeneric(token)) best = run
    if (token.heads) break
  }
  if (!best || lexicon.look(phrase(tokens, best)).keep) return null
  const first = tokens[best.from] as Token
  const common = best.to - best.from === 1 && first.facts.word >= 4
  if (common && !sure) return null
  if (weak && !sure && placeWeight(tokens, best, lexicon) < 2) return null
  // "Ana Ruiz, MD": a person's name is no city
  if (
    weak &&
    !sure &&
    adjoins(tokens[best.from - 1] ?? first) &&
    Math.max((tokens[best.from - 1] as Token | undefined)?.facts.first ?? 0) > 0
  )
    return null
  return best
}

const STRONG =
  'lives? (?:alone )?in|lived in|living in|resid(?:es|ed|ing) in|resident of|relocat(?:ed|ing) (?:to|from)|moved (?:here |back |away )?(?:from|to)|moving (?:from|to)|born (?:and raised )?in|raised in|grew up in|native of|originally from|hails from|comes from|from the (?:city|town|village) of|(?:city|town|village) of|travel(?:l?ed|l?ing|s)? (?:to|from|in|through)|trip (?:to|from)|(?:returned|returning|back|flew|flown|drove|driven|arrived|immigrated|emigrated|came) from|vacation(?:ed|ing)? (?:in|to)|visit(?:ed|ing|s)?|stationed (?:in|at)|deployed to|home in|house in|apartment in|based in|located in|works? in|worked in|practi[cs](?:es|ed|ing) in|office in|incarcerated in|homeless in|mayor of|citizen of|commutes? (?:to|from)|drive to|flight (?:to|from)|family in|(?:son|daughter|sister|brother|mother|father|parents) in|prison in|camp in|cruise to|lake in|outside of|near|suburb of|outskirts of|(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|way)\\.?,|place of birth:?|birthplace:?|hometown:?|city:?|county:?|town:?|municipality:?|neighborhood:?'
const CUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${STRONG})|(from|in|at|to))[ \\t\\r\\n]{1,3}(?:(?:downtown|rural|nearby|north|south|east|west|central|greater|the) )?`,
  'giu',
)

/** "lives in Hilo", "moved from Las Brisas"; after a bare "in" or "from" the lists must know the place well. */
function byCue(tokenize: Tokenize, lexicon: Lexicon): Rule {
  const name = 'rules/place-cue'
  return {
    name,
    find(text) {
      const tokens = tokenize(text)
      const hits: Hit[] = []
      for (const m of text.matchAll(CUE)) {
        const offset = m.index + m[0].length
        const at = indexAt(tokens, offset)
        const confidence = tokens[at]?.start === offset ? cuedPlace(text, tokens, at, m[1] !== undefined, lexicon) : null
        if (confidence)
          hits.push(place(...over(tokens, confidence.range), name, confidence.value, `after "${(m[1] ?? m[2] ?? '').toLowerCase()}"`))
      }
      return hits
    },
  }
}

function cuedPlace(
  text: string,
  tokens: readonly Token[],
  at: number,
  strong: boolean,
  lexicon: Lexicon,
): { range: Range; value: number } | null {
  const run = runFrom(tokens, at, 5)
  if (!run) return lowerCity(tokens, at, strong, lexicon)
  // the longest beginning of the run that the lists know
  for (let to = run.to; to > at; to--) {
    const range = { from: at, to }
    const words = tokens.slice(at, to)
    if (STATES.has(phrase(tokens, range)) || lexicon.look(phrase(tokens, range)).keep) return null
    const weight = placeWeight(tokens, range, lexicon)
    if (weight < (strong ? 1 : 2)) continue
    if (isEponymUse(text, (words[0] as Token).start, (words.at(-1) as Token).end)) return null
    const first = words[0] as Token
    if (words.length === 1 && (NOT_NAMES.has(first.lower) || isGeneric(first) || MONTHS_AND_DAYS.has(first.lower))) return null
    if (words.length === 1 && first.shape === 'upper' && first.text.length < 5) return null
    if (words.length === 1 && (first.facts.clinical || first.facts.drug) && (!strong || weight < 2)) return null
    if (words.length === 1 && first.facts.word >= (weight === 3 ? 7 : 3) && (!strong || weight < 2)) return null
    const whole = { from: at, to: withFeature(tokens, run, to) }
    return { range: whole, value: strong ? 0.9 : words.length > 1 || first.facts.word === 0 ? 0.7 : 0.5 }
  }
  return strong
    ? unknownPlace(tokens, run)
    : namedForFeature(tokens, run)
      ? { range: run, value: 0.5 }
      : smallTown(text, tokens, run)
        ? { range: { from: run.from, to: run.from + 1 }, value: 0.5 }
        : /from[ \t\r\n]+$/i.test(text.slice(Math.max(0, (tokens[at] as Token).start - 6), (tokens[at] as Token).start))
          ? wholeUnknown(tokens, run)
          : null
}

/** What towns are named for. */
const FEATURE =
  /^(?:falls|springs|beach|hills|heights|city|grove|valley|park|lake|river|creek|point|harbor|island|junction|rock|ridge|village|town|mills|bay|north|south|east|west|new|port|fort|mount|old|high|center|prairie|bend|ford|crossing|landing|corners|forest|glen|meadows|shores?|cove|woods|vale|pines|branch|fork|lakes?)$/

/** "Millbrook" of "Millbrook Falls": the list may hold the town without its feature. */
function withFeature(tokens: readonly Token[], run: Range, to: number): number {
  while (to < run.to && FEATURE.test((tokens[to] as Token).lower) && (tokens[to] as Token).shape === 'capital') to++
  return to
}

/** "Kestrel Bay", "Elk Prairie": words all, but capitalised and ending as towns do. */
function namedForFeature(tokens: readonly Token[], run: Range): boolean {
  const words = tokens.slice(run.from, run.to)
  const [first, last] = [words[0] as Token, words.at(-1) as Token]
  return (
    (words.length === 2 || words.length === 3) &&
    FEATURE.test(last.lower) &&
    words.every((w) => w.shape === 'capital' && !w.facts.drug && !w.facts.keep && !TITLES.has(w.lower) && !MONTHS_AND_DAYS.has(w.lower)) &&
    !NOT_NAMES.has(first.lower) &&
    !isGeneric(first) &&
    !first.facts.clinical &&
    !isEponym(first.text)
  )
}

/** "in Ostrava": a town of the lists, however small, whose name is nothing else. */
function smallTown(text: string, tokens: readonly Token[], run: Range): boolean {
  const { facts, shape, end, text: word } = tokens[run.from] as Token
  const nothingElse = !facts.word && !facts.first && !facts.last && !facts.clinical && !facts.drug && !facts.keep && !isEponym(word)
  return (
    run.to - run.from === 1 &&
    shape === 'capital' &&
    facts.place > 0 &&
    word.length > 4 &&
    nothingElse &&
    !/^[ ]?[®™-]/.test(text.slice(end, end + 2))
  )
}

/** Words in no list after a strong cue: "lives in Thistlewick". */
function unknownPlace(tokens: readonly Token[], run: Range): { range: Range; value: number } | null {
  if (namedForFeature(tokens, run)) return { range: run, value: 0.7 }
  const words = tokens.slice(run.from, run.to)
  const last = words.at(-1) as Token
  if (words.length > 3 || SUFFIXES.has(last.lower)) return null
  const plain = words.some(
    (w) =>
      w.facts.keep ||
      w.facts.drug ||
      NOT_NAMES.has(w.lower) ||
      (isGeneric(w) && (words.length === 1 || !FEATURE.test(w.lower))) ||
      TITLES.has(w.lower) ||
      MONTHS_AND_DAYS.has(w.lower),
  )
  if (plain || words.every((w) => w.facts.word >= 2 || w.facts.clinical || isEponym(w.text)) || words.every((w) => w.shape === 'upper'))
    return null
  return { range: run, value: 0.7 }
}

/** "from Eastmere": one word of no list at all. */
function wholeUnknown(tokens: readonly Token[], run: Range): { range: Range; value: number } | null {
  const { facts, text, shape } = tokens[run.from] as Token
  const known = facts.word || facts.clinical || facts.drug || facts.keep || facts.first || isEponym(text)
  return run.to - run.from > 1 || known || shape !== 'capital' || text.length < 5 ? null : { range: run, value: 0.45 }
}

/** "in port amity": what towns' names begin with, and a rare word. */
function prefixedTown(tokens: readonly Token[], at: number): Range | null {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!first || second?.shape !== 'lower' || !adjoins(first)) return null
  const { word, clinical, drug } = second.facts
  return /^(?:port|fort|mount|lake|saint|st|san|santa|los|las|el)$/.test(first.lower) &&
    word < 4 &&
    !clinical &&
    !drug &&
    second.text.length > 3
    ? { from: at, to: at + 2 }
    : null
}

/** "lives in springfield": typed without capitals, a large US city that is no word. */
function lowerCity(tokens: readonly Token[], at: number, strong: boolean, lexicon: Lexicon): { range: Range; value: number } | null {
  const prefixed = prefixedTown(tokens, at)
  if (prefixed) return { range: prefixed, value: strong ? 0.6 : 0.5 }
  if (!strong && (tokens[at]?.facts.place ?? 0) < 3) return null
  for (let to = Math.min(tokens.length, at + 3); to > at; to--) {
    const words = tokens.slice(at, to)
    if (!words.every((w, i) => w.shape === 'lower' && (i === words.length - 1 || adjoins(w)))) continue
    const range = { from: at, to }
    const facts = lexicon.look(phrase(tokens, range))
    if (
      facts.place >= (strong ? 2 : 3) &&
      (strong || Math.max(facts.first, facts.last) < 2) &&
      !facts.keep &&
      !facts.clinical &&
      facts.word <= (words.length > 1 ? 7 : 0)
    )
      return { range, value: strong ? 0.6 : 0.5 }
  }
  return null
}

const KINDS =
  /^(?:county|parish|township|borough|precinct|village|twp|neighborhood|neighbourhood|district|reservation|barrio|province|prefecture|shire|oblast)$/

/** "Navarro County", "Maple Heights neighborhood": the kind names the place. */
function byKind(tokenize: Tokenize, lexicon: Lexicon): Rule {
  const name = 'rules/place-kind'
  return {
    name,
    find(text) {
      const tokens = tokenize(text)
      return tokens.flatMap((token, i): Hit[] => {
        const previous = tokens[i - 1]
        if (!KINDS.test(token.lower) || !previous || !adjoins(previous)) return []
        const before = tokens[i - 2]
        const two =
          before &&
          adjoins(before) &&
          before.shape === 'capital' &&
          !before.heads &&
          !NOT_NAMES.has(before.lower) &&
          !TITLES.has(before.lower)
        if (previous.shape !== 'capital' || isGeneric(previous) || NOT_NAMES.has(previous.lower)) return []
        const listed = lexicon.look(`${previous.lower} ${token.lower}`).place > 0
        if (previous.heads && previous.facts.word >= 3 && !listed) return []
        const end = token.shape === 'capital' ? token.end : previous.end
        return [place(two ? before.start : previous.start, end, name, 0.85, `the name of a ${token.lower}`)]
      })
    },
  }
}

/** Places of two or more words, and large cities that are neither word nor name, wherever they stand. */
function byLexicon(tokenize: Tokenize, lexicon: Lexicon): Rule {
  const name = 'rules/place-list'
  return {
    name,
    find(text) {
      const tokens = tokenize(text)
      const hits: Hit[] = []
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as Token
        if (token.shape !== 'capital') continue
        const range = listed(tokens, i, lexicon)
        if (!range || isEponymUse(text, ...over(tokens, range)) || dosed(text, tokens[range.to - 1] as Token)) continue
        const long = range.to - range.from > 1
        hits.push(place(...over(tokens, range), name, long ? 0.75 : 0.55, 'a place in the lists'))
        i = range.to - 1
      }
      return hits
    },
  }
}

function listed(tokens: readonly Token[], i: number, lexicon: Lexicon): Range | null {
  const token = tokens[i] as Token
  for (const length of [4, 3, 2]) {
    const run = runFrom(tokens, i, length)
    if (!run || run.to - run.from !== length) continue
    const words = tokens.slice(run.from, run.to)
    const weight = placeWeight(tokens, run, lexicon)
    const common =
      words.every((w) => w.facts.word >= 3) ||
      words.some((w) => NOT_NAMES.has(w.lower) && !/^(?:st|east|west|north|south|new|city|white|black|street)$/.test(w.lower))
    if (weight >= 2 && !lexicon.look(phrase(tokens, run)).keep && !common && !words.every((w) => w.facts.clinical)) return run
  }
  const { place: weight, word, first, last, clinical, drug, keep } = token.facts
  if (weight < 3 || word > 0 || first > 1 || last > 1 || clinical || drug || keep || token.heads || NOT_NAMES.has(token.lower)) return null
  const next = tokens[i + 1]
  return next && adjoins(token) && next.shape === 'capital' ? null : { from: i, to: i + 1 }
}
