// Charts made for the canary test: a header that says who the patient is, and a narrative in which its values stand again, each dressed up
// in its own way. Names are put together from syllables that no list and no person has; numbers are drawn. For tests only.
import { DISGUISES, type Disguise } from './disguises'
import { type Random, seeded } from './random'

export interface Planted {
  /** As the header has it. */
  readonly value: string
  /** name: each of its words counts alone. */
  readonly kind: 'name' | 'place' | 'number' | 'date' | 'address'
  readonly disguise: string
}

export interface CanaryChart {
  readonly seed: number
  /** The file's name holds the patient's, as files do. */
  readonly fileName: string
  readonly text: string
  readonly planted: readonly Planted[]
}

const START = ['Brand', 'Fisk', 'Quill', 'Tarn', 'Osk', 'Vell', 'Hask', 'Mord', 'Raff', 'Stav', 'Wex', 'Yor', 'Zab', 'Kjel', 'Ilm', 'Oef']
const MIDDLE = ['vo', 'fle', 'ga', 'ri', 'mu', 'stre', 'ffi', 'lo', 'ne', 'ki']
const END = ['ldsen', 'rnquist', 'mbeki', 'zyk', 'tavio', 'ndorf', 'ssova', 'qvar', 'thwick', 'llanes']
const GIVEN = ['Odaly', 'Tesk', 'Jorind', 'Marev', 'Ilvar', 'Sunnif', 'Brynd', 'Calix', 'Effin', 'Zofi']
const GIVEN_END = ['s', 'a', 'o', 'ette', 'wen', 'mir', 'elle', 'ius']

const surname = (r: Random): string => r.pick(START) + r.pick(MIDDLE) + r.pick(END)
const given = (r: Random): string => r.pick(GIVEN) + r.pick(GIVEN_END)
const two = (n: number): string => String(n).padStart(2, '0')
const date = (r: Random, from: number, to: number): string => `${two(1 + r.below(12))}/${two(1 + r.below(28))}/${from + r.below(to - from)}`

const FILLER = [
  'She reports a dry cough for three weeks, worse at night, without fever.',
  'Lungs are clear to auscultation bilaterally. Heart: regular rate and rhythm.',
  'Type 2 diabetes mellitus without complications, continue metformin 500 mg twice daily.',
  'Essential hypertension, blood pressure 138/84 today; lisinopril increased to 20 mg.',
  'Abdomen soft, nontender. No edema. Foley catheter removed without difficulty.',
  'Assessment: acute bronchitis. Plan: rest, fluids, return in two weeks if not better.',
  'He denies chest pain, palpitations and syncope. SpO2 97% on room air.',
  'Strength 4/5 in the left leg. Parkinson disease is stable on carbidopa-levodopa.',
  'Osteoarthritis of the right knee; an injection was given and tolerated well.',
  'Colonoscopy showed two polyps, both removed. Follow-up in three years.',
]

/** How a value comes into a sentence; the disguised value stands at the #. */
const CARRIERS = [
  'As noted before, # was called and agreed with the plan.',
  'Copied from the old record: #, please check.',
  'The form had # on its second page.',
  'Scanned text reads # near the margin.',
  'Message forwarded (#) to the front desk.',
  'Label on the tube: #',
  '#',
]

export function canaryChart(seed: number): CanaryChart {
  const r = seeded(seed)
  const [first, last, doctor, kin] = [given(r), surname(r), `${given(r)} ${surname(r)}`, `${given(r)} ${surname(r)}`]
  const name = `${first} ${last}`
  const street = `${100 + r.below(800)} ${surname(r)} Lane`
  const facility = `${surname(r)} Valley Clinic`
  const values: readonly (readonly [label: string, value: string, kind: Planted['kind']])[] = [
    ['Patient', name, 'name'],
    ['MRN', r.digits(8).replace(/^0/, '7'), 'number'],
    ['DOB', date(r, 1934, 2004), 'date'],
    ['SSN', `${200 + r.below(400)}-${two(10 + r.below(80))}-${1000 + r.below(8999)}`, 'number'],
    ['Phone', `(${300 + r.below(500)}) 555-${two(r.below(100))}${two(r.below(100))}`, 'number'],
    ['Email', `${last.toLowerCase()}${r.digits(3)}@mailbox.example`, 'address'],
    ['Address', street, 'place'],
    ['Account number', `QX${r.digits(7)}`, 'number'],
    ['Date of service', date(r, 2024, 2026), 'date'],
    ['Provider', doctor, 'name'],
    ['Facility', facility, 'place'],
    ['Emergency contact', kin, 'name'],
  ]
  const planted: Planted[] = []
  const header = values.map(([label, value]) => `${label}: ${value}`)
  const lines: string[] = []
  for (let i = 0; i < 10; i += 1) {
    lines.push(r.pick(FILLER))
    const [, value, kind] = r.pick(values)
    const part = kind === 'name' && r.chance(0.4) ? (value.split(' ').at(-1) ?? value) : value
    const disguise = r.pick(DISGUISES.filter((d) => suits(d, part)))
    planted.push({ value: part, kind, disguise: disguise.name })
    lines.push(r.pick(CARRIERS).replace('#', () => disguise.dress(part, r)))
  }
  for (const [, value, kind] of values) planted.push({ value, kind, disguise: 'in the header' })
  const text = `${header.join('\n')}\n\nNARRATIVE\n${lines.join('\n')}\n`
  return { seed, fileName: `${last}_${first}_${seed}.txt`, text, planted }
}

const suits = ({ of }: Disguise, value: string): boolean => of === 'any' || (of === 'letters') === !/\d/.test(value)
