// A file that is brought in, and what is found in it.
import type { Wording } from './wording'

export const INTAKE = {
  // intake
  'file-missing': { what: 'The file is not there.', kept: 'Nothing was changed.', todo: 'Check the path and try again.' },
  'file-unreadable': {
    what: 'The file cannot be read.',
    kept: 'The file was left as it is.',
    todo: 'Check that you may open it, then try again.',
  },
  'file-not-a-file': {
    what: 'That is a folder or a device, not a file.',
    kept: 'Nothing was changed.',
    todo: 'Choose the text files themselves.',
  },
  'file-changing': {
    what: 'The file is still being written.',
    kept: 'The file was left as it is; none of it was taken.',
    todo: 'Wait until the export has finished, then try again.',
  },
  'output-is-input': {
    what: 'An output of this chart would replace one of the files given.',
    kept: 'Nothing was written.',
    todo: 'Choose another folder with --out.',
  },
  'file-empty': { what: 'The file is empty.', kept: 'The file was left as it is.', todo: 'Export the chart again from its source.' },
  'file-too-large': { what: 'The file is over 20 MB.', kept: 'The file was left as it is.', todo: 'Split the chart into smaller files.' },
  'file-binary': {
    what: 'The file is not plain text.',
    kept: 'The file was left as it is.',
    todo: 'Export the chart as plain text (.txt).',
  },
  'file-undecodable': {
    what: 'The text encoding cannot be told.',
    kept: 'The file was left as it is.',
    todo: 'Save the chart as UTF-8 text and open it again.',
  },
  // finding and clearing identifiers
  'detector-failed': {
    what: 'Looking for identifiers did not finish.',
    kept: 'The chart is kept; nothing can leave.',
    todo: 'Open the chart again. If it repeats, report the error code.',
  },
  'model-damaged': {
    what: 'The model that finds identifiers is missing or damaged.',
    kept: 'Your charts are kept; nothing can be scrubbed, cleared or sent.',
    todo: 'Install Chartroom again, or put back the folder models/deid from its installer.',
  },
  'findings-undecided': {
    what: 'Some findings still wait for you.',
    kept: 'Your decisions so far are kept.',
    todo: 'Keep or remove each undecided finding, then clear.',
  },
  'residual-identifier': {
    what: 'The scrubbed text still holds something that looks like an identifier.',
    kept: 'Nothing was sent; your decisions are kept.',
    todo: 'Look at the marked places, add what is missing, then clear again.',
  },
  'statement-missing': {
    what: 'A name and credential are needed.',
    kept: 'Your decisions are kept.',
    todo: 'Enter your name and credential.',
  },
  'not-cleared': { what: 'This text has not been cleared.', kept: 'Nothing was sent.', todo: 'Clear the scrubbed text first.' },
  'outbound-altered': {
    what: 'What was about to leave is not what was cleared.',
    kept: 'Nothing was sent.',
    todo: 'Clear the text again.',
  },
} as const satisfies Record<string, Wording>
