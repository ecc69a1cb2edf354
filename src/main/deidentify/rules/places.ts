// Cities, counties, neighbourhoods, ZIP codes and coordinates: all geography smaller than a state. States and countries stay.
// 45 CFR 164.514(b)(2)(i)(B).
import type { Hit } from '../finding'
import type { Lexicon } from '../lexicon'
import { runFrom } from './capital-run'
import { isEponymUse } from './eponyms'
import { isGeneric } from './facility-words'
import type { Range } from './name-grammar'
import type { Tokenize } from './name-hit'
import { coordinates, postcodes } from './place-codes'
import { byCue } from './place-cues'
import { placeHit } from './place-hit'
import { FEATURE, over, phrase, placeWeight } from './place-words'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
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

/** "Las Brisas, CA", "Columbus, Georgia", "Kokomo IN 46927". Only the city and ZIP go. */
function beforeState(tokenize: Tokenize, lexicon: Lexicon): Rule {
  return tokenRule('rules/place-state', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    tokens.forEach((token, i) => {
      const state = stateAt(tokens, i)
      const previous = tokens[i - 1]
      if (!state || !previous) return
      const zip = /^[,.]?[ \t]{0,3}(\d{5}(?:-\d{4})?)(?![\d-])/.exec(text.slice(state.end, state.end + 16))
      if (zip) {
        const start = state.end + zip[0].length - (zip[1] as string).length
        hits.push(placeHit(start, state.end + zip[0].length, name, 0.95, 'a ZIP code after a state'))
      }
      const comma = /^[ \t]?,[ \t]?(?:\r?\n[ \t]{0,8})?$/.test(previous.gap)
      if (!comma && !(adjoins(previous) && zip)) return
      const weak = WEAK_STATE_CODES.has(token.lower) && !state.full && zip === null
      const city = cityBefore(tokens, i, comma, zip !== null || state.full, lexicon, weak)
      if (city) hits.push(placeHit(...over(tokens, city), name, 0.93, 'a place before a state'))
    })
    return hits
  })
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
    // "Tern Harbor, Maine": what towns are named for is not the whole name
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

const KINDS =
  /^(?:county|parish|township|borough|precinct|village|twp|neighborhood|neighbourhood|district|reservation|barrio|province|prefecture|shire|oblast)$/

/** "Navarro County", "Maple Heights neighborhood": the kind names the place. */
function byKind(tokenize: Tokenize, lexicon: Lexicon): Rule {
  return tokenRule('rules/place-kind', tokenize, (tokens, name) => {
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
      return [placeHit(two ? before.start : previous.start, end, name, 0.85, `the name of a ${token.lower}`)]
    })
  })
}

/** Places of two or more words, and large cities that are neither word nor name, wherever they stand. */
function byLexicon(tokenize: Tokenize, lexicon: Lexicon): Rule {
  return tokenRule('rules/place-list', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token
      if (token.shape !== 'capital') continue
      const range = listed(tokens, i, lexicon)
      if (!range || isEponymUse(text, ...over(tokens, range)) || dosed(text, tokens[range.to - 1] as Token)) continue
      const long = range.to - range.from > 1
      hits.push(placeHit(...over(tokens, range), name, long ? 0.75 : 0.55, 'a place in the lists'))
      i = range.to - 1
    }
    return hits
  })
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
