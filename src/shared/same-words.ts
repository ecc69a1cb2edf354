// When two places of a text hold the same words, for "apply to all": in any case, wherever the line broke. Pure.
import { type Span, slice } from './spans'

/** Equal for equal words; means nothing else. */
export const wordsKey = (text: string, span: Span): string => slice(text, span).replace(/\s+/g, ' ').toLowerCase()
