// The self-test in the real app: it runs on the shipped gold set, and its figures are there afterwards.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './chartroom'
import { UnlockScreen } from './screens/unlock'

test('the self-test runs and is remembered', async ({ start }) => {
  const { window } = await start()
  await new UnlockScreen(window).firstRun()
  await expect(window.getByRole('heading', { name: 'No charts yet' })).toBeVisible()
  await window.keyboard.press('Control+,')
  const sheet = window.getByRole('region', { name: 'Self-test' })
  await expect(sheet).toContainText('It has not been run on this computer yet.')

  await sheet.getByRole('button', { name: 'Run self-test' }).click()
  await expect(sheet).toContainText(/This build (reaches its floors|finds less)/, { timeout: 60_000 })
  await expect(sheet).toContainText(/\d+ notes with [\d,]+ identifiers/)
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await window.keyboard.press('Escape')
  await expect(window.getByRole('heading', { name: 'No charts yet' })).toBeVisible()
  await window.keyboard.press('Control+,')
  await expect(sheet).toContainText('Last run')
})
