// Measures lookup: how soon the code a coder wants stands in the list, over queries typed as coders type them (bench/sets/lookups*.jsonl,
// written before any of them was tried; the second after mending on the first), and how long a search takes, over these and over every short beginning of a word.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { CodeTable } from '../src/main/codes'
import { buildSearch } from '../src/main/codes/search'
import { wordsIn } from '../src/main/codes/words'

interface Lookup {
  readonly kind: string
  readonly query: string
  /** Each of them answers the query. */
  readonly codes: readonly string[]
}

/** Codes, best first. */
type Find = (query: string, limit: number) => readonly string[]

const LIMIT = 30
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const SETS = ['lookups', 'lookups-2', 'lookups-3']

const readSet = (name: string): Lookup[] =>
  readFileSync(resolve(`bench/sets/${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Lookup)

/** Where the first wanted code stands, from 0; Infinity where it is not among the hits. */
function placeOf(find: Find, { query, codes }: Lookup): number {
  const at = find(query, LIMIT).findIndex((code) => codes.includes(code))
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function shares(label: string, places: readonly number[]): void {
  const within = (n: number): string => ((100 * places.filter((place) => place < n).length) / places.length).toFixed(1)
  print(`  ${label} (${places.length}): first ${within(1)} %, first five ${within(5)} %, first ten ${within(10)} %`)
}

function quality(find: Find, lookups: readonly Lookup[], misses: boolean): void {
  const places = lookups.map((lookup) => placeOf(find, lookup))
  shares('all', places)
  for (const kind of new Set(lookups.map((l) => l.kind))) {
    shares(
      kind,
      places.filter((_, i) => lookups[i]?.kind === kind),
    )
  }
  if (!misses) return
  lookups.forEach(({ query, codes }, i) => {
    if ((places[i] as number) >= 5) print(`    ${query} → ${codes[0]}: ${places[i]} after ${find(query, 4).join(' ')}`)
  })
}

function speed(label: string, find: Find, queries: readonly string[]): void {
  // The best of three, as other programs run beside this one.
  const times = queries.map((query) => {
    const rounds = [0, 1, 2].map(() => {
      const start = performance.now()
      find(query, LIMIT)
      return performance.now() - start
    })
    return [Math.min(...rounds), query] as const
  })
  times.sort(([a], [b]) => a - b)
  const at = (q: number): string => (times[Math.min(times.length - 1, Math.floor(q * times.length))]?.[0] ?? 0).toFixed(2)
  const [most, slowest] = times.at(-1) ?? [0, '']
  print(`  ${label} (${queries.length}): median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${most.toFixed(2)} ms (${slowest})`)
}

/** Every beginning of one to three letters or digits that a word of the titles has. */
function beginnings(titles: Iterable<string>): string[] {
  const all = new Set<string>()
  for (const title of titles) for (const word of wordsIn(title)) for (const n of [1, 2, 3]) all.add(word.slice(0, n))
  return [...all]
}

/** FY2027 as code and title only, without notes: what time a search takes on its 98,403 rows. */
function nextYear(notesOf: CodeTable): { readonly find: Find; readonly titles: readonly string[] } | null {
  const file = resolve('../shared/data/codes/icd10cm_fy2027_codes.tsv.gz')
  if (!existsSync(file)) return null
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1)
  const cells = rows.map((row) => row.split('\t'))
  const codes = cells.map(([code]) => code as string)
  const titles = cells.map(([, , , long]) => long as string)
  const search = buildSearch(codes, titles, (row) => {
    const entry = notesOf.lookup(codes[row] as string)
    return entry ? [...entry.inclusionTerms, ...notesOf.notes(entry.code).includes] : []
  })
  return { find: (query, limit) => search(query, limit).map(({ row }) => codes[row] as string), titles }
}

/** @param misses also prints every query whose code is not among the first five (`--misses`) */
export function benchLookup(table: CodeTable, misses = false): void {
  const find: Find = (query, limit) => table.search(query, limit).map((entry) => entry.code)
  print(`lookup, ${table.version.name} as shipped (${table.size} rows):`)
  measure(
    find,
    [...table.entries()].map((entry) => entry.title),
    misses,
  )
  const next = nextYear(table)
  if (next === null) {
    print('lookup, FY2027: skipped, ../shared/data/codes is not there')
    return
  }
  print(`lookup, FY2027 (${next.titles.length} rows, inclusion terms of ${table.version.name}):`)
  measure(next.find, next.titles, false)
}

function measure(find: Find, titles: readonly string[], misses: boolean): void {
  const sets = SETS.map((name) => ({ name, lookups: readSet(name) }))
  for (const { name, lookups } of sets) {
    print(`  ${name}:`)
    quality(find, lookups, misses)
  }
  const queries = sets.flatMap(({ lookups }) => lookups.map((l) => l.query))
  speed('time over the queries', find, queries)
  speed('time over beginnings of words', find, beginnings(titles))
}
