// A person's own keys in place of those of the command table, and which commands would answer to the same stroke. Pure.
import { COMMANDS, type Command, type CommandId } from './commands'

/** Only what differs from the table; an empty list: no key. */
export type Bindings = { readonly [id in CommandId]?: readonly string[] }

export const keysOf = (own: Bindings, id: CommandId): readonly string[] => own[id] ?? COMMANDS[id].keys

/** Strokes that move, type, copy or leave, whatever a table says. */
const TAKEN =
  /^(Shift\+)?(Tab|Escape|Enter| |Arrow\w+|Home|End|Backspace)$|^Ctrl\+([ACVX]|Shift\+[CV])$|^(Shift|Ctrl|Alt|Control|Meta|AltGraph|CapsLock|Dead|Unidentified)$/

export const isTaken = (chord: string): boolean => TAKEN.test(chord)

/** Has keys that belong to lists, fields and buttons themselves, and no other. */
export const isFixed = (id: CommandId): boolean => COMMANDS[id].keys.every(isTaken)

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

/** Groups whose keys act on one screen at once. The code book is a dialog of its own: what acts everywhere does not reach behind it. */
export const PLACES: readonly (readonly Group[])[] = [
  ['Everywhere', 'Worklist'],
  ['Everywhere', 'Intake'],
  ['Everywhere', 'Samples'],
  ['Everywhere', 'Quality'],
  ['Everywhere', 'Governance', 'Data flow'],
  ['Everywhere', 'Governance', 'Provider terms'],
  ['Everywhere', 'Governance', 'Policy'],
  ['Everywhere', 'Governance', 'Retention'],
  ['Everywhere', 'Governance', 'Incidents'],
  ['Everywhere', 'Governance', 'Validation'],
  ['Everywhere', 'Second reading', 'Marking text'],
  ['Everywhere', 'Settings'],
  ['Everywhere', 'Chart', 'Findings', 'Marking text'],
  ['Everywhere', 'Chart', 'Codes', 'Marking text'],
  ['Everywhere', 'Chart', 'Queries', 'Marking text'],
  ['Everywhere', 'Audits'],
  ['Everywhere', 'Audit case', 'Blind coding'],
  ['Everywhere', 'Audit case', 'Marks'],
  ['Everywhere', 'Audit case', 'Answers'],
  ['Code book'],
]

const actTogether = (a: Group, b: Group): boolean => PLACES.some((groups) => groups.includes(a) && groups.includes(b))

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
