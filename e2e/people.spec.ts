// Several people at one workstation: set up, signed in by the keys, held to their roles, let back in by the recovery key, locked out when
// they walk away.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, PASSPHRASE, test } from './chartroom'
import { faultless } from './faultless'
import { ChartScreen } from './screens/chart'
import { PeopleSheet } from './screens/people'
import { FIRST_PERSON, UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const BO = { name: 'Bo Tarn', credential: 'CCS', passphrase: 'nine amber kettles' }
const PICTURES = path.join(import.meta.dirname, '../test-results/people')

/** Kept with the other results, to be looked at. */
async function picture(window: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  await window.screenshot({ path: path.join(PICTURES, `${name}.png`) })
}

const atWorklist = (window: Page) => expect(window.getByRole('heading', { name: 'Worklist' })).toBeVisible()

test('a first run by the keys shows the recovery key once, and each screen of it is without fault', async ({ start, home }) => {
  const { window } = await start()
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await faultless(window, `set-up, ${colorScheme}`)
    await picture(window, `set-up-${colorScheme}`)
  }
  await expect(window.getByLabel('Your name')).toBeFocused()
  await window.keyboard.type(FIRST_PERSON.name)
  await window.keyboard.press('Tab')
  await window.keyboard.type(FIRST_PERSON.credential)
  for (let i = 0; i < 4; i++) await window.keyboard.press('Tab')
  await expect(window.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await window.keyboard.type(PASSPHRASE)
  await window.keyboard.press('Tab')
  await window.keyboard.type(PASSPHRASE)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Your recovery key' })).toBeVisible()
  await faultless(window, 'recovery key')
  await picture(window, 'recovery-key')
  const key = await new UnlockScreen(window).storeRecoveryKey()
  await atWorklist(window)
  expect(key).toMatch(/^(\w{4} ){7}\w{4}$/)
  const keyFile = readFileSync(path.join(home, 'records/chartroom.key.json'), 'utf8')
  expect(keyFile).not.toContain(key.slice(0, 9))
  expect(await window.content()).not.toContain(key.slice(0, 4))
})

test('two people share the records, each under their own name and roles', async ({ start }) => {
  const { window } = await start()
  await new UnlockScreen(window).firstRun()
  await new PeopleSheet(window).add(BO)
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await faultless(window, `settings, ${colorScheme}`)
    await picture(window, `settings-${colorScheme}`)
  }

  await test.step('the other signs in by the keys', async () => {
    await window.keyboard.press('Control+l')
    await expect(new UnlockScreen(window).people).toBeFocused()
    await faultless(window, 'who are you')
    await picture(window, 'who')
    await new UnlockScreen(window).signIn(BO.name, BO.passphrase)
    await atWorklist(window)
  })

  await test.step('what their role does not allow is refused, in the window and behind it', async () => {
    await window.keyboard.press('Control+,')
    await expect(window.getByRole('region', { name: 'People' })).toContainText('Robin Vale')
    await expect(window.getByRole('button', { name: 'Add a person' })).toHaveCount(0)
    const refused = await window.evaluate(async () => {
      type Bridge = { call(name: string, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> }
      const { call } = (globalThis as unknown as { chartroom: Bridge }).chartroom
      const account = { name: 'Mallory', credential: '', roles: ['compliance-lead'] }
      return [
        await call('people.add', { ...account, passphrase: 'a passphrase of hers' }),
        await call('endpoints.use', { coder: 'built-in' }),
        await call('idle.set', { minutes: 60 }),
        await call('recovery.renew', {}),
      ].map((answer) => answer.error?.code)
    })
    expect(refused).toEqual(['role-missing', 'role-missing', 'role-missing', 'role-missing'])
    await window.keyboard.press('Escape')
  })

  await test.step('what they sign stands under their name', async () => {
    await new WorklistScreen(window).openExamples()
    await new WorklistScreen(window).open(/discharge-summary/)
    const chart = new ChartScreen(window)
    await chart.keepAllUndecided()
    await chart.clear(BO)
    await window.keyboard.press('Alt+2')
    await expect(window.getByText('Cleared by Bo Tarn')).toBeVisible()
  })
})

test('a forgotten passphrase is replaced by the recovery key', async ({ start }) => {
  const { window } = await start()
  const key = await new UnlockScreen(window).firstRun()
  await new PeopleSheet(window).add(BO)
  await window.keyboard.press('Control+l')
  await expect(new UnlockScreen(window).people).toBeFocused()
  await window.keyboard.type('bo')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Forgot the passphrase?' }).click()
  await faultless(window, 'recovery')
  await picture(window, 'recover')
  await window.getByLabel(/Recovery key/).fill(key.toLowerCase().replaceAll(' ', '-'))
  await window.getByLabel('New passphrase', { exact: true }).fill('ten silver spoons')
  await window.getByLabel('New passphrase again').fill('ten silver spoons')
  await window.keyboard.press('Enter')
  await atWorklist(window)
  await expect(window.getByText('You have a new passphrase')).toBeVisible()
  await window.keyboard.press('Control+l')
  await new UnlockScreen(window).signIn(BO.name, BO.passphrase)
  await expect(window.getByText('The passphrase does not open the records.')).toBeVisible()
  await new UnlockScreen(window).unlock('ten silver spoons')
  await atWorklist(window)
})

/** Rings every timer of a minute or more at once, as if nobody had touched anything for that long. */
const passTheTime = (app: ElectronApplication) =>
  app.evaluate(() => {
    const real = globalThis.setTimeout
    const rushed = (work: () => void, milliseconds = 0) => real(work, milliseconds >= 60_000 ? 100 : milliseconds)
    globalThis.setTimeout = rushed as unknown as typeof setTimeout
    const before = performance.now.bind(performance)
    performance.now = () => before() * 1_000_000
  })

test('nobody there: it locks, holds nothing of a chart, and the same person stands where they were', async ({ start }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  await new WorklistScreen(window).openExamples()
  await new WorklistScreen(window).open(/discharge-summary/)
  const chart = new ChartScreen(window)
  await expect(chart.findings.first()).toBeVisible()
  await window.keyboard.press('n')
  await window.keyboard.press('n')
  const chosen = () => window.getByRole('option', { selected: true }).textContent()
  const finding = await chosen()
  const heading = await window.locator('h1').textContent()

  for (const event of ['lock-screen', 'suspend']) {
    await app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name as 'suspend'), event)
    await expect(window.getByRole('heading', { name: 'Unlock Chartroom' })).toBeVisible()
    const held = await window.evaluate(() => document.documentElement.outerHTML)
    for (const words of ['discharge', finding?.slice(0, 12) ?? 'none']) expect(held).not.toContain(words)
    await new UnlockScreen(window).unlock()
    await expect(chart.findings.first()).toBeVisible()
    await expect.poll(chosen).toBe(finding)
    expect(await window.locator('h1').textContent()).toBe(heading)
  }

  await passTheTime(app)
  // Opening the settings and setting the wait anew starts the timer that rings.
  await window.evaluate(async () => {
    type Bridge = { call(name: string, input: unknown): Promise<unknown> }
    await (globalThis as unknown as { chartroom: Bridge }).chartroom.call('idle.set', { minutes: 1 })
  })
  await expect(window.getByRole('heading', { name: 'Unlock Chartroom' })).toBeVisible()
})

test('one’s own keys last over a restart', async ({ start }) => {
  const first = await start()
  await new UnlockScreen(first.window).firstRun()
  await first.window.keyboard.press('Control+,')
  await first.window.getByRole('button', { name: 'Show all' }).click()
  await first.window.getByRole('button', { name: 'Change the key of Code book' }).focus()
  await first.window.keyboard.press('Enter')
  await faultless(first.window, 'press a key')
  await picture(first.window, 'press-key')
  await first.window.keyboard.press('Control+b')
  await expect(first.window.getByRole('button', { name: 'Code book', exact: true })).toContainText('Ctrl B')
  await picture(first.window, 'keys')
  await first.app.close()

  const { window } = await start()
  await new UnlockScreen(window).unlock()
  await atWorklist(window)
  await window.keyboard.press('Control+b')
  await expect(window.getByRole('dialog', { name: 'Code book' })).toBeVisible()
})
