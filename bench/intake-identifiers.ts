// Identifiers planted in every structured field of HL7, C-CDA and FHIR samples, the whole way to the masked text: how many a narrative used,
// and how many are left. `npm run bench:intake -- identifiers [samples of each] [first seed]`
import path from 'node:path'
import { inThread } from '../src/main/app/inference-thread'
import { readingInChild } from '../src/main/app/reading-child'
import { createTools, scrub, type Tools } from '../src/main/app/tools'
import type { Chart } from '../src/main/intake'
import { plantedCcda } from '../src/main/intake/testing/planted-ccda'
import { plantedFhir } from '../src/main/intake/testing/planted-fhir'
import { plantedHl7 } from '../src/main/intake/testing/planted-hl7'
import { foundIn } from '../src/main/intake/testing/planting'
import { exact } from '../src/shared/intervals'

const SAMPLES = 300
/** One in so many has entries and no narrative, which the readers make lines of. */
const BARE = 5

const told = (seed: number): 'noted' | 'bare' => (seed % BARE === 0 ? 'bare' : 'noted')
const KINDS: readonly (readonly [name: string, plant: (seed: number) => { bytes: Uint8Array; planted: readonly string[] }])[] = [
  ['HL7 v2', plantedHl7],
  ['C-CDA', (seed) => plantedCcda(seed, told(seed))],
  ['FHIR JSON', (seed) => plantedFhir(seed, 'json', told(seed))],
  ['FHIR XML', (seed) => plantedFhir(seed, 'xml', told(seed))],
]

interface Counts {
  planted: number
  inText: number
  left: number
  refused: number
  readonly leaks: string[]
}

export async function run([samples, first]: readonly string[]): Promise<void> {
  const tools = createTools({
    data: path.resolve('data'),
    model: path.resolve('models/deid'),
    startInference: inThread(path.resolve('out/main/inference.js')),
    startReading: readingInChild(path.resolve('out/main/reading.js')),
  })
  const rows: (readonly string[])[] = [['samples', '', 'planted', 'used in the text', 'left after masking', 'left, at most (95 %)']]
  const leaks: string[] = []
  for (const [name, plant] of KINDS) {
    const counts: Counts = { planted: 0, inText: 0, left: 0, refused: 0, leaks: [] }
    const n = Number(samples ?? SAMPLES)
    for (let seed = Number(first ?? 1); seed < Number(first ?? 1) + n; seed++) await measure(tools, plant(seed), counts, `${name} ${seed}`)
    if (counts.refused > 0) leaks.push(`${name}: ${counts.refused} samples were refused or not scrubbed`)
    leaks.push(...counts.leaks)
    const { high } = exact(counts.left, counts.inText)
    rows.push([name, String(n), String(counts.planted), String(counts.inText), String(counts.left), `${(high * 100).toFixed(3)} %`])
  }
  tools.close()
  for (const row of rows) console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(24))).join(''))
  for (const leak of leaks.slice(0, 40)) console.log(`   ${leak}`)
  if (leaks.length > 0) process.exitCode = 1
}

async function measure(tools: Tools, { bytes, planted }: ReturnType<typeof plantedCcda>, counts: Counts, name: string): Promise<void> {
  counts.planted += planted.length
  const charts: Chart[] = []
  let [read, masked] = ['', '']
  const done = await tools.reading.read(
    { name: 'sample', bytes },
    {
      password: null,
      onLeaf: ({ charts: leaf }) => {
        if (leaf.ok) charts.push(...leaf.value)
      },
    },
  )
  if (!done.ok || charts.length === 0) counts.refused++
  for (const { text, facts, known } of charts) {
    const scrubbed = await scrub(tools, { text, facts, known })
    if (!scrubbed.ok) counts.refused++
    else {
      read += text
      masked += scrubbed.value.masked.text
    }
  }
  counts.inText += foundIn(read, planted).length
  const left = foundIn(masked, planted)
  counts.left += left.length
  counts.leaks.push(...left.map((value) => `${name}: ${value}`))
}
