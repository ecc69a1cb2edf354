// Facilities typed without capitals: "at st marys hospital", "seen at sellwick ed", "cardiac rehab at port selwyn y m c a". Without a
// capital only the kind of house, a word before it for where, and a word of no list tell a name from "at the pain clinic".
import type { Hit } from '../finding'
import { indexAt, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import { adjoins, type Token } from './tokens'
import { NOT_NAMES, RELATIVES } from './vocabulary'

const KIND =
  /(?<![\p{L}\p{N}-])(?:hospital|clinic|medical center|med ctr|infirmary|manor|nursing home|nursing and rehab|rehab|hospice|snf|health center|surgery center|dialysis|pharmacy|y ?m ?c ?a|y ?w ?c ?a|ed|er)(?![\p{L}\p{N}-])/gu
/** Emergency rooms are everywhere: before these only a word of no list is a name. */
const ROOM = /^(?:ed|er|rehab|dialysis)$/
const WHERE = /^(?:at|to|from|in|of|by|via|with|the)$/
const BETWEEN = /^(?:heart|general|regional|memorial|community|county|university|medical|childrens|and|of|cancer|valley|family|surgery)$/
const NOBODY = new RegExp(`^(?:${RELATIVES})$`, 'u')

export function inLowerCase(tokenize: Tokenize): Rule {
  return tokenRule('rules/facility-lower', tokenize, (tokens, name, text) => {
    return [...text.matchAll(KIND)].flatMap((m): Hit[] => {
      const at = indexAt(tokens, m.index)
      const from = nameBefore(tokens, at, ROOM.test(m[0]))
      if (from === null) return []
      const start = (tokens[from] as Token).start
      return [
        {
          start,
          end: m.index + m[0].length,
          category: 'FACILITY',
          detector: name,
          confidence: 0.65,
          why: 'a name before a kind of facility',
        },
      ]
    })
  })
}

/** Where the name before the kind begins: at most four words back to a word for where, one of them telling. */
function nameBefore(tokens: readonly Token[], kind: number, room: boolean): number | null {
  let telling = false
  for (let i = kind - 1; i >= Math.max(0, kind - 5); i--) {
    const token = tokens[i] as Token
    if (WHERE.test(token.lower) && !(token.lower === 'of' && !telling)) return telling ? i + 1 : null
    if (token.shape !== 'lower' || !adjoins(token)) return null
    const saint = /^(?:st|saint|port|fort|mount)$/.test(token.lower) && i < kind - 1
    if (saint || unlisted(token)) telling = true
    else if (room || !(BETWEEN.test(token.lower) || (token.facts.place > 0 && !token.facts.clinical))) return null
  }
  return null
}

const unlisted = ({ facts, text, lower }: Token): boolean =>
  text.length > 3 && facts.word < 2 && !facts.clinical && !facts.drug && !facts.keep && !NOT_NAMES.has(lower) && !NOBODY.test(lower)
