// Quality figures as they stand in the window. Types only.
import type { PlantedShown, PlantingView, QualityBy, QualityView } from '../../shared/quality-views'
import type { Task } from './task'

export interface QualitySlice {
  quality: Task<QualityView>
  /** What is asked for: how the rows are cut, and which days of signing. */
  qualityAsked: { readonly by: QualityBy; readonly from: string | null; readonly to: string | null }
  /** Signed charts counted while it runs. */
  qualityCounted: { readonly done: number; readonly total: number } | null
  loadQuality(): Promise<void>
  askQuality(change: Partial<QualitySlice['qualityAsked']>): Promise<void>
  stopQuality(): Promise<void>
  exportFigures(): Promise<void>
  /** @param name of the file, without its ending */
  exportChart(name: string, svg: string): Promise<void>
  planting: Task<PlantingView>
  setPlanting(oneIn: number): Promise<void>
  /** The suggestion that was just decided was a planted error. */
  takePlanted(shown: PlantedShown): void
  forgetQuality(): void
}
