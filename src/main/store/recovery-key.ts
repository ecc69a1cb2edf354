// The recovery key as a person writes it down: 32 characters in groups of four, 150 random bits and a check that tells a slip of the pen
// at once. Letters and digits that look alike are one (Crockford's base 32, https://www.crockford.com/base32.html).
import { createHash, randomInt } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM = 30
const GROUP = 4

/** "K7QD 93XM …", new each time. */
export function newRecoveryKey(): string {
  const body = Array.from({ length: RANDOM }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return [...`${body}${check(body)}`].map((c, i) => (i > 0 && i % GROUP === 0 ? ` ${c}` : c)).join('')
}

/** What the key wraps with, however it was typed: spaces, dashes, case and look-alikes do not count. */
export function readRecoveryKey(typed: string): Result<string, 'recovery-key-mistyped'> {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const body = plain.slice(0, RANDOM)
  return body.length === RANDOM && [...plain].every((c) => ALPHABET.includes(c)) && plain === `${body}${check(body)}`
    ? ok(plain)
    : err('recovery-key-mistyped')
}

/** Two characters, 10 bits: one slip in a thousand passes, and then opens nothing. */
function check(body: string): string {
  const [a = 0, b = 0] = createHash('sha256').update(`chartroom recovery key ${body}`).digest()
  return `${ALPHABET[a % 32]}${ALPHABET[b % 32]}`
}
