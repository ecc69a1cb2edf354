import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './chartroom'
import { CodeBook } from './screens/book'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CODER = { name: 'Robin Vale', credential: 'CPC' }

const CHART = `Patient: Marta Quillan-Vey      MRN: 55501234      DOB: 04/02/1961
Date of Service: 03/12/2026

ASSESSMENT AND PLAN
1. Type 2 diabetes mellitus without complications: continue metformin.
`

test('a code is found, read and followed in the code book without a chart', async ({ start }) => {
  const { window } = await start()
  await new UnlockScreen(window).firstRun()
  const book = new CodeBook(window)

  await test.step('fragments in any order, short forms and slips find it', async () => {
    await book.open()
    await book.find('neph diab 2', 'E11.21')
    await book.find('s/p cabg', 'Z95.1')
    await book.find('pnuemonia', 'J18.9')
    await book.find('dm2 hyperglyc', 'E11.65')
    await shot(window, 'find')
  })

  await test.step('the page shows what holds from above, and an Excludes1 leads to its code and back', async () => {
    await window.keyboard.press('ArrowDown')
    await expect(book.page('E11.00')).toBeVisible()
    await window.keyboard.press('ArrowUp')
    await window.keyboard.press('Enter')
    await expect(book.page('E11.65')).toBeFocused()
    await expect(book.page('E11.65')).toContainText('✓ Billable')
    await expect(book.page('E11.65').getByRole('region', { name: 'Holds from E11' })).toContainText('Excludes1')
    await book.tabTo('E10.-')
    await window.keyboard.press('Enter')
    await expect(book.page('E10')).toBeFocused()
    await expect(book.page('E10')).toContainText('More characters due')
    await window.keyboard.press('Alt+ArrowLeft')
    await expect(book.page('E11.65')).toBeVisible()
    await window.keyboard.press('Alt+ArrowRight')
    await expect(book.page('E10')).toBeVisible()
  })

  await test.step('the tree opens where one is, and is walked down to a 7th character', async () => {
    await window.keyboard.press('Alt+2')
    await expect(book.branch).toContainText('E10')
    await window.keyboard.press('Home')
    await expect(book.branch).toContainText('Chapter 1')
    await window.keyboard.type('s72.00')
    await expect(book.branch).toContainText('S72.00')
    await expect(book.page('S72.00')).toBeVisible()
    await window.keyboard.press('ArrowRight')
    await expect(book.branch).toHaveAttribute('aria-expanded', 'true')
    await window.keyboard.press('ArrowDown')
    await expect(book.page('S72.001')).toContainText('7th character due')
    await shot(window, 'tree')
  })

  await test.step('nothing of it is a barrier', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      for (const key of ['Alt+1', 'Alt+2', 'Alt+3']) {
        await window.keyboard.press(key)
        const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
        expect(
          violations.map(({ id, nodes }) => `${colorScheme} ${key}: ${id} at ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
        ).toEqual([])
      }
    }
    await window.keyboard.press('Escape')
    await expect(book.dialog).toHaveCount(0)
  })
})

test('a code is added to the chart from its page, and the search box of a dialog opens pages too', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  await new WorklistScreen(window).bringIn(app, home, CHART)
  const chart = new ChartScreen(window)
  await chart.keepAllUndecided()
  await chart.clear(CODER)
  await window.keyboard.press('Alt+3')
  const book = new CodeBook(window)

  await test.step('from the page', async () => {
    await book.open()
    await expect(book.dialog.getByLabel('Fiscal year')).toHaveValue('FY2026')
    await book.find('dm2', 'E11.9')
    await expect(book.page('E11.9')).toBeVisible()
    await window.keyboard.press('Control+Enter')
    await expect(book.dialog).toHaveCount(0)
    await expect(chart.suggestions.filter({ hasText: 'E11.9' })).toBeVisible()
  })

  await test.step('for the dialog that waits', async () => {
    await window.keyboard.press('Insert')
    await window.keyboard.type('long oral hypogly')
    await expect(chart.dialog.getByRole('option').first()).toContainText('Z79.84')
    await window.keyboard.press('F3')
    await expect(book.page('Z79.84')).toBeVisible()
    await window.keyboard.press('Control+Enter')
    await expect(book.dialog).toHaveCount(0)
    await expect(chart.dialog).toContainText('Chosen: Z79.84')
    await window.keyboard.press('Enter')
    await expect(chart.suggestions.filter({ hasText: 'Z79.84' })).toBeVisible()
  })
})

async function shot(window: Page, name: string): Promise<void> {
  const { SHOTS } = process.env
  if (!SHOTS) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await window.screenshot({ path: path.join(SHOTS, `book-${name}-${colorScheme}.png`) })
  }
}
