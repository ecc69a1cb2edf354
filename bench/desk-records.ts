// Fills a data folder as the app would have left it after the detectors: one chart of a million characters and ten thousand short ones.
import path from 'node:path'
import { createVault } from '../src/main/app/vault'
import { chartOf } from '../src/main/intake'
import type { Store } from '../src/main/store'
import { type ChartAttributes, PRIORITIES } from '../src/shared/chart-attributes'
import { type ChartId, newId } from '../src/shared/ids'
import { ROLES } from '../src/shared/people'
import type { ChartStatus } from '../src/shared/views'
import { longChart, type MarkedChart, shortChart } from './desk-charts'

export const PASSPHRASE = 'seven green lanterns'
export const LONG = { name: 'three-hundred-pages.txt', characters: 1_000_000, findings: 5000 }
export const SHORT = 10_000

type Standing = Exclude<ChartStatus, 'second'>

const STATUSES: readonly Standing[] = ['review', 'review', 'cleared', 'finished']
/** In one transaction; more would only make a large log. */
const BATCH = 1000

export async function fillRecords(home: string, root: string): Promise<void> {
  const vault = createVault({
    home: path.join(home, 'records'),
    data: path.join(root, 'data'),
    around: { log: null, crashDumps: null, temp: path.join(home, 'temp'), runtime: null },
    keystore: { available: false, encrypt: (bytes) => bytes, decrypt: (bytes) => bytes },
    printPdf: async () => new Uint8Array(),
    user: 'bench',
    workstation: 'bench',
    appVersion: '0.0.0',
    now: () => new Date(),
  })
  const bench = { name: 'Bench', credential: 'CPC', roles: ROLES }
  const begun = await vault.begin(bench, PASSPHRASE, { remember: false, recovery: false })
  if (!begun.ok) throw new Error(`the records cannot be made: ${begun.error}`)
  const { store } = begun.value
  for (let from = 0; from < SHORT; from += BATCH) {
    const day = new Date(Date.UTC(2026, 0, 1) + from * 60_000).toISOString()
    putAll(
      store,
      Array.from({ length: BATCH }, (_, i) => ({
        name: `visit-${String(from + i).padStart(5, '0')}.txt`,
        chart: shortChart(from + i),
        at: day,
        status: STATUSES[(from + i) % STATUSES.length] as Standing,
      })),
    )
  }
  // The newest, and so the first row of the worklist.
  putAll(store, [{ name: LONG.name, chart: longChart(LONG.characters, LONG.findings), at: '2026-03-01T08:00:00.000Z', status: 'review' }])
  vault.lock('stop')
}

interface Entry {
  readonly name: string
  readonly chart: MarkedChart
  readonly at: string
  readonly status: Standing
}

function putAll(store: Store, entries: readonly Entry[]): void {
  let n = 0
  const done = store.write((w) => {
    for (const { name, chart, at, status } of entries) {
      const chartId = newId<ChartId>()
      const { findings } = chart
      w.charts.insert(chartId, chartOf(name, chart.text), at)
      w.findings.insertRun({ chartId, at, versions: { bench: 'bench 1' }, findings, policy: null })
      w.charts.setStatus(chartId, status)
      w.worklist.setAttributes(chartId, attributesOf(n++))
      const undecided = status === 'review' ? findings.filter((f) => f.confidence < 0.5).length : 0
      w.charts.setCounts(chartId, { findings: findings.length, undecided, openSuggestions: 0 })
    }
  })
  if (!done.ok) throw new Error(`the records cannot be filled: ${done.error}`)
}

const SPECIALTIES = ['Cardiology', 'Urology', 'Internal medicine', 'Oncology', '']

/** Spread over a few of each, as a site has them. */
const attributesOf = (n: number): ChartAttributes => ({
  assignee: null,
  specialty: SPECIALTIES[n % SPECIALTIES.length] as string,
  provider: `Provider ${n % 60}`,
  due: n % 3 === 0 ? null : `20${20 + (n % 12)}-0${1 + (n % 9)}-15`,
  priority: PRIORITIES[n % PRIORITIES.length] ?? 'normal',
  tag: `Batch ${n % 12}`,
  reference: `A-${100_000 + n}`,
})
