// The key this workstation seals its packets and signs its policies with: made when first needed, kept in the encrypted store.
import type { FailureCode } from '../../../shared/failures'
import { ok, type Result } from '../../../shared/result'
import { createSigningKey, fingerprintOf } from '../../packet'
import type { Store } from '../../store'

const SIGNING_KEY = 'signing-key'

/** PKCS #8 PEM. */
export function signingKey(store: Store): Result<string, FailureCode> {
  const known = store.read.settings.get(SIGNING_KEY)
  if (typeof known === 'string') return ok(known)
  const { privateKey } = createSigningKey()
  return store.write((w) => {
    // Another process may have made one since the look above.
    const made = w.read.settings.get(SIGNING_KEY)
    if (typeof made === 'string') return made
    w.settings.set(SIGNING_KEY, privateKey)
    return privateKey
  })
}

/** PKCS #8 PEM; null before the first packet or policy. */
export function ownSigningKey({ read }: Pick<Store, 'read'>): string | null {
  const own = read.settings.get(SIGNING_KEY)
  return typeof own === 'string' ? own : null
}

/** Null before the first packet or policy. */
export function ownFingerprint(store: Store): string | null {
  const own = ownSigningKey(store)
  return own === null ? null : fingerprintOf(own)
}
