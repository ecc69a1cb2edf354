// The index that lookup walks: every word of titles, inclusion terms and our own synonyms, with the phrases it stands in. Numbers in
// typed arrays, so that a letter that begins half of all words is still answered at once.
import { conceptsOf } from './mentions/concepts'
import { SYNONYMS } from './mentions/synonyms'
import { LOOKUP_PHRASES } from './search-phrases'
import { defaultsBelow, priorOf } from './search-prior'
import { IDLE, type ReadTitle, readTitle } from './search-title'
import { fold, stem, wordsIn } from './words'

/** `above`: what only the headings above say. */
export type PhraseKind = 'title' | 'term' | 'synonym' | 'above'

/** A code with the rows that only add a 7th character to it: the code is found once, its 7th character by what is said of it. */
export interface Family {
  readonly row: number
  /** In the tabular order; `meaning` counts in the index's list. */
  readonly extended: readonly { readonly row: number; readonly meaning: number }[]
}

export interface SearchIndex {
  readonly families: readonly Family[]
  /** What is known of a family before anything is asked: common, plain, rare. */
  readonly prior: Float32Array
  /** Family that is meant when the heading is named and nothing more; -1 where there is none. */
  readonly leadsTo: Int32Array
  /** A heading that cannot be billed itself. */
  readonly isHeading: Uint8Array
  /** What was and what somebody has: chapter Z. */
  readonly isStatus: Uint8Array
  /** By phrase: its family, its kind and how many words it takes to say it. */
  readonly familyOf: Int32Array
  readonly kinds: readonly PhraseKind[]
  readonly weights: Uint8Array
  /** By phrase: its words where it is not the title itself. */
  readonly texts: ReadonlyMap<number, string>
  /** All words, sorted; and with each the phrases it stands in, as 2 × phrase + 1 where it is denied there. */
  readonly vocabulary: readonly string[]
  readonly postings: readonly Int32Array[]
  /** Words of one meaning: renal and kidney. Places in the vocabulary by concept. */
  readonly concepts: ReadonlyMap<string, readonly number[]>
  /** What the 7th characters say, as places in the list of all words they use. */
  readonly meanings: readonly (readonly number[])[]
  readonly meaningWords: readonly string[]
}

interface Above {
  readonly code: string
  readonly words: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** Reads everything once: about 300 ms for 98,000 rows. */
export function buildIndex(codes: readonly string[], titles: readonly string[], terms: (row: number) => readonly string[]): SearchIndex {
  const named = synonymsByCode(codes, titles)
  const families: { row: number; extended: { row: number; meaning: number }[] }[] = []
  const plain: boolean[] = []
  const familyOf: number[] = []
  const kinds: PhraseKind[] = []
  const weights: number[] = []
  const texts = new Map<number, string>()
  const postings = new Map<string, number[]>()
  const meanings = new Map<string, number>()

  const post = (word: string, posting: number): void => {
    const list = postings.get(word)
    if (list === undefined) postings.set(word, [posting])
    else if ((list.at(-1) as number) >> 1 !== posting >> 1) list.push(posting)
  }
  const add = (text: string, kind: PhraseKind) => {
    const phrase = familyOf.length
    const read = readTitle(text)
    for (const word of read.said) post(word, 2 * phrase)
    for (const word of read.denied) post(word, 2 * phrase + 1)
    familyOf.push(families.length)
    kinds.push(kind)
    weights.push(Math.min(255, read.weight))
    if (kind !== 'title') texts.set(phrase, text)
    return read
  }

  /** A heading's terms hold for what stands below it, so that its words find that too. */
  const addAbove = (words: ReadonlySet<string>, { said, denied }: ReadTitle): void => {
    const phrase = familyOf.length
    let any = false
    for (const word of words) {
      if (said.includes(word) || denied.includes(word) || IDLE.has(word)) continue
      post(word, 2 * phrase)
      any = true
    }
    if (!any) return
    familyOf.push(families.length)
    kinds.push('above')
    weights.push(255)
  }

  const above: Above[] = []
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as string
    const title = titles[row] as string
    const base = families.at(-1)
    if (base && code.length === 8 && code.startsWith(codes[base.row] as string) && title.startsWith(`${titles[base.row]}, `)) {
      const said = fold(title.slice((titles[base.row] as string).length))
      const meaning = meanings.get(said) ?? meanings.size
      meanings.set(said, meaning)
      base.extended.push({ row, meaning })
      continue
    }
    while (above.length > 0 && !code.startsWith((above.at(-1) as Above).code)) above.pop()
    const read = add(title, 'title')
    plain.push(read.plain)
    const own = [...read.said]
    for (const term of terms(row)) own.push(...add(term, 'term').said)
    for (const phrase of named.get(code) ?? []) add(phrase, 'synonym')
    addAbove(above.at(-1)?.words ?? NOTHING, read)
    if (codes[row + 1]?.startsWith(code)) above.push({ code, words: new Set([...(above.at(-1)?.words ?? NOTHING), ...own]) })
    families.push({ row, extended: [] })
  }

  const familyCodes = families.map(({ row }) => codes[row] as string)
  const titleWeights = new Uint8Array(families.length)
  familyOf.forEach((family, phrase) => {
    if (kinds[phrase] === 'title') titleWeights[family] = weights[phrase] as number
  })
  const { leadsTo, isHeading } = defaultsBelow(familyCodes, titleWeights, plain)
  const vocabulary = [...postings.keys()].sort()
  const meaningWords = [...new Set([...meanings.keys()].flatMap((said) => wordsIn(said)))]
  return {
    families,
    prior: Float32Array.from(families, ({ row }, at) => priorOf(codes[row] as string, titles[row] as string, plain[at] as boolean, named)),
    leadsTo,
    isHeading,
    isStatus: Uint8Array.from(familyCodes, (code) => (code.startsWith('Z') ? 1 : 0)),
    familyOf: Int32Array.from(familyOf),
    kinds,
    weights: Uint8Array.from(weights),
    texts,
    vocabulary,
    postings: vocabulary.map((word) => Int32Array.from(postings.get(word) as number[])),
    concepts: byConcept(vocabulary),
    meanings: [...meanings.keys()].map((said) => wordsIn(said).map((word) => meaningWords.indexOf(word))),
    meaningWords,
  }
}

const SIDE = /\b(?:right|left|bilateral)\b/i

/**
 * Our phrases by the code they name. A synonym of an injury names the code with its 7th character; it is found by the one without.
 * One for the unspecified side names each side too, once the side is said.
 */
function synonymsByCode(codes: readonly string[], titles: readonly string[]): Map<string, string[]> {
  const named = new Map<string, string[]>()
  const name = (code: string, phrase: string): void => void named.set(code, [...(named.get(code) ?? []), phrase])
  for (const { code, phrase } of [...SYNONYMS, ...LOOKUP_PHRASES]) {
    for (const own of code.length === 8 ? [code, code.slice(0, 7), code.slice(0, 7).replace(/\.?X+$/, '')] : [code]) name(own, phrase)
  }
  const rowOf = new Map(codes.map((code, row) => [code, row]))
  for (const [code, phrases] of [...named]) {
    const row = rowOf.get(code)
    if (row === undefined || code.length < 5 || code.length > 7 || !/unspecified/i.test(titles[row] as string)) continue
    for (const last of SIDES) {
      const beside = rowOf.get(code.slice(0, -1) + last)
      const side = beside === undefined || beside === row ? null : SIDE.exec(titles[beside] as string)
      if (side) for (const phrase of phrases) name(codes[beside as number] as string, `${phrase}, ${side[0].toLowerCase()}`)
    }
  }
  return named
}

/** Last characters that tell the side. */
const SIDES = ['1', '2', '3', '4', '5', '6']

function byConcept(vocabulary: readonly string[]): Map<string, number[]> {
  const concepts = new Map<string, number[]>()
  const joined = new Set<string>()
  vocabulary.forEach((word, at) => {
    const stemmed = stem(word)
    const [concept, ...more] = conceptsOf(stemmed)
    if (concept === undefined || more.length > 0) return
    concepts.set(concept, [...(concepts.get(concept) ?? []), at])
    if (word !== concept) joined.add(concept)
  })
  for (const concept of concepts.keys()) if (!joined.has(concept)) concepts.delete(concept)
  return concepts
}
