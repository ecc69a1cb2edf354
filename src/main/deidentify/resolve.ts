// Unites what detectors report: overlapping hits become one finding over their union, never "the best score wins", so that no
// detector's part is left in the text. Pure.
import { newId } from '../../shared/ids'
import { byPosition, fits, type Span } from '../../shared/spans'
import { type Finding, type Hit, MODEL } from './finding'
import type { Steps } from './turns'
import { UNSPACED } from './unspaced'

/** So many hits between two pauses. */
const EACH = 500

/**
 * Findings in text order, none overlapping, each grown to whole words.
 * @throws RangeError when a hit lies outside the text: its detector is wrong, and the run must stop.
 */
export function* resolve(text: string, hits: readonly Hit[]): Steps<Finding[]> {
  const findings: Finding[] = []
  for (const [i, group] of (yield* unitedHits(text, hits)).entries()) {
    if (i % EACH === EACH - 1) yield
    findings.push(unite(group))
  }
  return findings
}

/** The hits in text order, each grown to whole words, those that make one finding together. Throws as `resolve` does. */
export function* unitedHits(text: string, hits: readonly Hit[]): Steps<Hit[][]> {
  const healed: Hit[] = []
  for (const [i, hit] of hits.entries()) {
    if (i % EACH === EACH - 1) yield
    const whole = heal(text, hit)
    if (whole) healed.push(whole)
  }
  healed.sort(byPosition)
  yield
  const groups: Hit[][] = []
  let end = -1
  for (const hit of healed) {
    const group = groups.at(-1)
    if (group && (hit.start < end || joins(text, group, end, hit))) group.push(hit)
    else groups.push([hit])
    end = group && groups.at(-1) === group ? Math.max(end, hit.end) : hit.end
  }
  return groups
}

/** Names in parts are one name: "Hester" and "Colbran" with a space between, or an initial. */
function joins(text: string, group: readonly Hit[], end: number, next: Hit): boolean {
  if (next.category !== 'NAME' || leading(group).category !== 'NAME') return false
  return /^(?:-|[ \t]{1,2}(?:\p{Lu}\.?[ \t])?)$/u.test(text.slice(end, next.start))
}

function unite(group: readonly Hit[]): Finding {
  const lead = leading(group)
  const detectors = [...new Set(group.map((h) => h.detector))]
  return {
    id: newId(),
    start: group.reduce((least, h) => Math.min(least, h.start), lead.start),
    end: group.reduce((most, h) => Math.max(most, h.end), lead.end),
    category: lead.category,
    detectors,
    confidence: group.reduce((most, h) => Math.max(most, h.confidence), 0),
    why: lead.why,
  }
}

/**
 * The hit that names the finding: of the sure ones the longest, then the surest. A URL that holds a name is a URL. Of the same place the
 * model has the last word: it tells a number from a word well, and one number from another badly.
 */
function leading(group: readonly Hit[]): Hit {
  return group.reduce((best, hit) => (rank(hit) > rank(best) ? hit : best))
}

const rank = (hit: Hit): number =>
  (hit.confidence >= 0.5 ? 1e9 : 0) + (hit.end - hit.start) + (hit.detector === MODEL ? 0 : hit.confidence * 0.9)

const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{N}/u

/**
 * Off with blanks at the rim, then on to the end of a word or number cut in two. A letter beside a digit is no cut:
 * "92" in "92yo" is whole.
 */
function heal(text: string, hit: Hit): Hit | null {
  let { start, end } = hit
  if (start >= 0 && end <= text.length) {
    while (start < end && /\s/.test(text[start] as string)) start++
    while (end > start && /\s/.test(text[end - 1] as string)) end--
    if (start === end) return null
  }
  if (start < 0 || end > text.length || start > end) throw new RangeError(`a hit of ${hit.detector} lies outside the text`)
  if (hit.category === 'NAME') ({ start, end } = withInitials(text, start, end))
  while (start > 0 && sameRun(before(text, start), from(text, start))) start -= before(text, start).length
  while (end < text.length && sameRun(before(text, end), from(text, end))) end += from(text, end).length
  if (!fits(text, { start, end })) {
    if (/[\uDC00-\uDFFF]/.test(text[start] ?? '') && start > 0) start--
    if (/[\uDC00-\uDFFF]/.test(text[end] ?? '') && end < text.length) end++
  }
  return start === hit.start && end === hit.end ? hit : { ...hit, start, end }
}

/** "K." of "K. Drăgulescu", "P" of "cc P Ede"; "J" of "Kowalski J,". */
const INITIALS_BEFORE = /(?:^|[\s(/:;,])((?:\p{Lu}\.[ ]?){1,2}|(?<=(?:^|[\n(/:;,]|\bcc )[ ]*)[B-HJ-Z] )$/u
const INITIALS_AFTER = /^(?:,? \p{Lu}\.(?!\p{L})| \p{Lu}(?=[,;)\n]|$))/u

/** A name with the initials that stand right before or after it. */
function withInitials(text: string, start: number, end: number): Span {
  const lead = INITIALS_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? ''
  const tail = INITIALS_AFTER.exec(text.slice(end, end + 8))?.[0] ?? ''
  return { start: start - lead.length, end: end + tail.length }
}

const from = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number)

function before(text: string, at: number): string {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : (text[at - 1] as string)
}

/** Growing there would swallow the sentence. */
const UNGROWN = new RegExp(UNSPACED, 'u')

function sameRun(a: string, b: string): boolean {
  if (DIGIT.test(a) && DIGIT.test(b)) return true
  return LETTER.test(a) && LETTER.test(b) && !UNGROWN.test(a) && !UNGROWN.test(b)
}
