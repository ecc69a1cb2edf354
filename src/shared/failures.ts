// Every expected refusal, by closed code, in words a coder understands: what happened, what was kept, what to do.
// Shared so that the window and the command line say the same. Never holds document text. Pure.

export interface Wording {
  readonly what: string
  readonly kept: string
  readonly todo: string
}

export const FAILURES = {
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
  'due-diligence-missing': {
    what: 'This endpoint is not on this computer and has no due-diligence record.',
    kept: 'Nothing was sent.',
    todo: 'Use the built-in coder or a server on this computer.',
  },
  // endpoint
  'endpoint-unreachable': {
    what: 'The endpoint cannot be reached.',
    kept: 'The cleared text is kept.',
    todo: 'Check the address and that the server runs, then send again.',
  },
  'endpoint-timeout': {
    what: 'The endpoint took too long.',
    kept: 'The cleared text is kept.',
    todo: 'Send again, or use the built-in coder.',
  },
  'endpoint-busy': { what: 'The endpoint is too busy.', kept: 'The cleared text is kept.', todo: 'Wait a little, then send again.' },
  'endpoint-key-refused': { what: 'The endpoint refused the key.', kept: 'The cleared text is kept.', todo: 'Check the key in Settings.' },
  'endpoint-refused': {
    what: 'The endpoint refused the request.',
    kept: 'The cleared text is kept.',
    todo: 'Check the model name and address in Settings.',
  },
  'endpoint-error': {
    what: 'The endpoint had an error of its own.',
    kept: 'The cleared text is kept.',
    todo: 'Send again later, or use the built-in coder.',
  },
  'endpoint-redirected': {
    what: 'The endpoint pointed to another address.',
    kept: 'Nothing went to that address.',
    todo: 'Check the address in Settings.',
  },
  'endpoint-cut-off': { what: 'The connection broke before the reply was whole.', kept: 'The cleared text is kept.', todo: 'Send again.' },
  'endpoint-malformed': {
    what: 'The reply cannot be read.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Send again, or use another model.',
  },
  'endpoint-schema': {
    what: 'The reply does not have the agreed form.',
    kept: 'The cleared text is kept; no code was taken from the reply.',
    todo: 'Send again, or use another model.',
  },
  'endpoint-too-large': { what: 'The reply is too large.', kept: 'The cleared text is kept.', todo: 'Use another model.' },
  'endpoint-settings': {
    what: 'The endpoint settings are not complete.',
    kept: 'The old settings are kept.',
    todo: 'Give a full address (https, or http on this computer) and a model.',
  },
  cancelled: { what: 'Stopped, as you asked.', kept: 'All that was decided is kept.', todo: 'Start again when you like.' },
  // review
  'chart-unknown': { what: 'This chart is not in the worklist.', kept: 'Nothing was changed.', todo: 'Go back to the worklist.' },
  'chart-state': {
    what: 'The chart is not at that step.',
    kept: 'Nothing was changed.',
    todo: 'Follow the step shown at the top of the chart.',
  },
  'span-invalid': { what: 'That selection cannot be marked.', kept: 'Nothing was changed.', todo: 'Select text on the original side.' },
  'finding-unknown': { what: 'That finding is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'reason-missing': { what: 'A reason is needed.', kept: 'Nothing was changed.', todo: 'Say in a few words why.' },
  'nothing-to-undo': { what: 'There is nothing to undo.', kept: 'Nothing was changed.', todo: 'Go on.' },
  'codes-unavailable': {
    what: 'The code tables are missing or damaged.',
    kept: 'The chart and its ledger are kept; no code is proposed or accepted.',
    todo: 'Install Chartroom again.',
  },
  'code-unknown': { what: 'No such code in the code set of the encounter.', kept: 'Nothing was changed.', todo: 'Search for the code.' },
  'code-not-billable': {
    what: 'That code is a heading and cannot be billed.',
    kept: 'Nothing was changed.',
    todo: 'Choose one of the codes below it.',
  },
  'suggestion-unknown': { what: 'That suggestion is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'suggestion-set-aside': {
    what: 'That suggestion did not pass the checks and cannot be accepted.',
    kept: 'Nothing was changed.',
    todo: 'Change it to a code that holds, or add the code by hand with its evidence.',
  },
  'principal-undecided': {
    what: 'Only a code that stands can be the principal diagnosis.',
    kept: 'Nothing was changed.',
    todo: 'Accept or change the code first.',
  },
  'principal-no-diagnosis': {
    what: 'Only a diagnosis code can be the principal diagnosis.',
    kept: 'Nothing was changed.',
    todo: 'Choose an ICD-10-CM code.',
  },
  'sequence-undecided': {
    what: 'Only codes that stand are in sequence.',
    kept: 'Nothing was changed.',
    todo: 'Accept or change the code first.',
  },
  'sequence-principal': {
    what: 'The principal diagnosis stands first.',
    kept: 'Nothing was changed.',
    todo: 'Make another code the principal diagnosis, then this one can move.',
  },
  'poa-undecided': {
    what: 'Only a code that stands has a POA indicator.',
    kept: 'Nothing was changed.',
    todo: 'Accept or change the code first.',
  },
  'poa-no-diagnosis': {
    what: 'Only a diagnosis code has a POA indicator.',
    kept: 'Nothing was changed.',
    todo: 'Choose an ICD-10-CM code.',
  },
  'poa-outpatient': {
    what: 'POA indicators are for inpatient charts.',
    kept: 'Nothing was changed.',
    todo: 'Say that the chart is inpatient, if it is.',
  },
  'billed-unreadable': {
    what: 'A line is not a code.',
    kept: 'The billed codes are as they were.',
    todo: 'Write one code a line, POA after it.',
  },
  'suggestions-hidden': {
    what: 'The suggestions for this chart have not been shown yet.',
    kept: 'Your own codes are kept.',
    todo: 'Show the suggestions, decide them, then go on.',
  },
  'endpoint-off': {
    what: 'Suggestions are switched off: no AI proposes codes here, and nothing is sent.',
    kept: 'The cleared text is kept.',
    todo: 'Add codes by hand, or choose an endpoint in the settings.',
  },
  'suggestions-undecided': {
    what: 'Some suggestions still wait for you.',
    kept: 'Your decisions so far are kept.',
    todo: 'Accept, change or reject each one.',
  },
  'edits-open': {
    what: 'A hard edit is open.',
    kept: 'Your decisions so far are kept.',
    todo: 'Solve it, or give the reason why it stands.',
  },
  'file-unwritable': {
    what: 'The file cannot be written there.',
    kept: 'All records are kept; a file of that name is as it was.',
    todo: 'Choose another folder.',
  },
  'work-running': { what: 'That is running already.', kept: 'It goes on.', todo: 'Wait until it has ended, or stop it.' },
  'person-unknown': {
    what: 'That person cannot sign in here.',
    kept: 'The records are as they were.',
    todo: 'Choose another name, or ask a compliance lead to let you in.',
  },
  'person-exists': {
    what: 'Somebody of that name can sign in already.',
    kept: 'Nothing was changed.',
    todo: 'Use a name that tells the two apart.',
  },
  'last-lead': {
    what: 'Nobody else is a compliance lead.',
    kept: 'Nothing was changed.',
    todo: 'Give the role to somebody else first.',
  },
  'set-up-done': {
    what: 'These records have been set up already.',
    kept: 'Nothing was changed.',
    todo: 'Sign in.',
  },
  'people-unnamed': {
    what: 'These records do not know yet who works with them.',
    kept: 'The records are as they were.',
    todo: 'Say who you are, with the passphrase.',
  },
  'recovery-key-mistyped': {
    what: 'That is not a recovery key as it was shown.',
    kept: 'The records are as they were.',
    todo: 'Compare it letter by letter: 8 groups of 4.',
  },
  'recovery-key-wrong': {
    what: 'The recovery key does not open the records.',
    kept: 'The records are as they were.',
    todo: 'Look for the newest one; an older one opens nothing.',
  },
  'role-missing': {
    what: 'Your role does not allow that.',
    kept: 'Nothing was changed.',
    todo: 'Ask somebody whose role allows it, or a compliance lead for the role.',
  },
  'query-unknown': { what: 'That query is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'query-state': {
    what: 'The query is not at that step.',
    kept: 'Nothing was changed.',
    todo: 'Follow the step shown beside the query.',
  },
  'query-not-ready': {
    what: 'The query is not compliant as it stands.',
    kept: 'The draft is kept.',
    todo: 'Mend what is marked red beside it.',
  },
  'education-unwritten': {
    what: 'There is no education note for this coder yet.',
    kept: 'Nothing was changed.',
    todo: 'An auditor writes it once a case is released.',
  },
  'education-names': {
    what: 'The education note may name somebody.',
    kept: 'The note that was kept before is as it was.',
    todo: 'Name cases by number and people by role, then save again.',
  },
  'checklist-unknown': { what: 'That checklist is not as it was shown.', kept: 'Nothing was changed.', todo: 'Open it again.' },
  // audits
  'template-unknown': { what: 'That audit template is not there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'template-changed': {
    what: 'The template was changed meanwhile.',
    kept: 'The newer revision is kept; yours was not saved.',
    todo: 'Open the newer revision and make your change there.',
  },
  'template-invalid': {
    what: 'The template is not complete.',
    kept: 'The last revision is kept.',
    todo: 'Give a name, a target, a method, what is checked, and error types for codes that are added, deleted and revised.',
  },
  'audit-unknown': { what: 'That audit or case is not there.', kept: 'Nothing was changed.', todo: 'Go back to the list of audits.' },
  'chart-unsigned': {
    what: 'Some charts have no signed code list.',
    kept: 'No audit was made.',
    todo: 'Have them finished first, or leave them out.',
  },
  'chart-twice': { what: 'A chart stands in the list twice.', kept: 'No audit was made.', todo: 'Name each chart once.' },
  'audit-own-work': {
    what: 'Nobody audits or decides their own work while others are there.',
    kept: 'Nothing was changed.',
    todo: 'Ask another auditor, or a compliance lead who had no part in it.',
  },
  'audit-not-yours': {
    what: 'This step is another person’s.',
    kept: 'Nothing was changed.',
    todo: 'Leave it to them, or have the case handed to you.',
  },
  'audit-step': { what: 'The case is not at that step.', kept: 'Nothing was changed.', todo: 'Follow the step shown on the case.' },
  'own-code-unknown': { what: 'That code is not among yours.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'mark-unknown': { what: 'That mark is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'mark-invalid': {
    what: 'That mark is not whole, or changes nothing.',
    kept: 'Nothing was changed.',
    todo: 'Name the code it is about, and for a revision another code.',
  },
  'mark-duplicate': { what: 'That code is in the list already.', kept: 'Nothing was changed.', todo: 'Mark the code that is there.' },
  'code-not-audited': {
    what: 'This audit does not look at codes of that kind.',
    kept: 'Nothing was changed.',
    todo: 'Choose another code, or a template that checks them.',
  },
  'quote-not-verbatim': {
    what: 'The evidence is not what the cleared text says there.',
    kept: 'Nothing was changed.',
    todo: 'Select the words in the text again.',
  },
  'codes-unmarked': { what: 'Some codes have no mark yet.', kept: 'Your marks are kept.', todo: 'Mark each code, or agree with the rest.' },
  'marks-incomplete': {
    what: 'Some marks lack an error type, a severity or a rationale.',
    kept: 'Your marks are kept.',
    todo: 'Fill in what is missing, then release.',
  },
  'answers-out': {
    what: 'Some marks still wait for an answer.',
    kept: 'All answers so far are kept.',
    todo: 'Wait for them, or have a compliance lead close the case with a reason.',
  },
  'cases-open': { what: 'Some cases are not finished.', kept: 'The audit is kept, unsigned.', todo: 'Finish each case, then sign.' },
  'audit-signed': { what: 'The audit is signed already.', kept: 'The signature is kept.', todo: 'Reopen a case to change it.' },
  'audit-unsigned': {
    what: 'The audit is not signed off.',
    kept: 'The audit is kept.',
    todo: 'Finish each case and sign off, then export.',
  },
  'audit-text-withdrawn': {
    what: 'Charts of this audit were reopened or cleared anew since.',
    kept: 'The audit is kept. What was cleared then may hold what was missed, so it does not leave.',
    todo: 'Audit these charts anew.',
  },
  // store
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
  // packet
  'packet-unreadable': {
    what: 'The file is not an audit packet.',
    kept: 'The file was left as it is.',
    todo: 'Choose a .zip made by Chartroom.',
  },
  'packet-unwritable': {
    what: 'The packet cannot be written there.',
    kept: 'The chart and its ledger are kept.',
    todo: 'Choose another folder.',
  },
  'packet-not-intact': {
    what: 'The packet was changed since it was sealed.',
    kept: 'Nothing of it was taken in.',
    todo: 'Ask its sender for it again.',
  },
  'packet-key-unknown': {
    what: 'The packet is signed with a key that these records do not know.',
    kept: 'Nothing of it was taken in.',
    todo: 'Compare the fingerprint with the sender by another way, then give the key a name.',
  },
  'packet-key-wrong': {
    what: 'That does not open the packet.',
    kept: 'The file was left as it is.',
    todo: 'Check the passphrase or key, or ask its sender for the packet again.',
  },
  'packet-cut-off': {
    what: 'The encrypted packet is not whole.',
    kept: 'The file was left as it is.',
    todo: 'Ask its sender for it again.',
  },
  'packet-phi': {
    what: 'A packet with PHI is for reading, not for review here.',
    kept: 'Nothing of it was taken in.',
    todo: 'Ask its sender for the de-identified packet of the same charts.',
  },
  'packet-unsigned': {
    what: 'No chart in the packet has signed codes.',
    kept: 'Nothing of it was taken in.',
    todo: 'Ask its sender for it once the codes are signed.',
  },
  'packet-opened-already': {
    what: 'The charts of this packet are in the worklist already.',
    kept: 'They are as they were.',
    todo: 'Open them from the worklist.',
  },
  'packet-gone': { what: 'That packet is no longer at hand.', kept: 'Nothing was changed.', todo: 'Choose its file again.' },
  'packet-too-many': {
    what: 'Those are more charts than one packet holds.',
    kept: 'The charts and their ledger are kept.',
    todo: 'Choose at most 1,000.',
  },
  'chart-from-packet': {
    what: 'This chart came with a packet and is read-only.',
    kept: 'Nothing was changed.',
    todo: 'Audit it, or ask its sender to change it.',
  },
  'recipient-invalid': {
    what: 'That is no age recipient.',
    kept: 'No packet was made.',
    todo: 'Enter keys that begin with age1, whole and one a line.',
  },
  'print-failed': { what: 'The report cannot be printed to PDF.', kept: 'The chart and its ledger are kept.', todo: 'Try again.' },
  // the worklist
  'worklist-unknown': {
    what: 'No heading of this file says which charts it is about.',
    kept: 'The worklist is as it was.',
    todo: 'Begin it with a line of headings: Chart or Reference, and what is to be set, such as Assignee, Due or Tag.',
  },
  'worklist-damaged': {
    what: 'A quotation mark in this file is not closed.',
    kept: 'The worklist is as it was.',
    todo: 'Save the file as CSV again from its source.',
  },
  'worklist-encoding': {
    what: 'The characters of this file cannot be read.',
    kept: 'The worklist is as it was.',
    todo: 'Save it as CSV UTF-8 and import it again.',
  },
  'worklist-too-large': {
    what: 'The file is larger than any worklist: over 10 MB or 50,000 rows.',
    kept: 'The worklist is as it was.',
    todo: 'Split the file.',
  },
  'worklist-gone': { what: 'This file no longer waits for a yes.', kept: 'The worklist is as it was.', todo: 'Import it again.' },
  'search-unnamed': { what: 'A search needs a name.', kept: 'The filter is as it was.', todo: 'Give it a short name.' },
  'search-unknown': { what: 'That search is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'bulk-not-built-in': {
    what: 'Many charts at once go to the built-in coder only.',
    kept: 'Nothing was sent.',
    todo: 'Open each chart, look at what will be sent, and send it; or choose the built-in coder in Settings.',
  },
  'batch-running': { what: 'Suggestions are being fetched already.', kept: 'It goes on.', todo: 'Wait until it has ended, or stop it.' },
  // samples
  'sample-unknown': { what: 'That sample is not in these records.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'sample-not-begun': { what: 'No seed was drawn for this sample.', kept: 'Nothing was drawn.', todo: 'Begin the sample again.' },
  'universe-missing': {
    what: 'It is not said what the sample stands for.',
    kept: 'Nothing was drawn.',
    todo: 'Say whose charts, which charts and of which time.',
  },
  'frame-empty': { what: 'No chart is in the frame.', kept: 'Nothing was drawn.', todo: 'Ask for less in the filter.' },
  'frame-changed': {
    what: 'The frame is no longer the one that was shown.',
    kept: 'Nothing was drawn, and the seed is kept.',
    todo: 'Look at the frame as it is now, then draw.',
  },
  'sample-too-large': {
    what: 'The sample asks for more charts than there are.',
    kept: 'Nothing was drawn.',
    todo: 'Ask for fewer, or widen the frame.',
  },
  'sample-too-small': {
    what: 'The sample is too small for its strata.',
    kept: 'Nothing was drawn.',
    todo: 'Ask for more charts, or for fewer of each stratum.',
  },
  'sample-spread': {
    what: 'The spread of a stratum is missing.',
    kept: 'Nothing was drawn.',
    todo: 'State a standard deviation of 0 or more for each stratum, or share out in proportion.',
  },
  'seed-invalid': {
    what: 'The seed cannot be used.',
    kept: 'Nothing was drawn.',
    todo: 'State 1 to 64 plain letters, digits or signs on one line.',
  },
  'unit-not-drawn': {
    what: 'That chart is not a unit of the sample in use.',
    kept: 'Nothing was changed.',
    todo: 'Choose a chart of the sample.',
  },
  'spares-used-up': {
    what: 'No spare is left for that chart.',
    kept: 'The sample is as it was.',
    todo: 'Review without it and say so, or draw another sample with more spares.',
  },
  'sample-audited': {
    what: 'An audit was started from this sample.',
    kept: 'The sample is as it was.',
    todo: 'Leave the chart in its audit and say there why it cannot be reviewed.',
  },
  'figures-incomplete': {
    what: 'A figure is missing, or is no number.',
    kept: 'Nothing was saved.',
    todo: 'Type a number for each chart of the sample, 0 where nothing differs, and what the figures are of.',
  },
  // the self-test
  'gold-unavailable': {
    what: 'The gold set of the self-test is missing or damaged.',
    kept: 'Nothing was changed; the last self-test is kept.',
    todo: 'Install Chartroom again.',
  },
  'self-test-running': { what: 'A self-test is running already.', kept: 'It goes on.', todo: 'Wait until it has ended, or stop it.' },
  // code sets
  'release-unknown': {
    what: 'This is no release file that Chartroom knows.',
    kept: 'The code sets are as they were.',
    todo: 'Choose files as CMS or CDC issue them: order file, addenda, tabular list, index or tables.',
  },
  'release-damaged': {
    what: 'The file is not whole, or a line is not as its format asks.',
    kept: 'The code sets are as they were.',
    todo: 'Download it again from its source and choose the file unchanged.',
  },
  'release-mislabelled': {
    what: 'The file is not what its name or heading says.',
    kept: 'The code sets are as they were.',
    todo: 'Check which year and kind it is, and choose the right file.',
  },
  'release-needs-base': {
    what: 'The file only says what changed, and the year before is not here.',
    kept: 'The code sets are as they were.',
    todo: 'Import the full list of the year before first, or the full list of this year.',
  },
  'release-year-unknown': {
    what: 'The files do not say which fiscal year they are for.',
    kept: 'The code sets are as they were.',
    todo: 'Say the fiscal year.',
  },
  'release-too-large': {
    what: 'The file is larger than any release.',
    kept: 'The code sets are as they were.',
    todo: 'Choose the release file itself.',
  },
  'release-running': { what: 'A release is being read already.', kept: 'It goes on.', todo: 'Wait until it has ended, or stop it.' },
  'offer-gone': {
    what: 'This release no longer waits to be added.',
    kept: 'The code sets are as they were.',
    todo: 'Import the files again.',
  },
  'code-set-unknown': { what: 'That code set is not in use.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  // the catch-all of the process boundary
  'request-invalid': { what: 'The window asked for something out of order.', kept: 'Nothing was changed.', todo: 'Restart Chartroom.' },
  internal: {
    what: 'Something went wrong inside Chartroom.',
    kept: 'All that was saved before is kept.',
    todo: 'Repeat the last step. If it happens again, report the error code.',
  },
} as const satisfies Record<string, Wording>

export type FailureCode = keyof typeof FAILURES

/** A refusal as it crosses the process boundary: a code, and counts or ids that help, never document text. */
export interface Failure {
  readonly code: FailureCode
  readonly count?: number
}

/** One line for a terminal or a banner. */
export function say(code: FailureCode): string {
  const w: Wording = FAILURES[code]
  return `${w.what} ${w.kept} ${w.todo}`
}
