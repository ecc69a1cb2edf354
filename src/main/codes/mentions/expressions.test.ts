import { describe, expect, it } from 'vitest'
import { suggest } from '../suggest'
import { shippedTable } from '../testing'

const affirmed = (text: string) => suggest(shippedTable(), text).flatMap((p) => (p.assertion === 'affirmed' ? [p.code] : []))

describe('what is said by a number or a set expression', () => {
  it.each([
    ['Acute ischemic stroke, NIHSS 7.', 'R29.707'],
    ['Gestational diabetes at 34 weeks of gestation.', 'Z3A.34'],
    ['Second degree burn of the left hand, 12 % of body surface.', 'T31.10'],
    ['Concussion with loss of consciousness for 10 minutes.', 'S06.0X1A'],
    ['Traumatic subdural hematoma. Loss of consciousness for 45 minutes.', 'S06.5X2A'],
    ['Concussion with brief loss of consciousness.', 'S06.0X9A'],
    ['Influenza vaccine given today.', 'Z23'],
    ['Gestational hypertension at 30 weeks of gestation.', 'O13.3'],
    ['Normal fetal growth at 30 weeks of gestation. Gestational hypertension. Anemia.', 'O99.013'],
  ])('%s → %s', (text, code) => {
    expect(affirmed(text)).toContain(code)
  })

  it.each([
    ['NIHSS 0. Headache.', 'R29.700'],
    ['Seen for the knee 12 weeks ago.', 'Z3A.12'],
    ['3 % of body surface.', 'T31.0'],
    ['Influenza vaccine given last year.', 'Z23'],
  ])('%s does not give %s', (text, code) => {
    expect(affirmed(text)).not.toContain(code)
  })
})

describe('drugs', () => {
  it.each([
    ['Atrial fibrillation, on apixaban.', 'Z79.01'],
    ['Breast cancer, on anastrozole since May.', 'Z79.811'],
    ['Rheumatoid arthritis. Takes methotrexate weekly.', 'Z79.631'],
    ['Bradycardia due to metoprolol.', 'T44.7X5A'],
    ['Chemotherapy-induced nausea.', 'T45.1X5A'],
  ])('%s → %s', (text, code) => {
    expect(affirmed(text)).toContain(code)
  })

  it.each([
    ['Warfarin was stopped before surgery.', 'Z79.01'],
    ['Started on rivaroxaban today.', 'Z79.01'],
    ['Methotrexate level was drawn.', 'Z79.631'],
    ['No bradycardia due to metoprolol.', 'T44.7X5A'],
    ['Opioid overdose, accidental.', 'T40.2X5A'],
    ['We discussed tamoxifen.', 'Z79.810'],
  ])('%s does not give %s', (text, code) => {
    expect(affirmed(text)).not.toContain(code)
  })
})

describe('what a stroke left', () => {
  it.each([
    ['Late effects of stroke: left hemiparesis and dysphagia.', ['I69.354', 'I69.391', 'R13.10'], ['G81.94', 'I63.9']],
    ['Seen two years after a stroke. Residual aphasia.', ['I69.320'], ['R47.01', 'I63.9']],
    ['Acute stroke with aphasia.', ['I63.9', 'R47.01'], ['I69.320']],
  ])('%s', (text, codes, not) => {
    const given = affirmed(text)
    expect(given).toEqual(expect.arrayContaining(codes))
    for (const code of not) expect(given).not.toContain(code)
  })
})
