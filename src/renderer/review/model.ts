// What the side by side needs of a chart, worked out once per view. Pure.
import { byPosition } from '../../shared/spans'
import type { ChartView, FindingView, RemovedView } from '../../shared/views'
import { alignRows, type Row } from './alignment'

export interface SideBySideModel {
  readonly text: string
  readonly scrubbed: string
  readonly rows: readonly Row[]
  readonly findings: readonly FindingView[]
  readonly removed: readonly RemovedView[]
}

export function makeModel(view: Pick<ChartView, 'text' | 'scrubbed' | 'findings' | 'removed'>): SideBySideModel {
  const findings = [...view.findings].sort(byPosition)
  return {
    text: view.text,
    scrubbed: view.scrubbed,
    rows: alignRows(view.text, view.scrubbed.length, findings),
    findings,
    removed: [...view.removed].sort(byPosition),
  }
}
