// Words to rows: what stands at one height, from left to right.
import { around } from './place'
import type { Word } from './words'

export interface Row {
  /** From left to right. */
  readonly words: readonly Word[]
  readonly baseline: number
  /** Of its largest words. */
  readonly size: number
}

/** Words whose lines are nearer than this share of their size stand on one. */
const SAME = 0.35
/** Letters set apart for show ("D I S C H A R G E") are a word from this many on. */
const SPACED = 5

/** From top to bottom. */
export function rowsOf(words: readonly Word[]): Row[] {
  const rows: { words: Word[]; baseline: number; size: number }[] = []
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = rows.at(-1)
    if (last && word.baseline - last.baseline <= SAME * Math.max(last.size, word.size)) {
      last.words.push(word)
      if (word.size > last.size) Object.assign(last, { size: word.size, baseline: word.baseline })
    } else rows.push({ words: [word], baseline: word.baseline, size: word.size })
  }
  return rows.map(({ words: own, ...row }) => ({ ...row, words: joinSpaced(own.sort((a, b) => a.left - b.left)) }))
}

/** Single letters at even distances, wider than letters stand and narrower than columns, as the word they show. */
function joinSpaced(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let i = 0; i < words.length; ) {
    const run = spacedRun(words, i)
    if (run >= SPACED) joined.push(oneWord(words.slice(i, i + run)))
    else joined.push(words[i] as Word)
    i += run >= SPACED ? run : 1
  }
  return joined
}

function spacedRun(words: readonly Word[], from: number): number {
  let run = 0
  let usual = 0
  for (let i = from; i < words.length; i++) {
    const [word, before] = [words[i] as Word, words[i - 1]]
    if (!/^\p{L}$/u.test(word.text)) break
    if (run > 0 && before) {
      const gap = word.left - before.right
      if (gap > word.size * 0.8 || gap < 0 || (run > 1 && Math.abs(gap - usual) > Math.max(1, usual * 0.35))) break
      usual = run > 1 ? usual : gap
    }
    run++
  }
  return run
}

const oneWord = (letters: readonly Word[]): Word => ({
  ...(letters[0] as Word),
  text: letters.map(({ text }) => text).join(''),
  box: around(letters.map(({ box }) => box)),
  right: (letters.at(-1) as Word).right,
})
