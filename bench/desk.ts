// Measures the desk in real Electron on a chart of a million characters with 5,000 findings and a worklist of ten thousand charts:
// time to open, frames while scrolling, and time from a key to the frame that shows what it did. Run with
// `npm run bench:desk [-- --runs N --json FILE]`, on a machine without a screen under xvfb-run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { _electron, type Page } from 'playwright'
import { fillRecords, LONG, PASSPHRASE } from './desk-records'

const ROOT = process.cwd()
const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' }, json: { type: 'string' } } })
const RUNS = Number(options.runs)

/** Milliseconds. */
interface Times {
  readonly name: string
  readonly limit: number | null
  readonly median: number
  readonly p95: number
  readonly most: number
  readonly count: number
}

const table: Times[] = []

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] as number
}

function tell(name: string, times: readonly number[], limit: number | null): void {
  const row = { name, limit, median: quantile(times, 0.5), p95: quantile(times, 0.95), most: Math.max(...times), count: times.length }
  table.push(row)
  const figure = (ms: number): string => ms.toFixed(1).padStart(8)
  console.log(
    `${name.padEnd(34)}${figure(row.median)}${figure(row.p95)}${figure(row.most)}${limit === null ? '' : `   ≤ ${limit}`}  (${row.count})`,
  )
}

/** Times one key from the stroke to the frame that shows its result. */
async function time(page: Page, key: string, look: string, wanted?: string): Promise<number> {
  await page.evaluate(`deskWatch.watch(${JSON.stringify(look)}, ${JSON.stringify(wanted)})`)
  await page.keyboard.press(key)
  return (await page.evaluate('deskWatch.took()')) as number
}

async function repeat(times: number, step: (i: number) => Promise<number>): Promise<number[]> {
  const seen: number[] = []
  for (let i = 0; i < times; i++) seen.push(await step(i))
  return seen
}

const home = mkdtempSync(path.join(tmpdir(), 'chartroom-bench-desk-'))
await fillRecords(home, ROOT)
const app = await _electron.launch({
  args: [ROOT],
  cwd: home,
  chromiumSandbox: false,
  env: { ...(process.env as Record<string, string>), CHARTROOM_HOME: home },
})
try {
  const page = await app.firstWindow()
  await page.evaluate(readFileSync(path.join(ROOT, 'bench/desk-watch.js'), 'utf8'))
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: LONG.name }).waitFor()
  console.log(`${''.padEnd(34)}  median     p95    most   milliseconds`)
  await measureWorklist(page)
  await measureOpening(page)
  await measureKeys(page)
  await measureScrolling(page)
  if (options.json) writeFileSync(options.json, `${JSON.stringify(table, null, 2)}\n`)
} finally {
  await app.close()
  rmSync(home, { recursive: true, force: true })
}

async function measureWorklist(page: Page): Promise<void> {
  await page.keyboard.press('/')
  const times: number[] = []
  for (const letter of ['7', '4', '2']) times.push(await time(page, letter, 'charts'))
  for (let i = 0; i < 3; i++) times.push(await time(page, 'Backspace', 'charts'))
  tell('worklist: filter 10,000 charts', times, 100)
  await page.keyboard.press('Escape')
  const looks = async (name: string, strokes: readonly string[], look: string): Promise<void> =>
    tell(name, await repeat(strokes.length, (i) => time(page, strokes[i] as string, look)), 100)
  await looks('worklist: a search by its key', ['Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+2', 'Alt+3'], 'charts')
  await page.keyboard.press('Shift+F')
  const opened = await time(page, 'f', 'facets')
  tell('worklist: what can be asked for', [opened, ...(await repeat(2, (i) => time(page, 'ca'[i] as string, 'facets')))], 100)
  // On and off again: the list of conditions keeps the focus.
  const added = await repeat(RUNS, async () => {
    const on = await time(page, 'Enter', 'charts')
    for (const letter of 'ca') await time(page, letter, 'facets')
    return on
  })
  tell('worklist: a condition on or off', added, 100)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F')
  await looks('worklist: select all', ['Control+a'], 'picked')
  await looks('worklist: select none', ['Escape'], 'picked')
  for (const column of ['Chart', 'Due', 'Provider']) {
    await page.locator('.chart-table th').getByRole('button', { name: column, exact: true }).focus()
    const twice = await repeat(2, () => time(page, 'Enter', 'charts'))
    tell(`worklist: order by ${column.toLowerCase()}`, twice, null)
  }
  await page.getByRole('button', { name: 'Brought in', exact: true }).focus()
  await time(page, 'Enter', 'charts')
}

async function measureOpening(page: Page): Promise<void> {
  const row = page.getByRole('row', { name: LONG.name }).getByRole('button')
  const times = await repeat(RUNS, async () => {
    await row.focus()
    const ms = await time(page, 'Enter', 'panes', 'true')
    await page.keyboard.press('Escape')
    await row.waitFor()
    return ms
  })
  tell('open, to both panes', times, 1000)
  await row.focus()
  await time(page, 'Enter', 'finding')
}

async function measureKeys(page: Page): Promise<void> {
  const n = RUNS * 2
  const key = async (name: string, stroke: string, look: string, times = n): Promise<void> =>
    tell(name, await repeat(times, () => time(page, stroke, look)), 100)
  /** Only the last stroke is timed. */
  const last = async (name: string, strokes: () => Promise<void>, stroke: string, look: string): Promise<void> =>
    tell(
      name,
      await repeat(RUNS, async () => {
        await strokes()
        return time(page, stroke, look)
      }),
      100,
    )
  await key('next finding', 'n', 'finding')
  await key('previous finding', 'p', 'finding')
  await key('next undecided', 'u', 'finding')
  await key('select in the list', 'ArrowDown', 'finding', await inList(page))
  await key('keep and go on', 'k', 'left')
  await key('undo', 'Control+z', 'history')
  await key('redo', 'Control+y', 'history')
  await key('keep all alike', 'Shift+K', 'left', RUNS)
  const dialogs = await repeat(RUNS, async () => {
    const ms = await time(page, 'r', 'dialog')
    await time(page, 'Escape', 'closed')
    return ms
  })
  tell('dialog of a finding', dialogs, 100)
  const removing = async (): Promise<void> => {
    await time(page, 'r', 'dialog')
    await page.keyboard.press('1')
  }
  await last('remove with a reason', removing, 'Enter', 'count')
  const relabelling = async (): Promise<void> => {
    await time(page, 'l', 'dialog')
    await page.keyboard.press('o')
  }
  await page.keyboard.press('u')
  await last('change the category everywhere', relabelling, 'Enter', 'history')
  await key('mark words', 'm', 'marked', 1)
  await key('mark more', 'Shift+ArrowRight', 'marked', RUNS)
  await page.keyboard.press('Escape')
  const adding = async (): Promise<void> => {
    await time(page, 'm', 'marked')
    for (let i = 0; i < 6; i++) await time(page, 'ArrowRight', 'marked')
    await time(page, 'a', 'dialog')
  }
  await last('add an identifier everywhere', adding, 'Enter', 'count')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('torsemid')
  await key('find: a letter more', 'e', 'found', 1)
  await key('find: next place', 'Enter', 'found')
  await page.keyboard.press('Escape')
}

/** Puts the focus into the list of findings; gives how often to press. */
async function inList(page: Page): Promise<number> {
  await page.getByRole('listbox', { name: 'Findings' }).focus()
  return RUNS * 2
}

/** From the first line to the last, with the wheel and by pages. */
async function measureScrolling(page: Page): Promise<void> {
  const scroller = page.locator('.sides-scroll')
  const place = async (): Promise<{ top: number; end: number }> =>
    (await page.evaluate('deskWatch.place()')) as { top: number; end: number }
  await scroller.focus()
  const box = await scroller.boundingBox()
  if (!box) throw new Error('there is no text to scroll')
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2)
  const run = async (name: string, step: () => Promise<void>): Promise<void> => {
    await page.evaluate('document.querySelector(".sides-scroll").scrollTo(0, 0)')
    await page.evaluate('deskWatch.startFrames()')
    for (let at = await place(), still = 0; at.top < at.end - 2 && still < 30; ) {
      await step()
      await page.evaluate('new Promise(requestAnimationFrame)')
      const next = await place()
      still = next.top === at.top ? still + 1 : 0
      at = next
    }
    tell(name, (await page.evaluate('deskWatch.stopFrames()')) as number[], 50)
  }
  // What the machine does with nothing to do: a frame that is late here is late for other reasons than the desk.
  await page.evaluate('deskWatch.startFrames()')
  await page.waitForTimeout(3000)
  tell('frames, at rest', (await page.evaluate('deskWatch.stopFrames()')) as number[], null)
  await run('frames, wheel to the end', () => page.mouse.wheel(0, 1200))
  // As often as a key that is held down repeats: some thirty times a second.
  await run('frames, page by page to the end', async () => {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(33)
  })
}
