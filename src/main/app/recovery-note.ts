// What the records know of the recovery key: when it was made, and whether somebody said that it is stored. The key itself they do not.
import { z } from 'zod'
import type { Store, Writer } from '../store'

const SETTING = 'recovery-key'
const schema = z.strictObject({ madeAt: z.string(), storedAt: z.string().nullable() })

export type RecoveryNote = z.infer<typeof schema>

export function readRecoveryNote(read: Store['read']): RecoveryNote | null {
  const parsed = schema.safeParse(read.settings.get(SETTING))
  return parsed.success ? parsed.data : null
}

/** @param at UTC, ISO 8601 */
export function noteRecoveryMade(w: Writer, at: string): void {
  w.append({ kind: 'recovery-key-made', detail: { renewed: readRecoveryNote(w.read) !== null } })
  w.settings.set(SETTING, { madeAt: at, storedAt: null })
}

/** Nothing to note where there is no key, or it was said before. */
export function noteRecoveryStored(w: Writer, at: string): void {
  const note = readRecoveryNote(w.read)
  if (note === null || note.storedAt !== null) return
  w.append({ kind: 'recovery-key-stored', detail: {} })
  w.settings.set(SETTING, { ...note, storedAt: at })
}
