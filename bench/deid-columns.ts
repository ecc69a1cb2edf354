// The columns of bench/deid.ts, each detector alone and all together, and a set's run through them. A detector looks at each text once:
// every column gets the product's own way (sweep, union, mask) over the same hits, and is charged for the detectors it has.
import { type Detector, deidentify, type Finding, type Hit, type Knowledge, mask } from '../src/main/deidentify'
import { chartOf } from '../src/main/intake'

export interface Column {
  readonly name: string
  readonly detectors: readonly Detector[]
}

export interface Ran {
  /** Per document. */
  readonly findings: readonly (readonly Finding[])[]
  /** From text to masked text, all documents. */
  readonly milliseconds: number
}

export const columnsOf = (detectors: readonly Detector[]): Column[] => {
  const alone = detectors.map((detector) => ({ name: detector.name, detectors: [detector] }))
  return detectors.length === 1 ? alone : [...alone, { name: 'together', detectors }]
}

interface Seen {
  readonly hits: readonly Hit[]
  readonly milliseconds: number
}

/** One run for each column, in their order. */
export async function runSet(texts: readonly string[], columns: readonly Column[], knowledge: Knowledge): Promise<Ran[]> {
  const detectors = [...new Set(columns.flatMap((column) => column.detectors))]
  const runs = columns.map(() => ({ findings: [] as (readonly Finding[])[], milliseconds: 0 }))
  for (const text of texts) {
    const [{ facts }, reading] = await timed(async () => chartOf('', text))
    const seen = new Map<Detector, Seen>()
    for (const detector of detectors) {
      const [hits, milliseconds] = await timed(() => detector.detect({ text, facts }))
      seen.set(detector, { hits, milliseconds })
    }
    for (const [i, column] of columns.entries()) {
      const run = runs[i] as (typeof runs)[number]
      const again = column.detectors.map((detector) => ({
        name: detector.name,
        version: detector.version,
        seconds: detector.seconds ?? false,
        detect: async () => (seen.get(detector) as Seen).hits,
      }))
      const [findings, uniting] = await timed(async () => {
        const done = await deidentify({ text, facts }, again, knowledge)
        mask(text, done.findings)
        return done.findings
      })
      run.findings.push(findings)
      run.milliseconds += reading + uniting + column.detectors.reduce((ms, detector) => ms + (seen.get(detector) as Seen).milliseconds, 0)
    }
  }
  return runs
}

export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const done = await work()
  return [done, performance.now() - began]
}
