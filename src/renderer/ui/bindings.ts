// A person's own keys in place of those of the command table, and which commands would answer to the same stroke. Pure.
import { COMMANDS, type Command, type CommandId } from './commands'

/** Only what differs from the table; an empty list: no key. */
export type Bindings = { readonly [id in CommandId]?: readonly string[] }

export const keysOf = (own: Bindings, id: CommandId): readonly string[] => own[id] ?? COMMANDS[id].keys

/** Keys that belong to lists, fields and buttons themselves. */
const FIXED: ReadonlySet<CommandId> = new Set([
  'app.back',
  'list.move',
  'worklist.enter',
  'mark.move',
  'mark.stretch',
  'book.open',
  'book.branch',
])

export const isFixed = (id: CommandId): boolean => FIXED.has(id)

/** Strokes that move, type, copy or leave, whatever a table says. */
const TAKEN =
  /^(Shift\+)?(Tab|Escape|Enter| |Arrow\w+|Backspace)$|^Ctrl\+([ACVX]|Shift\+[CV])$|^(Shift|Ctrl|Alt|Control|Meta|AltGraph|CapsLock|Dead|Unidentified)$/

export const isTaken = (chord: string): boolean => TAKEN.test(chord)

/** What was kept on this computer: unknown commands and strokes nobody can press are left out. */
export const readBindings = (seen: Readonly<Record<string, unknown>>): Bindings =>
  Object.fromEntries(
    Object.entries(seen).filter(([id, keys]) => isKnown(id) && !isFixed(id) && Array.isArray(keys) && keys.every((key) => fits(id, key))),
  )

const isKnown = (id: string): id is CommandId => Object.hasOwn(COMMANDS, id)

/** A key of the table may be one that otherwise is not given away, such as Enter. */
const fits = (id: CommandId, key: unknown): boolean =>
  typeof key === 'string' && (!isTaken(key) || (COMMANDS[id].keys as readonly string[]).includes(key))

type Group = Command['group']

/** Groups whose keys act on one screen at once. The code book is a dialog of its own: keys that act everywhere do not reach behind it. */
const PANELS: ReadonlySet<Group> = new Set<Group>(['Findings', 'Codes', 'Marking text'])

function actTogether(a: Group, b: Group): boolean {
  if (a === b) return true
  if (a === 'Code book' || b === 'Code book') return false
  if (a === 'Everywhere' || b === 'Everywhere') return true
  return onOneChart(a, b) || onOneChart(b, a)
}

const onOneChart = (a: Group, b: Group): boolean => (a === 'Chart' || a === 'Marking text') && PANELS.has(b)

/** Other commands that the stroke would move as well, where this command acts. */
export const conflictsOf = (own: Bindings, id: CommandId, chord: string): readonly CommandId[] =>
  (Object.keys(COMMANDS) as CommandId[]).filter(
    (other) => other !== id && actTogether(COMMANDS[id].group, COMMANDS[other].group) && keysOf(own, other).includes(chord),
  )

/** The stroke becomes the command's only one, and nobody else's where it acts. */
export const bind = (own: Bindings, id: CommandId, chord: string): Bindings => give(own, id, [chord])

/** Back to the keys of the table, which nobody else has then. */
export const unbind = (own: Bindings, id: CommandId): Bindings => give(own, id, COMMANDS[id].keys)

function give(own: Bindings, id: CommandId, keys: readonly string[]): Bindings {
  const others = new Set(keys.flatMap((key) => conflictsOf(own, id, key)))
  const freed = [...others].map((other) => [other, keysOf(own, other).filter((key) => !keys.includes(key))])
  return tidy({ ...own, ...Object.fromEntries(freed), [id]: keys })
}

/** Without those that are as in the table. */
const tidy = (own: Bindings): Bindings =>
  Object.fromEntries(Object.entries(own).filter(([id, keys]) => keys.join() !== COMMANDS[id as CommandId].keys.join()))
