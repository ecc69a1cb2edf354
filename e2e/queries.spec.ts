// A query to a provider from the code that leaves something open to its close, and the checklists of the chart, by keys.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './chartroom'
import { faultless } from './faultless'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const NOTE = `Patient: Ottoline Freyberg
MRN: 55590001
Date of service: 02/11/2026
Provider: Casimir Dunmore, MD

ASSESSMENT
Heart failure, on furosemide 40 mg twice daily. Ejection fraction 30 %. BNP 1840.
Type 2 diabetes mellitus, A1c 7.1, continue metformin.
Total time today: 35 minutes.

Electronically signed by Casimir Dunmore, MD on 02/11/2026
`

/** Screenshots in both looks, where SHOTS names a folder. */
async function shoot(window: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  for (const theme of ['light', 'dark']) {
    const before = await window.evaluate((next) => {
      const was = document.documentElement.dataset.theme ?? ''
      document.documentElement.dataset.theme = next
      return was
    }, theme)
    await window.screenshot({ path: path.join(folder, `${name}-${theme}.png`) })
    await window.evaluate((was) => {
      document.documentElement.dataset.theme = was
    }, before)
  }
}

/** The note of this test, cleared, with the coder's suggestions. */
async function openCoding(window: Page): Promise<ChartScreen> {
  await new UnlockScreen(window).firstRun()
  const row = new WorklistScreen(window).row(/clinic-note/)
  await expect(row).toContainText('To review')
  await row.getByRole('button').click()
  const chart = new ChartScreen(window)
  await chart.keepAllUndecided()
  await chart.clear({ name: 'Robin Vale', credential: 'CPC' })
  await chart.getSuggestions()
  return chart
}

test('a query is drafted from a code, refused while it leads, made ready, copied, answered and closed by keys', async ({ start, home }) => {
  const file = path.join(home, 'clinic-note.txt')
  writeFileSync(file, NOTE)
  const { app, window } = await start({ args: [file] })
  const chart = await openCoding(window)
  const { keyboard } = window
  const code = chart.suggestions.filter({ hasText: 'I50.9' })
  await code.click()
  await keyboard.press('q')

  const editor = window.getByRole('region', { name: 'Query' })
  await expect(editor.getByLabel('Title')).toHaveValue(/^Heart failure: /)
  await expect(editor.getByRole('listitem').filter({ hasText: 'Heart failure' })).toBeVisible()
  const verdict = window.getByRole('status').filter({ hasText: /to mend|Nothing to mend/ })
  await expect(verdict).toHaveText('Nothing to mend')

  await editor.getByLabel('Question').fill('Please document systolic heart failure, as it raises the DRG.')
  await expect(verdict).toHaveText(/to mend/)
  await expect(editor.getByText('This asks for an answer instead of asking a question')).toBeVisible()
  await expect(editor.getByText('A query says nothing of payment, claims or quality scores')).toBeVisible()
  await expect(window.getByRole('button', { name: 'Mark ready' })).toBeDisabled()
  await shoot(window, 'query-refused')
  await faultless(window, 'query')

  await editor.getByLabel('Question').fill('Can the heart failure be further specified as to type and acuity?')
  await editor.getByRole('radio', { name: 'Options' }).check()
  await editor.getByLabel('Option 1').fill('Systolic')
  await editor.getByLabel('Option 2').fill('Diastolic')
  await expect(verdict).toHaveText('Nothing to mend')
  await shoot(window, 'query-editor')
  await keyboard.press('Alt+R')

  const card = window.getByRole('region', { name: 'Query' })
  await expect(card).toContainText('Ready')
  await keyboard.press('y')
  await expect(window.getByText('The query is on the clipboard, with placeholders')).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('[ ] Systolic')
  expect(copied).not.toContain('Freyberg')

  await keyboard.press('s')
  await expect(card).toContainText('Sent')
  await keyboard.press('r')
  await chart.dialog.getByRole('textbox').fill('Chronic systolic heart failure.')
  await chart.dialog.getByRole('button', { name: 'Keep answer' }).click()
  await expect(card).toContainText('Chronic systolic heart failure.')
  await shoot(window, 'query-answered')
  await keyboard.press('x')
  await keyboard.press('1')
  await keyboard.press('Enter')
  await expect(card).toContainText('The code was changed')
  await expect(window.getByRole('listbox', { name: 'Queries to the provider' }).getByRole('option')).toHaveCount(1)
})

test('checklists offer what the text shows, and a person answers them', async ({ start, home }) => {
  const file = path.join(home, 'clinic-note.txt')
  writeFileSync(file, NOTE)
  const { window } = await start({ args: [file] })
  await openCoding(window)
  const { keyboard } = window
  await keyboard.press('Alt+5')
  await keyboard.press('Alt+k')
  const level = window.getByRole('region', { name: 'Evaluation and management level' })
  await level.getByRole('radio', { name: 'Office or outpatient, established patient' }).check()
  await level.getByRole('checkbox', { name: 'Two or more stable chronic illnesses' }).check()
  await level.getByRole('textbox').fill('1')
  await level.getByRole('checkbox', { name: 'Prescription drug management' }).check()
  await expect(window.getByRole('status').filter({ hasText: 'Moderate, by medical decision making' })).toBeVisible()
  await shoot(window, 'checklist-em')
  await level.getByRole('radio', { name: 'Total time' }).check()
  await expect(level.getByText('The text shows: 35')).toBeVisible()
  await keyboard.press('y')
  await expect(window.getByRole('status').filter({ hasText: 'Moderate, by total time' })).toBeVisible()

  await keyboard.press('n')
  const signature = window.getByRole('region', { name: 'Signature and credential' })
  await expect(signature.getByText(/The text shows: Yes/).first()).toBeVisible()
  await shoot(window, 'checklist-signature')
  await faultless(window, 'checklists')
  await window.getByRole('button', { name: /Support of E11.9/ }).click()
  await expect(window.getByRole('region', { name: 'Support of E11.9' })).toBeVisible()
  await shoot(window, 'checklist-meat')
})
