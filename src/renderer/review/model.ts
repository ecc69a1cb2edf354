// What the side by side needs of a chart. Types only.
import type { ChartView, FindingView, RemovedView } from '../../shared/views'
import type { Row } from './alignment'

export interface SideBySideModel {
  readonly text: string
  readonly scrubbed: string
  readonly rows: readonly Row[]
  readonly places: ChartView['places']
  /** This and the next in text order. */
  readonly findings: readonly FindingView[]
  readonly removed: readonly RemovedView[]
}
