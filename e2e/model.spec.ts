// The model runs in a process of its own: it is started when there is a chart, has no way out, and its end takes nothing along.
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { answerDialogs, expect, test } from './chartroom'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

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

/** Inodes of a process's open sockets of the internet families. */
function internetSockets(pid: number): (string | undefined)[] {
  const listed = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((name) => readFileSync(`/proc/${pid}/net/${name}`, 'utf8').split('\n').slice(1))
  const inodes = new Set(listed.map((line) => line.trim().split(/\s+/)[9]).filter((inode) => inode !== undefined))
  return readdirSync(`/proc/${pid}/fd`)
    .map((fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1])
    .filter((inode) => inodes.has(inode ?? ''))
}
