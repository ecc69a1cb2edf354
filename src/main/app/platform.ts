// What the rooms cannot know by themselves: folders, keystore, printer, who sits here. Electron passes one set, the command line
// another, a test a third.
import type { PrintPdf } from '../packet'
import type { Keystore } from '../store'

export interface Around {
  /** The technical log. */
  readonly log: string | null
  readonly crashDumps: string | null
  readonly temp: string
  /** Of the runtime, e.g. Electron's; the records may lie in it. */
  readonly runtime: string | null
}

export interface Platform {
  /** Folder of this user's records; made with mode 0700. */
  readonly home: string
  /** Folder with `lexicons`, `protect`, `codes` and `gold`. */
  readonly data: string
  /** Where the program or what it runs on can leave files beside the records. Null: there is none of the kind. */
  readonly around: Around
  readonly keystore: Keystore
  readonly printPdf: PrintPdf
  /** For the ledger: who, at which computer, with which version. */
  readonly user: string
  readonly workstation: string
  readonly appVersion: string
  readonly now: () => Date
}
