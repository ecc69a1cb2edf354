// Measures one packet of a hundred finished charts in real Electron, from the call of the window to the verified file on the disk, with
// its printed report: `npm run bench:packets [-- --runs N --json FILE --records DIR]`, on a machine without a screen under xvfb-run.
// `--records` keeps the hundred charts for the next time; making them takes minutes.
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { _electron } from 'playwright'
import { PASSPHRASE } from './desk-records'
import { CHARTS, fillWithFinished } from './packets-records'

const ROOT = process.cwd()
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    records: { type: 'string' },
    keep: { type: 'string' },
    phi: { type: 'boolean', default: false },
  },
})
const LIMIT = 10_000

interface Run {
  readonly total: number
  /** When each stage began, milliseconds after the call. */
  readonly stages: Readonly<Record<string, number>>
}

const home = mkdtempSync(path.join(tmpdir(), 'chartroom-bench-packets-'))
const kept = options.records
if (kept && existsSync(path.join(kept, 'records'))) cpSync(kept, home, { recursive: true })
else {
  await fillWithFinished(home, ROOT)
  if (kept) cpSync(home, kept, { recursive: true })
}
const file = options.keep ?? path.join(home, 'hundred.packet.zip')
const app = await _electron.launch({
  args: [ROOT],
  cwd: home,
  chromiumSandbox: false,
  env: { ...(process.env as Record<string, string>), CHARTROOM_HOME: home },
})
try {
  const page = await app.firstWindow()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /note-/ }).first().waitFor()
  await app.evaluate(({ dialog }, save) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save })
  }, file)
  const phi = options.phi
    ? "{ purpose: 'payment', lock: { kind: 'passphrase', passphrase: 'seven green lanterns' }, confirmed: true }"
    : 'null'
  const runs: Run[] = []
  for (let i = 0; i < Number(options.runs); i++) {
    runs.push(
      (await page.evaluate(`(async () => {
        const listed = await chartroom.call('charts.list', {})
        const chartIds = listed.value.filter((chart) => chart.status === 'finished').map((chart) => chart.id)
        const stages = {}
        const start = performance.now()
        const stop = chartroom.on('packet.progress', ({ stage }) => { stages[stage] ??= performance.now() - start })
        const made = await chartroom.call('packet.export-batch', { chartIds, phi: ${phi} })
        stop()
        if (!made.ok || !made.value.intact || made.value.charts !== ${CHARTS}) throw new Error(JSON.stringify(made))
        return { total: performance.now() - start, stages }
      })()`)) as Run,
    )
    const { total, stages } = runs.at(-1) as Run
    const said = Object.entries(stages).map(([stage, at]) => `${stage} from ${at.toFixed(0)}`)
    console.log(`run ${i + 1}: ${total.toFixed(0)} ms (${said.join(', ')}), ${(statSync(file).size / 1e6).toFixed(1)} MB`)
  }
  const sorted = runs.map((run) => run.total).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] as number
  console.log(
    `packet of ${CHARTS} charts: median ${median.toFixed(0)} ms, most ${sorted.at(-1)?.toFixed(0)} ms, of ${sorted.length} runs   ≤ ${LIMIT}`,
  )
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ charts: CHARTS, limit: LIMIT, median, runs }, null, 2)}\n`)
} finally {
  await app.close()
  rmSync(home, { recursive: true, force: true })
}
