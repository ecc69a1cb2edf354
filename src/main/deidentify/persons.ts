// Which names mean the same person: "Hester Colbran", "COLBRAN, Hester J.", "Ms. Colbran" and "Hester" share one number when
// nobody else in the chart could be meant. Pure.
import { fold } from './fold'
import { parseName } from './name-parts'

interface Person {
  readonly key: string
  readonly given: readonly string[]
  readonly family: string
}

interface Name {
  /** Words in written order; a single letter is an initial. */
  readonly words: readonly string[]
  readonly family: string | null
  readonly given: readonly string[]
}

/** A function from a name as written to the person's key. Keys mean nothing outside this chart. */
export function groupPersons(values: readonly string[]): (value: string) => string {
  const names = new Map<string, Name>()
  for (const value of values) names.set(value, nameOf(value))
  const persons: Person[] = []
  const keys = new Map<string, string>()
  // the fullest names first, as they decide who there is
  const order = [...names].sort(([, a], [, b]) => weight(b) - weight(a))
  for (const [value, name] of order) {
    const plain = name.words.join(' ')
    const matches = persons.filter((p) => mayBe(name, p))
    const only = matches.length === 1 ? matches[0] : undefined
    const same = matches.find((p) => p.key === plain)
    const key = (same ?? only)?.key ?? plain
    keys.set(value, key)
    if (!same && !only && name.family !== null) persons.push({ key, given: name.given, family: name.family })
  }
  return (value) => keys.get(value) ?? fold(value)
}

const weight = (name: Name): number => name.words.filter((w) => w.length > 1).length * 10 + name.words.length

/** A single name fits whoever bears it; a full one needs the same family name and given names that do not contradict. */
function mayBe(name: Name, person: Person): boolean {
  if (name.family === null) {
    const word = name.words.join('')
    if (word === person.family.replaceAll(' ', '') || person.given.some((g) => g === word) || word === person.given.join('')) return true
    return initials(person) === word || person.family.split(' ').includes(word)
  }
  const first = name.given[0] ?? ''
  const theirs = person.given[0] ?? ''
  if (name.family === person.family || person.family.endsWith(` ${name.family}`)) return agree(first, theirs)
  return false
}

const agree = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])

const initials = (p: Person): string => [...p.given, p.family].map((w) => w[0]).join('')

function nameOf(value: string): Name {
  const { given, family } = parseName(value)
  return { words: [...given, ...family], family: family.length > 0 ? family.join(' ') : null, given: family.length > 0 ? given : [] }
}
