// Bare years, for a policy that lets none stand: "since 2019", "MI in '08", "FY2026". Safe Harbor itself lets years stand.
import type { Hit } from '../finding'
import type { Rule } from './rule'

const NAME = 'rules/year'

/** What a number of four digits counts rather than dates. */
const UNIT =
  '(?:mg|mcg|µg|ug|g|kg|ml|mls|cc|l|units?|iu|kcal|cal|calories|meq|mmol|mm|cm|m|ft|feet|steps|beats|bpm|hours|hrs?|h|copies|cells|psi|joules|j|k)'
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:#$+-]|\\d )(?:19|20)\\d\\d(?:s\\b)?(?![\\p{L}\\p{N}]|[.,:]\\d|/\\d|-\\d{3}| ?${UNIT}(?![\\p{L}])| ?%)`,
  'giu',
)
const RANGE = /(?<![\p{L}\p{N}.,/:#$+-])(?:19|20)\d\d[ ]?[-–][ ]?(?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}-])/gu
const FISCAL = /(?<![\p{L}\p{N}])(?:FY|CY)[ ]?(?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}])/gu
const SHORT = /(?<=(?<![\p{L}])(?:in|since|from|of|until|circa|around|summer|fall|winter|spring)[ ])['’]\d\d(?![\p{L}\p{N}])/giu
/** "2000 hours", "at 2015": a time of day, which is nobody's. */
const CLOCK = /(?<![\p{L}])at[ ]$/iu

export const years: Rule = {
  name: NAME,
  find(text) {
    const hits: Hit[] = []
    for (const pattern of [BARE, RANGE, FISCAL, SHORT])
      for (const m of text.matchAll(pattern)) {
        if (pattern === BARE && CLOCK.test(text.slice(Math.max(0, m.index - 4), m.index))) continue
        hits.push({ start: m.index, end: m.index + m[0].length, category: 'DATE', detector: NAME, confidence: 0.8, why: 'a year' })
      }
    return hits
  },
}
