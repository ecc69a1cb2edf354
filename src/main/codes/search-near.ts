// Words one slip of the fingers away: a letter wrong, missing, too many, or two exchanged. Asked only when nothing fits as typed.

/** Shorter words are a slip away from too much. */
const SHORTEST = 4
/** From here on two slips still leave no doubt. */
const LONG = 8
const MOST = 12

/**
 * Words of the vocabulary that begin with what was meant by `typed`: one slip away, in a long word two where one is not enough.
 * @returns places in the vocabulary, the nearest in length first, at most 12
 */
export function wordsNear(typed: string, vocabulary: readonly string[]): number[] {
  if (typed.length < SHORTEST || /\d/.test(typed)) return []
  for (const slips of typed.length < LONG ? [1] : [1, 2]) {
    const near: number[] = []
    vocabulary.forEach((word, at) => {
      // Nobody slips twice and on the first letter.
      if ((slips === 1 || word[0] === typed[0]) && isNear(typed, word, slips)) near.push(at)
    })
    if (near.length === 0) continue
    const apart = (at: number): number => Math.abs((vocabulary[at] as string).length - typed.length)
    return near.sort((a, b) => apart(a) - apart(b) || a - b).slice(0, MOST)
  }
  return []
}

/** Whether a beginning of `word` is at most so many slips away from `typed`. */
export function isNear(typed: string, word: string, slips = 1): boolean {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at++
  if (at === typed.length) return true
  if (slips === 0) return false
  const rest = (typedFrom: number, wordFrom: number): boolean => isNear(typed.slice(typedFrom), word.slice(wordFrom), slips - 1)
  return (
    rest(at + 1, at + 1) ||
    rest(at + 1, at) ||
    rest(at, at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && rest(at + 2, at + 2))
  )
}
