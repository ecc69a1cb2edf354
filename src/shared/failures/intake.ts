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
  'file-nothing-clinical': {
    what: 'The file holds no notes, results or diagnoses.',
    kept: 'The file was left as it is.',
    todo: 'Export the documents or results of the encounter.',
  },
  'file-claim-without-chart': {
    what: 'A claim in the file matches no chart, or more than one.',
    kept: 'Claims that match one chart are with it as billed codes; the file was left as it is.',
    todo: 'Add the charts that are missing, then this file again. Billed codes can also be typed at the chart.',
  },
  'file-claim-typed': {
    what: 'A claim in the file says something else than the billed codes that a person typed.',
    kept: 'What was typed stands; claims of other charts are with these. The file was left as it is.',
    todo: 'Take the typed codes away at the chart to have those of the claim, then add this file again.',
  },
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
  'file-locked': {
    what: 'The document is protected by a password, which Chartroom does not take for this kind of file.',
    kept: 'The file was left as it is.',
    todo: 'Open it in Word, save a copy without the password, and add the copy.',
  },
  'file-old-word': {
    what: 'The file is a Word document of the old format (.doc).',
    kept: 'The file was left as it is.',
    todo: 'Open it in Word, save it as .docx, and add that.',
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
  'file-archive-damaged': {
    what: 'The archive is damaged or cut off.',
    kept: 'The archive was left as it is; what was read before is in the worklist.',
    todo: 'Ask for the archive again, or unpack it and add the folder.',
  },
  'file-archive-locked': {
    what: 'The file is locked with a password in its archive.',
    kept: 'The archive was left as it is; everything else goes on.',
    todo: 'Unpack the archive yourself, with its password, and add the folder.',
  },
  'file-archive-method': {
    what: 'The file is packed in a way Chartroom does not unpack.',
    kept: 'The archive was left as it is; everything else goes on.',
    todo: 'Unpack the archive yourself and add the folder.',
  },
  'file-archive-link': {
    what: 'The archive holds a link there, not a file. Links are never followed.',
    kept: 'The archive was left as it is; everything else goes on.',
    todo: 'Add the file it points to, if it is needed.',
  },
  'file-office': {
    what: 'Chartroom does not read this kind of Office file: older ones (.doc, .xls), presentations, and those with a password.',
    kept: 'The file was left as it is.',
    todo: 'Save it as .docx, .xlsx or PDF, without a password.',
  },
  'file-outside-list': {
    what: 'The list names a file that lies outside its own folder.',
    kept: 'That file was not looked at; everything else goes on.',
    todo: 'Copy the file into the folder of the list, or add it by itself.',
  },
  'file-sheet': {
    what: 'The spreadsheet is no list of charts: no heading names files or references, or it is larger than 10 MB or 50,000 rows.',
    kept: 'The file was left as it is.',
    todo: 'Give a column the heading File or Reference; or export the chart itself as PDF or plain text.',
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
  // batches
  'batch-unknown': { what: 'There is no such batch.', kept: 'Nothing was changed.', todo: 'Open the Intake screen again.' },
  'batch-state': {
    what: 'The batch does not stand so that this can be done.',
    kept: 'Nothing was changed.',
    todo: 'Look at its state on the Intake screen.',
  },
  'nothing-refused': {
    what: 'There is no file to read again.',
    kept: 'Nothing was changed.',
    todo: 'Add the file anew if it was taken out of the records.',
  },
  'watch-folder-missing': {
    what: 'The watched folder cannot be reached.',
    kept: 'Chartroom looks for it again every few minutes.',
    todo: 'Check the share or the drive it lies on.',
  },
  'watch-folder-set': {
    what: 'A folder is watched already.',
    kept: 'It goes on being watched.',
    todo: 'Stop watching it first.',
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
