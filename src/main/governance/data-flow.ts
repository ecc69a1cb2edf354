// The data-flow statement: the four questions a buyer asks, answered from live state alone. Where the records hold no answer the
// statement says so. Nothing is asserted that a figure of the state could contradict. Pure.
import type { Answer } from '../../shared/governance-views'
import { beforeOrAfter } from './data-flow/before-or-after'
import { stored } from './data-flow/stored'
import { training } from './data-flow/training'
import { where } from './data-flow/where'
import type { LiveState } from './live-state'

export function dataFlow(state: LiveState): readonly Answer[] {
  return [where(state), beforeOrAfter(state), stored(state), training(state)]
}
