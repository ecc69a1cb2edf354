// The running app behind its window: the vault, the desk while it is open, and the queue of charts being scrubbed.
import type { FailureCode } from '../../shared/failures'
import type { ChartId, PersonId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import type { Store } from '../store'
import { createDesk, type Watchers } from './compose'
import type { Desk } from './pipeline/desk'
import { scrubChart } from './pipeline/importing'
import { createIntake, type Intake } from './pipeline/intake/batches'
import { createTelling, type Telling } from './pipeline/intake/telling'
import { viewOfBatch } from './pipeline/intake/view'
import { finishPurges } from './pipeline/retention/purging'
import { resolveUnfinished } from './pipeline/sending'
import type { Platform } from './platform'
import type { Tools } from './tools'
import { createVault, type Newcomer, type Vault } from './vault'

/** What long work is for. */
export type WorkId =
  | ChartId
  | 'self-test'
  | 'release'
  | 'quality'
  | 'governance'
  | 'bulk-send'
  | 'endpoint-test'
  | 'batch-packet'
  | 'pages'
  | 'policy'

const RUNNING: Readonly<Record<string, FailureCode | undefined>> = {
  'self-test': 'self-test-running',
  release: 'release-running',
  quality: 'work-running',
  governance: 'work-running',
  'bulk-send': 'work-running',
  'endpoint-test': 'work-running',
  'batch-packet': 'work-running',
  pages: 'work-running',
  policy: 'work-running',
}

export interface App {
  readonly vault: Pick<Vault, 'view' | 'keys'>
  readonly platform: Platform
  readonly tools: Tools
  desk(): Result<Desk, 'store-locked'>
  /** The batches of the open records. */
  intake(): Result<Intake, 'store-locked'>
  /** First run, or the naming of who has the passphrase of older records. Gives the recovery key, in words. */
  begin(newcomer: Newcomer, passphrase: string, remember: boolean): Promise<Result<string, FailureCode>>
  /** @param who null: the only person there is */
  unlock(who: PersonId | null, passphrase: string, remember: boolean): Promise<Result<void, FailureCode>>
  recover(who: PersonId, recoveryKey: string, passphrase: string): Promise<Result<void, FailureCode>>
  /** With the key the operating system keeps; does nothing where there is none. */
  unlockRemembered(): Result<void, FailureCode>
  lock(by: 'person' | 'idle' | 'stop'): void
  /** Drops what is kept in memory of charts, as after a purge. */
  renew(): void
  /** Puts charts in line for the detectors. */
  scrubSoon(ids: readonly ChartId[]): void
  /** Runs work that can be cancelled by its chart, the self-test or the reading of a release; a second one for the same is refused. */
  runFor<T>(id: WorkId, work: (signal: AbortSignal) => Promise<Result<T, FailureCode>>): Promise<Result<T, FailureCode>>
  cancel(id: WorkId): void
}

export function createApp(
  platform: Platform,
  tools: Tools,
  watchers: Watchers,
  onBug: (error: unknown) => void,
  vault = createVault(platform),
): App {
  const running = new Map<WorkId, AbortController>()
  const waiting: ChartId[] = []
  let desk: Desk | null = null
  let intake: { readonly batches: Intake; readonly telling: Telling } | null = null
  let scrubbing: AbortController | null = null

  const watching: Watchers = { ...watchers, busy: () => scrubbing !== null || running.size > 0 }

  async function scrubAll(at: Desk): Promise<void> {
    if (scrubbing) return
    const own = new AbortController()
    scrubbing = own
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      try {
        const done = await scrubChart(at, id, own.signal)
        if (!done.ok && !own.signal.aborted) watchers.refused?.(done.error)
      } catch (error) {
        // The chart stays as it is and is scrubbed again at the next start; the others need not wait for it.
        if (!own.signal.aborted) onBug(error)
      }
      // Locked meanwhile: what waits now is for the next desk.
      if (own.signal.aborted) return
      watchers.changed([id])
      intake?.telling.scrubbed()
    }
    scrubbing = null
  }

  function work(opened: Result<Store, FailureCode>): Result<void, FailureCode> {
    if (!opened.ok) return opened
    if (desk?.store === opened.value) return ok(undefined)
    const at = createDesk(platform, tools, opened.value, watching)
    const settled = resolveUnfinished(at)
    if (!settled.ok) {
      vault.lock('stop')
      return settled
    }
    // What cannot be finished now is shown as unfinished, and nothing waits for it.
    finishPurges(at)
    desk = at
    const left = at.store.read.charts.list().filter((chart) => chart.status === 'scrubbing')
    app.scrubSoon(left.map((chart) => chart.id))
    beginIntake(at)
    return ok(undefined)
  }

  function beginIntake(at: Desk): void {
    const telling: Telling = createTelling({
      batches(ids) {
        const views = ids.flatMap((id) => viewOfBatch(at, batches, id) ?? [])
        watchers.batches?.(views)
        return views.filter(({ charts, scrubbed }) => scrubbed < charts).map(({ id }) => id)
      },
      charts: (ids) => {
        app.scrubSoon(ids)
        watchers.changed(ids)
      },
    })
    const batches = createIntake(at, { ...telling, onBug })
    intake = { batches, telling }
    batches.start()
  }

  const app: App = {
    vault,
    platform,
    tools,
    desk: () => (desk ? ok(desk) : err('store-locked')),
    intake: () => (intake ? ok(intake.batches) : err('store-locked')),
    async begin(newcomer, passphrase, remember) {
      const begun = await vault.begin(newcomer, passphrase, { remember, recovery: true })
      if (!begun.ok) return begun
      const { store, recoveryKey } = begun.value
      if (recoveryKey === null) throw new Error('a first run in the window makes a recovery key')
      const working = work(ok(store))
      return working.ok ? ok(recoveryKey) : working
    },
    unlock: async (who, passphrase, remember) => work(await vault.open(who, passphrase, remember)),
    recover: async (who, recoveryKey, passphrase) => work(await vault.recover(who, recoveryKey, passphrase)),
    unlockRemembered() {
      try {
        return work(vault.openRemembered())
      } catch (error) {
        // At start, before there is a window to say it in: the window then asks for the passphrase.
        onBug(error)
        return err('store-locked')
      }
    },
    lock(by) {
      scrubbing?.abort()
      scrubbing = null
      for (const work of running.values()) work.abort()
      waiting.length = 0
      desk?.lookAhead.stop()
      intake?.batches.stop()
      intake?.telling.stop()
      intake = null
      desk = null
      vault.lock(by)
    },
    renew() {
      desk?.lookAhead.stop()
      if (desk) desk = createDesk(platform, tools, desk.store, watching)
    },
    scrubSoon(ids) {
      waiting.push(...ids.filter((id) => !waiting.includes(id)))
      if (desk) void scrubAll(desk)
    },
    async runFor(id, work) {
      if (running.has(id)) return err(RUNNING[id] ?? 'chart-state')
      const own = new AbortController()
      running.set(id, own)
      try {
        return await work(own.signal)
      } finally {
        running.delete(id)
      }
    },
    cancel: (id) => running.get(id)?.abort(),
  }
  return app
}
