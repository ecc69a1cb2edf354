// The passphrase recipient of age, with Node's own scrypt: seconds faster than the one in JavaScript, and beside the window's work
// instead of before it. The form is age's, so that any age program opens it; source: age-encryption.org/v1, "The scrypt recipient type".
import { randomBytes, scrypt } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { type Identity, type Recipient, Stanza } from 'age-encryption'

const LABEL = 'age-encryption.org/v1/scrypt'
const SALT_BYTES = 16
const FILE_KEY_BYTES = 16
/** A doctored file must not exhaust memory: 2^20 takes 1 GB. */
const MOST_WORK = 20
/** The key is used once, so the specification has twelve zeros. */
const NONCE = new Uint8Array(12)

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

function stretch(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const N = 2 ** workFactor
  const salted = Buffer.concat([Buffer.from(LABEL), salt])
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salted, 32, { N, r: 8, p: 1, maxmem: 2 * 128 * N * 8 }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

export function passphraseRecipient(passphrase: string, workFactor: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES)
      const key = await stretch(passphrase, salt, workFactor)
      return [new Stanza(['scrypt', base64(salt), String(workFactor)], chacha20poly1305(key, NONCE).encrypt(fileKey))]
    },
  }
}

/** @throws from unwrapFileKey where the stanza is not as the specification has it */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const stanza = stanzas.find(({ args }) => args[0] === 'scrypt')
      if (!stanza) return null
      const [, salt = '', work = ''] = stanza.args
      const bytes = Buffer.from(salt, 'base64')
      const fits = stanzas.length === 1 && stanza.args.length === 3 && bytes.length === SALT_BYTES && base64(bytes) === salt
      if (!fits || !/^[1-9]\d?$/.test(work) || Number(work) > MOST_WORK || stanza.body.length !== FILE_KEY_BYTES + 16) {
        throw new Error('the scrypt stanza is malformed')
      }
      const key = await stretch(passphrase, bytes, Number(work))
      try {
        return chacha20poly1305(key, NONCE).decrypt(stanza.body)
      } catch {
        // A wrong passphrase.
        return null
      }
    },
  }
}
