// The records and who opens them.
import type { Wording } from './wording'

export const STORE = {
  'passphrase-short': { what: 'The passphrase is too short.', kept: 'Nothing was changed.', todo: 'Use at least 12 characters.' },
  'passphrase-wrong': { what: 'The passphrase does not open the records.', kept: 'The records are as they were.', todo: 'Try again.' },
  'store-newer': {
    what: 'The records were made by a newer Chartroom.',
    kept: 'They were left as they are.',
    todo: 'Update Chartroom on this computer.',
  },
  'store-damaged': { what: 'The records are damaged.', kept: 'They were left as they are.', todo: 'Restore the last backup.' },
  'store-full': {
    what: 'The disk is full.',
    kept: 'All that was saved before is kept; the last step was not.',
    todo: 'Free some space, then repeat the last step.',
  },
  'store-busy': {
    what: 'The records are in use by another program.',
    kept: 'The last step was not saved.',
    todo: 'Close the other program, then repeat it.',
  },
  'store-locked': { what: 'Chartroom is locked.', kept: 'The records are as they were.', todo: 'Enter the passphrase.' },
} as const satisfies Record<string, Wording>
