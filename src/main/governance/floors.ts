// Which floors of the gold set a run missed. What could not be measured was not reached (fail closed). Pure.
import type { Figures, Floors, Shortfall } from '../../shared/figures'

/** The one floor that is a ceiling: less is better. */
const CEILING: keyof Floors = 'overRedactionClean'

/** Empty when every floor is reached; a figure that is exactly the floor reaches it. */
export function shortfalls(figures: Figures, floors: Floors): Shortfall[] {
  return (Object.keys(floors) as (keyof Floors)[]).flatMap((measure) => {
    const [is, floor] = [figures[measure], floors[measure]]
    const reached = is !== null && (measure === CEILING ? is <= floor : is >= floor)
    return reached ? [] : [{ measure, is, floor }]
  })
}
