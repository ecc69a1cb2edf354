import { expect, test } from './chartroom'
import { faultless } from './faultless'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CODER = { name: 'Robin Vale', credential: 'CPC' }

const CHART = `Patient: Odette Farrow-Lind      MRN: 55507766
Date of Service: 03/12/2026

ASSESSMENT AND PLAN
1. Otitis media of the right ear: watch.
`

test('edits are seen beside the codes, mended by their fix, and a hard one is signed only with a reason', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  await new WorklistScreen(window).bringIn(app, home, CHART)
  const chart = new ChartScreen(window)
  await chart.keepAllUndecided()
  await chart.clear(CODER)
  await chart.getSuggestions()

  await test.step('a code that loses its side is a soft stop', async () => {
    await chart.suggestions.filter({ hasText: 'H66.91' }).click()
    await window.keyboard.press('e')
    await chart.chooseCode('H66.90')
    await chart.dialog.getByRole('radio').first().check()
    await chart.dialog.getByRole('button', { name: 'Change', exact: true }).click()
    await expect(chart.dialog).toHaveCount(0)
    await chart.acceptAll()
    await expect(chart.edits.filter({ hasText: 'Soft' })).toContainText('The text says right; the code says unspecified')
  })

  await test.step('two codes that a note keeps apart are a hard stop, with its place and year', async () => {
    for (const code of ['K81.0', 'K80.20']) {
      await window.keyboard.press('Insert')
      await chart.chooseCode(code)
      await chart.dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await expect(chart.suggestions.filter({ hasText: code })).toBeVisible()
    }
    const hard = chart.edits.filter({ hasText: 'Hard' })
    await expect(hard).toContainText('cholecystitis with cholelithiasis')
    await expect(hard).toContainText(/ICD-10-CM FY20\d\d, Excludes1 at K81/)
    await hard.getByRole('button').first().click()
    await expect(window.getByRole('region', { name: 'Chosen suggestion' })).toContainText('K81.0')
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await faultless(window, `edits, ${colorScheme}`)
    }
  })

  await test.step('the fix of the side runs from the keyboard, as a change that can be undone', async () => {
    await window.keyboard.press('j')
    await expect(window.getByRole('region', { name: 'Chosen suggestion' })).toContainText('H66.90')
    await window.keyboard.press('y')
    await expect(chart.suggestions.filter({ hasText: 'H66.91' })).toBeVisible()
    await expect(chart.edits.filter({ hasText: 'unspecified' })).toHaveCount(0)
    await window.keyboard.press('Control+z')
    await expect(chart.edits.filter({ hasText: 'unspecified' })).toHaveCount(1)
    await chart.edits.filter({ hasText: 'unspecified' }).getByRole('button', { name: 'Change to H66.91' }).press('Enter')
    await expect(chart.edits.filter({ hasText: 'unspecified' })).toHaveCount(0)
  })

  await test.step('finishing waits for the reason of the hard edit', async () => {
    await window.keyboard.press('Control+Enter')
    await chart.sign(CODER)
    await expect(chart.dialog.getByRole('button', { name: 'Sign and finish' })).toBeDisabled()
    await expect(chart.dialog.getByRole('status')).toHaveText('Choose or type a reason.')
    await chart.dialog.getByRole('radio', { name: /unrelated/ }).check()
    await faultless(window, 'finish with a hard edit')
    await chart.dialog.getByRole('button', { name: 'Sign and finish' }).click()
    await expect(chart.dialog).toHaveCount(0)
    await expect(window.getByText(/Hard edits stand because: The two conditions are unrelated/)).toBeVisible()
  })
})
