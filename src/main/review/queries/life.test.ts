import { describe, expect, test } from 'vitest'
import type { Masked } from '../../deidentify'
import { letterOf, withIdentifiers } from './letter'
import { nextStatus, type QueryAct } from './life'

test('a query is drafted, made ready, sent, answered and closed, in this order', () => {
  const way: QueryAct[] = ['edit', 'make-ready', 'send', 'answer', 'close']
  let status = 'draft' as Parameters<typeof nextStatus>[0]
  for (const act of way) {
    const next = nextStatus(status, act)
    if (!next.ok) throw new Error(next.error)
    status = next.value
  }
  expect(status).toBe('closed')
})

test('a ready one that is edited is a draft again, a sent one is not edited, a draft is not sent, a closed one is over', () => {
  expect(nextStatus('ready', 'edit')).toEqual({ ok: true, value: 'draft' })
  expect(nextStatus('sent', 'edit')).toEqual({ ok: false, error: 'query-state' })
  expect(nextStatus('draft', 'send')).toEqual({ ok: false, error: 'query-state' })
  for (const act of ['edit', 'make-ready', 'send', 'answer', 'close', 'withdraw'] as const)
    expect(nextStatus('closed', act)).toEqual({ ok: false, error: 'query-state' })
})

describe('the query as text', () => {
  const words = {
    cause: 'side',
    form: 'choice',
    title: 'Knee: side',
    question: 'Which knee did [NAME_1] treat?',
    indicators: [{ start: 0, end: 9, text: 'knee\n  pain' }],
    options: ['Right', 'Other'],
  } as const
  const segment = (placeholder: string, value: string) => ({ placeholder, value }) as Masked['segments'][number]

  test('has title, indicators, question and options, and names the chart by a reference', () => {
    const letter = letterOf(words, 'ab12cd34')
    expect(letter).toContain('Chart ab12cd34')
    expect(letter).toContain('- “knee pain”')
    expect(letter).toContain('[ ] Right\n[ ] Other: ___')
    expect(letter).toContain('[NAME_1]')
  })

  test('has the identifiers only when they are put back, and leaves what stands for many values', () => {
    const segments = [segment('[NAME_1]', 'Dr. Fenn'), segment('[AGE_90_PLUS]', '94')]
    expect(withIdentifiers('[NAME_1] saw [NAME_2], [AGE_90_PLUS], [NAME_1].', segments)).toBe(
      'Dr. Fenn saw [NAME_2], [AGE_90_PLUS], Dr. Fenn.',
    )
  })
})
