// A statement that stands by itself: one file, its signature and its key, in one exact zip file. Verifiable with openssl alone.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { isExactly, readContainer, writeContainer } from './container'
import { sha256, utf8 } from './hash'
import type { PacketFiles } from './model'
import { verifiesEd25519 } from './primitives'
import { derOf, fingerprintOfDer } from './public-key'

export const STATEMENT_FILE = 'certificate.json'

/** @param key PKCS #8 PEM of an Ed25519 key */
export const signStatement = (statement: Uint8Array, key: string): Uint8Array => sign(null, statement, createPrivateKey(key))

export interface SealedStatement {
  readonly statement: Uint8Array
  readonly signature: Uint8Array
  /** PKCS #8 PEM of the key it was signed with; only its public half goes into the file. */
  readonly key: string
  /** The page to print of it; not signed, as the statement is what counts. */
  readonly pdf: Uint8Array
}

export const sealStatement = ({ statement, signature, key, pdf }: SealedStatement): Uint8Array =>
  writeContainer(
    new Map([
      [STATEMENT_FILE, statement],
      ['certificate.pdf', pdf],
      ['certificate.sig', signature],
      ['public-key.pem', utf8(createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString())],
    ]),
  )

export type StatementVerdict =
  | { readonly intact: true; readonly statement: unknown; readonly sha256: string; readonly signedBy: string }
  | { readonly intact: false; readonly difference: string }

/** Null: the file is no statement at all. Runs on files from strangers: nothing throws. */
export function verifyStatement(zip: Uint8Array): StatementVerdict | null {
  const { files, problems } = readContainer(zip)
  const statement = files.get(STATEMENT_FILE)
  if (!statement) return null
  const difference = problems[0] ?? differenceIn(zip, files, statement)
  if (difference !== null) return { intact: false, difference }
  const key = derOf(new TextDecoder().decode(files.get('public-key.pem'))) as Uint8Array
  const parsed = parse(statement)
  if (parsed === undefined) return { intact: false, difference: 'certificate.json is not JSON' }
  return { intact: true, statement: parsed, sha256: sha256(statement), signedBy: fingerprintOfDer(key) }
}

function differenceIn(zip: Uint8Array, files: PacketFiles, statement: Uint8Array): string | null {
  const signature = files.get('certificate.sig')
  const pem = files.get('public-key.pem')
  if (!signature || !pem) return 'the signature or its key is missing'
  const key = derOf(new TextDecoder().decode(pem))
  if (!key || !verifiesEd25519(key, statement, signature)) return 'certificate.json is not as it was signed'
  return isExactly(zip, files) ? null : 'the zip file was changed around its files'
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return undefined
  }
}
