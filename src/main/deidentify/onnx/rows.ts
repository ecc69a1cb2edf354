// Cuts a text's pieces into rows of the model's width. Neighbouring rows overlap, so that each piece is read with context on both sides,
// and its answer is taken from the row in which it lies furthest from an edge. Nothing is left out, however long the text. Pure.
import type { RunRequest } from './protocol'
import type { Pieces } from './tokenize'

export interface RowShape {
  /** Tokens a row may hold, [CLS] and [SEP] among them. */
  readonly window: number
  readonly margin: number
  readonly featureSizes: readonly number[]
}

/** Piece indices, ends exclusive. The cores of all rows tile the pieces. */
export interface Row {
  readonly start: number
  readonly end: number
  /** Answers are taken from here … */
  readonly coreStart: number
  /** … to here. */
  readonly coreEnd: number
}

export interface Batch {
  readonly rows: readonly Row[]
  readonly request: Omit<RunRequest, 'kind' | 'id'>
}

const CLS = 101
const SEP = 102
/** What bounds the memory of one run. */
const TOKENS = 2048
/** A row much shorter than its batch would be mostly padding. */
const ALIKE = 0.75

/**
 * Rows in text order. Cuts fall between words, unless a word alone would fill a good part of a row.
 * @param shape whose margin is at most a quarter of the window, as the manifest sees to
 */
export function* cutRows({ count, words }: Pick<Pieces, 'count' | 'words'>, { window, margin }: RowShape): Generator<Row> {
  const room = window - 2
  let start = 0
  let coreStart = 0
  while (coreStart < count) {
    const end = start + room >= count ? count : wordStart(words, start + room, margin >> 1)
    if (end === count) return yield { start, end, coreStart, coreEnd: count }
    const next = wordStart(words, end - 2 * margin, margin >> 1)
    const coreEnd = wordStart(words, (next + end) >> 1, margin >> 1)
    yield { start, end, coreStart, coreEnd }
    start = next
    coreStart = coreEnd
  }
}

/** The start of the word that holds piece `at`; `at` itself where that lies more than `reach` pieces back. */
function wordStart(words: Uint32Array, at: number, reach: number): number {
  for (let i = at; i > 0 && i >= at - reach; i--) if (words[i] !== words[i - 1]) return i
  return at
}

/** Rows of about one length, packed as the model takes them. */
export function* packRows(pieces: Pieces, shape: RowShape): Generator<Batch> {
  let rows: Row[] = []
  let width = 0
  for (const row of cutRows(pieces, shape)) {
    const length = row.end - row.start + 2
    const wider = Math.max(width, length)
    if (rows.length > 0 && ((rows.length + 1) * wider > TOKENS || length < ALIKE * width || width < ALIKE * length)) {
      yield pack(pieces, rows, width, shape)
      rows = []
      width = 0
    }
    rows.push(row)
    width = Math.max(width, length)
  }
  if (rows.length > 0) yield pack(pieces, rows, width, shape)
}

/** Everything not written here is padding: id 0, and value 0 of each feature. */
function pack(pieces: Pieces, rows: readonly Row[], width: number, { featureSizes }: RowShape): Batch {
  const wide = featureSizes.length
  const offsets = offsetsOf(featureSizes)
  const ids = new Int32Array(rows.length * width)
  const features = new Int32Array(ids.length * wide)
  for (let i = 0; i < features.length; i++) features[i] = offsets[i % wide] as number
  for (const [r, { start, end }] of rows.entries()) {
    const at = r * width
    ids[at] = CLS
    ids.set(pieces.ids.subarray(start, end), at + 1)
    ids[at + 1 + end - start] = SEP
    const from = (at + 1) * wide
    for (let i = 0, k = start * wide; k < end * wide; i++, k++)
      features[from + i] = (features[from + i] as number) + (pieces.features[k] as number)
  }
  const lengths = Int32Array.from(rows, ({ start, end }) => end - start + 2)
  return { rows, request: { rows: rows.length, width, ids, features, lengths } }
}

/** All features share one table: each begins where the one before ends. */
function offsetsOf(sizes: readonly number[]): number[] {
  let sum = 0
  return sizes.map((size) => {
    sum += size
    return sum - size
  })
}
