// What the key file holds: one slot for each person who may open the records, one for the recovery key, and at most one copy in the
// operating system's keystore. All here makes a changed file out of one; writing it is key-file's.
import { z } from 'zod'
import type { FailureCode } from '../../shared/failures'
import type { PersonId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import { KEY_BYTES } from './connection'
import { COST, isLongEnough, type Keystore, newKey, unwrapKey, wrapKey, wrapSchema } from './key'
import { newRecoveryKey, readRecoveryKey } from './recovery-key'

/** Of the first releases: one passphrase, nobody named. Read, and upgraded at the first sign-in. */
const oldSchema = z.strictObject({ version: z.literal(1), ...wrapSchema.shape, remembered: z.base64().optional() })

const personId = z.custom<PersonId>((value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))

const slotSchema = z.strictObject({
  person: personId,
  /** As the sign-in shows it; the records have the last word. */
  name: z.string().min(1).max(200),
  ...wrapSchema.shape,
})

const newSchema = z.strictObject({
  version: z.literal(2),
  slots: z
    .array(slotSchema)
    .min(1)
    .max(500)
    .refine((slots) => new Set(slots.map((slot) => slot.person)).size === slots.length),
  /** Null: no recovery key was made. */
  recovery: wrapSchema.nullable(),
  /** The key wrapped by the operating system's keystore, and who is signed in with it. */
  remembered: z.strictObject({ person: personId, data: z.base64() }).optional(),
})

export const keyFileSchema = z.union([newSchema, oldSchema])

export type OldKeyFile = z.infer<typeof oldSchema>
export type KeyFile = z.infer<typeof newSchema>
export type Slot = z.infer<typeof slotSchema>
export type Recovery = NonNullable<KeyFile['recovery']>

export type KeyRefusal = Extract<
  FailureCode,
  'passphrase-short' | 'passphrase-wrong' | 'recovery-key-mistyped' | 'recovery-key-wrong' | 'person-unknown' | 'store-locked'
>

type Named = { readonly id: PersonId; readonly name: string }

/** Half a second. @param cost lower only in tests */
export async function makeSlot(
  key: Uint8Array,
  { id, name }: Named,
  passphrase: string,
  cost = COST,
): Promise<Result<Slot, 'passphrase-short'>> {
  if (!isLongEnough(passphrase)) return err('passphrase-short')
  return ok({ person: id, name, ...(await wrapKey(key, passphrase, { version: 2, slot: id }, cost)) })
}

export const openSlot = (slot: Slot, passphrase: string): Promise<Result<Uint8Array, 'passphrase-wrong'>> =>
  unwrapKey(slot, passphrase, { version: 2, slot: slot.person })

export const openOld = (file: OldKeyFile, passphrase: string): Promise<Result<Uint8Array, 'passphrase-wrong'>> =>
  unwrapKey(file, passphrase, { version: 1 })

/** The words are for the person's eyes once; nothing keeps them. */
export async function makeRecovery(key: Uint8Array, cost = COST): Promise<{ readonly recovery: Recovery; readonly words: string }> {
  const words = newRecoveryKey()
  const plain = readRecoveryKey(words)
  if (!plain.ok) throw new Error('a recovery key that was just made must be readable')
  return { words, recovery: await wrapKey(key, plain.value, RECOVERY, cost) }
}

export async function openRecovery(
  recovery: Recovery,
  typed: string,
): Promise<Result<Uint8Array, 'recovery-key-mistyped' | 'recovery-key-wrong'>> {
  const plain = readRecoveryKey(typed)
  if (!plain.ok) return plain
  const key = await unwrapKey(recovery, plain.value, RECOVERY)
  return key.ok ? key : err('recovery-key-wrong')
}

const RECOVERY = { version: 2, slot: 'recovery' } as const

export interface FirstKey {
  readonly keyFile: KeyFile
  readonly key: Uint8Array
  /** Null where none was wanted. */
  readonly recoveryKey: string | null
}

/** The file of a first run; or of an upgrade, around the key there is. */
export async function createKeyFile(
  first: Named,
  passphrase: string,
  { recovery, key = newKey(), cost = COST }: { readonly recovery: boolean; readonly key?: Uint8Array; readonly cost?: typeof COST },
): Promise<Result<FirstKey, 'passphrase-short'>> {
  if (!isLongEnough(passphrase)) return err('passphrase-short')
  const [slot, made] = await Promise.all([makeSlot(key, first, passphrase, cost), recovery ? makeRecovery(key, cost) : null])
  if (!slot.ok) return slot
  return ok({ keyFile: { version: 2, slots: [slot.value], recovery: made?.recovery ?? null }, key, recoveryKey: made?.words ?? null })
}

export const slotOf = (file: KeyFile, person: PersonId): Slot | null => file.slots.find((slot) => slot.person === person) ?? null

/** In place of the person's slot, else at the end. A new passphrase ends what the keystore remembers of the old one. */
export function withSlot(file: KeyFile, slot: Slot): KeyFile {
  const known = slotOf(file, slot.person)
  return {
    ...forgetKey(file, slot.person),
    slots: known ? file.slots.map((one) => (one === known ? slot : one)) : [...file.slots, slot],
  }
}

export const withoutSlot = (file: KeyFile, person: PersonId): KeyFile => ({
  ...forgetKey(file, person),
  slots: file.slots.filter((slot) => slot.person !== person),
})

export const renamed = (file: KeyFile, { id, name }: Named): KeyFile => ({
  ...file,
  slots: file.slots.map((slot) => (slot.person === id ? { ...slot, name } : slot)),
})

/** A file from which the operating system can open the store, signed in as this person. @throws what the keystore throws */
export const rememberKey = (file: KeyFile, person: PersonId, key: Uint8Array, keystore: Keystore): KeyFile => ({
  ...file,
  remembered: { person, data: Buffer.from(keystore.encrypt(key)).toString('base64') },
})

/** What is remembered of another person stays. */
export function forgetKey(file: KeyFile, person: PersonId): KeyFile {
  if (file.remembered?.person !== person) return file
  const { remembered: _, ...rest } = file
  return rest
}

/** 'store-locked' where nothing is remembered or the keystore no longer opens it: ask for the passphrase. */
export function unwrapRemembered(
  { remembered }: KeyFile,
  keystore: Keystore,
): Result<{ readonly person: PersonId; readonly key: Uint8Array }, 'store-locked'> {
  if (remembered === undefined || !keystore.available) return err('store-locked')
  try {
    const key = keystore.decrypt(Buffer.from(remembered.data, 'base64'))
    return key.length === KEY_BYTES ? ok({ person: remembered.person, key }) : err('store-locked')
  } catch {
    // Another user, another computer, a keyring that was reset.
    return err('store-locked')
  }
}
