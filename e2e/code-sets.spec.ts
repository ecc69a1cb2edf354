// Importing an official release as a user does it: the difference first, then a chart of that year is checked with it; a damaged file
// leaves everything as it was.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { orderAddenda } from '../src/main/app/testing/order-addenda'
import { answerDialogs, type Chartroom, expect, test } from './chartroom'
import { ChartScreen } from './screens/chart'
import { CodeSetsSheet } from './screens/code-sets'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const ADDENDA = orderAddenda()
const CODER = { name: 'Robin Vale', credential: 'CPC' }
const NOTE = 'Patient: Ottoline Freyberg\nMRN: 55590001\nDate of service: 11/02/2026\n\nASSESSMENT\nGout. She depends on a lantern.\n'

async function settings({ window }: Chartroom): Promise<CodeSetsSheet> {
  await window.keyboard.press('Control+,')
  return new CodeSetsSheet(window)
}

/** The file as issued, or with a line spoilt. */
function release(home: string, lines: readonly string[] = ADDENDA.lines): string {
  const file = path.join(home, ADDENDA.name)
  writeFileSync(file, lines.join('\n'))
  return file
}

async function faultless(page: Page, screen: string): Promise<void> {
  // Legacy mode, as Electron has no second page for axe to finish on.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
}

test('a year is imported by keys alone, and a chart of that year is checked with it', async ({ start, home }) => {
  const chartroom = await start({ args: [path.join(home, 'visit.txt')] })
  const { app, window } = chartroom
  writeFileSync(path.join(home, 'visit.txt'), NOTE)
  await new UnlockScreen(window).firstRun()
  const worklist = new WorklistScreen(window)
  await expect(worklist.row(/visit/)).toContainText('To review')

  const sheet = await settings(chartroom)
  await expect(sheet.sets).toHaveText([/ICD-10-CM FY2026.*Came with Chartroom/])
  await answerDialogs(app, { open: [release(home)] })
  await window.keyboard.press('Control+i')
  await expect(sheet.dialog).toContainText('Compared with FY2026: 162 added, 1 deleted, 0 revised')
  await expect(sheet.dialog).toContainText('98,347 codes, 74,879 billable')
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await faultless(window, `the difference, ${colorScheme}`)
    await sheet.picture(`difference-${colorScheme}`)
  }
  // The filter has the focus; Tab goes on to the list, whose rows the arrows move through.
  await window.keyboard.type('lantern make 1')
  await expect(sheet.changes.first()).toContainText(ADDENDA.added.code)
  await window.keyboard.press('Tab')
  await window.keyboard.press('End')
  await expect(sheet.dialog.locator('[aria-selected="true"]')).toContainText('of make 161')
  await window.keyboard.press('Shift+Tab')
  await window.keyboard.press('Control+a')
  await window.keyboard.type(ADDENDA.deleted)
  await expect(sheet.changes).toHaveText([/Deleted.*R99/])
  await sheet.press('Add FY2027')
  await expect(sheet.dialog).toHaveCount(0)
  await expect(sheet.sets).toHaveText([/ICD-10-CM FY2027.*Imported.*Notes from FY2026/, /ICD-10-CM FY2026/])
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await faultless(window, `code sets, ${colorScheme}`)
    await sheet.picture(`sheet-${colorScheme}`)
  }

  await window.keyboard.press('Escape')
  await worklist.open(/visit/)
  const chart = new ChartScreen(window)
  await chart.keepAllUndecided()
  await chart.clear(CODER)
  await window.keyboard.press('Alt+3')
  await expect(window.locator('.code-set')).toHaveText('FY2027')
  for (const [asked, found] of [
    [ADDENDA.added.code, ADDENDA.added.title],
    [ADDENDA.deleted, 'No code found.'],
  ] as const) {
    await window.keyboard.press('+')
    await window.keyboard.type(asked)
    await expect(chart.dialog).toContainText(found)
    if (found === ADDENDA.added.title) await window.keyboard.press('Enter')
    await window.keyboard.press(found === ADDENDA.added.title ? 'Enter' : 'Escape')
    await expect(chart.dialog).toHaveCount(0)
  }
  await expect(chart.suggestions).toHaveText([new RegExp(ADDENDA.added.code.replace('.', '\\.'))])
})

test('a damaged file is refused with its line, a discarded one changes nothing, and so does a kill before the yes', async ({
  start,
  home,
}) => {
  const chartroom = await start()
  const { app, window } = chartroom
  await new UnlockScreen(window).firstRun()
  const sheet = await settings(chartroom)
  await expect(sheet.sets).toHaveCount(1)

  await answerDialogs(app, { open: [release(home, ADDENDA.lines.with(2, 'Add:         1 Z99?00  A lantern'))] })
  await window.keyboard.press('Control+i')
  await expect(sheet.refusal).toContainText(`${ADDENDA.name}, line 3`)
  await expect(sheet.refusal).toContainText('The code sets are as they were.')
  await faultless(window, 'a refusal')
  await sheet.picture('refusal')

  // A list that does not say its year: it is asked for, and with the year said found to be cut off.
  const list = path.join(home, 'order.txt')
  const row = (order: string, code: string, title: string): string => `${order} ${code.padEnd(8)}${title.padEnd(61)}${title}`
  writeFileSync(list, [row('00001', 'A00', '0 Cholera'), row('00002', 'A009', '1 Cholera, unspecified'), ''].join('\n'))
  await answerDialogs(app, { open: [list] })
  await window.keyboard.press('Control+i')
  await expect(sheet.dialog.getByRole('combobox', { name: 'Year' })).toBeFocused()
  await window.keyboard.type('2027')
  await faultless(window, 'the question for the year')
  await sheet.picture('year')
  await sheet.press('Read')
  await expect(sheet.refusal).toContainText('FY2027 has 74,879 codes that can be billed, this has 1')

  await answerDialogs(app, { open: [release(home)] })
  await window.keyboard.press('Control+i')
  await expect(sheet.dialog).toContainText('What this release brings')
  await window.keyboard.press('Escape')
  await expect(sheet.dialog).toHaveCount(0)
  await expect(sheet.sets).toHaveCount(1)

  await window.keyboard.press('Control+i')
  await expect(sheet.dialog).toContainText('What this release brings')
  const gone = new Promise((exit) => app.process().once('exit', exit))
  app.process().kill('SIGKILL')
  await gone
  const again = await start()
  await new UnlockScreen(again.window).unlock()
  await again.window.getByRole('heading', { name: 'Worklist' }).waitFor()
  await expect((await settings(again)).sets).toHaveText([/FY2026.*Came with Chartroom/])
})

test('an imported edition is taken out of use with a reason, and stays on record', async ({ start, home }) => {
  const chartroom = await start()
  const { app, window } = chartroom
  await new UnlockScreen(window).firstRun()
  const sheet = await settings(chartroom)
  await answerDialogs(app, { open: [release(home)] })
  await window.keyboard.press('Control+i')
  await sheet.press('Add FY2027')
  await expect(sheet.dialog).toHaveCount(0)
  await sheet.press('Remove ICD-10-CM FY2027')
  await expect(sheet.dialog).toContainText('Charts signed under it keep it.')
  await window.keyboard.press('1')
  await window.keyboard.press('Enter')
  await expect(sheet.dialog).toHaveCount(0)
  await expect(sheet.sets).toHaveText([/FY2026/])
  await sheet.region.getByText('No longer in use (1)').click()
  await expect(sheet.region).toContainText('FY2027Removed')
  await faultless(window, 'code sets no longer in use')
  await sheet.picture('removed')
})
