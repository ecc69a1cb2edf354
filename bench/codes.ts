// Measures the code tables and the built-in coder: opening, lookup, time per note, and quality on the CodiEsp development part
// beside the repository (skipped where it is missing). Run with `npm run bench:codes`. The train part served to find which everyday
// words the lexicon lacked; the development part is only measured here.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CodeTable, createShelf, type ProposedCode, readShipped, suggest, warmUp } from '../src/main/codes'
import { assertions } from './assertions'
import { benchLookup } from './lookup'

interface Gold {
  readonly text: string
  readonly codes: readonly { readonly code: string; readonly evidence: readonly { readonly start: number; readonly end: number }[] }[]
}

const QUERIES =
  'htn|copd|afib|dm2|chf|ckd 3|gerd|cad|uti|sob|s/p cva|mi|pe|dvt leg|bph|osa|ra|hld|pneum|asthm|knee pain right|ankl spra left init|fx radius|' +
  'diab neur|breast ca|heart fail sys chron|E11|S93.4|z79|a|of the|fracture of femur|neoplasm malignant skin|pressure ulcer heel stage 3|otitis'

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

function lookup(table: CodeTable): void {
  const [, first] = timed(() => table.search('htn', 20))
  print(`first search, which builds the index: ${first.toFixed(0)} ms`)
  const times: number[] = []
  for (let round = 0; round < 5; round++) for (const query of QUERIES.split('|')) times.push(timed(() => table.search(query, 20))[1])
  spread(`search (${QUERIES.split('|').length} queries, ${table.size} rows)`, times)
}

/** Micro precision, recall and F1 over (note, code), codes cut to `length` characters. */
function score(
  notes: readonly Gold[],
  proposed: readonly (readonly ProposedCode[])[],
  keep: (p: ProposedCode) => boolean,
  length: number,
): string {
  let hit = 0
  let said = 0
  let gold = 0
  notes.forEach((note, i) => {
    const truth = new Set(note.codes.map((c) => c.code.slice(0, length)))
    const ours = new Set((proposed[i] ?? []).filter(keep).map((p) => p.code.slice(0, length)))
    for (const code of ours) if (truth.has(code)) hit++
    said += ours.size
    gold += truth.size
  })
  return `P ${(hit / said).toFixed(3)} R ${(hit / gold).toFixed(3)} F1 ${((2 * hit) / (said + gold)).toFixed(3)}`
}

function evidence(notes: readonly Gold[], proposed: readonly (readonly ProposedCode[])[]): number {
  let right = 0
  let overlapping = 0
  notes.forEach((note, i) => {
    for (const p of proposed[i] ?? []) {
      const truth = note.codes.find((c) => c.code === p.code)
      if (truth === undefined) continue
      right++
      if (p.evidence.some((e) => truth.evidence.some((t) => t.start < e.end && e.start < t.end))) overlapping++
    }
  })
  return overlapping / right
}

function coder(table: CodeTable): void {
  const [, warm] = timed(() => warmUp(table))
  print(`the coder's lexicon, once: ${warm.toFixed(0)} ms; memory in use ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`)
  const file = resolve('../shared/data/coding/codiesp-en-dev.jsonl')
  if (!existsSync(file)) {
    print('quality: skipped, ../shared/data/coding is not there')
    return
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const notes = lines.map((line) => JSON.parse(line) as Gold)
  const times: number[] = []
  const proposed = notes.map((note) => {
    const [codes, ms] = timed(() => suggest(table, note.text, { encounterDate: null }))
    times.push(ms)
    return codes
  })
  const length = notes.reduce((n, note) => n + note.text.length, 0) / notes.length
  spread(`suggest (${notes.length} notes of ${length.toFixed(0)} characters on average)`, times)
  const kinds: readonly [string, (p: ProposedCode) => boolean][] = [
    ['every mention, as the gold has it', () => true],
    ['affirmed only', (p) => p.assertion === 'affirmed'],
  ]
  for (const [name, keep] of kinds) {
    print(`${name}: exact ${score(notes, proposed, keep, 9)}; three characters ${score(notes, proposed, keep, 3)}`)
  }
  print(`evidence of right codes that overlaps the gold's: ${(100 * evidence(notes, proposed)).toFixed(1)} %`)
}

const table = open()
if (process.argv.includes('assertions')) assertions(table, process.argv.includes('--misses'))
else {
  lookup(table)
  benchLookup(table, process.env.LOOKUP_MISSES !== undefined)
  coder(table)
}
