// The policy as a file, so that one site's workstations have the same: the signed text, its signature and the public key. Taken in only
// where its key is known by name, and signed anew here, so that these records' own chain goes on.
import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import type { FailureCode } from '../../../../shared/failures'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import { openPolicy } from '../../../governance'
import { fingerprintOf } from '../../../packet'
import { sha256Text } from '../../../store'
import type { Desk, PendingPolicy } from '../desk'
import { ownFingerprint, ownSigningKey } from '../signing-key'
import { signNextPolicy } from './signing'

const schema = z.strictObject({
  format: z.literal('chartroom-policy-file/1'),
  document: z.string().max(1_000_000),
  signature: z.base64(),
  /** SubjectPublicKeyInfo PEM. */
  publicKey: z.string().max(1000),
})

/** The policy in force as a file. The Standard policy is in every Chartroom, and has no file. */
export function policyFile(desk: Desk): Result<string, FailureCode> {
  const rules = desk.policyInForce()
  if (!rules.ok) return rules
  const row = desk.store.read.policies.newest()
  const key = ownSigningKey(desk.store)
  if (!row || !key) return err('policy-standard')
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  const { document, signature } = row
  const file = { format: 'chartroom-policy-file/1', document, signature: Buffer.from(signature).toString('base64'), publicKey }
  const noted = desk.store.write((w) => void w.append({ kind: 'policy-exported', detail: rules.value.ref }))
  return noted.ok ? ok(`${JSON.stringify(file, null, 2)}\n`) : noted
}

/** Verifies a file's text. Whether its key is known is asked when it is taken in: until then the window shows whose it is. */
export function readPolicyFile(text: string): Result<PendingPolicy, 'policy-unreadable' | 'policy-not-intact'> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return err('policy-unreadable')
  }
  const file = schema.safeParse(parsed)
  if (!file.success) return err('policy-unreadable')
  const { document, signature, publicKey } = file.data
  // A private key would open it too, and has no business in a file.
  if (!publicKey.startsWith('-----BEGIN PUBLIC KEY-----')) return err('policy-unreadable')
  const sealed = { document, sha256: sha256Text(document), signature: new Uint8Array(Buffer.from(signature, 'base64')) }
  const opened = openPolicy(sealed, publicKey)
  if (!opened.ok) return err(opened.error === 'signature' ? 'policy-not-intact' : 'policy-unreadable')
  return ok({ file: text, signed: opened.value, key: fingerprintOf(publicKey) })
}

/** Signs what the file says as the next policy of these records. */
export function takePolicyFile(desk: Desk, over: string, why: string): Result<number, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const pending = desk.policyFile.pending
  if (!pending) return err('policy-gone')
  const { file, key, signed } = pending
  if (desk.store.read.opened.keyName(key) === null && key !== ownFingerprint(desk.store)) return err('policy-key-unknown')
  const { version: _, ...draft } = signed.policy
  const done = signNextPolicy(desk, draft, over, why, { file, key })
  if (done.ok) desk.policyFile.pending = null
  return done
}
