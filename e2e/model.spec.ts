// The model runs in a process of its own: it is started when there is a chart, has no way out, and its end takes nothing along.
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { answerDialogs, damagedProgram, expect, test } from './chartroom'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

/** No list of names holds it and no cue announces it: context alone tells. */
const ONLY_THE_MODEL = { name: 'Ozrinka', sentence: 'She moved in with Ozrinka after the fall and walks with a cane.' }

/** Process ids of the model, by the name it is started under. */
const models = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter((one) => one.name === 'Chartroom model')
      .map((one) => one.pid),
  )

test('the model is started once, and started again after its process was killed', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  expect(await models(app)).toEqual([])
  const worklist = new WorklistScreen(window)
  const chart = new ChartScreen(window)
  const scrub = async (name: string): Promise<void> => {
    const file = path.join(home, `${name}.txt`)
    writeFileSync(file, `Patient: Marta Quillan\n\n${name}: she has gout.\n`)
    await answerDialogs(app, { open: [file] })
    await window.keyboard.press('Control+o')
    await worklist.open(new RegExp(name))
    await expect(chart.texts).toContainText('[NAME_1]')
    await window.keyboard.press('Escape')
  }
  await scrub('first')
  await scrub('second')
  const [pid, ...others] = await models(app)
  if (pid === undefined) throw new Error('no model process')
  expect(others).toEqual([])
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => models(app)).toEqual([])
  await scrub('third')
  expect(await models(app)).toHaveLength(1)
  expect(await models(app)).not.toContain(pid)
})

test('the process of the model opens no connection', async ({ start, home }) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const file = path.join(home, 'note.txt')
  writeFileSync(file, 'Patient: Marta Quillan\n')
  await answerDialogs(app, { open: [file] })
  await window.keyboard.press('Control+o')
  await new WorklistScreen(window).open(/note/)
  await expect(new ChartScreen(window).texts).toContainText('[NAME_1]')
  const [pid] = await models(app)
  expect(internetSockets(pid as number)).toEqual([])
})

test('the process of the model stays within 400 MB', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const worklist = new WorklistScreen(window)
  await worklist.openExamples()
  await expect(window.getByRole('row').filter({ hasText: 'To review' })).toHaveCount(18, { timeout: 40_000 })
  const [pid] = await models(app)
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000
  console.log(`the model's process held ${Math.round(peak)} MB at most`)
  expect(peak).toBeLessThan(400)
})

/** Inodes of a process's open sockets of the internet families. */
function internetSockets(pid: number): (string | undefined)[] {
  const listed = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((name) => readFileSync(`/proc/${pid}/net/${name}`, 'utf8').split('\n').slice(1))
  const inodes = new Set(listed.map((line) => line.trim().split(/\s+/)[9]).filter((inode) => inode !== undefined))
  return readdirSync(`/proc/${pid}/fd`)
    .map((fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1])
    .filter((inode) => inodes.has(inode ?? ''))
}

test('a name that no rule knows is found by the model, shown with its confidence, and gone from the scrubbed text', async ({
  start,
  home,
}) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const file = path.join(home, 'visit.txt')
  writeFileSync(file, `Patient: Marta Quillan\n\n${ONLY_THE_MODEL.sentence}\n`)
  await answerDialogs(app, { open: [file] })
  await window.keyboard.press('Control+o')
  await new WorklistScreen(window).open(/visit/)
  const chart = new ChartScreen(window)
  const found = chart.findings.filter({ hasText: ONLY_THE_MODEL.name })
  await expect(found).toHaveCount(1)
  await found.click()
  const card = window.getByRole('region', { name: 'Chosen finding' })
  await expect(card).toContainText('the local model')
  await expect(card).toContainText(/\d+ %/)
  await chart.keepAllUndecided()
  await chart.clear({ name: 'Robin Vale', credential: 'CPC' })
  await window.keyboard.press('Alt+2')
  await expect(window.getByLabel('Exact bytes')).not.toContainText(ONLY_THE_MODEL.name)
})

test('a damaged model stops scrubbing and clearing, and the window says what to do', async ({ start, home }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-damaged-'))
  const { app, window } = await start({ program: damagedProgram(folder) })
  await new UnlockScreen(window).firstRun()
  const file = path.join(home, 'visit.txt')
  writeFileSync(file, 'Patient: Marta Quillan\n\nShe has gout.\n')
  await answerDialogs(app, { open: [file] })
  await window.keyboard.press('Control+o')
  await new WorklistScreen(window).open(/visit/, 'Failed')
  await expect(window.getByText(/model that finds identifiers is missing or damaged/).first()).toBeVisible()
  await expect(window.getByText(/put back the folder models\/deid/).first()).toBeVisible()
  await window.keyboard.press('c')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(window.getByRole('button', { name: 'Clear', exact: true })).toBeDisabled()
  rmSync(folder, { recursive: true })
})
