// Measures the lint of provider queries on the labelled sets in bench/sets: `npm run -s bench:queries`, with `-- --misses` also which
// queries of the first half are read wrongly. Those of the held-out half and of the second file are counted and never printed.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createShelf, readShipped } from '../src/main/codes'
import { lintQuery, readDocumentation } from '../src/main/review'
import type { QueryFindingKind, QueryWords } from '../src/shared/query-views'

interface ChartLine {
  readonly chart: string
  readonly text: string
}

type QueryLine = Omit<QueryWords, 'indicators'> & {
  readonly id: number
  /** hard: of the second file, written to get past the lint. */
  readonly half: 'seen' | 'held-out' | 'hard'
  readonly chart: string
  readonly quotes: readonly string[]
  /** What a reviewer refuses it for; empty: compliant. */
  readonly expect: readonly QueryFindingKind[]
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const lines = ['provider-queries', 'provider-queries-2'].flatMap((name) =>
  readFileSync(resolve(`bench/sets/${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ChartLine | QueryLine),
)
const shipped = readShipped(resolve('data/codes'))
const table = createShelf(shipped.ok ? shipped.value : [], { today: () => '2026-01-15' }).table(null)
if (!table.ok) throw new Error('the code tables do not open')

const charts = new Map(lines.flatMap((line) => ('text' in line ? [[line.chart, readDocumentation(table.value, line.text)] as const] : [])))
const times: number[] = []

const outcomes = lines.flatMap((line) => {
  if ('text' in line) return []
  const chart = charts.get(line.chart)
  if (!chart) throw new Error(`no chart ${line.chart}`)
  const indicators = line.quotes.map((text) => {
    const start = chart.text.indexOf(text)
    return start < 0 ? { start: 0, end: 1, text } : { start, end: start + text.length, text }
  })
  const before = performance.now()
  const findings = lintQuery({ ...line, indicators }, chart)
  times.push(performance.now() - before)
  const said = [...new Set(findings.filter(({ severity }) => severity === 'hard').map(({ kind }) => kind))]
  return [{ line, said }]
})

const share = (part: number, of: number): string => `${part} of ${of} (${of === 0 ? '-' : ((100 * part) / of).toFixed(1)} %)`

for (const half of ['seen', 'held-out', 'hard'] as const) {
  const mine = outcomes.filter(({ line }) => line.half === half)
  const bad = mine.filter(({ line }) => line.expect.length > 0)
  const refused = mine.filter(({ said }) => said.length > 0)
  const right = refused.filter(({ line }) => line.expect.length > 0)
  const cause = bad.flatMap(({ line, said }) => line.expect.map((kind) => said.includes(kind)))
  const told = refused.flatMap(({ line, said }) => said.map((kind) => line.expect.includes(kind)))
  print(`${half}: ${mine.length} queries, ${bad.length} not compliant`)
  print(
    `  refused rightly (precision) ${share(right.length, refused.length)}; not compliant and refused (recall) ${share(right.length, bad.length)}`,
  )
  print(
    `  for the labelled cause: precision ${share(told.filter(Boolean).length, told.length)}, recall ${share(cause.filter(Boolean).length, cause.length)}`,
  )
}
const sorted = [...times].sort((a, b) => a - b)
print(`time: median ${sorted[sorted.length >> 1]?.toFixed(2)} ms, p95 ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(2)} ms`)

if (process.argv.includes('--misses'))
  for (const { line, said } of outcomes)
    if (line.half === 'seen' && [...said].sort().join() !== [...line.expect].sort().join())
      print(
        `${line.id}. labelled ${line.expect.join(', ') || 'compliant'}, said ${said.join(', ') || 'nothing'}: ${line.title} / ${line.question} / ${line.options.join(' | ')}`,
      )
