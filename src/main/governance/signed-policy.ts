// A policy as a signed text: Ed25519 over its canonical JSON, with the hash of the policy before it, who signed and why. The same text
// is what the records keep and what a policy file carries, so one check serves both. Whose key it is, the caller asks.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../shared/ledger-chain'
import { type Policy, readPolicy } from '../../shared/policy/policy'
import { err, ok, type Result } from '../../shared/result'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const documentSchema = z.strictObject({
  format: z.literal('chartroom-policy/1'),
  /** Its form is the program's of that time: see readPolicy. */
  policy: z.record(z.string(), z.unknown()),
  /** Of the policy before, hex SHA-256. */
  parent: hash,
  signedBy: z.strictObject({ name: z.string().min(1), credential: z.string().min(1) }),
  /** UTC, ISO 8601. */
  signedAt: z.iso.datetime(),
  why: z.string().min(1).max(500),
})

export interface SignedPolicy extends Omit<z.infer<typeof documentSchema>, 'policy' | 'format'> {
  readonly policy: Policy
}

export interface SealedPolicy {
  /** The exact text that is signed. */
  readonly document: string
  /** Of its UTF-8 bytes, hex. */
  readonly sha256: string
  readonly signature: Uint8Array
}

/** @param privateKey Ed25519, PKCS #8 PEM */
export function signPolicy(signed: SignedPolicy, privateKey: string): SealedPolicy {
  const document = canonicalJson({ format: 'chartroom-policy/1', ...signed })
  return { document, sha256: sha256(document), signature: new Uint8Array(sign(null, Buffer.from(document), createPrivateKey(privateKey))) }
}

/** @param publicKey PEM, public or private: of a private one its public half counts */
export function openPolicy(sealed: SealedPolicy, publicKey: string): Result<SignedPolicy, 'signature' | 'form'> {
  if (sha256(sealed.document) !== sealed.sha256 || !holds(sealed, publicKey)) return err('signature')
  const document = documentSchema.safeParse(parsed(sealed.document))
  // Another writing of the same JSON could say a thing twice.
  if (!document.success || canonicalJson(document.data) !== sealed.document) return err('form')
  const { format: _, ...rest } = document.data
  const policy = readPolicy(rest.policy)
  return policy ? ok({ ...rest, policy }) : err('form')
}

function holds({ document, signature }: SealedPolicy, publicKey: string): boolean {
  try {
    const key = createPublicKey(publicKey)
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(document), key, signature)
  } catch {
    // No key at all: nothing holds under it.
    return false
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
