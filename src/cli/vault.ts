// Opens the command line's own records, for the commands that keep some.
import os from 'node:os'
import { currentUser } from '../main/app/current-user'
import { createVault, type Vault } from '../main/app/vault'
import type { PrintPdf } from '../main/packet'
import type { Streams } from './lines'
import { findRecords, type Records } from './records'

/** Null, and said why, where their folder cannot be made. */
export function takeRecords(env: NodeJS.ProcessEnv, streams: Streams): Records | null {
  try {
    return findRecords(env)
  } catch {
    streams.err.write(
      'chartroom: The folder of the records cannot be made. Nothing was changed. Set CHARTROOM_HOME to a folder you may write to.\n',
    )
    return null
  }
}

export function vaultOf({ home }: Records, { data, version }: { readonly data: string; readonly version: string }, print: PrintPdf): Vault {
  return createVault({
    home,
    data,
    keystore: { available: false, encrypt: (bytes) => bytes, decrypt: (bytes) => bytes },
    printPdf: print,
    user: currentUser(),
    workstation: os.hostname(),
    appVersion: version,
    now: () => new Date(),
  })
}
