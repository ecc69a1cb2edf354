// An audit, as an auditor and the coder she audits play it: three charts, coded blind, revealed, marked, disputed, finished, signed, all by
// keys. One person holds every role here; what several may do of it is shown by the tests of the audits' rules.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs, expect, test } from './chartroom'
import { lookAt } from './faultless'
import { AuditsScreen } from './screens/audits'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CODER = { name: 'Robin Vale', credential: 'CPC' }

const chartOf = (mrn: string, assessment: string): string => `Patient: Odette Farrow-Lind      MRN: ${mrn}
Date of Service: 03/12/2026

ASSESSMENT AND PLAN
${assessment}
`

/** Each with what the built-in coder proposes, which the coder accepts. */
const CHARTS = [
  ['asthma', chartOf('55507701', '1. Mild intermittent asthma without complication: albuterol as needed.')],
  ['gout', chartOf('55507702', '1. Essential hypertension: continue lisinopril.')],
  ['otitis', chartOf('55507703', '1. Essential hypertension: stable.\n2. Hypothyroidism: levothyroxine.')],
] as const

test.describe.configure({ timeout: 180_000 })

test('three charts are audited blind, disagreed on, disputed, finished and signed off', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  await test.step('three charts are coded and signed', async () => {
    for (const [name, text] of CHARTS) {
      const file = path.join(home, `${name}.txt`)
      writeFileSync(file, text)
      await answerDialogs(app, { open: [file] })
      await window.keyboard.press('Control+o')
      await new WorklistScreen(window).open(new RegExp(name))
      const chart = new ChartScreen(window)
      await chart.keepAllUndecided()
      await chart.clear(CODER)
      await chart.getSuggestions()
      await chart.acceptAll()
      await chart.finish(CODER)
      await window.keyboard.press('Escape')
    }
  })

  const audits = new AuditsScreen(window)
  await test.step('an auditor starts an audit of them', async () => {
    await audits.start('All charts of March 2026, before billing')
    await expect(audits.cases.getByRole('row')).toHaveCount(4)
    await expect(audits.cases).toContainText('To code blind')
    await lookAt(window, 'audit-begun')
  })

  await test.step('codes blind: the coder’s codes and the original are not on the screen', async () => {
    await audits.openCase('asthma')
    await expect(audits.step).toContainText('Code blind')
    await expect(audits.text).toContainText('[NAME_1]')
    await expect(audits.text).not.toContainText('Farrow')
    await expect(window.locator('body')).not.toContainText('J45.20')
    await audits.addOwn('J45.30')
    await lookAt(window, 'audit-blind')
  })

  await test.step('reveals, disagrees with a code, and says why', async () => {
    await audits.forward()
    await expect(audits.step).toContainText('Mark')
    await audits.choose('J45.20')
    await audits.press('e')
    await audits.search('J45.30')
    await audits.form.getByLabel('Rationale').focus()
    await window.keyboard.type('The plan treats it as mild persistent.')
    await audits.press('Enter')
    await expect(audits.form).toHaveCount(0)
    await expect(audits.card).toContainText('J45.30')
    if ((await window.getByRole('button', { name: 'Agree with the rest' }).count()) > 0) await audits.press('Shift+A')
    await expect(window.getByText('All marked')).toBeVisible()
    await lookAt(window, 'audit-marked')
  })

  await test.step('releases; the coder rebuts, the auditor upholds, the coder escalates, the lead confirms', async () => {
    await audits.forward()
    await expect(audits.step).toContainText('Answers')
    await audits.choose('J45.20')
    await audits.say('b', 'The assessment says mild intermittent in so many words.')
    await audits.choose('J45.20')
    await audits.say('h', 'Albuterol alone does not settle it.')
    await audits.choose('J45.20')
    await audits.say('Shift+E', 'Please decide by the words of the assessment.')
    await audits.choose('J45.20')
    await lookAt(window, 'audit-escalated')
    await audits.say('o', 'The text says intermittent: the code stands.')
    await expect(audits.card).toContainText('Overturned')
    await audits.press('Alt+6')
    const history = window.getByRole('region', { name: 'History of the case' })
    await expect(history).toContainText('The text says intermittent: the code stands.')
    await expect(history.getByRole('listitem')).toHaveCount(6)
    await audits.press('Alt+4')
  })

  await test.step('the case is finished, and the others as well', async () => {
    await audits.forward()
    await expect(audits.step).toContainText('Finished')
    for (let left = 2; left > 0; left--) {
      await audits.press('Shift+N')
      await expect(audits.step).toContainText('Code blind')
      await audits.forward()
      await audits.press('Shift+A')
      await expect(window.getByText('All marked')).toBeVisible()
      await audits.forward()
      await expect(audits.step).toContainText('Answers')
      await audits.forward()
      await expect(audits.step).toContainText('Finished')
    }
  })

  await test.step('the figures name their method, and the audit is signed off', async () => {
    await audits.press('Escape')
    await expect(audits.cases).toBeVisible()
    await expect(window.getByRole('region', { name: 'Code over code' })).toContainText('100.0 %')
    await expect(window.getByRole('region', { name: 'Case over case' })).toContainText('3 of 3')
    await audits.press('Alt+2')
    await expect(window.getByRole('region', { name: 'Results' })).toContainText('By coder')
    await lookAt(window, 'audit-results')
    await audits.press('Control+Enter')
    await expect(audits.dialog).toContainText(`${CODER.name}, ${CODER.credential}`)
    await audits.press('Enter')
    await expect(window.getByText(`Signed off by ${CODER.name}, ${CODER.credential}`)).toBeVisible()
    await audits.press('Escape')
    await expect(window.getByRole('table', { name: 'Audits' })).toContainText('Signed off')
  })
})
