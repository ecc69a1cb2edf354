// What the rules for names share: the way to a token, and from tokens to a hit. Pure.
import { countWhere } from '../../../shared/count-where'
import type { Hit } from '../finding'
import type { Range } from './name-grammar'
import type { Token } from './tokens'

export type Tokenize = (text: string) => readonly Token[]

/** A hit over a token range; a full stop after a closing initial or suffix belongs to the name. */
export function nameHit(tokens: readonly Token[], range: Range, detector: string, confidence: number, why: string): Hit {
  const last = tokens[range.to - 1] as Token
  const stop = last.gap.startsWith('.') && (last.shape === 'initial' || /^(?:jr|sr)$/.test(last.lower)) ? 1 : 0
  return { start: (tokens[range.from] as Token).start, end: last.end + stop, category: 'NAME', detector, confidence, why }
}

/** First token at or after an offset. */
export const indexAt = (tokens: readonly Token[], offset: number): number => countWhere(tokens, ({ start }) => start < offset)
