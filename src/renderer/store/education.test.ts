import { expect, test } from 'vitest'
import { educationText } from './education'

test('a note as text holds every part once, and no mark of what is empty', () => {
  const text = educationText({
    opening: '2 charts were reviewed.',
    points: [
      {
        title: 'Specificity',
        times: 2,
        guidelines: ['Section I.B.2'],
        examples: [
          { where: 'Case 1', quote: 'systolic heart failure', codes: 'I50.9 → I50.22', why: 'The type is documented.' },
          { where: 'Case 2', quote: '', codes: 'E11.9', why: '' },
        ],
        todo: 'Look for the type.',
      },
    ],
    closing: '',
  })
  expect(text).toBe(
    [
      '2 charts were reviewed.',
      '',
      'Specificity (2 times)',
      '  Section I.B.2',
      '  Case 1 · I50.9 → I50.22 · “systolic heart failure” · The type is documented.',
      '  Case 2 · E11.9',
      '  Look for the type.',
    ].join('\n'),
  )
})
