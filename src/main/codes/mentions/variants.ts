// The ways a title or term of the code set is likely to stand in a note: without its "unspecified", its brackets, its exceptions.
import { wordsIn } from '../words'

export interface Variant {
  /** Folded words in order. */
  readonly words: readonly string[]
  /** How far the wording is from the printed one; 0 is as printed. */
  readonly cost: number
}

/** Clauses that only say what is not known or not the case. The rest of the title is how people write it. */
const SILENT =
  /,? (?:not otherwise specified|not elsewhere classified|nos|nec|so stated|so described|uncomplicated|site (?:not specified|unspecified)|(?:cause|type|organism) unspecified|unspecified (?:organism|site|type|cause|side|eye|ear|severity|stage|trimester|episode of care|location|whether [^,]*|as to [^,]*|behavior|control|course|degree|level|chronicity|laterality)|unspecified)(?=,|$| )/g
const ABSENT =
  /,? (?:without|except|not specified as|not due to|excluding|other than|in diseases classified elsewhere|not intractable)\b.*$/
/** Cheap tests before the two dear ones. */
const QUIET = /unspecified|otherwise|elsewhere|\bnos\b|\bnec\b|so stated|so described|uncomplicated/
const NEGATIVE = /without|except|not |excluding|other than|in diseases/

const HEDGE = new Set(['unspecified', 'nos', 'nec', 'specified', 'classified', 'elsewhere', 'otherwise', 'part', 'parts'])

/** Variants of one title or inclusion term, at most six. */
export function variantsOf(term: string): Variant[] {
  const lower = term.toLowerCase()
  const plain = lower.includes('[') ? lower.replace(/\s*\[[^\]]*\]/g, '') : lower
  const found = new Map<string, Variant>()
  const add = (text: string, cost: number) => {
    const all = wordsIn(text)
    const said = all.filter((word) => !HEDGE.has(word))
    const other = said.length > 1 && said[0] === 'other'
    const words = other ? said.slice(1) : said
    if (words.length === 0) return
    const key = words.join(' ')
    const whole = cost + (other ? 3 : 0) + (said.length < all.length ? 0.5 : 0)
    const known = found.get(key)
    if (known === undefined || known.cost > whole) found.set(key, { words, cost: whole })
  }
  const bare = plain.includes('(') ? plain.replace(/\s*\([^)]*\)/g, '').trim() : plain
  add(plain, 0)
  if (bare !== plain) add(bare, 0.25)
  const voiced = QUIET.test(bare) ? ` ${bare}`.replace(SILENT, '').trim() : bare
  if (voiced !== bare) add(voiced, 0.25)
  // "Laceration without foreign body of scalp" keeps its place.
  const clean = voiced.replace(/ without (?:foreign body|damage to nail)(?= of )/, '')
  const present = NEGATIVE.test(clean) ? ` ${clean}`.replace(ABSENT, '').trim() : clean
  if (present !== voiced) add(present, 1)
  if (present.includes(' and ') || present.includes(' or ')) for (const half of halves(present)) add(half, half.includes(' of ') ? HALF : 2)
  return [...found.values()]
}

/** One of two places or kinds. */
const HALF = 1.1

/** `calculus of kidney and ureter` → `calculus of kidney`, `calculus of ureter`; only for single words around the and. */
function halves(text: string): string[] {
  const m = /^(.*?)\b([a-z-]+) (?:and|or) ([a-z-]+)\b(.*)$/.exec(text)
  if (m === null || m[4]?.includes(' and ')) return []
  const [, before, left, right, after] = m
  return [`${before}${left}${after}`, `${before}${right}${after}`]
}
