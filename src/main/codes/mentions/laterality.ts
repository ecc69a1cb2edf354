// Which side is meant: the side word nearest to the mention, and the sibling code that names that side.
import type { Span } from '../../../shared/spans'
import type { CodeEntry, CodeTable } from '../code'
import { stem, type Token, wordsIn } from '../words'

export type Side = 'right' | 'left' | 'bilateral'

const SIDES: Readonly<Record<string, Side>> = {
  right: 'right',
  left: 'left',
  bilateral: 'bilateral',
  bilaterally: 'bilateral',
  both: 'bilateral',
  rt: 'right',
  lt: 'left',
}
/** Words a side may be away from what it belongs to. */
const REACH = 6

/** @param tokens of the sentence */
export function sideOf(tokens: readonly Token[], mention: Span): Side | null {
  const first = tokens.findIndex((t) => t.end > mention.start)
  const last = tokens.findLastIndex((t) => t.start < mention.end)
  let best: { side: Side; far: number } | null = null
  for (let i = Math.max(0, first - REACH); i <= Math.min(tokens.length - 1, last + REACH); i++) {
    const token = tokens[i] as Token
    const side = SIDES[token.raw]
    if (side === undefined || isNoSide(tokens, i)) continue
    const far = i < first ? first - i : i > last ? i - last + 0.5 : 0
    if (best === null || far < best.far) best = { side, far }
  }
  return best?.side ?? null
}

/** "Left" as a verb, "right" as a time or an assent. */
function isNoSide(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.raw ?? ''
  const before = tokens[i - 1]?.raw ?? ''
  return (
    /^(?:the|home|against|ama|work|now|away|after|before|handed|hand(?:ed)?)$/.test(next) ||
    /^(?:he|she|they|patient|had|all)$/.test(before)
  )
}

/** The sibling that says the side where the entry says "unspecified"; the entry itself when there is none. */
export const sided = (table: CodeTable, entry: CodeEntry, side: Side | null): CodeEntry =>
  side === null || !isOpen(entry) ? entry : (sibling(table, entry, side) ?? entry)

/**
 * The same, for a code to propose: where both sides have a code but bilateral has none, both are coded (Official Guidelines,
 * Section I.B.13).
 */
export function bothSided(table: CodeTable, entry: CodeEntry, side: Side | null): readonly CodeEntry[] {
  const one = sided(table, entry, side)
  if (one !== entry || side !== 'bilateral' || !isOpen(entry)) return [one]
  const both = (['right', 'left'] as const).flatMap((each) => sibling(table, entry, each) ?? [])
  return both.length === 2 ? both : [entry]
}

const isOpen = ({ title }: CodeEntry): boolean => /unspecified/i.test(title)

/** The code beside this one whose title says a side and is else the same. */
function sibling(table: CodeTable, entry: CodeEntry, side: Side): CodeEntry | null {
  const extended = entry.code.length === 8 && table.lookup(entry.code.slice(0, -1)) !== null
  const base = extended ? table.lookup(entry.code.slice(0, -1)) : entry
  if (base === null || base.parent === null) return null
  // "Unspecified eye" stands beside "bilateral".
  const whole = key(base.title)
  const organs = side === 'bilateral' ? [whole, whole.replace(/\b(?:eye|ear)\b ?/, '').trim()] : [whole]
  const wanted = new Set(organs.map((organ) => `${organ} ${side}`.split(' ').sort().join(' ')))
  const around = table.children(base.parent)
  // "Bilateral primary osteoarthritis" stands beside the heading of the unilateral ones.
  const above = side === 'bilateral' && /unilateral/i.test(base.title) ? (table.lookup(base.parent)?.parent ?? null) : null
  const beside = [...around, ...(above === null ? [] : table.children(above))].find((s) => s.code !== base.code && wanted.has(key(s.title)))
  const found = beside && (extended ? table.lookup(`${beside.code}${entry.code.at(-1)}`) : beside)
  return found?.billable ? found : null
}

/** The words of a title that say something, sorted. */
const key = (title: string): string =>
  [...new Set(wordsIn(title).map(stem))]
    .filter((word) => !/^(?:unspecified|unilateral|of|the|in|and|female)$/.test(word))
    .sort()
    .join(' ')
