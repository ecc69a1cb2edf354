import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidatesFor } from './candidates'
import { suggest } from './suggest'
import { shippedTable } from './testing'

const table = shippedTable()
const candidates = (text: string) => candidatesFor(table, text)
const codes = (text: string, read?: boolean) => candidates(text).flatMap((c) => (read === undefined || c.read === read ? [c.code] : []))

test('the codes read come first, best first, then their neighbours, each code once', () => {
  const text = 'Assessment: type 2 diabetes mellitus. Essential hypertension. Chronic kidney disease, stage 3b.'
  const read = suggest(table, text).flatMap((p) => (p.assertion === 'affirmed' ? [p.code] : []))
  expect(codes(text, true)).toEqual(read)
  expect(candidates(text).findIndex((c) => !c.read)).toBe(read.length)
  expect(new Set(codes(text)).size).toBe(codes(text).length)
})

test('neighbours are what a coder would weigh: the complication, the stage, the side that the text may mean', () => {
  expect(
    codes('Type 2 diabetes mellitus, sugars high, hyperglycemia on arrival?', false).concat(codes('Type 2 diabetes.', false)),
  ).toContain('E11.65')
  expect(codes('Chronic kidney disease.', false)).toEqual(expect.arrayContaining(['N18.30', 'N18.4']))
  expect(codes('Pain in the right knee.', false)).toContain('M25.562')
})

test('those come first that the text speaks for', () => {
  const near = codes('Acute sinusitis. The maxillary sinus is tender.', false)
  expect(near[0]).toMatch(/^J01\./)
  expect(codes('Type 2 diabetes mellitus. The retina shows proliferative retinopathy of the left eye.')).toEqual(
    expect.arrayContaining(['E11.3592']),
  )
})

test('an injury’s neighbours are of the same encounter', () => {
  const near = codes('Closed fracture of the lower end of the right radius.')
  expect(near[0]).toBe('S52.501A')
  expect(near.length).toBeGreaterThan(5)
  expect(near.every((code) => code.length < 8 || code.endsWith('A'))).toBe(true)
})

test('what is read as denied is put forward too, in case it was misread, but not as read', () => {
  const list = candidates('No pneumonia. Hypertension.')
  expect(list.find(({ code }) => code === 'J18.9')).toMatchObject({ read: false })
  expect(list[0]).toMatchObject({ code: 'I10', read: true })
})

test('every candidate is a code of the table that can be billed, with its title', () => {
  for (const { code, title } of candidates('Heart failure. Asthma. Gout of the left foot. Breast cancer, left. Ankle sprain.'))
    expect(table.lookup(code)).toMatchObject({ code, title, billable: true })
})

test('a text without a condition has none, and no text has more than 120', () => {
  expect(candidates('[NAME_1] came.')).toEqual([])
  const many = 'hypertension, gout, asthma, epilepsy, anemia, psoriasis, migraine, glaucoma, cataract, sepsis, hypothyroidism, obesity'
    .split(', ')
    .concat(
      'diabetes, cellulitis, pneumonia, heart failure, stroke, cirrhosis, pancreatitis, osteoporosis, depression, anxiety'.split(', '),
    )
  expect(candidates(`${many.join('. ')}.`)).toHaveLength(120)
})

test('the same text gives the same list', () => {
  const words = fc.constantFrom(
    'diabetes',
    'no',
    'gout',
    'left knee pain',
    'history of',
    'stroke',
    '.',
    'fracture',
    'mother had',
    'CKD 3',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      expect(candidates(parts.join(' '))).toEqual(candidates(parts.join(' ')))
    }),
    { seed: 26, numRuns: 30 },
  )
})
