// The words a ledger entry may hold: ids, counts, hashes, labels. Strings are branded and minted by functions that refuse sentences.
import type { Category } from '../../../shared/safe-harbor'

declare const minted: unique symbol

/** Lower-case hex SHA-256. */
export type Sha256 = string & { readonly [minted]: 'sha256' }
/** A short machine name without blanks: a version, a model, a host, a code. */
export type Label = string & { readonly [minted]: 'label' }

export type Counts = Partial<Readonly<Record<Category, number>>>

/** Words a person typed. They may hold PHI: the ledger takes their keyed digest, the words stay in the review tables. */
export interface Typed {
  readonly typed: string
}

export type Empty = Readonly<Record<string, never>>

const HEX = /^[0-9a-f]{64}$/
const PLAIN = /^[A-Za-z0-9[][\w.:/@+\-[\]]{0,95}$/

/** @throws when it is not 64 hex digits: a bug of the caller. */
export function asSha256(hex: string): Sha256 {
  if (!HEX.test(hex)) throw new TypeError('not a SHA-256 in hex')
  return hex as Sha256
}

/**
 * Makes a label of a machine's name: a version ('rules 1' → 'rules/1'), a model, a host, a code. Never pass what a person typed about
 * a patient. What looks like a sentence (over two blanks, odd characters, over 96 characters) becomes '[unnamed]'.
 */
export function asLabel(name: string): Label {
  const parts = name.trim().split(/\s+/)
  const label = parts.join('/')
  return (parts.length <= 3 && PLAIN.test(label) ? label : '[unnamed]') as Label
}

/** True for every string a detail may hold; blanks are what free text cannot do without. */
export const isPlain = (text: string): boolean => PLAIN.test(text)
