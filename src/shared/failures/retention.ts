// What is kept, held and purged.
import type { Wording } from './wording'

export const RETENTION = {
  'chart-purged': {
    what: 'The text of this chart was purged.',
    kept: 'Its hashes, counts, days of work and ledger entries are kept.',
    todo: 'Open it to see what is left. To work on it again, import the file again.',
  },
  'audit-text-purged': {
    what: 'The text of a chart in this audit was purged.',
    kept: 'Its codes, marks and figures are kept, with the hash of the text.',
    todo: 'Read it in a packet that was exported before, if there is one.',
  },
  'purge-empty': {
    what: 'Nothing of these charts may be purged that way now.',
    kept: 'Nothing was purged.',
    todo: 'Pick charts and kinds that are due, or that the schedule leaves to you.',
  },
  'purge-changed': {
    what: 'The list is no longer as it was shown.',
    kept: 'Nothing was purged.',
    todo: 'Look at the list again and confirm it.',
  },
  'purge-unconfirmed': { what: 'The purge was not confirmed.', kept: 'Nothing was purged.', todo: 'Type the word as it stands there.' },
  'purge-too-many': {
    what: 'These are more charts than one purge takes.',
    kept: 'Nothing was purged.',
    todo: 'Purge them in parts of at most 1,000.',
  },
  'purge-unknown': { what: 'That purge is not in these records.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'purge-pending': {
    what: 'The content is deleted, but the file is not compacted yet, so there is no certificate.',
    kept: 'All else is kept. The bytes are overwritten; the file is made smaller later.',
    todo: 'Close other programs that use the records, make sure there is room on the disk, and finish the purge.',
  },
  'hold-empty': { what: 'No chart is meant by that hold.', kept: 'Nothing was changed.', todo: 'Choose charts, a filter or all.' },
  'hold-unknown': { what: 'That hold is not in force.', kept: 'Nothing was changed.', todo: 'Pick another.' },
} as const satisfies Record<string, Wording>
