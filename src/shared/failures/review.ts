// What people do on a chart, by whom, and what they write.
import type { Wording } from './wording'

export const REVIEW = {
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
} as const satisfies Record<string, Wording>
