// Charts for measuring the desk: fictional progress notes with the place of every identifier known, so that the same chart with the
// same findings is there in every run, and no detector's time counts.
import { randomUUID } from 'node:crypto'
import type { Finding } from '../src/main/deidentify'
import type { FindingId } from '../src/shared/ids'
import type { Category } from '../src/shared/safe-harbor'

export interface MarkedChart {
  readonly text: string
  readonly findings: readonly Finding[]
}

const GIVEN = ['Imogen', 'Tobias', 'Perpetua', 'Cassian', 'Ottoline', 'Leocadia', 'Barnaby', 'Sunniva', 'Casimir', 'Philippa']
const FAMILY = ['Vale', 'Quill', 'Amadi', 'Frost', 'Birdsong', 'Thornquist', 'Oyelaran', 'Castellane', 'Halvorsen', 'Mirabeau']

const SENTENCES = [
  'Heart failure is stable on torsemide 20 mg daily, and the weight is down by half a kilogram since yesterday.',
  'Lungs are clear to auscultation; there is trace edema at both ankles and no calf tenderness.',
  'Potassium 4.1, creatinine 1.3, hemoglobin 11.2; the white count has come down to 8.4.',
  'Walks the corridor with one assist, eats two thirds of each meal and slept through the night.',
  'Continue metformin and the sliding scale; the morning glucose was 142 and the evening one 168.',
  'Pain is three of ten at rest and five with movement, controlled by acetaminophen alone.',
  'The wound over the left hip is dry, its edges are together, and the staples may come out in four days.',
]

/** One in twelve waits for a person. */
const UNSURE = 12

const two = (n: number): string => String(n).padStart(2, '0')

const IDENTIFIERS: readonly { readonly category: Category; readonly before: string; readonly value: (n: number) => string }[] = [
  { category: 'DATE', before: 'Seen on ', value: (n) => `${two((n % 12) + 1)}/${two((n % 28) + 1)}/2023` },
  { category: 'NAME', before: 'with Dr. ', value: (n) => `${GIVEN[n % 10]} ${FAMILY[Math.floor(n / 10) % 10]}` },
  { category: 'PHONE', before: 'The daughter can be reached at ', value: (n) => `555-01${two(n % 100)}` },
  { category: 'FACILITY', before: 'To be followed at ', value: (n) => `${FAMILY[n % 10]} Valley Clinic` },
  { category: 'MRN', before: 'Filed under MRN ', value: (n) => `88${String(10_000 + (n % 7)).padStart(6, '0')}` },
]

/** About `characters` long, with exactly `count` findings spread over it evenly. */
export function longChart(characters: number, count: number): MarkedChart {
  const parts: string[] = []
  const findings: Finding[] = []
  let length = 0
  const write = (words: string): void => {
    parts.push(words)
    length += words.length
  }
  for (let n = 0; n < count; n++) {
    const { category, before, value } = IDENTIFIERS[n % IDENTIFIERS.length] as (typeof IDENTIFIERS)[number]
    const words = value(n * 7)
    write(n % 25 === 0 ? `\nPROGRESS NOTE ${n / 25 + 1}\n${before}` : before)
    findings.push(findingOf(length, words, category, n % UNSURE === UNSURE - 1))
    write(`${words}. `)
    // What is missing to this finding's share of the text, in whole sentences.
    for (let i = n; length < ((n + 1) * characters) / count; i++) write(`${SENTENCES[i % SENTENCES.length]}${i % 2 === 0 ? ' ' : '\n'}`)
    write('\n')
  }
  return { text: parts.join(''), findings }
}

/** A clinic visit of a few lines. */
export function shortChart(n: number): MarkedChart {
  const name = `${GIVEN[n % 10]} ${FAMILY[Math.floor(n / 10) % 10]}`
  const head = 'Patient: '
  const text = `${head}${name}\nMRN: ${100_000 + n}\n\nASSESSMENT\n${SENTENCES[n % SENTENCES.length]}\n`
  return { text, findings: [findingOf(head.length, name, 'NAME', n % 5 === 0)] }
}

const findingOf = (start: number, words: string, category: Category, unsure: boolean): Finding => ({
  id: randomUUID() as FindingId,
  start,
  end: start + words.length,
  category,
  detectors: unsure ? ['model'] : ['rules/label', 'model'],
  confidence: unsure ? 0.4 : 0.97,
  why: unsure ? 'its form alone' : 'by its form and the words before it',
})
