// What the model says of pieces, made into what it says of words. It checks what comes back from the runtime: an answer that is no
// probability stops the run. Pure.
import { CATEGORY_NAMES, type Category } from '../../../shared/safe-harbor'
import { LABELS, type Thresholds } from './manifest'
import type { Batch } from './rows'
import type { Pieces } from './tokenize'

/** A word that may be part of an identifier. */
export interface WordGuess {
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  readonly category: Category
  /** How likely it is part of any identifier, 0 to 1. */
  readonly chance: number
  /** More likely the first word of an identifier than a later one. */
  readonly begins: boolean
}

export interface GuessReader {
  /**
   * Takes a batch's answers; batches come in text order.
   * @throws RangeError when they are not rows × width × labels probabilities
   */
  read(batch: Batch, probabilities: Float32Array, shape: readonly number[]): void
  /** All words with at least a faint chance, in text order. To be called once, after the last batch. */
  finish(): readonly WordGuess[]
}

/** Below this the model sees nothing there at all. */
const FAINT_CHANCE = 0.02

const WIDE = LABELS.length

export function createGuessReader(pieces: Pieces, thresholds: Thresholds): GuessReader {
  const guesses: WordGuess[] = []
  /** Sums over the pieces of the word at hand, by category. */
  const sums = new Float64Array(CATEGORY_NAMES.length)
  let first = -1
  let chance = 0
  /** B minus I of the word's first piece, by category. */
  const lead = new Float64Array(CATEGORY_NAMES.length)

  function close(last: number): void {
    if (first < 0) return
    let best = 0
    for (let c = 1; c < sums.length; c++) if ((sums[c] as number) > (sums[best] as number)) best = c
    const category = CATEGORY_NAMES[best] as Category
    if (chance >= Math.min(FAINT_CHANCE, thresholds[category].find)) {
      const [start, end] = [pieces.starts[first] as number, pieces.ends[last] as number]
      guesses.push({ start, end, category, chance, begins: (lead[best] as number) > 0 })
    }
  }

  function take(piece: number, p: Float32Array, at: number): void {
    if (piece === 0 || pieces.words[piece] !== pieces.words[piece - 1]) {
      close(piece - 1)
      first = piece
      chance = 0
      for (let c = 0; c < sums.length; c++) {
        sums[c] = 0
        lead[c] = (p[at + 1 + 2 * c] as number) - (p[at + 2 + 2 * c] as number)
      }
    }
    chance = Math.max(chance, Math.min(1, 1 - (p[at] as number)))
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + (p[at + 1 + 2 * c] as number) + (p[at + 2 + 2 * c] as number)
  }

  return {
    read({ rows, request: { width } }, probabilities, shape) {
      if (shape.join() !== [rows.length, width, WIDE].join() || probabilities.length !== rows.length * width * WIDE)
        throw new RangeError('the model answered in another shape')
      for (const [r, row] of rows.entries()) {
        for (let piece = row.coreStart; piece < row.coreEnd; piece++) {
          const at = (r * width + 1 + piece - row.start) * WIDE
          if (!areProbabilities(probabilities, at)) throw new RangeError('the model answered what is no probability')
          take(piece, probabilities, at)
        }
      }
    },
    finish() {
      close(pieces.count - 1)
      return guesses
    },
  }
}

/** None below nought, one in sum. Written so that NaN fails it. */
function areProbabilities(p: Float32Array, at: number): boolean {
  let sum = 0
  for (let i = at; i < at + WIDE; i++) {
    const one = p[i] as number
    if (!(one >= 0)) return false
    sum += one
  }
  return Math.abs(sum - 1) < 0.01
}
