// Several relatives in a row: "their two sons, Archer (14) and Kit (11)", "the kids Femke and Joris". After such a word a capitalised
// word that bears an age, or stands in a list of names, is a name even where it is a word.
import type { Hit } from '../finding'
import { takeName } from './name-grammar'
import { indexAt, nameHit, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import type { Token } from './tokens'
import { MONTHS_AND_DAYS, NOT_NAMES } from './vocabulary'

const RELATIVES_OF_MANY =
  /(?<![\p{L}\p{N}])(?:sons|daughters|children|kids|boys|girls|brothers|sisters|siblings|twins|parents|grand(?:children|sons|daughters|kids|parents)|nieces|nephews|cousins|friends|roommates|dependents)(?:[ ]?[,:(]|[ ](?:are|named|called|include))?[ \t\r\n]{1,2}(?=\p{Lu})/gu

const JOINT = /^(?:[ ]?\((?:age[d]?[ ])?\d{1,3}[^)\n]{0,12}\))?(?:,?[ \n](?:and|&)[ \n]|,[ \n])$/

const FAMILY_OF =
  /(?<=(?<![\p{L}\p{N}])(?:[Tt]he|[Tt]hese) )(\p{Lu}\p{Ll}[\p{L}'’-]{1,20})(?= (?:family|twins|triplets|household|kids|children|sisters|brothers|siblings|couple)(?![\p{L}]))/gu

export function byRelatives(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-relatives', tokenize, (tokens, name, text) => {
    const hits = [...text.matchAll(FAMILY_OF)].flatMap((m): Hit[] => {
      const token = tokens[indexAt(tokens, m.index)]
      // "the African family", "the Nuclear family": a word that nobody is called
      if (!token || NOT_NAMES.has(token.lower) || token.facts.keep || (token.facts.last < 2 && token.facts.word > 0)) return []
      return [nameHit(tokens, { from: indexAt(tokens, m.index), to: indexAt(tokens, m.index) + 1 }, name, 0.7, 'the name of a family')]
    })
    for (const m of text.matchAll(RELATIVES_OF_MANY)) {
      const found: Hit[] = []
      for (let at = indexAt(tokens, m.index + m[0].length); found.length < 8; ) {
        const range = takeName(tokens, at, 'title')
        const first = tokens[at]
        if (!range || !first || first.shape !== 'capital' || NOT_NAMES.has(first.lower) || MONTHS_AND_DAYS.has(first.lower)) break
        const last = tokens[range.to - 1] as Token
        const bearsAge = /^[ ]?\((?:aged?[ ])?\d/.test(text.slice(last.end, last.end + 8))
        if (first.facts.first === 0 && first.facts.word > 0 && !bearsAge) break
        if (first.facts.keep || first.facts.drug) break
        const next = nextInList(text, tokens, range.to)
        // "in both children Phe levels": one word alone must be a known name
        if (found.length === 0 && next < 0 && first.facts.first < 2 && !bearsAge) break
        found.push(nameHit(tokens, range, name, 0.8, 'in a list of relatives'))
        at = next
        if (at < 0) break
      }
      hits.push(...found)
    }
    return hits
  })
}

/** The token after "(14) and " or ", "; -1 where the list ends. */
function nextInList(text: string, tokens: readonly Token[], to: number): number {
  const end = (tokens[to - 1] as Token).end
  for (let at = to; at < to + 5 && tokens[at]; at++) {
    const token = tokens[at] as Token
    if (token.shape === 'capital') return JOINT.test(text.slice(end, token.start)) ? at : -1
  }
  return -1
}
