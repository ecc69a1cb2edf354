// The desk under daily use: what is decided survives a kill, files come in by drop, and everything is reachable for everybody.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { charts, dropFile, expect, test } from './chartroom'
import { faultless } from './faultless'
import { inPalette } from './palette-png'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CODER = { name: 'Robin Vale', credential: 'CPC' }

test('what a person decided is there after the process is killed, and so is its ledger', async ({ start }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  await new WorklistScreen(window).openExamples()
  await new WorklistScreen(window).open(/discharge-summary/)
  const chart = new ChartScreen(window)
  await chart.keepAllUndecided()
  await chart.clear(CODER)
  const gone = new Promise((exit) => app.process().once('exit', exit))
  app.process().kill('SIGKILL')
  await gone

  const again = await start()
  await new UnlockScreen(again.window).unlock()
  const row = new WorklistScreen(again.window).row(/discharge-summary/)
  await expect(row).toContainText('Cleared')
  await row.getByRole('button').click()
  await again.window.keyboard.press('Alt+2')
  await expect(again.window.getByText(`Cleared by ${CODER.name}`)).toBeVisible()
  await new ChartScreen(again.window).getSuggestions()
})

test('files dropped on the window become charts', async ({ start, home }) => {
  const { window } = await start()
  await new UnlockScreen(window).firstRun()
  const file = path.join(home, 'dropped.txt')
  writeFileSync(file, 'Patient: Ottoline Freyberg\nMRN: 55590001\n\nASSESSMENT\nGout.\n')
  await dropFile(window, file)
  await expect(new WorklistScreen(window).row(/dropped/)).toContainText('To review')
})

test('files named on the command line become charts once the records are open', async ({ start, home }) => {
  const file = path.join(home, 'named.txt')
  writeFileSync(file, 'Patient: Ottoline Freyberg\nMRN: 55590001\n\nASSESSMENT\nGout.\n')
  const { window } = await start({ args: [file] })
  await new UnlockScreen(window).firstRun()
  await expect(new WorklistScreen(window).row(/named/)).toContainText('To review')
})

test('a long worklist stands where it was left, and the arrows go on from there', async ({ start, home }) => {
  const files = Array.from({ length: 120 }, (_, i) => path.join(home, `visit-${String(i).padStart(3, '0')}.txt`))
  files.forEach((file, i) => {
    writeFileSync(file, `Patient: Ottoline Freyberg\nMRN: 5559${String(i).padStart(4, '0')}\n\nASSESSMENT\nGout.\n`)
  })
  const { window } = await start({ args: files })
  await new UnlockScreen(window).firstRun()
  await expect(window.getByText('120 charts', { exact: true })).toBeVisible()
  const worklist = new WorklistScreen(window)
  await worklist.allScrubbed()
  const focused = window.locator('.chart-table button:focus')
  await focused.waitFor()
  const inPlace = async (index: number) => {
    await expect(window.locator('tr.current')).toHaveAttribute('aria-rowindex', String(index + 2))
    await expect(window.locator('tr.current')).toBeInViewport({ ratio: 0.9 })
    // Every row in sight is one row below the one before it: none is missing, none lies over another.
    const tops = await window
      .locator('.chart-table tbody tr')
      .evaluateAll((rows) =>
        rows
          .map((row) => ({ top: row.getBoundingClientRect().top, at: Number(row.getAttribute('aria-rowindex')) }))
          .sort((a, b) => a.at - b.at),
      )
    const first = tops[0] ?? { top: 0, at: 0 }
    expect(tops.length).toBeGreaterThan(15)
    for (const { top, at } of tops) expect(top - first.top).toBe((at - first.at) * 38)
  }
  await window.keyboard.press('End')
  await inPlace(119)
  for (let round = 0; round < 2; round++) {
    await window.keyboard.press('Enter')
    await expect(new ChartScreen(window).texts).toBeVisible()
    await window.keyboard.press('Escape')
    await focused.waitFor()
    await inPlace(119)
  }
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('ArrowUp')
  await inPlace(117)
  await window.keyboard.press('Home')
  await inPlace(0)
})

test('no screen has a serious accessibility fault, in light and in dark', async ({ start }) => {
  const { window } = await start()
  const chart = new ChartScreen(window)
  await faultless(window, 'unlock')
  await new UnlockScreen(window).firstRun()
  await faultless(window, 'empty worklist')
  const worklist = new WorklistScreen(window)
  await worklist.openExamples()
  await worklist.allScrubbed()
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await faultless(window, `worklist, ${colorScheme}`)
  }
  await worklist.open(/history-and-physical/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await faultless(window, `findings, ${colorScheme}`)
  }
  await window.keyboard.press('a')
  await faultless(window, 'add an identifier')
  await window.keyboard.press('Escape')
  await chart.keepAllUndecided()
  await window.keyboard.press('c')
  await faultless(window, 'clear')
  await window.keyboard.press('Escape')
  await chart.clear(CODER)
  await window.keyboard.press('Alt+2')
  await faultless(window, 'what will be sent')
  await chart.getSuggestions()
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await faultless(window, `codes, ${colorScheme}`)
  }
})

test('the screenshot of the README shows a real review', async ({ start }) => {
  const { window } = await start()
  await new UnlockScreen(window).firstRun()
  const worklist = new WorklistScreen(window)
  await worklist.openExamples()
  await worklist.open(/discharge-summary/)
  const chart = new ChartScreen(window)
  await expect(chart.findings.first()).toBeVisible()
  await window
    .getByRole('button', { name: 'Dismiss' })
    .click({ timeout: 2000 })
    .catch(() => {})
  // Kept with the other results; UPDATE_SCREENSHOT=1 renews the one in the README.
  const folder = process.env.UPDATE_SCREENSHOT ? path.join(charts, '../../docs') : path.join(charts, '../../test-results')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'screenshot.png')
  writeFileSync(file, inPalette(await window.screenshot()))
  expect(existsSync(file)).toBe(true)
})
