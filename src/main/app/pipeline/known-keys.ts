// The signing keys of other workstations that a person compared with their owners and gave a name.
import type { FailureCode } from '../../../shared/failures'
import type { KnownKeyView } from '../../../shared/packet-views'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { asSha256 } from '../../store'
import { type Desk, timeOf } from './desk'

export const viewOfKeys = ({ store }: Desk): readonly KnownKeyView[] => store.read.opened.keys()

/** @param name empty: the key is known no longer */
export function nameKey(desk: Desk, fingerprint: string, name: string): Result<readonly KnownKeyView[], FailureCode> {
  const { store, person } = desk
  if (!mayDo(person, 'code') && !mayDo(person, 'audit')) return err('role-missing')
  const called = name.trim()
  const done = store.write((w) => {
    if (called === '' && !w.opened.forgetKey(fingerprint)) return
    if (called !== '') w.opened.nameKey({ fingerprint, name: called, at: timeOf(desk) })
    w.append({ kind: 'key-trusted', detail: { key: asSha256(fingerprint), trusted: called !== '' } })
  })
  return done.ok ? ok(viewOfKeys(desk)) : done
}
