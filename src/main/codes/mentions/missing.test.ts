import { describe, expect, it } from 'vitest'
import { suggest } from '../suggest'
import { shippedTable } from '../testing'

const told = (text: string) => suggest(shippedTable(), text).filter((p) => p.assertion === 'affirmed')

describe('what is not documented', () => {
  it.each([
    ['Knee pain.', ['side']],
    ['Heart failure.', ['type of heart failure']],
    ['Chronic kidney disease.', ['stage']],
    ['Pressure ulcer of the sacrum.', ['stage']],
    ['Pneumonia.', ['organism']],
    ['Major depression.', ['severity']],
    ['DVT of the leg.', ['side']],
    ['Urinary tract infection.', ['site']],
    ['Preeclampsia.', ['trimester']],
    ['Gout.', ['kind of gout']],
  ])('%s lacks %j', (text, lacking) => {
    const [found] = told(text)
    expect(found?.missing).toEqual(expect.arrayContaining(lacking))
  })

  it.each(['Right knee pain.', 'Acute systolic heart failure.', 'CKD stage 4.', 'Hypertension.', 'Type 2 diabetes.', 'Fever.'])(
    '%s lacks nothing',
    (text) => {
      expect(told(text)[0]?.missing).toBeUndefined()
    },
  )

  it('is asked of no condition that is denied, past or in the family', () => {
    const all = suggest(shippedTable(), 'No pneumonia. History of stroke. Mother had heart failure.')
    expect(all.length).toBeGreaterThan(2)
    expect(all.filter((p) => p.missing)).toEqual([])
  })
})

describe('a finding for which no billable code is documented', () => {
  it('is shown as uncertain with the reason, not dropped', () => {
    const [found] = suggest(shippedTable(), 'Indirect inguinal hernia.')
    expect(found).toMatchObject({ assertion: 'uncertain', evidence: [{ text: 'Indirect inguinal hernia' }] })
    expect(found?.code).toMatch(/^K40\./)
    expect(found?.reason).toContain('not enough is documented for a code below K40')
  })
})

describe('a symptom that belongs to a disease of the note', () => {
  it('is set aside with the disease it belongs to, below what is posted', () => {
    const all = told('Pneumonia. Cough and fever for three days. Knee pain.')
    const aside = all.filter((p) => p.partOf === 'J18.9').map((p) => p.code)
    expect(aside.sort()).toEqual(['R05.9', 'R50.9'])
    expect(all.slice(-2).map((p) => p.code)).toEqual(expect.arrayContaining(aside))
  })

  it('stays where only a lasting disease could explain it', () => {
    expect(told('Reflux disease, seen today for chest pain.').find((p) => p.code === 'R07.9')?.partOf).toBeUndefined()
  })
})
