// Samples are drawn, drawn again, amended and handed to outside statisticians.
import type { ChartId } from '../../../../shared/ids'
import type { AiInfluence, SampleKind, SeedOrigin } from '../../../../shared/sampling-views'
import type { Label, Sha256, Typed } from '../event-words'

export interface SampleEvents {
  /** Before there is a frame, so that nobody can have chosen one by the other. sha256: of the seed, which stays untold until the draw. */
  'sample-seed-drawn': { about: 'app'; reason: null; detail: { readonly sha256: Sha256 } }
  'sample-drawn': {
    about: 'sample'
    reason: null
    detail: {
      /** Of the ordered frame. */
      readonly frame: Sha256
      readonly units: number
      readonly strata: number
      readonly kind: SampleKind
      readonly sample: number
      readonly spares: number
      readonly generator: Label
      /** Of the seed. */
      readonly seed: Sha256
      readonly seedBy: SeedOrigin
      /** Of the canonical JSON of what was drawn. */
      readonly drawn: Sha256
      readonly ai: readonly AiInfluence[]
    }
  }
  /** same: frame, seed and draw are what was recorded. */
  'sample-repeated': { about: 'sample'; reason: null; detail: { readonly same: boolean } }
  /** A chart could not be reviewed; the next spare took its place. */
  'sample-unit-replaced': { about: 'sample'; reason: Typed; detail: { readonly unit: ChartId; readonly spare: ChartId } }
  /** sha256: of the canonical JSON of the figures and what they are of. */
  'sample-figures-typed': { about: 'sample'; reason: null; detail: { readonly units: number; readonly sha256: Sha256 } }
  'sample-exported': { about: 'sample'; reason: null; detail: { readonly sha256: Sha256; readonly bytes: number } }
}
