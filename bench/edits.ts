// How often each edit fires, and what a chart takes: over the gold code lists of the CodiEsp training part beside the repository (skipped
// where it is missing) and over what the built-in coder proposes for the example charts. `npm run bench:edits [kind]` prints samples of
// one kind, to be read for false alarms. Gold lists hold every mention, so that they are longer and vaguer than a signed list.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createShelf, editCodes, patientIn, readShipped, type StandingCode, settingIn, suggest } from '../src/main/codes'
import { isProposal } from '../src/shared/views'

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const SAMPLES = 20
const wanted = process.argv[3]

const shipped = readShipped(resolve('data/codes'))
const opened = createShelf(shipped.ok ? shipped.value : [], { today: () => '2026-01-15' }).table(null)
if (!opened.ok) throw new Error('the code tables do not open')
const table = opened.value

interface Listed {
  readonly name: string
  readonly text: string
  readonly codes: readonly StandingCode[]
}

function measure(title: string, charts: readonly Listed[]): void {
  const counts = new Map<string, number>()
  const samples: string[] = []
  const times: number[] = []
  for (const { name, text, codes } of charts) {
    const known = { patient: patientIn(text), setting: settingIn(text) }
    const start = performance.now()
    const edits = editCodes({ table, codes, text, encounterDate: null, ...known })
    times.push(performance.now() - start)
    for (const { kind, severity, codes: about, says, source, fix } of edits) {
      const key = `${severity} ${kind}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (kind === wanted) samples.push(`  ${name}: ${about.join(' ')}: ${says} [${source}]${fix ? ` → ${fix.how} ${fix.code}` : ''}`)
    }
  }
  times.sort((a, b) => a - b)
  const at = (q: number): string => (times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0).toFixed(2)
  print(
    `${title}: ${charts.length} charts, ${charts.reduce((n, c) => n + c.codes.length, 0)} codes; median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  )
  for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) print(`  ${key}: ${count}`)
  const step = Math.max(1, Math.floor(samples.length / SAMPLES))
  for (let i = 0; i < samples.length; i += step) print(samples[i] as string)
}

measure(
  'proposals for the example charts',
  readdirSync('examples/charts').map((name) => {
    const text = readFileSync(resolve('examples/charts', name), 'utf8')
    const codes = suggest(table, text).filter((p) => isProposal(p.assertion))
    return { name, text, codes: codes.map((p, i) => ({ ...p, principal: i === 0 })) }
  }),
)

const gold = resolve('../shared/data/coding/codiesp-en-train.jsonl')
if (!existsSync(gold)) print('gold lists: skipped, ../shared/data/coding is not there')
else {
  const lines = readFileSync(gold, 'utf8').trim().split('\n')
  const charts = lines.map((line) => JSON.parse(line) as { id: string; text: string; codes: Pick<StandingCode, 'code' | 'evidence'>[] })
  measure(
    'gold lists',
    charts.map(({ id, text, codes }) => ({
      name: id,
      text,
      codes: codes.map((c) => ({ ...c, principal: false, assertion: 'affirmed' as const })),
    })),
  )
}
