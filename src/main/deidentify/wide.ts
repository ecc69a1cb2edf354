// A hazard of V8, told once: an expression that has met both one-byte strings (Latin-1) and two-byte ones can fall back to its interpreter
// for good, five times slower over a long chart with a few curly quotes. So every expression here meets two-byte strings only. Pure.

/**
 * A character that is no letter, digit, space or punctuation, so that no rule and no name goes through it: a symbol that no chart has. Not
 * U+FFFC, which stands for a picture and is found.
 */
export const BLANK = '\u2BFF'

/** The text and a tail that keeps it, and every slice of it, in two bytes a character. Offsets into the text stay what they are. */
export const widen = (text: string): string => `${text}\n${BLANK}`
