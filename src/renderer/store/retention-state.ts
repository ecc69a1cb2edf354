// What the window holds of retention: the schedule with what is due, what is chosen to be purged, and a purged chart that is open.
// Types only.
import type { Failure } from '../../shared/failures'
import type { ChartId, PurgeId } from '../../shared/ids'
import type { CallInput } from '../../shared/ipc/derive'
import type { RetainedKind } from '../../shared/policy/retention'
import type { HoldView, PurgedChartView, PurgeRule, RetentionView } from '../../shared/retention-views'
import type { Task } from './task'

export interface RetentionSlice {
  retention: Task<RetentionView>
  /** Which list is shown: what is due, or what the schedule leaves to a person. */
  purgeRule: PurgeRule
  purgeKinds: readonly RetainedKind[]
  /** Charts of the list that a person took out of it. */
  purgeLeftOut: ReadonlySet<ChartId>
  purgeCursor: ChartId | null
  /** What is left of the purged chart that is open. */
  purgedChart: Task<PurgedChartView>
  loadRetention(): Promise<void>
  choosePurge(change: Partial<Pick<RetentionSlice, 'purgeRule' | 'purgeKinds' | 'purgeCursor'>>): void
  /** Out of the list, or in again. */
  togglePurge(id: ChartId): void
  purge(order: CallInput<'retention.purge'>): Promise<Failure | null>
  setHold(hold: CallInput<'retention.hold'>): Promise<Failure | null>
  liftHold(hold: HoldView, reason: string): Promise<Failure | null>
  finishPurge(): Promise<void>
  saveCertificate(id: PurgeId): Promise<void>
  loadPurgedChart(id: ChartId): Promise<void>
  forgetRetention(): void
}

export type RetentionDialogPlace =
  | { readonly kind: 'purge' }
  | { readonly kind: 'set-hold' }
  | { readonly kind: 'lift-hold'; readonly hold: HoldView }
