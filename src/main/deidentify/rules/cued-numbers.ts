// One matcher for every "label, then value": it walks from the label over signs and small words to the first value of the right shape.
// The walk is bounded in steps, characters and lines, so the work is linear in the text.
import type { Hit } from '../finding'
import { CUES, type Cue } from './cues'
import type { Finder } from './pattern'
import { SHAPES, type ShapeName } from './shapes'

const source = (cue: Cue): string => cue.label.replaceAll(' ', '[\\s_-]{0,3}')
/** A label ends where its word does, or runs into "Number" as the keys of exports do. */
const END = '(?:(?![A-Za-z])|(?=(?:number|num|nbr|id|no)(?![A-Za-z])))'
/** Where a scanner lost the space: "04/02/1950MRN:12345". */
const RUN_ON = '(?<=\\d)(?=(?:MRN|DOB|SSN|ACCT|NPI|DEA)[ ]?[:#])'
const LABEL = new RegExp(`(?:(?<![A-Za-z0-9]|\\d[./])|${RUN_ON})(?:${CUES.map((c) => source(c)).join('|')})${END}`, 'gi')

const NUMBER_WORD = /(?:numbers?|num|nos?|nbr|nr|#s?|ids?|i\.d|identifiers?|identification|codes?)(?![a-z])\.?/iy
const SIGN = /[:=#|]|\b(?:is|was|are|reads|ending|ends|as|of)\b/iy
const FILLER =
  /\s{1,12}|[-.,;*"'>[({_~)\]]|\b(?:in|with|on|file|record|listed|assigned|currently|now|for|this|that|the|patient|pt|visit|encounter|admission|stay|his|her|their|last|four|4(?=\s?(?:digits|of|:|is|are))|digits|new|old|updated|current|previous|shows|noted|provided|verified|confirmed|obtained|given|taken|under|be|to|and|re|a|an|full|known|also|s|card|policy|member|plan|account|device|model)(?![a-z])/iy
const MAX_STEPS = 14
const MAX_SPAN = 80
const MORE = /\s?(?:,|;|&|\/|and|or)\s?(?:and\s)?(?:#\s?)?/iy

interface Walk {
  at: number
  number: boolean
  sign: boolean
  lines: number
}

function step(text: string, walk: Walk): boolean {
  for (const [kind, re] of [
    ['number', NUMBER_WORD],
    ['sign', SIGN],
    ['filler', FILLER],
  ] as const) {
    re.lastIndex = walk.at
    const m = re.exec(text)
    if (!m) continue
    if (kind !== 'filler') walk[kind] = true
    if (m[0] === '#') walk.number = true
    walk.lines += m[0].split('\n').length - 1
    walk.at = re.lastIndex
    return walk.lines <= 2
  }
  return false
}

const satisfied = (cue: Cue, walk: Walk): boolean =>
  cue.needs === undefined ? true : cue.needs === 'sign' ? walk.sign || walk.number : walk.number

/** What may follow a label without the sign it asks for: "account 7712-0034", never "account of 2 falls". */
const unmistakable = (cue: Cue): ShapeName => (cue.shape === 'plate' ? 'fullPlate' : cue.shape ? 'nothing' : 'mixed')

/** The value of one cue after the label's end, or null. */
function valueAfter(text: string, from: number, cue: Cue, labelled: boolean): { start: number; end: number; firm: boolean } | null {
  const walk: Walk = { at: from, number: labelled, sign: false, lines: 0 }
  for (let steps = 0; steps <= MAX_STEPS && walk.at - from <= MAX_SPAN; steps++) {
    NUMBER_WORD.lastIndex = walk.at
    if (NUMBER_WORD.test(text) && step(text, walk)) continue
    const shape = satisfied(cue, walk) ? (cue.shape ?? 'id') : walk.at > from ? unmistakable(cue) : 'nothing'
    const end = SHAPES[shape](text, walk.at, cue.min ?? 4)
    if (end !== null) return { start: walk.at, end, firm: walk.sign || walk.number }
    if (!step(text, walk)) return null
  }
  return null
}

/** "12345, 67890 and 24680" after a label in the plural. */
function furtherValues(text: string, from: number, cue: Cue): { start: number; end: number }[] {
  const more: { start: number; end: number }[] = []
  for (let at = from; more.length < 6; ) {
    MORE.lastIndex = at
    if (!MORE.test(text)) break
    const start = MORE.lastIndex
    if (!/^[A-Z]{0,4}-?\d/.test(text.slice(start, start + 6))) break
    const end = SHAPES[cue.shape ?? 'id'](text, start, Math.max(5, cue.min ?? 4))
    if (end === null) break
    more.push({ start, end })
    at = end
  }
  return more
}

const EACH = CUES.map((cue) => ({ cue, at: new RegExp(`(?:${source(cue)})${END}`, 'iy') }))

/** Every cue that reads the label just so, in the order of the table. */
function cuesFor(text: string, start: number, label: string): Cue[] {
  return EACH.flatMap(({ cue, at }) => {
    at.lastIndex = start
    return at.exec(text)?.[0] === label && (!cue.capitals || label === label.toUpperCase()) ? [cue] : []
  })
}

/** The cue a heading of a table names, where it is nothing but a label: "MRN", "Acct No.". */
export function cueOfCell(cell: string): Cue | null {
  LABEL.lastIndex = 0
  const m = LABEL.exec(cell)
  if (m?.index !== 0) return null
  const rest = cell.slice(m[0].length)
  const numbered = ENDS_IN_NUMBER.test(cell)
  if (!/^[\s.:_#-]{0,4}(?:numbers?|num|no|nbr|id|#)?[\s.:#]{0,3}$/i.test(rest)) return null
  return (
    cuesFor(cell, 0, m[0]).find((c) => c.needs === undefined || (c.needs === 'sign' && m[0].length === cell.length) || numbered) ?? null
  )
}

/** The label ends in "no." or "id" itself. */
const ENDS_IN_NUMBER = /(?:^|[\s_.-])(?:no|nbr|number|num|#|id|identifier|identification)\.?$|#$/i

export const findCued: Finder = (text, detector) => {
  const hits: Hit[] = []
  LABEL.lastIndex = 0
  for (let m = LABEL.exec(text); m; m = LABEL.exec(text)) {
    const from = m.index + m[0].length
    for (const cue of cuesFor(text, m.index, m[0])) {
      const value = valueAfter(text, from, cue, ENDS_IN_NUMBER.test(m[0]))
      if (!value) continue
      const confidence = value.firm ? 0.97 : 0.85
      for (const span of [value, ...furtherValues(text, value.end, cue)])
        hits.push({ start: span.start, end: span.end, category: cue.category, detector, confidence, why: `after the label ${cue.name}` })
      LABEL.lastIndex = value.end
      break
    }
  }
  return hits
}
