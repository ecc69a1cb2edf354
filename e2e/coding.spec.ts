// The coding pane by the keys alone: an own list before the suggestions, sequence, POA, billed codes, and a chart without any AI.
import { expect, test } from './chartroom'
import { faultless } from './faultless'
import { ChartScreen } from './screens/chart'
import { EndpointsSheet } from './screens/endpoints'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CODER = { name: 'Robin Vale', credential: 'CPC' }

const CHART = `Patient: Odette Farrow-Lind      MRN: 55507766
Date of Service: 03/12/2026

DISCHARGE SUMMARY
Admission Date: 03/08/2026

HOSPITAL COURSE
A 67-year-old woman was admitted to the ward with cough and fever. Chest film showed pneumonia.

DISCHARGE DIAGNOSES
1. Pneumonia.
2. Type 2 diabetes mellitus without complications.
3. Essential hypertension.
4. Acute kidney failure.
`

/** Screens for looking at, where somebody asks for them. */
const SHOTS = process.env.SHOTS

test('a chart is coded before its suggestions are seen, put in sequence, given POA, and held against what was billed', async ({
  start,
  home,
}) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const chart = new ChartScreen(window)
  const shoot = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await faultless(window, `${name}, ${colorScheme}`)
      if (SHOTS) await window.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png` })
    }
  }
  /** What stands, in sequence. */
  const sequence = async () => (await chart.codes.locator('.code').allTextContents()).map((text) => text.trim())

  await test.step('blind-first is a setting', async () => {
    await window.keyboard.press('Control+,')
    await window.getByLabel('Code first, then see suggestions').check()
    if (SHOTS) await window.screenshot({ path: `${SHOTS}/settings.png` })
    await window.keyboard.press('Escape')
  })

  await new WorklistScreen(window).bringIn(app, home, CHART)
  await chart.keepAllUndecided()
  await chart.clear(CODER)

  await test.step('nothing of the suggestions is told until the own list stands', async () => {
    await window.keyboard.press('g')
    await expect(window.getByText('Suggestions are hidden until your own list stands.')).toBeVisible()
    await chart.addCode('I10')
    await chart.addCode('J18.9')
    expect(await sequence()).toEqual(['I10', 'J18.9'])
    await expect(window.getByRole('listbox', { name: 'Code suggestions' })).toHaveCount(0)
    await shoot('hidden')
    // Finishing the own list shows them.
    await window.keyboard.press('Control+Enter')
    await expect(window.getByRole('listbox', { name: 'Code suggestions' })).toBeVisible()
    await expect(chart.dialog).toHaveCount(0)
  })

  await test.step('suggestions stand by assertion and certainty, with what is not documented', async () => {
    await expect(window.getByText(/To decide · affirmed · well supported/i)).toBeVisible()
    await chart.suggestions.filter({ hasText: 'J18.9' }).first().click()
    await expect(window.getByText('Not documented:')).toBeVisible()
    await shoot('suggestions')
    await chart.acceptAll()
  })

  await test.step('a code moves through the sequence by the keys and by its grip, and back by undo', async () => {
    await chart.codes.filter({ hasText: 'J18.9' }).first().click()
    await window.keyboard.press('f')
    await expect(chart.codes.first()).toContainText('J18.9')
    await chart.codes.filter({ hasText: 'N17.9' }).click()
    const before = await sequence()
    for (let i = before.indexOf('N17.9'); i > 1; i--) await window.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await sequence())[1]).toBe('N17.9')
    // Nothing goes before the principal diagnosis.
    await window.keyboard.press('[')
    await expect(chart.codes.first()).toContainText('J18.9')
    const grip = chart.codes.filter({ hasText: 'N17.9' }).locator('.grip')
    const last = await chart.codes.last().boundingBox()
    await grip.hover()
    await window.mouse.down()
    await window.mouse.move(last?.x ?? 0, (last?.y ?? 0) + (last?.height ?? 0) - 3, { steps: 8 })
    await window.mouse.up()
    await expect.poll(async () => (await sequence()).at(-1)).toBe('N17.9')
    await window.keyboard.press('Control+z')
    await expect.poll(async () => (await sequence())[1]).toBe('N17.9')
  })

  await test.step('POA is entered by keys and goes on to the next code without one', async () => {
    await chart.codes.first().click()
    await window.keyboard.press('Alt+Y')
    await expect(chart.codes.first().locator('.poa')).toContainText('Y')
    await window.keyboard.press('Alt+N')
    await expect(chart.codes.nth(1).locator('.poa')).toContainText('N')
    await window.keyboard.press('i')
    await expect(window.getByRole('button', { name: /Setting of care:\s+Outpatient\s*, said by a person/ })).toBeVisible()
    await window.keyboard.press('i')
    await expect(window.getByRole('button', { name: /Setting of care:\s+Inpatient/ })).toBeVisible()
    await shoot('sequence')
  })

  await test.step('billed codes are typed, and what differs is marked the same both ways', async () => {
    await window.keyboard.press('b')
    await chart.dialog.getByLabel('Billed codes').fill('J18.9 Y\nI10\nI50.9 Y\nE11')
    await shoot('billed')
    await window.keyboard.press('Control+Enter')
    await expect(chart.dialog).toHaveCount(0)
    await window.keyboard.press('v')
    const row = (code: string) => chart.comparison.getByRole('row').filter({ hasText: code })
    await expect(row('I50.9')).toContainText('Billed, not decided · over-coded?')
    await expect(row('N17.9')).toContainText('Decided, not billed · under-coded?')
    await expect(chart.comparison.getByText(/Before the suggestions were shown: 2 own codes/)).toBeVisible()
    await shoot('compare')
    await window.keyboard.press('v')
  })

  await chart.finish(CODER)
  await expect(window.getByText('Signed by')).toBeVisible()
})

test('without any AI a chart is cleared, coded by hand and signed, and nothing is sent', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const chart = new ChartScreen(window)
  const endpoints = new EndpointsSheet(window)
  await endpoints.open()
  await endpoints.use('No suggestions')
  await window.keyboard.press('Escape')
  await new WorklistScreen(window).bringIn(app, home, CHART)
  await chart.keepAllUndecided()
  await chart.clear(CODER)
  await expect(window.getByText('Suggestions are switched off.')).toBeVisible()
  await faultless(window, 'no suggestions')
  if (SHOTS) await window.screenshot({ path: `${SHOTS}/off.png` })

  await window.keyboard.press('Insert')
  for (const code of ['J18.9', 'I10']) {
    await chart.chooseCode(code)
    await window.keyboard.press('Control+Enter')
    await expect(chart.dialog.getByRole('status').filter({ hasText: code })).toBeVisible()
  }
  if (SHOTS) await window.screenshot({ path: `${SHOTS}/add.png` })
  await window.keyboard.press('Escape')
  await expect(chart.codes).toHaveCount(2)
  await window.keyboard.press('g')
  await expect(window.getByText('Suggestions are switched off.')).toBeVisible()
  await window.keyboard.press('Alt+3')
  await chart.finish(CODER)
})
