// Finds the lexicon's phrases in one sentence: all words of the phrase near each other, in any order; the longest wins.
import type { Span } from '../../../shared/spans'
import type { Token } from '../words'
import type { Lexicon, Phrase } from './lexicon'
import { type Unit, unitsOf } from './units'

export interface Mention extends Span {
  readonly phrase: Phrase
  /** Its words belong to a longer phrase. */
  readonly within: boolean
  /** Meaningful words between the words of the phrase that are not its own. */
  readonly gaps: number
  /** Places of the words the phrase was found by, in order. */
  readonly parts: readonly Span[]
}

interface Candidate extends Omit<Mention, 'within'> {
  readonly units: readonly Unit[]
  readonly weight: number
  /** Words between its words, idle ones too. */
  readonly loose: number
}

/**
 * @param text the whole text; offsets stay those of the whole text
 * @param alsoWithin phrases that count even where a longer one takes their words
 */
export function detect(text: string, tokens: readonly Token[], lexicon: Lexicon, alsoWithin = isEverywhere): Mention[] {
  const kinds = new Set(tokens.filter(({ raw }, i) => raw === 'without' && KIND_WITHOUT.has(tokens[i + 1]?.raw ?? '')))
  const units = unitsOf(
    tokens,
    (token, before) =>
      (kinds.has(token) ? 0 : breakBefore(token)) + (before ? breakBetween(before, text.slice(before.end, token.start)) : 0),
  )
  const places = new Map<string, Unit[]>()
  for (const unit of units) {
    const list = places.get(unit.word)
    if (list) list.push(unit)
    else places.set(unit.word, [unit])
  }
  const candidates: Candidate[] = []
  for (const unit of units) {
    for (const phrase of lexicon.anchored.get(unit.word) ?? []) {
      if (phrase.capitals && (!unit.capitals || isPartOfName(text, unit))) continue
      const found = gather(phrase, unit, places)
      if (found && !isPrimary(text, found)) candidates.push(found)
    }
  }
  candidates.sort((a, b) => b.weight - a.weight || a.loose - b.loose || a.phrase.cost - b.phrase.cost || a.start - b.start)
  const taken = new Set<Unit>()
  const mentions: Mention[] = []
  for (const candidate of candidates) {
    const { units: own, weight: _, loose: __, ...mention } = candidate
    if (mention.gaps > slack(own.length)) continue
    const within = own.some((unit) => taken.has(unit))
    if (within && !alsoWithin(mention.phrase)) continue
    if (!within) for (const unit of own) taken.add(unit)
    mentions.push({ ...mention, within })
  }
  for (const candidate of candidates) {
    const { units: own, weight: _, loose: __, ...mention } = candidate
    if (!sharesHead(text, own, taken)) continue
    for (const unit of own) taken.add(unit)
    mentions.push({ ...mention, within: false })
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** "Metastases to the liver and lung", "knee and ankle pain": one word belongs to both of two phrases. */
function sharesHead(text: string, own: readonly Unit[], taken: ReadonlySet<Unit>): boolean {
  const free = own.find((unit) => !taken.has(unit))
  if (own.length !== 2 || free === undefined || !own.some((unit) => taken.has(unit))) return false
  for (const unit of taken) {
    if (own.includes(unit)) continue
    const between =
      unit.end <= free.start ? text.slice(unit.end, free.start) : free.end <= unit.start ? text.slice(free.end, unit.start) : 'x'
    if (LINK.test(between)) return true
  }
  return false
}

const LINK = /^\s*(?:,|,?\s*(?:and|or)\b|\/)\s*(?:(?:in|of|to|the|left|right|both|bilateral|upper|lower)\s+)*$/i

const isEverywhere = (phrase: Phrase): boolean => phrase.everywhere

/** "Metastatic pancreatic cancer" has spread from there: its site is the primary one, and no metastasis to it. */
const isPrimary = (text: string, { phrase, start, end }: Candidate): boolean =>
  phrase.words.length > 1 &&
  phrase.words.includes('metastasis') &&
  /^metastatic\b/i.test(text.slice(start, end)) &&
  !/\b(?:cancer|carcinoma)/i.test(text.slice(start, end)) &&
  /^\s+(?:\w+\s+)?(?:cancer|carcinoma|adenocarcinoma|melanoma|sarcoma|lymphoma)\b/i.test(text.slice(end, end + 40))

/** In MDS-UPDRS or CHA2DS2-VASc the short form is a part of another one. */
const isPartOfName = (text: string, { start, end }: Span): boolean =>
  /^-[A-Z]{2}/.test(text.slice(end, end + 3)) || /[A-Z]{2}-$/.test(text.slice(Math.max(0, start - 3), start))

/** A phrase never reaches over a word that denies or contrasts, and not easily over "and". */
function breakBefore({ raw }: Token): number {
  if (DIVIDES.has(raw)) return FAR
  return raw === 'and' || raw === 'or' ? AND : 0
}

const DIVIDES = new Set(['without', 'no', 'not', 'denies', 'denied', 'but', 'nor', 'than', 'versus', 'vs', 'except', 'although'])
const FAR = 9
/** "Without" these a disease is another kind of itself, and nothing is denied. */
const KIND_WITHOUT = new Set(['aura', 'obstruction', 'rupture', 'dyskinesia'])
/** Distance that is added; chosen on the training part, where it hardly mattered. */
const AND = 2
/** Further apart two words are no phrase, even where one is shared. */
const SHARED = 5
const COMMA = 2

/** A comma may stand inside a phrase, a semicolon or a new line hardly, anything like a full stop not at all. */
function breakBetween(before: Token, between: string): number {
  // E. coli, S. aureus.
  if (before.raw.length === 1 && before.capital && between === '. ') return 0
  if (/[.;:!?•]|\n\s*\n/.test(between)) return FAR
  if (/\n|[,/(]/.test(between)) return COMMA
  return 0
}

function gather(phrase: Phrase, anchor: Unit, places: ReadonlyMap<string, readonly Unit[]>): Candidate | null {
  if (!phrase.words.every((word) => places.has(word))) return null
  const early = placesOf(phrase, anchor, places, false)
  // Of two places as near to the anchor the one that keeps the phrase together: "lupus" in "systemic lupus with lupus nephritis".
  const late = reach(early) < phrase.words.length ? early : placesOf(phrase, anchor, places, true)
  const own = reach(late) < reach(early) ? late : early
  const first = Math.min(...own.map((unit) => unit.at))
  const last = Math.max(...own.map((unit) => unit.at))
  const gaps = Math.max(0, last - first + 1 - own.length)
  if (gaps > slack(own.length) && !(own.length === 2 && gaps <= SHARED)) return null
  const parts = own.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)
  const start = Math.min(...parts.map((p) => p.start))
  const end = Math.max(...parts.map((p) => p.end))
  return {
    phrase,
    gaps,
    parts,
    start,
    end,
    units: own,
    weight: own.length - 0.3 * gaps - 0.4 * own.filter((unit) => SIDE.has(unit.word)).length,
    loose: wordsBetween(own),
  }
}

/** Any title can say a side: it makes no phrase the better one. */
const SIDE = new Set(['right', 'left', 'bilateral'])

const wordsBetween = (own: readonly Unit[]): number => {
  const places = [...new Set(own.map((unit) => unit.token))]
  return Math.max(...places) - Math.min(...places) + 1 - places.length
}

const slack = (words: number): number => (words < 4 ? words - 1 : words < 6 ? 3 : 5)

const reach = (own: readonly Unit[]): number => Math.max(...own.map((unit) => unit.at)) - Math.min(...own.map((unit) => unit.at))

/** @param later of two places as near, the later */
function placesOf(phrase: Phrase, anchor: Unit, places: ReadonlyMap<string, readonly Unit[]>, later: boolean): Unit[] {
  return phrase.words.map((word) => (word === anchor.word ? anchor : nearest(places.get(word) ?? [anchor], anchor.at, later)))
}

function nearest(units: readonly Unit[], at: number, later: boolean): Unit {
  let best = units[0] as Unit
  for (const unit of units) {
    const closer = Math.abs(unit.at - at) - Math.abs(best.at - at)
    if (closer < 0 || (later && closer === 0)) best = unit
  }
  return best
}
