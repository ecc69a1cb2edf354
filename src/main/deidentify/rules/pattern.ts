// How a rule is made of patterns: one expression each, what it means, and a judge that may refuse a match or weigh it.
// Expressions must do bounded work at each position (no nested or adjacent unbounded repeats); linear-time.test.ts holds them to it.
import type { Category } from '../../../shared/safe-harbor'
import type { Hit } from '../finding'
import { toPlain } from './plain'
import type { Rule } from './rule'

/** A match in its place. Offsets are UTF-16 units of the text. */
export interface Site {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: string
  readonly match: RegExpExecArray
}

export interface Pattern {
  /** Flag g; a group named `v` with flag d narrows the hit to that group. */
  readonly find: RegExp
  readonly category: Category
  readonly confidence: number
  readonly why: string
  /** false refuses the match; a number replaces the confidence. */
  readonly judge?: (site: Site) => boolean | number
}

export type Finder = (plain: string, detector: string) => Hit[]

/** A rule over folded text (see plain.ts); its hits carry the rule's name as detector. */
export function ruleOf(name: Rule['name'], ...finders: readonly Finder[]): Rule {
  return {
    name,
    find(text) {
      const plain = toPlain(text)
      return finders.flatMap((find) => find(plain, name))
    },
  }
}

/** Every match of every pattern that its judge lets stand. */
export function matching(patterns: readonly Pattern[]): Finder {
  return (text, detector) => patterns.flatMap((p) => matchesOf(p, text, detector))
}

function matchesOf(p: Pattern, text: string, detector: string): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(p.find)) {
    const [start, end] = match.indices?.groups?.v ?? [match.index, match.index + match[0].length]
    const verdict = p.judge?.({ text, start, end, value: text.slice(start, end), match }) ?? true
    if (verdict === false) continue
    hits.push({ start, end, category: p.category, detector, confidence: verdict === true ? p.confidence : verdict, why: p.why })
  }
  return hits
}

/** Up to `n` characters before a place, not reaching over a line end. */
export function lineBefore(text: string, at: number, n: number): string {
  const near = text.slice(Math.max(0, at - n), at)
  return near.slice(near.lastIndexOf('\n') + 1)
}

/** Up to `n` characters after a place, not reaching over a line end. */
export function lineAfter(text: string, at: number, n: number): string {
  const near = text.slice(at, at + n)
  const stop = near.indexOf('\n')
  return stop < 0 ? near : near.slice(0, stop)
}

export const countDigits = (s: string): number => s.replace(/\D/g, '').length
