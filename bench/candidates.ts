// The ceiling of "generate, expand, verify", measured without a model: how often the right code is among the candidates that go along with
// a cleared text, how many codes and characters that adds, and how long it takes. `npm run -s bench:codes -- candidates`.
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type CodeTable, candidatesFor, warmUp } from '../src/main/codes'
import { candidateList } from '../src/main/endpoint'

interface Note {
  readonly text: string
  readonly codes: readonly (string | { readonly code: string })[]
}

const SETS = ['bench/sets/coding.jsonl', 'bench/sets/coding-2.jsonl', '../shared/data/coding/codiesp-en-dev.jsonl']

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

export function candidates(table: CodeTable): void {
  warmUp(table)
  for (const name of SETS) {
    const file = resolve(name)
    if (existsSync(file)) measure(table, file)
    else print(`${basename(file)}: skipped, it is not there`)
  }
}

function measure(table: CodeTable, file: string): void {
  const notes = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Note)
  const found = { gold: 0, inTable: 0, read: 0, listed: 0, category: 0 }
  const sizes: number[] = []
  const characters: number[] = []
  const times: number[] = []
  for (const note of notes) {
    const start = performance.now()
    const list = candidatesFor(table, note.text)
    times.push(performance.now() - start)
    sizes.push(list.length)
    characters.push(candidateList(list).length)
    const byCode = new Map(list.map((one) => [one.code, one]))
    const categories = new Set(list.map(({ code }) => code.slice(0, 3)))
    for (const code of new Set(note.codes.map((one) => (typeof one === 'string' ? one : one.code)))) {
      found.gold++
      if (table.lookup(code)?.billable) found.inTable++
      if (byCode.get(code)?.read) found.read++
      if (byCode.has(code)) found.listed++
      if (categories.has(code.slice(0, 3))) found.category++
    }
  }
  const { gold, inTable, read, listed, category } = found
  print(`${basename(file)}: ${notes.length} notes, ${gold} codes, ${inTable} of them billable in ${table.version.name}`)
  print(`  read by the coder ${percent(read, gold)}; with neighbours and what was read as denied ${percent(listed, gold)}`)
  print(`  of those the table has ${percent(listed, inTable)}; at least the category ${percent(category, gold)}`)
  print(
    `  codes: median ${median(sizes)}, most ${Math.max(...sizes)}; characters: median ${median(characters)}, most ${Math.max(...characters)}`,
  )
  print(`  time: median ${median(times).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms`)
}
