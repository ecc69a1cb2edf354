// What the window holds of samples: their list, the one that is being made, the one that is open. Types only.
import type { Failure } from '../../shared/failures'
import type { ChartId, SampleId } from '../../shared/ids'
import type { CallInput } from '../../shared/ipc/derive'
import type { BegunView, FrameView, SampleSummary, SampleView } from '../../shared/sampling-views'
import type { SampleDraft } from '../samples/draft'
import type { Task } from './task'

export interface SamplesSlice {
  samples: Task<readonly SampleSummary[]>
  samplePlace: 'list' | 'new' | 'sample'
  /** The row the arrows stand on. */
  sampleCursor: SampleId | null
  /** A new sample: its seed is drawn and untold. */
  begun: Task<BegunView>
  draft: SampleDraft
  /** Of the draft as it stands. */
  frame: Task<FrameView>
  sample: Task<SampleView>
  /** The chart of the open sample the arrows stand on. */
  unitCursor: ChartId | null
  repeating: Task<null>
  loadSamples(): Promise<void>
  setSampleCursor(id: SampleId): void
  goToSampleList(): void
  beginSample(): Promise<void>
  changeDraft(change: Partial<SampleDraft>): void
  /** Asks for the frame of the draft; an answer that comes late is passed over. */
  previewFrame(): Promise<void>
  drawSample(): Promise<Failure | null>
  goToSample(id: SampleId): Promise<void>
  setUnitCursor(id: ChartId): void
  repeatSample(): Promise<void>
  replaceUnit(unit: ChartId, reason: string): Promise<Failure | null>
  typeFigures(typed: Pick<CallInput<'samples.type-figures'>, 'measure' | 'figures'>): Promise<Failure | null>
  exportSample(format: 'csv' | 'json'): Promise<void>
  forgetSamples(): void
}

/** Dialogs of an open sample. */
export type SampleDialogPlace = { readonly kind: 'sample-figures' } | { readonly kind: 'replace-unit'; readonly unit: ChartId }
