import { describe, expect, test } from 'vitest'
import { kindsOn, one } from './testing'

describe('a code without its side', () => {
  test('is changed to the side that stands at its evidence', () => {
    const text = 'Primary osteoarthritis of the right knee, unilateral.'
    const edit = one('side-unspecified', [['M17.10', 'osteoarthritis']], { text })
    expect(edit).toMatchObject({ severity: 'soft', says: 'The text says right; the code says unspecified', fix: { code: 'M17.11' } })
    expect(edit.source).toBe('Official Guidelines, Section I.B.13')
  })

  test('is changed to the side that stands where the same words are said again', () => {
    const text = 'HPI: hydronephrosis and knee osteoarthritis.\n\nAssessment: knee osteoarthritis, left, worse.'
    expect(one('side-unspecified', [['M17.10', 'knee osteoarthritis']], { text }).fix?.code).toBe('M17.12')
  })

  test('keeps its 7th character', () => {
    const text = 'Closed fracture of the left clavicle.'
    expect(one('side-unspecified', [['S42.009A', 'fracture']], { text }).fix?.code).toBe('S42.002A')
  })

  test('is both sides where the text says both', () => {
    const bilateral = one('side-unspecified', [['H91.90', 'hearing loss']], { text: 'Bilateral hearing loss.' })
    expect(bilateral.fix?.code).toBe('H91.93')
    const text = 'Old hearing loss of the right ear.\n\nNow hearing loss of the left ear, too.'
    expect(one('side-unspecified', [['H91.90', 'hearing loss']], { text }).fix?.code).toBe('H91.93')
  })

  test('raises nothing where the text says none, or where a sided code stands beside it', () => {
    expect(kindsOn([['M17.10', 'osteoarthritis']], { text: 'Knee osteoarthritis.' })).toEqual([])
    const text = 'Osteoarthritis of the right knee.'
    expect(
      kindsOn(
        [
          ['M17.10', 'Osteoarthritis'],
          ['M17.11', 'Osteoarthritis'],
        ],
        { text },
      ),
    ).not.toContain('side-unspecified')
  })

  test('takes no other side-word: "left the clinic", "right-handed"', () => {
    expect(kindsOn([['M17.10', 'osteoarthritis']], { text: 'Right-handed man with knee osteoarthritis who left the clinic.' })).toEqual([])
  })
})

test('a code of one side whose quote names the other is changed to it', () => {
  const text = 'Acute otitis of the left ear; left lower quadrant pain.'
  const edit = one('side-conflict', [['R10.31', 'left lower quadrant pain']], { text })
  expect(edit.fix).toMatchObject({ how: 'change', from: 'R10.31', code: 'R10.32' })
  expect(kindsOn([['R10.32', 'left lower quadrant pain']], { text })).toEqual([])
})
