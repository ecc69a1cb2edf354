// Measures the code tables and the built-in coder: opening, lookup, time per note, and quality. `npm run bench:codes` measures on the
// CodiEsp development part beside the repository (skipped where it is missing); `-- FILE` names other notes of the same form,
// `--lexicon FILE` decided charts to learn a site lexicon from, `--details` and `--misses` list what was missed in our own sets.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type CodeTable, createShelf, learn, readShipped, suggest, warmUp } from '../src/main/codes'
import { assertions } from './assertions'
import { candidates } from './candidates'
import { quality, readNotes, samples } from './codes-quality'
import { benchLookup } from './lookup'

const CODIESP = '../shared/data/coding/codiesp-en-'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lexicon: { type: 'string' }, details: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
})

const print = (line: string): void => void process.stdout.write(`${line}\n`)

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] as number
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

function spread(label: string, times: readonly number[]): void {
  print(
    `${label}: median ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms, most ${Math.max(...times).toFixed(2)} ms`,
  )
}

function open(): CodeTable {
  const times: number[] = []
  let table: CodeTable | null = null
  for (let i = 0; i < 5; i++) {
    const [opened, ms] = timed(() => {
      const shipped = readShipped(resolve('data/codes'))
      return createShelf(shipped.ok ? shipped.value : [], { today: () => '2026-01-15' }).table(null)
    })
    if (!opened.ok) throw new Error('the code tables do not open')
    table = opened.value
    times.push(ms)
  }
  spread('open the table', times)
  return table as CodeTable
}

/** Heap and buffers that are really held, in MB. */
function held(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

/** What the tables cost: time once, and memory that stays. */
function footprint(): CodeTable {
  const before = held()
  const table = open()
  const opened = held() - before
  const [, search] = timed(() => table.search('htn', 20))
  const searched = held() - before
  const [, lexicon] = timed(() => warmUp(table))
  print(`first search, which builds the index: ${search.toFixed(0)} ms; the coder's lexicon, once: ${lexicon.toFixed(0)} ms`)
  print(
    `memory: table ${opened.toFixed(0)} MB, with the search index ${searched.toFixed(0)} MB, with the lexicon ${(held() - before).toFixed(0)} MB`,
  )
  return table
}

function coder(table: CodeTable): void {
  const notes = readNotes(resolve(positionals[0] ?? `${CODIESP}dev.jsonl`))
  samples(table, values.details)
  if (notes === null) return
  const times: number[] = []
  const proposed = notes.map((note) => {
    const [codes, ms] = timed(() => suggest(table, note.text))
    times.push(ms)
    return codes
  })
  const length = notes.reduce((n, note) => n + note.text.length, 0) / notes.length
  spread(`suggest (${notes.length} notes of ${length.toFixed(0)} characters on average)`, times)
  quality('no labels', notes, proposed)
  const decided = readNotes(resolve(values.lexicon ?? `${CODIESP}train.jsonl`))
  if (decided === null) return
  const [site, ms] = timed(() => learn(table, decided))
  print(`learned ${site.phrases.length} phrases from ${decided.length} decided charts in ${(ms / 1000).toFixed(1)} s`)
  warmUp(table, site)
  const taught = notes.map((note) => suggest(table, note.text))
  quality('with the site lexicon', notes, taught)
}

if (positionals[0] === 'assertions') assertions(open(), values.misses)
else if (positionals[0] === 'candidates') candidates(open())
else {
  const table = footprint()
  benchLookup(table, values.misses)
  coder(table)
}
