// Places by the words before them: "lives in Hilo", "moved from Las Brisas", "in Heron Bay". The weaker the word, the more the lists must know.
import type { Hit } from '../finding'
import type { Lexicon } from '../lexicon'
import { runFrom } from './capital-run'
import { isEponym, isEponymUse } from './eponyms'
import { isGeneric, SUFFIXES } from './facility-words'
import type { Range } from './name-grammar'
import { indexAt, type Tokenize } from './name-hit'
import { placeHit } from './place-hit'
import { FEATURE, over, phrase, placeWeight } from './place-words'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import { adjoins, type Token } from './tokens'
import { MONTHS_AND_DAYS, NOT_NAMES, STATES, TITLES } from './vocabulary'

const STRONG =
  'lives? (?:alone )?in|lived in|living in|resid(?:es|ed|ing) in|resident of|relocat(?:ed|ing) (?:to|from)|moved (?:here |back |away )?(?:from|to)|moving (?:from|to)|born (?:and raised )?in|raised in|grew up in|native of|originally from|hails from|comes from|from the (?:city|town|village) of|(?:city|town|village) of|travel(?:l?ed|l?ing|s)? (?:to|from|in|through)|trip (?:to|from)|(?:returned|returning|back|flew|flown|drove|driven|arrived|immigrated|emigrated|came) from|vacation(?:ed|ing)? (?:in|to)|visit(?:ed|ing|s)?|stationed (?:in|at)|deployed to|home in|house in|apartment in|based in|located in|works? in|worked in|practi[cs](?:es|ed|ing) in|office in|incarcerated in|homeless in|mayor of|citizen of|commutes? (?:to|from)|drive to|flight (?:to|from)|family in|(?:son|daughter|sister|brother|mother|father|parents) in|prison in|camp in|cruise to|lake in|outside(?: of)?|near|suburb of|outskirts of|(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|way)\\.?,|place of birth:?|birthplace:?|hometown:?|city:?|county:?|town:?|municipality:?|neighborhood:?'
const CUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${STRONG})|(from|in|at|to))[ \\t\\r\\n]{1,3}(?:(?:downtown|rural|nearby|north|south|east|west|central|greater|the) )?`,
  'giu',
)

/** "lives in Hilo", "moved from Las Brisas"; after a bare "in" or "from" the lists must know the place well. */
export function byCue(tokenize: Tokenize, lexicon: Lexicon): Rule {
  return tokenRule('rules/place-cue', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    for (const m of text.matchAll(CUE)) {
      const offset = m.index + m[0].length
      const at = indexAt(tokens, offset)
      const confidence = tokens[at]?.start === offset ? cuedPlace(text, tokens, at, m[1] !== undefined, lexicon) : null
      if (confidence)
        hits.push(placeHit(...over(tokens, confidence.range), name, confidence.value, `after "${(m[1] ?? m[2] ?? '').toLowerCase()}"`))
    }
    return hits
  })
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
  if (strong && namedForFeature(tokens, run)) return { range: run, value: 0.7 }
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

/** "Millbrook" of "Millbrook Falls": the list may hold the town without its feature. */
function withFeature(tokens: readonly Token[], run: Range, to: number): number {
  while (to < run.to && FEATURE.test((tokens[to] as Token).lower) && (tokens[to] as Token).shape === 'capital') to++
  return to
}

/** "Heron Bay", "Otter Meadow": words all, but capitalised and ending as towns do. */
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

/** "in port selwyn": what towns' names begin with, and a rare word. */
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
    const facts = { ...lexicon.look(phrase(tokens, range)), place: placeWeight(tokens, range, lexicon) }
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
