// Words in another script than the chart's: in a text in Latin letters a run of Hangul, Han, Cyrillic, Arabic … is a name or an address
// in its own spelling. Greek stays: letters of formulas.
import type { Hit } from '../finding'
import type { Rule } from './rule'

const OTHER_SCRIPT =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}|\p{Script=Hangul}{2,}|\p{Script=Cyrillic}{2,}|\p{Script=Arabic}{2,}|\p{Script=Hebrew}{2,}|[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Gujarati}\p{Script=Telugu}]{2,}|\p{Script=Thai}{2,}|\p{Script=Armenian}{2,}|\p{Script=Georgian}{2,}|\p{Script=Ethiopic}{2,})/gu
const WORD = /\p{L}+/gu

/** So much of a text may be in other scripts; beyond it the chart itself is written so, and its words are no names. */
const MOST = 0.5

export function byScript(): Rule {
  const name = 'rules/name-script'
  return {
    name,
    find(text) {
      const found = [...text.matchAll(OTHER_SCRIPT)]
      if (found.length === 0) return []
      const foreign = found.reduce((n, m) => n + m[0].length, 0)
      const letters = [...text.matchAll(WORD)].reduce((n, m) => n + m[0].length, 0)
      if (foreign > letters * MOST) return []
      return found.map((m): Hit => {
        const end = m.index + m[0].length
        return { start: m.index, end, category: 'NAME', detector: name, confidence: 0.5, why: 'written in another script than the text' }
      })
    },
  }
}
