// Known names that are almost there: misspelt, misread by a scanner, spelt as they sound, or cut down to initials. A hit makes a person
// look, so what ordinary notes hold in plenty must not be one. Holds PHI.
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { KnownValue, ResidualHit } from './cleared'
import { type IsWord, initialsOf, namesIn } from './derived'
import { compileNearNumbers } from './near-numbers'
import { plainOf, type ReadWord, readWords } from './reading'
import { soundOf } from './sound'
import { compileSpelling, slips } from './spelling'
import { isTitle } from './values'
import { isEponymWord } from './words'

export type FindNear = (text: string, barriers?: readonly Span[]) => ResidualHit[]

/** Shorter names are spelt like too much else … */
const SHORTEST = 5
/** … and these sound like it. */
const SOUNDS_FROM = 6

export function compileNear(known: readonly KnownValue[], isWord: IsWord): FindNear {
  const names = new Map<string, Category>()
  for (const { value, category } of known) for (const name of tellingWords(value, category, isWord)) names.set(name, category)
  const spelt = compileSpelling(names.keys())
  const sounding = bySound(names.keys())
  const initials = initialsOf(known)
  const findNumbers = compileNearNumbers(known)
  const seen = new Map<string, Category | null>()

  const nearTo = ({ plain }: ReadWord): Category | null => {
    if (plain.length < SHORTEST || /^\d+$/.test(plain) || isWord(plain) || isEponymWord(plain)) return null
    const name = [...spelt(plain), ...sounding(plain)].find((one) => one !== plain)
    return name === undefined ? null : (names.get(name) ?? null)
  }

  return (text, barriers = []) => {
    const hits: ResidualHit[] = []
    for (const word of readWords(text, barriers)) {
      let category = seen.get(word.plain)
      if (category === undefined) {
        category = nearTo(word)
        seen.set(word.plain, category)
      }
      if (category !== null) hits.push({ start: word.start, end: word.end, category, why: 'almost the same as a name that was taken out' })
    }
    return [...hits, ...findNumbers(text, barriers), ...findInitials(text, initials)]
  }
}

/** Parts of names, and of places what no list knows. */
function tellingWords(value: string, category: Category, isWord: IsWord): string[] {
  if (category !== 'NAME' && category !== 'LOCATION' && category !== 'FACILITY') return []
  return namesIn(value)
    .map(plainOf)
    .filter((word) => word.length >= SHORTEST && /^\p{L}+$/u.test(word) && !isTitle(word) && (category === 'NAME' || !isWord(word)))
}

/** Names that sound as a word does, and are spelt so that one could be taken for the other. */
function bySound(names: Iterable<string>): (word: string) => readonly string[] {
  const keys = new Map<string, string[]>()
  for (const name of names) keys.set(soundOf(name), [...(keys.get(soundOf(name)) ?? []), name])
  return (word) => (keys.get(soundOf(word)) ?? []).filter((name) => name.length >= SOUNDS_FROM && slips(name, word, 2) <= 2)
}

/** Written so in every note. */
const NO_INITIALS = new Set(
  'am pm im iv po pr sq sl md do rn np pa phd dds us usa uk ed er or tb ct mr mri gi gu bp dc hs ac pc od os ou ad as au ie eg va fm ob gyn ent icu pt ot st ad hr rr op ip lt rt qd bid tid qid prn no vs'.split(
    ' ',
  ),
)

/** "O.B.", "O. M. B.", and "pt OB"; bare capitals are clinical shorthand. */
function findInitials(text: string, initials: ReadonlySet<string>): ResidualHit[] {
  if (initials.size === 0) return []
  const dotted = [...text.matchAll(/(?<![\p{L}\p{N}.])\p{Lu}\.[ ]?(?:\p{Lu}\.[ ]?)?\p{Lu}\.(?![\p{L}\p{N}])/gu)]
  const cued = [...text.matchAll(/(?<=\b(?:[Pp]atient|[Pp]t|[Ii]nitials|PATIENT|PT)[ :]{1,2})\p{Lu}{2,3}(?![\p{L}\p{N}])/gu)]
  return [...dotted, ...cued].flatMap(({ 0: found, index }) => {
    const letters = plainOf(found)
    if (!initials.has(letters) || NO_INITIALS.has(letters)) return []
    return [{ start: index, end: index + found.length, category: 'NAME' as const, why: 'initials of a name that was taken out' }]
  })
}
