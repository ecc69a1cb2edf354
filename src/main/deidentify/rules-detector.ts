// All rules as one detector. It runs over original text and, for the gate, over scrubbed text: placeholders are blanked first, so
// neither they nor the cues before them are found again. Inside the trust line.
import { findPlaceholders } from '../../shared/safe-harbor'
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
import { sweep } from './sweep'
import { cutWindows } from './windows'

/** Rises when a rule changes what is found. */
const VERSION = '1'

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
  return {
    name: 'rules',
    version: `rules ${VERSION}, ${lexicon.version}`,
    async detect({ text, facts, signal, onProgress }: DetectorInput): Promise<readonly Hit[]> {
      const blanked = blankPlaceholders(text)
      const hits: Hit[] = sweep(blanked, rosterValues(facts, lexicon))
      for (const { core, outer } of cutWindows(blanked)) {
        signal?.throwIfAborted()
        const part = blanked.slice(outer.start, outer.end)
        for (const rule of rules) {
          for (const hit of rule.find(part)) {
            const start = hit.start + outer.start
            if (start >= core.start && start < core.end) hits.push({ ...hit, start, end: hit.end + outer.start })
          }
        }
        onProgress?.(core.end)
        await breathe()
      }
      return hits.filter((hit) => !inPlaceholder(text, blanked, hit))
    },
  }
}

/** A character that is no letter, digit, space or punctuation, so that no rule and no name goes through it. */
const BLANK = '\uFFFC'

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

/** Lets the event loop turn, so that the window stays alive and an abort is heard. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
