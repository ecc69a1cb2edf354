// Looks for known values in a text about to leave, whatever their case, spelling or spacing. Pure; linear in the text.
import { byPosition, type Span } from '../../shared/spans'
import { buildAutomaton } from './automaton'
import type { KnownValue, ResidualHit } from './cleared'
import { type Folded, fold, GAP, isEdge, seen } from './fold'
import { casedSlice, type Pattern, patternsOf } from './values'
import { isEponym, isOrdinary } from './words'

/** Finds them in any number of texts; barriers are placeholders, which hold no value. Hits may overlap; in text order. */
export type FindKnown = (text: string, barriers?: readonly Span[]) => readonly ResidualHit[]

const MOST_HITS = 10_000

export function compileKnown(known: readonly KnownValue[]): FindKnown {
  const automaton = buildAutomaton(patternsOf(known).map((entry) => ({ units: entry.units, entry })))
  return (text, barriers = []) => {
    const f = fold(text, barriers)
    const hits: ResidualHit[] = []
    automaton.scan(f.units, f.length, (end, pattern) => {
      // Such a text is refused however many more there are; a hostile one must not take minutes.
      if (hits.length === MOST_HITS) return
      const from = end - pattern.units.length
      const span = { start: f.start[from] ?? 0, end: f.end[end - 1] ?? 0 }
      if (accepts(pattern, f, from, text, span)) hits.push({ ...span, category: pattern.category, why: pattern.why })
    })
    return withoutContained(hits.sort(byPosition))
  }
}

function accepts(p: Pattern, f: Folded, from: number, text: string, span: Span): boolean {
  const to = from + p.units.length
  if (p.whole && !(isEdge(f, from) && endsWell(p, f, to))) return false
  switch (p.kind) {
    case 'token':
      return seen(text.slice(span.start, span.end)) === p.literal && standsAlone(text, span)
    case 'age':
      return standsAlone(text, span) && isAge(text, span)
    case 'number':
      return gapsAt(f, from, to, text).every(({ gap }) => (p.units.length >= 7 ? gap.length <= 3 : joinsDigits(p, gap)))
    case 'written':
      return p.forms.includes(casedSlice(f, from, to)) && holdsTogether(p, f, from, text, false) && !isNamedThing(p, text, span)
    case 'free':
      return holdsTogether(p, f, from, text, true) && !isNamedThing(p, text, span)
  }
}

/** One mark between the digits of a short number; a slash only in a date, for 120/80 is no account. */
function joinsDigits(p: Pattern, gap: string): boolean {
  return gap.length === 1 && (p.category === 'DATE' ? /[-–. \u00a0/]/ : /[-–. \u00a0]/).test(gap)
}

/** A possessive that lost its apostrophe still ends a name. */
function endsWell(p: Pattern, f: Folded, to: number): boolean {
  if (isEdge(f, to)) return true
  return p.kind === 'free' && p.units.length >= 4 && f.units[to] === 0x73 && f.gap[to] === GAP.none && isEdge(f, to + 1)
}

/** Digits that are not a stretch of a decimal, a fraction or a longer number. */
function standsAlone(text: string, { start, end }: Span): boolean {
  return !/\d[.,/:-]?$/.test(text.slice(Math.max(0, start - 2), start)) && !/^[.,/:-]?\d/.test(text.slice(end, end + 2))
}

function isAge(text: string, { start, end }: Span): boolean {
  return (
    /^[\s-]{0,3}(?:y\/?o\b|yrs?\b|years?\b)/i.test(text.slice(end, end + 12)) ||
    /\bage[d:]{0,2}\s{0,3}$/i.test(text.slice(Math.max(0, start - 12), start))
  )
}

function isNamedThing(p: Pattern, text: string, span: Span): boolean {
  return p.category === 'NAME' && !p.gaps.includes(true) && isEponym(String.fromCharCode(...p.units), text.slice(span.end, span.end + 40))
}

interface Break {
  /** Index in the pattern of the unit after the gap. */
  readonly at: number
  /** What stands there, without what cannot be seen. */
  readonly gap: string
}

function gapsAt(f: Folded, from: number, to: number, text: string): Break[] {
  const gaps: Break[] = []
  for (let k = from + 1; k < to; k += 1) {
    if (f.gap[k] === GAP.none) continue
    // Cut off where it is too wide for any rule below: keeps the whole scan linear.
    const start = f.end[k - 1] ?? 0
    gaps.push({ at: k - from, gap: seen(text.slice(start, Math.min(f.start[k] ?? 0, start + 200))) })
  }
  return gaps
}

/** Words of a value may be wide apart; a word itself may be broken only as people and attackers break words. */
function holdsTogether(p: Pattern, f: Folded, from: number, text: string, breakable: boolean): boolean {
  const to = from + p.units.length
  const inside: Break[] = []
  for (const found of gapsAt(f, from, to, text)) {
    if (p.gaps[found.at]) {
      if (found.gap.length > 80 || /[!?;]\s|[.]\s*[\r\n]/.test(found.gap)) return false
    } else inside.push(found)
  }
  if (inside.length === 0) return true
  if (!breakable) return false
  const ends = [...p.gaps.keys()].filter((k) => p.gaps[k]).concat(p.units.length)
  let start = 0
  for (const end of ends) {
    const breaks = inside.filter(({ at }) => at > start && at < end)
    if (breaks.length > 0 && !isBrokenWord(p, start, end, breaks)) return false
    start = end
  }
  return true
}

function isBrokenWord(p: Pattern, start: number, end: number, breaks: readonly Break[]): boolean {
  if (end - start < 4) return false
  if (breaks.some(({ gap }) => (/[\r\n]/.test(gap) ? gap.length > 80 : gap.length > 3))) return false
  if (breaks.every(({ gap }) => /^[-\u2010\u2011]\s*[\r\n]\s*$/.test(gap))) return true
  const cuts = [start, ...breaks.map(({ at }) => at), end]
  const pieces = cuts.slice(1).map((cut, i) => String.fromCharCode(...p.units.slice(cuts[i], cut)))
  // "h a s a n" is spelt out; "has an" is English; "kowal czyk" is neither.
  return pieces.every((piece) => piece.length === 1) || !pieces.every((piece) => isOrdinary(piece))
}

function withoutContained(sorted: readonly ResidualHit[]): ResidualHit[] {
  let reach = -1
  return sorted.filter((hit) => {
    if (hit.end <= reach) return false
    reach = hit.end
    return true
  })
}
