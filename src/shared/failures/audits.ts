// Audits and samples.
import type { Wording } from './wording'

export const AUDITS = {
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
} as const satisfies Record<string, Wording>
