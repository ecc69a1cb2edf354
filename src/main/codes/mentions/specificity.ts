// From the heading a mention points to, to the billable code the context supports. What the text does not say stays unspecified.
import type { CodeEntry, CodeTable } from '../code'
import { wordsIn } from '../words'
import { conceptWords } from './concepts'
import { namesSame } from './hierarchy'

export interface Choice {
  readonly entry: CodeEntry
  /** What decided, in words; empty when the code itself was named. */
  readonly because: string
  /** The documentation supports no billable code; this one only stands near. */
  readonly unsupported?: boolean
}

/** Words that change nothing when a title says them and the text does not. */
const DEFAULT =
  /\bunspecified\b|not specified|\bNOS\b|without (?:complications?|mention)|uncomplicated|not intractable|, initial encounter/i

/**
 * @param said concept words of the sentence the mention stands in
 * @returns null when no child is supported and none is for "unspecified": the documentation is not enough for a code
 */
export function choose(table: CodeTable, entry: CodeEntry, said: ReadonlySet<string>): Choice | null {
  if (entry.billable) return { entry, because: '' }
  const own = new Set(wordsOf(entry.title))
  const extension = seventh(table, entry, said)
  if (extension) return extension
  let best: { child: CodeEntry; score: number } | null = null
  for (const child of table.children(entry.code)) {
    const score = support(child, own, said)
    if (score !== null && (best === null || score > best.score)) best = { child, score }
  }
  if (best === null) return null
  const deeper = choose(table, best.child, said)
  if (deeper === null) return null
  const because =
    best.score >= 1 ? `the text says ${newWords(best.child, own).join(' ')}` : `nothing more specific is documented than ${entry.code}`
  return { entry: deeper.entry, because: deeper.because === '' || best.score < 1 ? because : `${because}; ${deeper.because}` }
}

/** Where no code below a heading is supported: the one that says least beyond the text, of equals the last, as the rest stands last. */
export function nearestTo(table: CodeTable, heading: CodeEntry, said: ReadonlySet<string>): Choice | null {
  let at = heading
  while (!at.billable) {
    const own = new Set(wordsOf(at.title))
    const unsaid = (child: CodeEntry) =>
      newWords(child, own).filter((word) => !said.has(word)).length - (/not specified|unspecified/i.test(child.title) ? 3 : 0)
    const next = table.children(at.code).reduce<CodeEntry | null>((a, b) => (a === null || unsaid(b) <= unsaid(a) ? b : a), null)
    if (next === null) return null
    at = next
  }
  const because = `not enough is documented for a code below ${heading.code} (${heading.title}); this one is shown so that the finding is not lost`
  return { entry: at, because, unsupported: true }
}

/**
 * The kind, site or stage that the text says, where the entry is the unspecified one of its category; the entry itself where it says none.
 * A name for a disease at large often names its unspecified code.
 */
export function refine(table: CodeTable, { entry, because }: Choice, said: ReadonlySet<string>): Choice {
  if (leftOpen(entry) === 0 || /^[RTV-Z]/.test(entry.code)) return { entry, because }
  let best: Choice = { entry, because }
  for (let at = entry.parent; at !== null && /^[A-Z]\d/.test(at) && !at.includes('-'); at = table.lookup(at)?.parent ?? null) {
    const above = table.lookup(at)
    const better = above && choose(table, above, said)
    if (!better || /^Other|nothing more specific/i.test(better.because + better.entry.title)) continue
    if (leftOpen(better.entry) < leftOpen(best.entry) && namesSame(better.entry.title, entry.title)) best = better
  }
  return best
}

/** How much a title leaves open: what it does not specify, and more so what it says is not there. */
const leftOpen = ({ title }: CodeEntry): number =>
  (title.match(/\bunspecified\b|\bNOS\b/gi)?.length ?? 0) + 2 * (title.match(/\buncomplicated\b|\bwithout\b/gi)?.length ?? 0)

/** The 7th character of an injury: initial encounter unless the text speaks of healing or of a late effect. */
function seventh(table: CodeTable, entry: CodeEntry, said: ReadonlySet<string>): Choice | null {
  const children = table.children(entry.code)
  if (!children.some((child) => child.code.length === 8 && child.code.endsWith('A') && /initial encounter/.test(child.title))) return null
  const has = (...words: string[]) => words.some((word) => said.has(word))
  const [char, because] = has('sequela', 'late')
    ? ['S', 'a late effect is named']
    : has('subsequent', 'healing', 'healed', 'aftercare')
      ? ['D', 'healing or follow-up care is named']
      : has('open', 'compound') && children.some((child) => child.code.endsWith('B') && /open/.test(child.title))
        ? ['B', 'an open injury is named']
        : ['A', 'initial encounter, as no later one is named']
  const child = children.find((c) => c.code.endsWith(char))
  return child ? { entry: child, because } : null
}

/** Positive when the text says what the child adds, about zero when the child adds nothing, null when it adds what is not said. */
function support(child: CodeEntry, own: ReadonlySet<string>, said: ReadonlySet<string>): number | null {
  const added = newWords(child, own)
  const isDefault = DEFAULT.test(child.title)
  if (added.length > 0 && added.every((word) => said.has(word) || isImplied(word, said) || isEither(child, word, said)))
    return 1 + added.length - (isDefault ? 0.5 : 0)
  // Not told is not the same as told to be uncomplicated.
  if (isDefault) return (/unspecified|not specified|NOS/.test(child.title) ? 0.5 : 0.45) - added.length / 20
  if (added.length === 0) return 0.4
  if (/\.?(?:9|\.[0-9A-Z]*9)$/.test(child.code) && /^Other|other/.test(child.title)) return 0.05
  return null
}

/** "Ankle and foot", "heel and midfoot": one of the two says it. */
function isEither({ title }: CodeEntry, word: string, said: ReadonlySet<string>): boolean {
  const pairs = title.matchAll(/\b([a-z]+)s? (?:and|or) ([a-z]+)s?\b/gi)
  return [...pairs].some((m) => {
    const [one, two] = [wordsOf(m[1] as string), wordsOf(m[2] as string)]
    return (one.includes(word) && two.some((w) => said.has(w))) || (two.includes(word) && one.some((w) => said.has(w)))
  })
}

/** A part of the body says the larger one. */
const PART_OF: Readonly<Record<string, readonly string[]>> = {
  trunk: ['back', 'chest', 'abdomen', 'flank', 'buttock', 'groin'],
  lower: ['leg', 'thigh', 'calf', 'foot', 'shin', 'knee', 'ankle', 'toe', 'heel'],
  upper: ['arm', 'forearm', 'hand', 'wrist', 'elbow', 'finger'],
  limb: ['leg', 'thigh', 'calf', 'foot', 'shin', 'arm', 'forearm', 'hand', 'wrist', 'finger', 'toe', 'extremity'],
  extremity: ['leg', 'thigh', 'calf', 'foot', 'arm', 'forearm', 'hand', 'limb'],
  face: ['cheek', 'forehead', 'chin', 'nose', 'temple'],
}

/** A breast is a woman's unless said otherwise; a side not said to be dominant is when right and is not when left (Section I.C.6.a). */
function isImplied(word: string, said: ReadonlySet<string>): boolean {
  return (
    word === 'affecting' ||
    word === 'side' ||
    PART_OF[word]?.some((part) => said.has(part)) === true ||
    (word === 'female' && !said.has('male') && !said.has('man')) ||
    (word === 'dominant' && said.has('right')) ||
    (word === 'nondominant' && said.has('left'))
  )
}

function newWords(child: CodeEntry, own: ReadonlySet<string>): string[] {
  const plain = child.title.replace(/,? without [^,]*$| not intractable|\([^)]*\)/g, '')
  return wordsOf(plain).filter((word) => !own.has(word) && !NEUTRAL.has(word))
}

const NEUTRAL = new Set([
  'unspecified',
  'specified',
  'other',
  'encounter',
  'initial',
  'not',
  'site',
  'type',
  'organism',
  'part',
  'region',
  'uncomplicated',
  'disease',
  'closed',
  'for',
])

function wordsOf(title: string): string[] {
  return conceptWords(wordsIn(title))
}
