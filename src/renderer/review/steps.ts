// Where a chart stands on its way, in the five steps a coder sees. Pure.
import type { ChartSummary, ChartView } from '../../shared/views'

export type Step = 'review' | 'clear' | 'code' | 'finish' | 'packet'

export const STEPS: readonly Step[] = ['review', 'clear', 'code', 'finish', 'packet']

type Standing = Pick<ChartSummary, 'status' | 'undecided' | 'openSuggestions'>
type Coded = Pick<ChartView, 'suggestions' | 'blind'>

/** The step that waits for the person now. */
export function currentStep({ status, undecided, openSuggestions }: Standing, { suggestions, blind }: Coded): Step {
  switch (status) {
    case 'scrubbing':
    case 'failed':
      return 'review'
    case 'review':
      return undecided > 0 ? 'review' : 'clear'
    case 'second':
      return 'clear'
    case 'cleared':
      return 'code'
    case 'coding':
      return openSuggestions > 0 || suggestions.length === 0 || blind?.state === 'hidden' ? 'code' : 'finish'
    case 'finished':
    case 'purged':
      return 'packet'
  }
}
