// Refusals of rounds in which a second person reads cleared charts.
import type { Wording } from './wording'

export const VALIDATION = {
  'round-unknown': {
    what: 'This round is not in the records.',
    kept: 'Nothing was changed.',
    todo: 'Go back to the list of rounds.',
  },
  'round-closed': {
    what: 'The round is closed.',
    kept: 'What was read before is kept.',
    todo: 'Start another round.',
  },
  'round-not-in': {
    what: 'The chart is not in this round.',
    kept: 'Nothing was changed.',
    todo: 'Open a chart of the list.',
  },
  'reading-own': {
    what: 'You cleared this chart yourself.',
    kept: 'Nothing was changed.',
    todo: 'Let somebody else read it.',
  },
  'reading-done': {
    what: 'You have read this chart already.',
    kept: 'What you found then is kept.',
    todo: 'Go on to the next chart.',
  },
  'reading-not-in-force': {
    what: 'The clearance that was drawn is no longer in force.',
    kept: 'What was read before is kept.',
    todo: 'Go on to the next chart. This one counts as not read.',
  },
  'mark-masked': {
    what: 'What was marked as missed is masked already.',
    kept: 'Your marks are kept.',
    todo: 'Mark words that can be read in the cleared text.',
  },
  'mark-not-masked': {
    what: 'What was marked as masked in vain is not masked.',
    kept: 'Your marks are kept.',
    todo: 'Choose something that is masked.',
  },
} as const satisfies Record<string, Wording>
