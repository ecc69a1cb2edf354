// Pages as they look, and redacted pages that leave.
import type { Wording } from './wording'

export const PAGES = {
  'page-unknown': { what: 'The chart has no such page.', kept: 'Nothing was changed.', todo: 'Open the chart again.' },
  'page-undrawable': {
    what: 'The page cannot be drawn.',
    kept: 'The chart, its text and its findings are kept.',
    todo: 'Work from the text. To see the page, bring the file in again.',
  },
  'pages-none': {
    what: 'This chart has no pages: it came as plain text or as a message.',
    kept: 'Nothing was written.',
    todo: 'Export a packet instead.',
  },
  'pages-show-identifier': {
    what: 'The redacted pages were read again, and an identifier of this chart can still be read on them.',
    kept: 'Nothing was written.',
    todo: 'Look for the same words elsewhere on the pages, mark what was missed, clear again. If all is marked, send the packet without pages.',
  },
  'pages-not-as-made': {
    what: 'The file of redacted pages is not what it has to be: pictures of the right number and size, and nothing else.',
    kept: 'Nothing was written.',
    todo: 'Try again. If it repeats, report the error code.',
  },
  'pages-unread': {
    what: 'The redacted pages could not be read again, so that nobody can say what is on them.',
    kept: 'Nothing was written.',
    todo: 'Try again. If it repeats, report the error code.',
  },
  'pages-too-large': {
    what: 'The redacted pages are too large for one file.',
    kept: 'Nothing was written.',
    todo: 'Split the chart into smaller files and bring them in again.',
  },
  'pages-unwritable': {
    what: 'The file cannot be written there.',
    kept: 'The chart and its ledger are kept.',
    todo: 'Choose another folder.',
  },
} as const satisfies Record<string, Wording>
