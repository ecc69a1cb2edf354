// A second person reads cleared charts of a sample, to tell what was missed.
import type { ChartId, ClearanceId } from '../../../../shared/ids'
import type { Counts, Sha256 } from '../event-words'

export interface ValidationEvents {
  /** The sample itself is in the entries before. seed, frame: as there. */
  'validation-started': {
    about: 'sample'
    reason: null
    detail: { readonly charts: number; readonly seed: Sha256; readonly frame: Sha256 }
  }
  'validation-chart-reviewed': {
    about: 'sample'
    reason: null
    detail: {
      readonly chart: ChartId
      readonly clearance: ClearanceId
      /** What stands masked in the cleared text. */
      readonly masked: Counts
      readonly missed: Counts
      readonly inVain: Counts
    }
  }
  'validation-closed': { about: 'sample'; reason: null; detail: { readonly charts: number; readonly read: number } }
}
