// Words the model takes for parts of identifiers, joined into hits: one for each identifier, with a confidence on the scale that the
// rest of the app knows. Pure, inside the trust line.
import { type Category, findPlaceholders } from '../../../shared/safe-harbor'
import { type Span, slice } from '../../../shared/spans'
import { FAINT, type Hit, MODEL, SURE } from '../finding'
import { FIELDS } from '../notation'
import type { Steps } from '../turns'
import { widen } from '../wide'
import type { Thresholds } from './manifest'
import type { WordGuess } from './word-guesses'

/** So many words between two pauses. */
const EACH = 500

/** Hits, the faint ones first. Words inside placeholders are none, so no hit touches one. */
export function* joinGuesses(text: string, guesses: readonly WordGuess[], thresholds: Thresholds): Steps<Hit[]> {
  const wide = widen(text)
  const groups: WordGuess[][] = []
  const hits: Hit[] = []
  for (const [i, guess] of outside(findPlaceholders(text), guesses).entries()) {
    if (i % EACH === EACH - 1) yield
    if (guess.chance < thresholds[guess.category].find) {
      hits.push(faint(guess))
      continue
    }
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && belongs(wide, last, guess)) group.push(guess)
    else groups.push([guess])
  }
  for (const [i, group] of groups.entries()) {
    if (i % EACH === EACH - 1) yield
    hits.push(...hitOf(wide, group, thresholds))
  }
  return hits
}

const faint = ({ start, end, category, chance }: WordGuess): Hit => ({
  start,
  end,
  category,
  detector: FAINT,
  confidence: Math.min(chance, SURE / 10),
  why: 'a faint chance',
})

/** Both in text order. */
function outside(placeholders: readonly Span[], guesses: readonly WordGuess[]): WordGuess[] {
  let i = 0
  return guesses.filter(({ start, end }) => {
    while ((placeholders[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i++
    const next = placeholders[i]
    return !next || next.start >= end
  })
}

/** Blanks and punctuation of one line, and not the gap between two columns. */
const GAP = /^[^\p{L}\p{N}\r\n\t]{0,5}$/u
const LINE_END = /^[ \t]*[,-]?[ \t]*\r?\n[ \t]{0,40}$/
/** "The Arbors at Fox Run", "mile marker 114 on I-80": small words inside a name of a place, which alone are nobody's. */
const SMALL: Partial<Record<Category, RegExp>> = {
  FACILITY: /^[ \t](?:at|of|for|and|&|de|la|del)(?:[ \t](?:the|la))?[ \t]$/iu,
  LOCATION: /^[ \t](?:of|near|on|at|&|de|la|del)(?:[ \t](?:the|la))?[ \t]$/iu,
}
/** What is written over two lines: a name, an address. */
const BREAKS: ReadonlySet<Category> = new Set(['NAME', 'LOCATION'])

/** The next word goes on with the identifier of the last one. */
function belongs(text: string, last: WordGuess, next: WordGuess): boolean {
  if (next.category !== last.category) return false
  const gap = text.slice(last.end, next.start)
  if (SMALL[next.category]?.test(gap) && !(next.begins && /and|&/i.test(gap))) return true
  if (next.begins) return false
  return GAP.test(gap) || (BREAKS.has(next.category) && LINE_END.test(gap))
}

function hitOf(text: string, group: readonly WordGuess[], thresholds: Thresholds): Hit[] {
  const spoken = group.filter((word) => SPOKEN.test(slice(text, word)))
  const [first] = group
  const last = group.at(-1)
  if (!first || !last || spoken.length === 0) return []
  const { category } = first
  const chance = spoken.reduce((sum, word) => sum + word.chance, 0) / spoken.length
  return [
    {
      ...trim(text, { start: first.start, end: last.end }),
      category,
      detector: MODEL,
      confidence: onScale(chance, thresholds[category].sure),
      why: `looks like ${LOOKS[category]} here`,
    },
  ]
}

const SPOKEN = /[\p{L}\p{N}]/u
/** What the field is called, and what parts it from its value. */
const LABEL_BEFORE = new RegExp(`^(?:${FIELDS})\\b[ \\t]*(?:no\\.?|number)?[:#. \\t]+(?=[^\\s])`, 'iu')
const RIM_BEFORE = /^[^\p{L}\p{N}]+/u
const RIM_AFTER = /[^\p{L}\p{N}\p{M}]+$/u

/** Off with punctuation at the rim, but for the first half of "(555) 0100" and the plus before a number. */
function trim(text: string, span: Span): Span {
  const label = LABEL_BEFORE.exec(slice(text, span))?.[0] ?? ''
  if (label !== '') return trim(text, { start: span.start + label.length, end: span.end })
  const whole = slice(text, span)
  const before = RIM_BEFORE.exec(whole)?.[0] ?? ''
  const after = RIM_AFTER.exec(whole)?.[0] ?? ''
  const opens = before.endsWith('+') || (before.endsWith('(') && whole.includes(')')) ? 1 : 0
  return { start: span.start + before.length - opens, end: span.end - after.length }
}

/** From the model's own scale to the app's: its `sure` becomes SURE, and order is kept. */
export function onScale(chance: number, sure: number): number {
  if (chance < sure) return (chance / sure) * SURE
  return sure < 1 ? SURE + ((chance - sure) / (1 - sure)) * (1 - SURE) : 1
}

const LOOKS: Readonly<Record<Category, string>> = {
  NAME: 'a name',
  LOCATION: 'a place or address',
  FACILITY: 'a facility',
  DATE: 'a date',
  AGE_90_PLUS: 'an age of 90 or more',
  PHONE: 'a phone number',
  FAX: 'a fax number',
  EMAIL: 'an email address',
  SSN: 'a Social Security number',
  MRN: 'a medical record number',
  HEALTH_PLAN_ID: 'a health plan number',
  ACCOUNT: 'an account number',
  LICENSE: 'a licence number or NPI',
  VEHICLE: 'a vehicle',
  DEVICE_ID: 'a device number',
  URL: 'a web address',
  IP: 'an IP address',
  BIOMETRIC: 'a biometric identifier',
  PHOTO: 'a photograph',
  OTHER_ID: 'an identifier',
}
