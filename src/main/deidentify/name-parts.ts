// A person's name in its parts, from any of the orders charts write it in. Pure.
import { fold } from './fold'

/** Not part of a name: titles, credentials, generational suffixes. */
const AROUND =
  /^(mr|mrs|ms|miss|mx|dr|drs|prof|professor|doctor|sir|fr|father|sister|rev|reverend|pastor|rabbi|capt|sgt|lt|col|jr|sr|ii|iii|iv|esq|md|do|mbbs|phd|rn|lpn|np|aprn|fnp|cnp|pa|pac|dds|dmd|dpm|pharmd|rph|dnp|bsn|msn|lcsw|lmft|pt|dpt|ot|otr|crna|faap|facs|facp|facc)$/

/** Belongs to the family name that follows it. */
const PARTICLE = /^(van|von|der|den|de|del|della|di|da|dos|das|do|du|la|le|los|las|el|al|bin|ibn|ben|abu|ter|ten|st|saint|mac|y|e)$/

export interface NameParts {
  /** Folded, letters only; a single letter is an initial. */
  readonly given: readonly string[]
  /** Family name with its particles and hyphenated halves; empty when the value is one word. */
  readonly family: readonly string[]
}

/** "Hester J. Colbran", "COLBRAN, Hester J.", "Ms. Colbran", "Maria de la Cruz-Reyes, MD". A single word counts as given. */
export function parseName(value: string): NameParts {
  const bare = fold(value).replace(/['’]s?(?=$|[\s,])/g, '')
  const [head = [], ...rest] = bare.split(/[,;]/).map(wordsOf)
  const tail = rest.flat()
  if (head.length > 0 && tail.length > 0) return { given: tail, family: head }
  const words = [...head, ...tail]
  if (words.length < 2) return { given: words, family: [] }
  // "Ms. Quillan-Vey": one word, though of two halves
  if (/^\P{L}*(?:\p{L}+\.?[ ])?\p{L}+[-‐‑]\p{L}+\P{L}*$/u.test(bare) && words.length === 2) return { given: words, family: [] }
  let from = words.length - 1
  // a hyphen joins the halves of one family name
  const hyphen = /(\p{L}+)[-‐‑](\p{L}+)\P{L}*$/u.exec(bare.split(/[,;]/)[0] ?? '')
  if (hyphen && from > 1 && words[from] === hyphen[2] && words[from - 1] === hyphen[1]) from--
  while (from > 1 && PARTICLE.test(words[from - 1] as string)) from--
  return { given: words.slice(0, from), family: words.slice(from) }
}

function wordsOf(text: string): string[] {
  return text
    .replace(/['’.]/g, (c) => (c === '.' ? ' ' : ''))
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !AROUND.test(word))
}
