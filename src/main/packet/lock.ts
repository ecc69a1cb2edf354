// Encrypts a packet with PHI, and opens one: the age format (age-encryption.org/v1), so that any age program opens what leaves here.
// Bytes in memory only: nothing here touches a disk.
import { Decrypter, Encrypter } from 'age-encryption'
import type { PacketLock } from '../../shared/packet-views'
import { err, ok, type Result } from '../../shared/result'
import { sha256 } from './hash'
import { passphraseIdentity, passphraseRecipient } from './passphrase'

const FIRST_LINE = new TextEncoder().encode('age-encryption.org/v1\n')
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/
const IDENTITY = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/
/** As for the records themselves. */
const PASSPHRASE_MIN = 12

/** An X25519 recipient of age. */
export const isRecipient = (text: string): boolean => RECIPIENT.test(text)

/** For the ledger: who can open it. Hex SHA-256 of each recipient as text; a passphrase has none. */
export const fingerprintsOf = (lock: PacketLock): readonly string[] =>
  lock.kind === 'passphrase' ? [] : lock.recipients.map((r) => sha256(r))

/** @param workFactor base-2 logarithm of scrypt's cost; lower only in tests */
export async function lockPacket(
  zip: Uint8Array,
  lock: PacketLock,
  workFactor = 18,
): Promise<Result<Uint8Array, 'passphrase-short' | 'recipient-invalid'>> {
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') {
    if ([...lock.passphrase].length < PASSPHRASE_MIN) return err('passphrase-short')
    encrypter.addRecipient(passphraseRecipient(lock.passphrase, workFactor))
  } else {
    if (lock.recipients.length === 0 || !lock.recipients.every(isRecipient)) return err('recipient-invalid')
    try {
      for (const recipient of new Set(lock.recipients)) encrypter.addRecipient(recipient)
    } catch {
      // Of the right letters, but its check sum does not hold: a slip.
      return err('recipient-invalid')
    }
  }
  return ok(await encrypter.encrypt(zip))
}

export const isLocked = (bytes: Uint8Array): boolean => FIRST_LINE.every((byte, i) => bytes[i] === byte)

/** @param secret the passphrase, or an identity `AGE-SECRET-KEY-1…`, alone or as age-keygen writes its file */
export async function unlockPacket(bytes: Uint8Array, secret: string): Promise<Result<Uint8Array, 'packet-key-wrong' | 'packet-cut-off'>> {
  const decrypter = new Decrypter()
  let content: ReadableStream<Uint8Array>
  try {
    const identity = IDENTITY.exec(secret)?.[0]
    if (identity) decrypter.addIdentity(identity)
    else decrypter.addIdentity(passphraseIdentity(secret))
    // From a stream the header alone is read here, so that a wrong key is told from content that is not whole.
    content = await decrypter.decrypt(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream())
  } catch {
    return err('packet-key-wrong')
  }
  try {
    return ok(new Uint8Array(await new Response(content as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()))
  } catch {
    return err('packet-cut-off')
  }
}
