// The worklist, the self-test and the code sets.
import type { Wording } from './wording'

export const DESK = {
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
  'worklist-workbook': {
    what: 'This workbook cannot be read: it is damaged, protected by a password, or of an older kind (.xls).',
    kept: 'The worklist is as it was.',
    todo: 'Save it as .xlsx without a password, or as CSV UTF-8.',
  },
  'worklist-too-large': {
    what: 'The file is larger than any worklist: over 10 MB or 50,000 rows.',
    kept: 'The worklist is as it was.',
    todo: 'Split the file.',
  },
  'worklist-gone': { what: 'This file no longer waits for a yes.', kept: 'The worklist is as it was.', todo: 'Import it again.' },
  'search-unnamed': { what: 'A search needs a name.', kept: 'The filter is as it was.', todo: 'Give it a short name.' },
  'search-unknown': { what: 'That search is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'bulk-coder-changed': {
    what: 'The coding endpoint was changed while charts were in line.',
    kept: 'What was in line was not sent.',
    todo: 'Look at the endpoint in Settings, then send the rest.',
  },
  'outbound-unsure': {
    what: 'It is not known whether the text came to the endpoint: the connection broke, or Chartroom stopped.',
    kept: 'It was not sent once more.',
    todo: 'Open the chart and send it by hand.',
  },
  'batch-running': { what: 'Suggestions are being fetched already.', kept: 'It goes on.', todo: 'Wait until it has ended, or stop it.' },
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
} as const satisfies Record<string, Wording>
