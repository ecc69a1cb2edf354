// Brings a file to the newest version, one transaction per step. A shipped migration is never edited; a newer file is refused.
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../../../shared/result'
import { runScript } from '../sql'
import { ledger } from './010-ledger'
import { charts } from './020-charts'
import { outgoing } from './030-outgoing'
import { review } from './040-review'
import { unreadReplies } from './050-unread-replies'
import { selfTests } from './060-self-tests'
import { codeSets } from './070-code-sets'
import { overrides } from './080-overrides'
import { chartText } from './090-chart-text'
import { people } from './100-people'
import { worklist } from './110-worklist'
import { coding } from './120-coding'
import { audits } from './130-audits'
import { samples } from './140-samples'
import { openedPackets } from './150-opened-packets'
import { planted } from './160-planted'
import { queries } from './170-queries'
import { endpoints } from './180-endpoints'
import { passedOver } from './190-passed-over'
import { policies } from './210-policies'
import { terms } from './220-terms'
import { retention } from './240-retention'
import { validations } from './250-validations'
import { pages } from './260-pages'
import { intake } from './270-intake'
import type { Migration } from './migration'

export const MIGRATIONS: readonly Migration[] = [
  ledger,
  charts,
  outgoing,
  review,
  unreadReplies,
  selfTests,
  codeSets,
  overrides,
  chartText,
  people,
  worklist,
  coding,
  audits,
  samples,
  openedPackets,
  planted,
  queries,
  endpoints,
  passedOver,
  policies,
  terms,
  retention,
  validations,
  pages,
  intake,
]

/** Version of a file that this app writes. */
export const SCHEMA = Math.max(...MIGRATIONS.map((m) => m.version))

/** 'CHRM', so that a foreign database is not taken for an empty one of ours. */
const APPLICATION = 0x4348524d

/**
 * @param upTo stop at this version; for tests of a single migration
 * @throws SqliteError, also when another process holds the file for longer than the time-out.
 */
export function migrate(db: Database.Database, upTo = SCHEMA): Result<void, 'store-newer' | 'store-damaged'> {
  const version = () => db.pragma('user_version', { simple: true }) as number
  if (version() > SCHEMA) return err('store-newer')
  if (version() > 0 && db.pragma('application_id', { simple: true }) !== APPLICATION) return err('store-damaged')
  for (const step of MIGRATIONS) {
    if (step.version > upTo || step.version <= version()) continue
    db.transaction(() => {
      // Another process may have migrated between the look above and the lock.
      if (step.version <= version()) return
      db.pragma(`application_id = ${APPLICATION}`)
      runScript(db, step.up)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
  return ok(undefined)
}
