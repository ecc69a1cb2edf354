// What is known of the provider behind an endpoint, and incidents.
import type { Wording } from './wording'

export const TERMS = {
  'due-diligence-missing': {
    what: 'The terms of this endpoint’s provider are not on record, or the record is not whole.',
    kept: 'Nothing was sent.',
    todo: 'Fill in Governance › Provider terms, or use the built-in coder.',
  },
  'due-diligence-expired': {
    what: 'The record of this endpoint’s provider terms is past its review date.',
    kept: 'Nothing was sent; the record is kept.',
    todo: 'Read the terms again and renew Governance › Provider terms.',
  },
  'due-diligence-forbids': {
    what: 'The recorded terms of this endpoint’s provider forbid sending: it may train on the text, or an agreement the policy asks for was not made.',
    kept: 'Nothing was sent.',
    todo: 'Look in Governance › Provider terms which answer it is, or use another endpoint.',
  },
  'endpoint-unknown': { what: 'That endpoint is no longer there.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'terms-changed': {
    what: 'Somebody recorded other terms for this endpoint meanwhile.',
    kept: 'Theirs are kept; yours are still in the form.',
    todo: 'Open the endpoint again to see theirs, then enter yours.',
  },
  'terms-empty': { what: 'Nothing is answered yet.', kept: 'The record is as it was.', todo: 'Answer at least one question.' },
  'terms-none': { what: 'This endpoint has no terms in force.', kept: 'Nothing was changed.', todo: 'Record them first.' },
  'document-unreadable': {
    what: 'The document cannot be read, or is larger than 200 MB.',
    kept: 'The form is as it was.',
    todo: 'Choose the file again, from a folder you can read.',
  },
  'incident-unknown': { what: 'That incident is not in these records.', kept: 'Nothing was changed.', todo: 'Pick another.' },
  'incident-closed': { what: 'This incident is closed.', kept: 'It is as it was.', todo: 'Reopen it first.' },
  'incident-open': { what: 'This incident is open.', kept: 'It is as it was.', todo: 'Go on with it.' },
  'incident-nothing-left': {
    what: 'Nothing of this chart was on its way to a server in the request named.',
    kept: 'No incident was opened.',
    todo: 'Choose a request of this chart.',
  },
} as const satisfies Record<string, Wording>
