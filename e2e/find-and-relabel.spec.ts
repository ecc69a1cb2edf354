// Side by side at work: words found in both texts, a category changed everywhere and back, all alike kept, by the keys alone.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dropFile, expect, test } from './chartroom'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const shots = path.join(import.meta.dirname, '../test-results/side-by-side')

const NOTE = `Patient: Odalys Brandvold
MRN: 5550123
Date of service: 02/11/2026

HISTORY
Ms. Brandvold was seen with her sister Solveig Brandvold. She has type 2 diabetes mellitus.
She was taken to Thornquist House on 02/11/2026 and came back from Thornquist House on 02/14/2026.

PLAN
Continue metformin. Odalys Brandvold will call on 02/11/2026.
`

async function openNote(window: Page, home: string): Promise<ChartScreen> {
  const file = path.join(home, 'visit.txt')
  // Long enough that what is found has to be scrolled to.
  const plain = 'Lungs are clear, and the wound is dry.\n'
  writeFileSync(file, `${NOTE}${plain.repeat(400)}\nLast words: Brandvold signs here.\n${plain.repeat(100)}`)
  await new UnlockScreen(window).firstRun()
  await dropFile(window, file)
  await new WorklistScreen(window).open(/visit/)
  const chart = new ChartScreen(window)
  await expect(chart.findings.first()).toBeVisible()
  return chart
}

async function faultless(page: Page, screen: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: path.join(shots, `${screen}-${colorScheme}.png`) })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

test('words are found in both texts, wherever they stand, and Escape leaves the text there', async ({ start, home }) => {
  const { window } = await start()
  await openNote(window, home)
  const bar = window.getByRole('search')
  const now = window.locator('.match-now[data-side="original"]')

  await window.keyboard.press('Control+f')
  await window.keyboard.type('brandvold')
  await expect(bar.getByRole('status')).toHaveText(/^\d of 5$/)
  await expect(now).toHaveText('Brandvold')
  await expect(window.locator('.match-now[data-side="scrubbed"]')).toHaveText(/^\[NAME_\d\]$/)
  await faultless(window, 'find')

  await window.keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText('5 of 5')
  await expect(window.getByText('Last words:').first()).toBeInViewport()
  const place = await window.locator('.sides-scroll').evaluate((text) => text.scrollTop)
  await window.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  expect(await window.locator('.sides-scroll').evaluate((text) => text.scrollTop)).toBe(place)
  await expect(window.locator('.sides-scroll')).toBeFocused()

  await window.keyboard.press('Control+g')
  await expect(bar.getByRole('textbox')).toBeFocused()
  await window.keyboard.press('Tab')
  await bar.getByRole('radio', { name: 'Scrubbed' }).check()
  await expect(bar.getByRole('status')).toHaveText('Not found')
})

test('a category is changed wherever the words stand, undone and redone, and the chart clears with it', async ({ start, home }) => {
  const { window } = await start()
  const chart = await openNote(window, home)
  const scrubbed = (words: string) => window.locator('td.side-scrubbed', { hasText: words })
  await chart.add('metformin', /Other identifier/, true)
  await expect(scrubbed('Continue [OTHER_ID_1]')).toHaveCount(1)

  await window.keyboard.press('l')
  await expect(chart.dialog).toContainText('1 place in this chart')
  await window.keyboard.press('i')
  await faultless(window, 'relabel')
  await window.keyboard.press('Enter')
  await expect(chart.dialog).toHaveCount(0)
  await expect(scrubbed('Continue [DEVICE_ID_1]')).toHaveCount(1)

  await window.keyboard.press('Control+z')
  await expect(scrubbed('Continue [OTHER_ID_1]')).toHaveCount(1)
  await window.keyboard.press('Control+y')
  await expect(scrubbed('Continue [DEVICE_ID_1]')).toHaveCount(1)

  await chart.keepAllUndecided()
  await chart.clear({ name: 'Robin Vale', credential: 'CPC' })
  await window.keyboard.press('Alt+2')
  await expect(window.getByText('Cleared by Robin Vale')).toBeVisible()
  await expect(window.getByRole('region', { name: 'Exact bytes' })).toContainText('Continue [DEVICE_ID_1]')
})

test('what the hand is on shows its counterpart on the other side', async ({ start, home }) => {
  const { window } = await start()
  await openNote(window, home)
  await window.locator('.mark[data-side="original"]', { hasText: '5550123' }).hover()
  await expect(window.locator('.mark-hovered[data-side="scrubbed"]')).toHaveText(/^\[MRN_1\]$/)
  await window.locator('.mark[data-side="scrubbed"]', { hasText: '[DATE_1]' }).first().hover()
  await expect(window.locator('.mark-hovered[data-side="original"]')).toHaveText('02/11/2026')
})
