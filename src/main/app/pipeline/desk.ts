// What every step of the pipeline has at hand while the records are open.
import type { ChartId } from '../../../shared/ids'
import type { Result } from '../../../shared/result'
import type { CodingEndpoint } from '../../endpoint'
import type { Gate } from '../../gate'
import type { Store } from '../../store'
import type { Platform } from '../platform'
import type { Tools } from '../tools'

export interface Desk {
  readonly store: Store
  readonly tools: Tools
  readonly gate: Gate
  readonly platform: Platform
  /** The endpoint of the settings, made anew for each use so that a change counts at once. */
  endpoint(): Result<CodingEndpoint, 'endpoint-settings' | 'codes-unavailable'>
  /** Tells whoever watches how far long work is; characters for scrubbing. */
  progress(chartId: ChartId, stage: 'scrubbing' | 'coding', done: number, total: number): void
  /** The worklist changed. */
  changed(): void
}

/** UTC, ISO 8601, as all records keep time. */
export const timeOf = (desk: Desk): string => desk.platform.now().toISOString()
