// A key file as after a first run, at a cost that tests can bear. For tests only.
import type { PersonId } from '../../../shared/ids'
import { createKeyFile } from '../../store'
import type { FirstKey } from '../../store/key-slots'
import { CHEAP, expectOk } from './bench'

export const ROBIN = { id: '00000000-0000-4000-8000-0000000000a1' as PersonId, name: 'Robin Vale' }

/** One slot, for Robin Vale. The records that are made with it know Robin with every role, and no credential. */
export const cheapKey = async (passphrase: string, recovery = false): Promise<FirstKey> =>
  expectOk(await createKeyFile(ROBIN, passphrase, { recovery, cost: CHEAP }))
