// Turns tokens into concept units: what the lexicon and the text are compared by. A unit keeps the place it came from.
import type { Span } from '../../../shared/spans'
import type { Token } from '../words'
import { conceptsOf, isIdle, runAt } from './concepts'

export interface Unit extends Span {
  readonly word: string
  /** Distance measure along the sentence: meaningful words count one, a comma adds one more. */
  readonly at: number
  /** Which word of the sentence it comes from. */
  readonly token: number
  /** Written in capitals in the text. */
  readonly capitals: boolean
}

/** @param breakAt extra distance before a token, for punctuation in front of it */
export function unitsOf(tokens: readonly Token[], breakAt: (token: Token, before: Token | undefined) => number = () => 0): Unit[] {
  const raw: Unit[] = []
  let at = 0
  let before: Token | undefined
  for (const [index, token] of tokens.entries()) {
    at += breakAt(token, before)
    before = token
    if (isIdle(token.word)) continue
    for (const word of conceptsOf(token.word))
      raw.push({ word, start: token.start, end: token.end, at, token: index, capitals: token.capitals })
    at++
  }
  return joinRuns(raw)
}

/** What a run says in several words counts as one along the sentence. */
function joinRuns(raw: readonly Unit[]): Unit[] {
  const words = raw.map((u) => u.word)
  const units: Unit[] = []
  let joined = 0
  for (let i = 0; i < raw.length; i++) {
    const run = runAt(words, i)
    const first = raw[i] as Unit
    const last = raw[i + (run?.length ?? 1) - 1] as Unit
    if (run === null || last.at - first.at > run.length + 1) {
      units.push({ ...first, at: first.at - joined })
      continue
    }
    for (const word of run.to)
      units.push({ word, start: first.start, end: last.end, at: first.at - joined, token: first.token, capitals: first.capitals })
    joined += last.at - first.at
    i += run.length - 1
  }
  return units
}
