// Rounds of second readings as they stand in the window. Types only.
import type { Failure } from '../../shared/failures'
import type { ChartId, FindingId, SampleId } from '../../shared/ids'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { ReadingMark, ReadingView, RoundFrame, RoundView, ValidationView } from '../../shared/validation-views'
import type { WorklistFilter } from '../../shared/worklist-filter'
import type { Task } from './task'

export interface ValidationSlice {
  validation: Task<ValidationView>
  validationPlace: 'list' | 'round'
  roundCursor: SampleId | null
  round: Task<RoundView>
  roundChartCursor: ChartId | null
  /** Of the round that is about to be started. */
  roundFrame: Task<RoundFrame>
  /** The chart that is read; its screen is over the round. */
  reading: Task<ReadingView>
  /** What was marked in it so far; kept nowhere else until the reading is. */
  readingMarks: readonly ReadingMark[]
  loadValidation(): Promise<void>
  setRoundCursor(id: SampleId): void
  goToRounds(): void
  goToRound(id: SampleId): Promise<void>
  setRoundChartCursor(id: ChartId): void
  previewRound(filter: WorklistFilter): Promise<void>
  startRound(name: string, filter: WorklistFilter, size: number): Promise<Failure | null>
  closeRound(): Promise<Failure | null>
  openReading(chartId: ChartId): Promise<void>
  /** The next chart of the round that waits for the person. */
  readNext(): Promise<void>
  /** The next or previous chart of the round that can be opened. */
  stepReading(by: 1 | -1): Promise<void>
  markMissed(span: Span, category: Category, everywhere: boolean): void
  /** Sets or takes off the mark on what is chosen. */
  markInVain(findingId: FindingId | null): void
  dropMark(at: number): void
  keepReading(): Promise<Failure | null>
  leaveReading(): void
  forgetValidation(): void
}

/** Dialogs of a round and of a reading. */
export type ValidationDialogPlace =
  | { readonly kind: 'start-round' | 'close-round' | 'keep-reading' }
  | { readonly kind: 'mark-missed'; readonly span: Span }
