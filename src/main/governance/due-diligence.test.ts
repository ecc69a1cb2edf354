import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedOf, STANDARD_TERMS, TERM_FIELDS, type TermsPolicy } from '../../shared/policy/terms'
import { type AnswerField, NO_ANSWER, type TermAnswer, type TermAnswers } from '../../shared/terms'
import { LOCAL_ANSWERS, WHOLE_ANSWERS } from '../../shared/testing/terms'
import { dayOfTerms, judgeTerms, type TermsEndpoint, type TermsOnRecord } from './due-diligence'

const ENDPOINT: TermsEndpoint = { host: 'api.vendor.example:443', vendor: 'openai', loopback: false }
const LOCAL: TermsEndpoint = { host: '127.0.0.1:11434', vendor: 'ollama', loopback: true }
const TODAY = '2026-03-02'

const recordOf = (answers: TermAnswers, own: Partial<TermsOnRecord> = {}): TermsOnRecord => ({
  host: ENDPOINT.host,
  vendor: ENDPOINT.vendor,
  answers,
  at: '2026-03-01T09:00:00.000Z',
  ...own,
})
const judge = (answers: TermAnswers, policy: TermsPolicy = STANDARD_TERMS, today = TODAY) =>
  judgeTerms(recordOf(answers), policy, ENDPOINT, today)
const withAnswer = (field: AnswerField, change: Partial<TermAnswer>): TermAnswers => ({
  ...WHOLE_ANSWERS,
  [field]: { ...NO_ANSWER, ...WHOLE_ANSWERS[field], ...change },
})

describe('a record of another computer’s provider', () => {
  test('is in force when every question that is asked has its answer with source and date', () => {
    expect(judge(WHOLE_ANSWERS)).toEqual({ state: 'current', fields: [], until: '2026-12-31', daysLeft: 304 })
  })

  test('is missing where there is none, and every question that is asked is told', () => {
    expect(judgeTerms(null, STANDARD_TERMS, ENDPOINT, TODAY)).toEqual({
      state: 'missing',
      fields: askedOf(STANDARD_TERMS, false),
      until: null,
      daysLeft: null,
    })
  })

  test('is missing again when the endpoint leads to another host, or is another vendor’s', () => {
    for (const endpoint of [
      { ...ENDPOINT, host: 'api.vendor.example:8443' },
      { ...ENDPOINT, vendor: 'other' as const },
    ])
      expect(judgeTerms(recordOf(WHOLE_ANSWERS), STANDARD_TERMS, endpoint, TODAY)).toMatchObject({ state: 'missing', until: null })
  })

  test.each([
    ['training-use', { clause: '' }],
    ['training-use', { source: 'their terms' }],
    ['training-use', { read: '' }],
    ['training-use', { read: '2026-03-03' }],
    ['baa', { document: null }],
    ['baa', { signed: '' }],
    ['baa', { signed: '2027-01-01' }],
    ['region', { value: ' ' }],
    ['region', { source: '' }],
    ['human-review', { value: 'sometimes' }],
    ['review-by', { value: 'next year' }],
    ['owner', { value: '' }],
  ] as const)('is not whole with %s as %j', (field, change) => {
    expect(judge(withAnswer(field, change))).toMatchObject({ state: 'missing', fields: [field] })
  })

  test('takes a signed document in place of a page for the training clause', () => {
    const document = { name: 'agreement.pdf', sha256: 'd'.repeat(64), bytes: 1 }
    expect(judge(withAnswer('training-use', { source: 'Master agreement, section 4.2', document })).state).toBe('current')
  })

  test('counts through its last day, and not a day longer', () => {
    expect(judge(WHOLE_ANSWERS, STANDARD_TERMS, '2026-12-31')).toMatchObject({ state: 'current', daysLeft: 0 })
    expect(judge(WHOLE_ANSWERS, STANDARD_TERMS, '2027-01-01')).toEqual({
      state: 'expired',
      fields: ['review-by'],
      until: '2026-12-31',
      daysLeft: -1,
    })
  })

  test('ends where the policy says it has to be looked at again, if the owner set a later day', () => {
    const policy = { ...STANDARD_TERMS, reviewWithinDays: 30 }
    expect(judge(WHOLE_ANSWERS, policy, '2026-03-31')).toMatchObject({ state: 'current', until: '2026-03-31' })
    expect(judge(WHOLE_ANSWERS, policy, '2026-04-01').state).toBe('expired')
  })

  test.each(['permitted', 'unclear'])('forbids sending when the provider’s right to train is %s, whatever else is missing', (value) => {
    expect(judge(withAnswer('training-use', { value }))).toMatchObject({ state: 'forbids', fields: ['training-use'] })
    expect(judge({ 'training-use': { ...NO_ANSWER, value } })).toMatchObject({ state: 'forbids', fields: ['training-use'] })
  })

  test('forbids sending without a BAA while the policy asks for one, and not when it does not', () => {
    const without = withAnswer('baa', { value: 'no', clause: '', signed: '', document: null })
    expect(judge(without)).toMatchObject({ state: 'forbids', fields: ['baa'] })
    const mandatory = STANDARD_TERMS.mandatory.filter((field) => field !== 'baa')
    expect(judge(without, { ...STANDARD_TERMS, mandatory }).state).toBe('current')
  })

  test('needs owner, review date and training clause even when the policy forgets them', () => {
    const policy = { ...STANDARD_TERMS, mandatory: [] }
    expect(judge({}, policy)).toMatchObject({ state: 'missing', fields: ['training-use', 'owner', 'review-by'] })
  })
})

describe('a server on this computer', () => {
  const asked: TermsPolicy = { ...STANDARD_TERMS, loopback: 'asked' }
  const local = recordOf(LOCAL_ANSWERS, { host: LOCAL.host, vendor: LOCAL.vendor })

  test('is asked nothing by the standard policy', () => {
    expect(judgeTerms(null, STANDARD_TERMS, LOCAL, TODAY).state).toBe('not-asked')
  })

  test('is asked the short form where the policy says so', () => {
    expect(judgeTerms(null, asked, LOCAL, TODAY)).toMatchObject({
      state: 'missing',
      fields: ['machine', 'operator', 'prompt-logs', 'review-by'],
    })
    expect(judgeTerms(local, asked, LOCAL, TODAY)).toMatchObject({ state: 'current', until: '2026-12-31' })
    expect(judgeTerms(local, asked, LOCAL, '2027-01-01').state).toBe('expired')
  })
})

const day = fc.integer({ min: 0, max: 1500 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))

test('what is over stays over: on no later day is it in force, and no clock moved back changes that', () => {
  fc.assert(
    fc.property(day, day, day, (reviewBy, first, second) => {
      const [earlier, later] = [first, second].sort() as [string, string]
      const record = recordOf(withAnswer('review-by', { value: reviewBy }), { at: `${earlier}T09:00:00.000Z` })
      const seen = judgeTerms(record, STANDARD_TERMS, ENDPOINT, later)
      const back = dayOfTerms(new Date(`${earlier}T00:00:00.000Z`), `${later}T08:00:00.000Z`)
      expect(judgeTerms(record, STANDARD_TERMS, ENDPOINT, back)).toEqual(seen)
      if (judgeTerms(record, STANDARD_TERMS, ENDPOINT, earlier).state === 'expired') expect(seen.state).toBe('expired')
    }),
    { numRuns: 200 },
  )
})

test('an answer less is never better, and what is asked is always told', () => {
  fc.assert(
    fc.property(fc.subarray([...TERM_FIELDS]), fc.subarray([...TERM_FIELDS]), (gone, mandatory) => {
      const policy = { ...STANDARD_TERMS, mandatory }
      const answers = Object.fromEntries(Object.entries(WHOLE_ANSWERS).filter(([field]) => !gone.includes(field as never)))
      const { state, fields } = judge(answers, policy)
      const lacking = askedOf(policy, false).filter((field) => !(field in answers))
      expect(state).toBe(lacking.length > 0 ? 'missing' : 'current')
      expect(fields).toEqual(lacking)
    }),
    { numRuns: 100 },
  )
})
