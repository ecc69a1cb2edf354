// Words that are spelt almost like one of a list: a letter too many, too few, another, or two exchanged; or the same to a scanner.
// Found by what is left when letters are taken out of both (as in symmetric deletion), so that work grows with the text plus the list,
// never with both. Pure.
import { shapeOf } from './reading'

/** How many slips a word of so many letters may have and still be the same. */
export const slipsFor = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/** Words of the list that each word comes near to; a word is near itself. */
export function compileSpelling(words: Iterable<string>): (word: string) => readonly string[] {
  const byRest = new Map<string, string[]>()
  const byShape = new Map<string, string[]>()
  for (const word of new Set(words)) {
    if (slipsFor(word.length) === 0) continue
    for (const rest of restsOf(word, slipsFor(word.length))) enter(byRest, rest, word)
    enter(byShape, shapeOf(word), word)
  }
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const near = new Set(byShape.get(shapeOf(word)))
    for (const rest of restsOf(word, slipsFor(word.length))) {
      for (const other of byRest.get(rest) ?? []) {
        const most = Math.min(slipsFor(word.length), slipsFor(other.length))
        if (slips(word, other, most) <= most) near.add(other)
      }
    }
    const found = [...near]
    known.set(word, found)
    return found
  }
}

function enter(map: Map<string, string[]>, key: string, word: string): void {
  const same = map.get(key)
  if (same) same.push(word)
  else map.set(key, [word])
}

/** The word, and what is left of it without any one, or any two, of its letters. */
function restsOf(word: string, letters: number): Set<string> {
  const rests = new Set([word])
  let latest: Iterable<string> = [word]
  for (let taken = 0; taken < letters; taken += 1) {
    const next = new Set<string>()
    for (const rest of latest) for (let i = 0; i < rest.length; i += 1) next.add(rest.slice(0, i) + rest.slice(i + 1))
    for (const rest of next) rests.add(rest)
    latest = next
  }
  return rests
}

/**
 * Insertions, deletions, exchanges and transpositions of neighbours between two words (optimal string alignment, after Damerau 1964);
 * more than `most` is told as most + 1.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? most + 1, most + 1)
}
