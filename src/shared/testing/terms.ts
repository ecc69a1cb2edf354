// Answers about a provider that does not exist, whole by the standard policy. For tests only.
import { NO_ANSWER, type TermAnswer, type TermAnswers } from '../terms'

export const ANSWERED_ON = '2026-03-01'

const said = (value: string, clause = ''): TermAnswer => ({
  ...NO_ANSWER,
  value,
  clause,
  source: 'https://vendor.example/terms',
  read: ANSWERED_ON,
})

export const WHOLE_ANSWERS: TermAnswers = {
  'legal-entity': said('Vendor Example, Inc.'),
  product: said('Example API, business tier'),
  region: said('US'),
  baa: {
    ...said('yes', 'Vendor will comply with Subpart C of 45 CFR Part 164.'),
    signed: '2026-02-01',
    document: { name: 'baa.pdf', sha256: 'b'.repeat(64), bytes: 40_000 },
  },
  'training-use': said('forbidden', 'Vendor shall not use Customer Content to train models.'),
  retention: said('30 days', 'Inputs are deleted within 30 days.'),
  'human-review': said('when-flagged', 'Flagged content may be reviewed by authorised staff.'),
  owner: { ...NO_ANSWER, value: 'Lena Ortiz' },
  'review-by': { ...NO_ANSWER, value: '2026-12-31' },
}

export const LOCAL_ANSWERS: TermAnswers = {
  machine: { ...NO_ANSWER, value: 'This workstation, site property 114' },
  operator: { ...NO_ANSWER, value: 'Site IT' },
  'prompt-logs': { ...NO_ANSWER, value: 'no' },
  'review-by': { ...NO_ANSWER, value: '2026-12-31' },
}
