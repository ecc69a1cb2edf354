// From a place in the text to a hit. Pure.
import type { Hit } from '../finding'

export const placeHit = (start: number, end: number, detector: string, confidence: number, why: string): Hit => ({
  start,
  end,
  category: 'LOCATION',
  detector,
  confidence,
  why,
})
