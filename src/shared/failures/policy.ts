// The site's rules: what they forbid, and what is wrong with them.
import type { Wording } from './wording'

export const POLICY = {
  'policy-damaged': {
    what: 'The policy of these records is not as it was signed.',
    kept: 'All charts are kept; nothing is scrubbed, cleared or sent.',
    todo: 'A compliance lead looks at Governance → Policy and signs one anew, or the records are restored from a backup.',
  },
  'policy-stale': {
    what: 'Somebody else signed another policy meanwhile.',
    kept: 'That one is in force; your changes are not lost.',
    todo: 'Look at what differs now, then sign again.',
  },
  'policy-standard': {
    what: 'The Standard policy is in force, and every Chartroom has it.',
    kept: 'No file was written.',
    todo: 'Sign a policy of your own first.',
  },
  'policy-invalid': {
    what: 'A field of the policy is not filled in as it has to be.',
    kept: 'The policy is as it was.',
    todo: 'Mend the field that is marked.',
  },
  'policy-unreadable': {
    what: 'The file is no policy that this version of Chartroom can read.',
    kept: 'The policy is as it was.',
    todo: 'Choose a .policy.json file that Chartroom exported, or update Chartroom.',
  },
  'policy-not-intact': {
    what: 'The policy file was changed since it was signed.',
    kept: 'The policy is as it was.',
    todo: 'Ask who sent it for the file again.',
  },
  'policy-key-unknown': {
    what: 'The policy file is signed with a key that these records do not know.',
    kept: 'The policy is as it was.',
    todo: 'Compare the fingerprint with the sender by another way, give the key a name, then take the file in again.',
  },
  'policy-reach': {
    what: 'The policy does not let cleared text go that far.',
    kept: 'The cleared text is kept; nothing was sent.',
    todo: 'Choose an endpoint that the policy allows, or ask a compliance lead.',
  },
  'policy-specialty': {
    what: 'The policy does not let charts of this specialty go to this endpoint.',
    kept: 'The cleared text is kept; nothing was sent.',
    todo: 'Choose an endpoint that the policy names for the specialty, or ask a compliance lead.',
  },
  'policy-stricter': {
    what: 'The policy became stricter after this chart was scrubbed or cleared.',
    kept: 'The chart and its findings are kept; nothing was sent.',
    todo: 'Scrub it again, then review and clear it.',
  },
  'clearing-role': {
    what: 'The policy does not let your role clear charts.',
    kept: 'Your decisions are kept.',
    todo: 'Ask somebody whose role it names.',
  },
  'second-person-missing': {
    what: 'The policy asks for two people to clear a text, and only one has.',
    kept: 'The first clearance is kept and waits.',
    todo: 'Ask another person to look at it and clear it, or send it back.',
  },
  'policy-gone': { what: 'That policy file is no longer at hand.', kept: 'The policy is as it was.', todo: 'Choose its file again.' },
} as const satisfies Record<string, Wording>
