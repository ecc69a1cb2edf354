// What the side by side needs of a chart. Types only.
import type { FindingView, RemovedView } from '../../shared/views'
import type { Row } from './alignment'

export interface SideBySideModel {
  readonly text: string
  readonly scrubbed: string
  readonly rows: readonly Row[]
  /** This and the next in text order. */
  readonly findings: readonly FindingView[]
  readonly removed: readonly RemovedView[]
}
