// Opens the command line's own records, for the commands that keep some.
import os from 'node:os'
import { createDesk } from '../main/app/compose'
import { currentUser } from '../main/app/current-user'
import type { Desk } from '../main/app/pipeline/desk'
import type { Tools } from '../main/app/tools'
import { createVault, type Vault } from '../main/app/vault'
import type { PrintPdf } from '../main/packet'
import type { Store } from '../main/store'
import { type FailureCode, say } from '../shared/failures'
import { ROLES } from '../shared/people'
import { err, ok, type Result } from '../shared/result'
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

/**
 * Opens the records as the person that CHARTROOM_USER names, else as the only one there is. Records that are new, or know nobody yet,
 * get their person from it, else from the account that runs the program; no recovery key, as nobody would see it.
 */
export async function openAs(vault: Vault, { passphrase, person }: Records): Promise<Result<Store, FailureCode>> {
  if (['first-run', 'unnamed'].includes(vault.view().state)) {
    const name = person || vault.platform.user
    const begun = await vault.begin({ name, credential: '', roles: ROLES }, passphrase, { remember: false, recovery: false })
    if (begun.ok) return ok(begun.value.store)
    // Another command was quicker.
    if (begun.error !== 'set-up-done') return begun
  }
  const { people } = vault.view()
  if (people.length === 0 || (people.length === 1 && person === '')) return vault.open(null, passphrase, false)
  const who = people.find(({ name }) => name.toLowerCase() === person.toLowerCase())
  return who ? vault.open(who.id, passphrase, false) : err('person-unknown')
}

export function vaultOf({ home }: Records, { data, version }: { readonly data: string; readonly version: string }, print: PrintPdf): Vault {
  return createVault({
    home,
    data,
    around: { log: null, crashDumps: null, temp: os.tmpdir(), runtime: null },
    keystore: { available: false, encrypt: (bytes) => bytes, decrypt: (bytes) => bytes },
    printPdf: print,
    user: currentUser(),
    workstation: os.hostname(),
    appVersion: version,
    now: () => new Date(),
  })
}

export interface DeskSurroundings {
  readonly tools: Tools
  readonly streams: Streams
  readonly data: string
  readonly version: string
  readonly env: NodeJS.ProcessEnv
}

/** For a command that works on the open records and prints no report. */
export async function onRecords(around: DeskSurroundings, work: (desk: Desk) => number | Promise<number>): Promise<number> {
  const { tools, streams, env } = around
  const records = takeRecords(env, streams)
  if (!records) return 1
  const vault = vaultOf(records, around, () => Promise.reject(new Error('this command prints nothing')))
  try {
    const store = await openAs(vault, records)
    if (!store.ok) return refuse(streams, store.error)
    return await work(createDesk(vault.platform, tools, store.value, { progress: () => {}, changed: () => {} }))
  } finally {
    vault.lock('stop')
  }
}

/** @returns the exit code */
export function refuse({ err }: Streams, code: FailureCode): number {
  err.write(`chartroom: ${say(code)}\n`)
  return 1
}
