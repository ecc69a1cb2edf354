// Folds look-alike characters so that a rule need only know ASCII: full-width digits, odd spaces, dashes, quotes.
// One UTF-16 unit becomes one UTF-16 unit, so an offset in the folded text is an offset in the original.

const ODD = /[^\t\n\r -~]/
const FOLDS: readonly (readonly [RegExp, (c: string) => string])[] = [
  [/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)],
  [/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, (c) => String(decimal(c.charCodeAt(0)))],
  [/[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/g, () => ' '],
  [/[\u2028\u2029\u0085]/g, () => '\n'],
  [/[\u00AD\u2010-\u2015\u2212\uFE58\uFE63]/g, () => '-'],
  [/[\u2018\u2019\u201B\u2032\u02BC]/g, () => "'"],
  [/[\u201C\u201D\u2033]/g, () => '"'],
  [/[\u2044\u2215]/g, () => '/'],
]

/** Each block of decimal digits starts at a multiple of 16, or six above it (Devanagari). */
const decimal = (code: number): number => (code >= 0x0966 ? code - 0x0966 : code & 0xf)

/** The same text with look-alikes folded to ASCII; `result.length === text.length`, always. */
export function toPlain(text: string): string {
  return ODD.test(text) ? FOLDS.reduce((t, [from, to]) => t.replace(from, to), text) : text
}
