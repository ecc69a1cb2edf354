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
    todo: 'Choose the files themselves, or add the folder on the Intake screen.',
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
  'file-too-large': {
    what: 'The file is larger than Chartroom reads: 512 MB, or 20 million characters of text.',
    kept: 'The file was left as it is.',
    todo: 'Split the chart into smaller files.',
  },
  'file-binary': {
    what: 'The file looks like text, but is not.',
    kept: 'The file was left as it is.',
    todo: 'Export the chart again, as PDF or plain text.',
  },
  'file-unknown-kind': {
    what: 'Chartroom does not read this kind of file.',
    kept: 'The file was left as it is.',
    todo: 'Export the chart as PDF, Word (.docx), RTF, plain text or a picture.',
  },
  'file-damaged': {
    what: 'The file is damaged or cut off.',
    kept: 'The file was left as it is; none of it was taken.',
    todo: 'Export or scan the chart again.',
  },
  'file-password': {
    what: 'The file is protected by a password.',
    kept: 'The file was left as it is.',
    todo: 'Enter its password, or ask the sender for a copy without one.',
  },
  'file-password-wrong': {
    what: 'The password does not open the file.',
    kept: 'The file was left as it is; the password was not kept.',
    todo: 'Enter the password again.',
  },
  'file-xfa': {
    what: 'The file is a form that only Adobe programs can show (XFA).',
    kept: 'The file was left as it is.',
    todo: 'Open it in Adobe Reader, print it to a new PDF and add that.',
  },
  'file-too-many-pages': {
    what: 'The file has more pages than Chartroom reads at once (5,000).',
    kept: 'The file was left as it is.',
    todo: 'Split the chart into smaller files.',
  },
  'file-picture-too-large': {
    what: 'A picture in the file is too large to read.',
    kept: 'The file was left as it is.',
    todo: 'Scan the page at 300 dpi or less.',
  },
  'file-no-words': {
    what: 'No words could be read in the picture.',
    kept: 'The file was left as it is.',
    todo: 'Scan the page again, straight and with more contrast.',
  },
  'file-too-nested': {
    what: 'The file holds files or elements too deep inside one another.',
    kept: 'The file was left as it is; none of it was taken.',
    todo: 'Unpack it and add the files themselves.',
  },
  'file-too-many-members': {
    what: 'The archive holds more than Chartroom unpacks at once.',
    kept: 'The archive was left as it is; what was read before is in the worklist.',
    todo: 'Unpack it and add the folder.',
  },
  'file-several-charts': {
    what: 'The file holds several charts.',
    kept: 'The file was left as it is.',
    todo: 'Add it on the Intake screen, or with "chartroom intake".',
  },
  'file-reader-ended': {
    what: 'Reading the file failed or took more memory than it may.',
    kept: 'The file was left as it is; everything else goes on.',
    todo: 'Split the file, or export the chart in another format. If it repeats, report the error code.',
  },
  'file-reader-slow': {
    what: 'Reading the file stood still and was stopped.',
    kept: 'The file was left as it is; everything else goes on.',
    todo: 'Try again. If it repeats, export the chart in another format.',
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
