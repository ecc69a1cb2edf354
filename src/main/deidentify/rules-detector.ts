// All rules as one detector. It runs over original text and, for the gate, over scrubbed text: placeholders are blanked first, so
// neither they nor the cues before them are found again. Inside the trust line.
import { findPlaceholders } from '../../shared/safe-harbor'
import type { KnownValue } from '../intake'
import type { Detector, DetectorInput, Hit } from './finding'
import type { Lexicon } from './lexicon'
import { rosterValues } from './roster'
import { createAddressRules } from './rules/addresses'
import { createFacilityRules } from './rules/facilities'
import { createNameRules } from './rules/names'
import { PATTERN_RULES } from './rules/pattern-rules'
import { createPlaceRules } from './rules/places'
import type { Rule } from './rules/rule'
import { createTokenizer } from './rules/tokens'
import { years } from './rules/years'
import { sweep } from './sweep'
import { inTurns, type Steps } from './turns'
import { BLANK, widen } from './wide'
import { cutWindows } from './windows'

/** Rises when a rule changes what is found. */
const VERSION = '2'

/** Rules and the roster of header facts, behind the detector port. */
export function createRulesDetector(lexicon: Lexicon): Detector {
  const tokenize = createTokenizer(lexicon)
  const rules: readonly Rule[] = [
    ...PATTERN_RULES,
    ...createNameRules(tokenize),
    ...createFacilityRules(tokenize),
    ...createPlaceRules(tokenize, lexicon),
    ...createAddressRules(),
  ]
  const withYears = [...rules, years]
  return {
    name: 'rules',
    version: `rules ${VERSION}, ${lexicon.version}`,
    async detect({ text, facts, known = [], rules: asked, signal, onProgress }: DetectorInput): Promise<readonly Hit[]> {
      return inTurns(search(asked?.years === 'remove' ? withYears : rules, text, [...facts, ...known], lexicon, onProgress), signal)
    },
  }
}

function* search(
  rules: readonly Rule[],
  text: string,
  facts: readonly KnownValue[],
  lexicon: Lexicon,
  onProgress: DetectorInput['onProgress'],
): Steps<readonly Hit[]> {
  const blanked = blankPlaceholders(text)
  const hits = yield* sweep(blanked, yield* rosterValues(facts, lexicon))
  for (const { core, outer } of cutWindows(blanked)) {
    const part = widen(blanked.slice(outer.start, outer.end))
    for (const rule of rules) {
      yield
      for (const hit of rule.find(part)) {
        const start = hit.start + outer.start
        if (start >= core.start && start < core.end) hits.push({ ...hit, start, end: Math.min(hit.end + outer.start, outer.end) })
      }
    }
    onProgress?.(core.end)
  }
  return hits.filter((hit) => !inPlaceholder(text, blanked, hit))
}

function blankPlaceholders(text: string): string {
  const parts: string[] = []
  let read = 0
  for (const { start, end } of findPlaceholders(text)) {
    parts.push(text.slice(read, start), BLANK.repeat(end - start))
    read = end
  }
  return parts.join('') + text.slice(read)
}

/** The hit reaches over a blank that was not in the text. */
function inPlaceholder(text: string, blanked: string, { start, end }: Hit): boolean {
  for (let i = start; i < end; i++) if (blanked[i] === BLANK && text[i] !== BLANK) return true
  return false
}
