// Is what was done under one policy good enough under another? Looser in anything is not. Pure.
import type { ClearingPolicy } from './clearing'
import type { DeidentificationPolicy } from './deidentification'

/** Everything that goes under `needed` goes under `was` too. */
export const removesAsMuch = (was: DeidentificationPolicy, needed: DeidentificationPolicy): boolean =>
  (was.providers === 'remove' || needed.providers === 'keep') &&
  (was.zip === 'remove' || needed.zip === 'first-three') &&
  (was.years === 'remove' || needed.years === 'keep') &&
  (was.dates === 'remove' || needed.dates === 'relative-days') &&
  (was.modelThreshold ?? 1) <= (needed.modelThreshold ?? 1)

/** As many people cleared as are asked for now. Whose role it was is not asked afterwards: the account may have changed. */
export const clearedByEnough = (was: Pick<ClearingPolicy, 'people'>, needed: Pick<ClearingPolicy, 'people'>): boolean =>
  was.people >= needed.people
