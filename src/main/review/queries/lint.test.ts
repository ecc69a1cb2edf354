import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALWAYS_THERE, QUERY_CAUSES, QUERY_FORMS, type QueryFinding, type QueryWords, YES_NO } from '../../../shared/query-views'
import { shippedTable } from '../../codes/testing'
import { readDocumentation } from './documented'
import { isHard, lintQuery } from './lint'

const TEXT =
  'Assessment: Heart failure, on furosemide. Echo: ejection fraction 30 %. Postoperative day 1 ileus. Type 2 diabetes mellitus. Denies chest pain. No pneumonia. Creatinine 2.9, baseline 1.1.'
const chart = readDocumentation(shippedTable(), TEXT)
const quote = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text })

const query = (own: Partial<QueryWords> = {}): QueryWords => ({
  cause: 'specificity',
  form: 'open',
  title: 'Heart failure: type',
  question: 'Can the heart failure be further specified?',
  indicators: [quote('ejection fraction 30 %')],
  options: [],
  ...own,
})
const choice = (...options: string[]): QueryWords => query({ form: 'choice', options: [...options, ...ALWAYS_THERE] })
const kinds = (words: QueryWords): string[] => lintQuery(words, chart).map(({ kind }) => kind)
const hard = (words: QueryWords): string[] =>
  lintQuery(words, chart)
    .filter(isHard)
    .map(({ kind }) => kind)
const meant = (words: string, { span }: QueryFinding): string => (span ? words.slice(span.start, span.end) : words)

test('a question about what is documented, with its indicators quoted, is compliant', () => {
  expect(lintQuery(query(), chart)).toEqual([])
  expect(lintQuery(choice('Systolic', 'Diastolic'), chart)).toEqual([])
})

describe('a diagnosis that is not documented', () => {
  test('may not stand in the title, whether written out or as a short form', () => {
    const [finding] = lintQuery(query({ title: 'Heart failure and AKI' }), chart)
    expect(finding).toMatchObject({ kind: 'title-leads', severity: 'hard', place: { field: 'title' } })
    expect(meant('Heart failure and AKI', finding as QueryFinding)).toBe('AKI')
  })

  test('may not stand in the question, and its place is told', () => {
    const question = 'Does the creatinine show acute kidney injury?'
    const [finding] = lintQuery(query({ question }), chart)
    expect(finding).toMatchObject({ kind: 'question-leads', place: { field: 'question' } })
    expect(meant(question, finding as QueryFinding)).toBe('acute kidney injury')
  })

  test('is one also as a more specific form of a documented one, or where the text denies it', () => {
    expect(hard(query({ title: 'Acute systolic heart failure' }))).toEqual(['title-leads'])
    expect(hard(query({ title: 'Systolic heart failure' }))).toEqual(['title-leads'])
    expect(hard(query({ title: 'Pneumonia' }))).toEqual(['title-leads'])
  })

  test('is none where the text says it in another order', () => {
    expect(hard(query({ question: 'What is the significance of the ileus on postoperative day 1?' }))).toEqual([])
  })

  test('may be one of several options, which asks to be looked at', () => {
    expect(lintQuery(choice('Acute kidney injury', 'Chronic kidney disease'), chart)).toMatchObject([
      { kind: 'option-new', severity: 'soft' },
    ])
  })

  test('may not be the only option', () => {
    expect(hard(choice('Acute kidney injury'))).toEqual(['option-leads'])
    expect(hard(choice('Acute kidney injury', 'Normal kidneys', 'Not clinically significant'))).toEqual(['option-leads'])
  })
})

test('the one documented option there is asks to be looked at', () => {
  expect(lintQuery(choice('Type 2 diabetes mellitus'), chart)).toMatchObject([{ kind: 'one-option', severity: 'soft' }])
})

test('an option that is recommended leads', () => {
  expect(hard(choice('Systolic (most likely)', 'Diastolic'))).toEqual(['option-leads'])
})

test.each([
  'Please document the heart failure as systolic.',
  'Can you confirm the heart failure?',
  'If you agree, please add it.',
  'The heart failure is systolic, isn’t it?',
  'Heart failure should be documented as systolic.',
  'The patient meets criteria for it. What is it?',
])('pressing: %s', (question) => {
  expect(hard(query({ question }))).toContain('pressing')
})

test.each([
  'Please document the type of heart failure.',
  'Please clarify the heart failure.',
  'Could you document whether the heart failure changed?',
  'Please confirm whether heart failure was present on admission.',
])('not pressing: %s', (question) => {
  expect(hard(query({ question }))).toEqual([])
})

test.each([
  'This raises the DRG weight.',
  'It affects reimbursement.',
  'The MCC needs it.',
  'For the HCC, please.',
  'The claim may be denied.',
  'Our quality scores depend on it.',
  'It lowers the severity score.',
  'It counts as a Hospital-acquired condition.',
])('about money or scores: %s', (words) => {
  expect(new Set(hard(query({ question: `Can the type be specified? ${words}` })))).toEqual(new Set(['money']))
  expect(hard(choice('Systolic', words))).toContain('money')
})

test.each([
  'What is the severity of the heart failure?',
  'Was 30 cc given for it?',
  'What was the quality of the pain?',
  'The patient denied chest pain. What was treated?',
  'AUDIT-C is 9. What does it reflect?',
  'Passive ROM is limited. Why?',
])('not about money: %s', (question) => {
  expect(hard(query({ question }))).toEqual([])
})

describe('yes or no', () => {
  const yesNo = (own: Partial<QueryWords>) => query({ form: 'yes-no', options: [...YES_NO, ...ALWAYS_THERE], ...own })

  test.each(['poa', 'cause-effect', 'conflict', 'validation'] as const)('is a form for %s of what is documented', (cause) => {
    expect(hard(yesNo({ cause, question: 'Was the heart failure present on admission?' }))).toEqual([])
  })

  test.each(['specificity', 'side', 'acuity'] as const)('is none for %s', (cause) => {
    expect(hard(yesNo({ cause }))).toEqual(['yes-no'])
  })

  test('is none for a diagnosis that is not documented, whatever the cause', () => {
    expect(hard(yesNo({ cause: 'poa', question: 'Was sepsis present on admission?' }))).toEqual(['question-leads', 'yes-no'])
  })

  test('needs the other answers too', () => {
    expect(hard(yesNo({ cause: 'poa', options: ['Yes', 'No', 'Other'] }))).toEqual(['options-missing'])
  })
})

test('other and unable to determine are always there, in the words of the house', () => {
  expect(hard(query({ form: 'choice', options: ['Systolic', 'Diastolic'] }))).toEqual(['options-missing'])
  expect(hard(query({ form: 'choice', options: ['Systolic', 'Diastolic', 'other, please specify', 'Clinically undetermined'] }))).toEqual(
    [],
  )
})

test('indicators are quoted, and stand where they say', () => {
  expect(hard(query({ indicators: [] }))).toEqual(['no-quotes'])
  expect(hard(query({ indicators: [{ start: 0, end: 10, text: 'Assessment' }] }))).toEqual([])
  expect(lintQuery(query({ indicators: [quote('Echo'), { start: 0, end: 10, text: 'assessment' }] }), chart)).toMatchObject([
    { kind: 'quote-not-in-text', place: { field: 'indicator', index: 1 } },
  ])
})

test('title, question and options are not empty', () => {
  expect(kinds(query({ title: ' ', question: '' }))).toEqual(['incomplete', 'incomplete'])
  expect(kinds(choice())).toEqual(['incomplete'])
  expect(kinds(choice('Systolic', 'Diastolic', ' '))).toEqual(['incomplete'])
})

test('never throws, and every place lies in the words it is about', () => {
  const pieces = fc.constantFrom(
    'please document ',
    'sepsis ',
    'AKI',
    'DRG ',
    '$5',
    '😀',
    'other',
    ' \n',
    'heart failure ',
    'isn’t it?',
    '\ud83d',
    'İ',
  )
  const said = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 }).map((parts) => parts.join(''))
  const words = fc.record<QueryWords>({
    cause: fc.constantFrom(...QUERY_CAUSES),
    form: fc.constantFrom(...QUERY_FORMS),
    title: said,
    question: said,
    indicators: fc.array(fc.record({ start: fc.integer({ min: -3, max: 300 }), end: fc.integer({ min: -3, max: 300 }), text: said }), {
      maxLength: 3,
    }),
    options: fc.array(said, { maxLength: 4 }),
  })
  fc.assert(
    fc.property(words, (query) => {
      for (const { place, span } of lintQuery(query, chart)) {
        if (span === null) continue
        const of =
          place.field === 'title'
            ? query.title
            : place.field === 'question'
              ? query.question
              : place.field === 'option'
                ? query.options[place.index]
                : null
        expect(of).toBeTypeOf('string')
        expect(0 <= span.start && span.start < span.end && span.end <= (of as string).length).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
