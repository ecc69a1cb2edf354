// What stands between cleared text and an answer.
import type { Wording } from './wording'

export const ENDPOINT = {
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
} as const satisfies Record<string, Wording>
