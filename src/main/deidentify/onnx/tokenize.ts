// A text as the pieces a BERT-like model reads (uncased WordPiece), each with its exact place in the text. Training reads its notes
// through this same file, so what the model learned on and what it sees here cannot drift apart. Pure, inside the trust line.
import type { Lexicon } from '../lexicon'
import type { Steps } from '../turns'
import { UNSPACED } from '../unspaced'
import { FEATURES, lookOf, type WordLook, writeFeatures } from './features'

/** All pieces of a text in order, without [CLS] and [SEP]. */
export interface Pieces {
  readonly count: number
  readonly ids: Int32Array
  /** UTF-16 offsets into the text, ends exclusive. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The word a piece belongs to, counted from 0. */
  readonly words: Uint32Array
  /** `FEATURES.length` values a piece, each below that feature's size. */
  readonly features: Uint8Array
}

export interface Word {
  readonly start: number
  readonly end: number
}

/** Letters, digits and marks that stand together are a word; so is every other visible character, and each of an unspaced script. */
const WORD = new RegExp(
  `${UNSPACED}|(?!${UNSPACED})\\p{L}(?:(?!${UNSPACED})[\\p{L}\\p{M}])*|\\p{N}+|[^\\s\\p{L}\\p{N}\\p{C}]|\\p{M}+`,
  'gu',
)

/** Letters and digits that touch are read as one: "b12", "92yo". */
const JOINT = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{C}]/gu

/** Longer words are no words; their pieces are found in stretches of this many characters. */
const STRETCH = 60
/** So many words between two pauses. */
const EACH = 400

/**
 * A function from text to its pieces.
 * @param vocabulary one piece a line, as the model was trained with; must hold [UNK]
 */
export function createPieceTokenizer(vocabulary: readonly string[], lexicon: Lexicon): (text: string) => Steps<Pieces> {
  const idOf = new Map(vocabulary.map((piece, id) => [piece, id]))
  const unknown = idOf.get('[UNK]')
  if (unknown === undefined) throw new Error('the vocabulary has no [UNK]')
  const longest = vocabulary.reduce((most, piece) => Math.max(most, piece.length), 0)
  /** Greedy longest match, as WordPiece is defined. A character that is in no piece is [UNK] by itself. */
  const cut = (folded: Folded, add: (id: number, from: number, to: number) => void): void => {
    const { chars, at, after } = folded
    for (let from = 0; from < chars.length; ) {
      let to = Math.min(chars.length, from + longest)
      let id: number | undefined
      for (; to > from; to--) {
        id = idOf.get(from === 0 ? chars.slice(from, to) : `##${chars.slice(from, to)}`)
        if (id !== undefined) break
      }
      if (id === undefined) {
        to = from + ((chars.codePointAt(from) as number) > 0xffff ? 2 : 1)
        id = (from > 0 ? idOf.get(chars.slice(from, to)) : undefined) ?? unknown
      }
      add(id, at[from] as number, after[to - 1] as number)
      from = to
    }
  }
  return function* (text) {
    const out = new Growing(text.length)
    let index = 0
    let before = 0
    for (const word of wordsOf(text)) {
      if (index % EACH === EACH - 1) yield
      const look = lookOf(text, word, before, lexicon)
      for (let start = word.start; start < word.end; ) {
        const end = Math.min(word.end, start + STRETCH)
        cut(fold(text, start, end), (id, from, to) => out.add(id, from, to, index, look))
        start = end
      }
      before = word.end
      index++
    }
    return out.pieces()
  }
}

/** The words of a text in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const joint of text.matchAll(JOINT)) {
    if (joint[0].length === 1) yield { start: joint.index, end: joint.index + 1 }
    else for (const m of joint[0].matchAll(WORD)) yield { start: joint.index + m.index, end: joint.index + m.index + m[0].length }
  }
}

interface Folded {
  readonly chars: string
  /** Offsets in the text of the character that gave `chars[i]`, and just after it. */
  readonly at: readonly number[]
  readonly after: readonly number[]
}

/** Lower case without accents, as the model's vocabulary is written; a mark belongs to the letter before it. */
function fold(text: string, start: number, end: number): Folded {
  let chars = ''
  const at: number[] = []
  const after: number[] = []
  for (let i = start; i < end; ) {
    const char = String.fromCodePoint(text.codePointAt(i) as number)
    const to = i + char.length
    const bare =
      char < '\x80'
        ? char.toLowerCase()
        : char
            .toLowerCase()
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
    if (bare === '' && after.length > 0) after[after.length - 1] = to
    for (let k = 0; k < bare.length; k++) {
      at.push(i)
      after.push(to)
    }
    chars += bare
    i = to
  }
  return { chars, at, after }
}

/** Typed arrays that grow: a chart of a million characters has some 250,000 pieces. */
class Growing {
  private count = 0
  private ids: Int32Array
  private starts: Uint32Array
  private ends: Uint32Array
  private words: Uint32Array
  private features: Uint8Array

  constructor(characters: number) {
    const room = Math.ceil(characters / 3) + 16
    this.ids = new Int32Array(room)
    this.starts = new Uint32Array(room)
    this.ends = new Uint32Array(room)
    this.words = new Uint32Array(room)
    this.features = new Uint8Array(room * FEATURES.length)
  }

  add(id: number, start: number, end: number, word: number, look: WordLook): void {
    if (this.count === this.ids.length) this.grow()
    const i = this.count++
    this.ids[i] = id
    this.starts[i] = start
    this.ends[i] = end
    this.words[i] = word
    writeFeatures(look, this.features, i * FEATURES.length)
  }

  private grow(): void {
    const wider = <T extends Int32Array | Uint32Array | Uint8Array>(old: T, made: T): T => {
      made.set(old)
      return made
    }
    const room = this.ids.length * 2
    this.ids = wider(this.ids, new Int32Array(room))
    this.starts = wider(this.starts, new Uint32Array(room))
    this.ends = wider(this.ends, new Uint32Array(room))
    this.words = wider(this.words, new Uint32Array(room))
    this.features = wider(this.features, new Uint8Array(room * FEATURES.length))
  }

  pieces(): Pieces {
    const n = this.count
    return {
      count: n,
      ids: this.ids.subarray(0, n),
      starts: this.starts.subarray(0, n),
      ends: this.ends.subarray(0, n),
      words: this.words.subarray(0, n),
      features: this.features.subarray(0, n * FEATURES.length),
    }
  }
}
