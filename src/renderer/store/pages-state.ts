// The pages of the open chart as the window has them. Types only.
import type { Failure } from '../../shared/failures'
import type { PageFormat, PageImageView, PagesProgress, PageView, PageWordView } from '../../shared/page-view'
import type { Result } from '../../shared/result'
import type { Task } from './task'

/** width: as wide as its pane. Else how large, 1 being as printed. */
export type PageZoom = 'width' | number

export type PagesDialogPlace = { readonly kind: 'export-pages' }

export interface PagesSlice {
  /** Of the open chart; empty where it has none. */
  pages: Task<readonly PageView[]>
  /** The one that is looked at. */
  page: number
  pageZoom: PageZoom
  /** By number, of those that were looked at. */
  pageWords: Readonly<Record<number, Task<readonly PageWordView[]>>>
  /** Redacted pages on their way out. */
  redacting: PagesProgress | null
  loadPages(): Promise<void>
  goToPage(number: number): void
  turnPage(by: 1 | -1): void
  /** To the page on which this place of the original stands; nothing where it stands on none. */
  showPageOf(offset: number): void
  zoomPage(zoom: PageZoom): void
  loadPageWords(number: number): Promise<void>
  /** Kept for a few pages, as they are turned to and fro. */
  pageImage(number: number, pixelsPerPoint: number): Promise<Result<PageImageView, Failure>>
  /** Gives the failure to show in the dialog, or null. */
  exportPages(format: PageFormat): Promise<Failure | null>
  stopRedacting(): Promise<void>
  takeRedacting(progress: PagesProgress): void
  /** Every page and image of it. */
  forgetPages(): void
}
