// Rows by their whole title, for who pastes one: a table of hashes, as a map of 98,000 titles would take more room than all else.
import { countWhere } from '../../shared/count-where'
import { wordsIn } from './words'

/** Rows whose title has just these words in this order, in the tabular order. */
export type ExactTitle = (query: string) => number[]

export function byExactTitle(titles: readonly string[]): ExactTitle {
  const hashes = Uint32Array.from(titles, (title) => hash(title))
  const order = Uint32Array.from(titles, (_, row) => row).sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b)
  return (query) => {
    const wanted = hash(query)
    const words = wordsIn(query).join(' ')
    const rows: number[] = []
    for (let at = countWhere(order, (row) => (hashes[row] as number) < wanted); hashes[order[at] as number] === wanted; at++) {
      const row = order[at] as number
      if (wordsIn(titles[row] as string).join(' ') === words) rows.push(row)
    }
    return rows
  }
}

/** Letters and digits alone, whatever their case (FNV-1a). What is not ASCII is passed over, so accents do not matter. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    const lower = c >= 65 && c <= 90 ? c + 32 : c
    if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) sum = Math.imul(sum ^ lower, 0x01000193)
  }
  return sum >>> 0
}
