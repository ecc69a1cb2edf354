// Every expected refusal, by closed code, in words a coder understands: what happened, what was kept, what to do.
// Shared so that the window and the command line say the same. Never holds document text. Those of each part stand in failures/. Pure.

import { AUDITS } from './failures/audits'
import { DESK } from './failures/desk'
import { ENDPOINT } from './failures/endpoint'
import { INTAKE } from './failures/intake'
import { PACKET } from './failures/packet'
import { PAGES } from './failures/pages'
import { POLICY } from './failures/policy'
import { RETENTION } from './failures/retention'
import { REVIEW } from './failures/review'
import { STORE } from './failures/store'
import { TERMS } from './failures/terms'
import { VALIDATION } from './failures/validation'
import type { Wording } from './failures/wording'

export const FAILURES = {
  ...INTAKE,
  ...ENDPOINT,
  ...REVIEW,
  ...AUDITS,
  ...STORE,
  ...PACKET,
  ...PAGES,
  ...POLICY,
  ...RETENTION,
  ...DESK,
  ...TERMS,
  ...VALIDATION,
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
