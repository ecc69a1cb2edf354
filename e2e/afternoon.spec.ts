// An auditor's afternoon by the keyboard alone: a sample is drawn of signed charts, audited blind, a code disagreed with on words of the
// text, the marks released, and a packet exported that another workstation verifies and opens.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs, expect, test } from './chartroom'
import { lookAt } from './faultless'
import { AuditsScreen } from './screens/audits'
import { ChartScreen } from './screens/chart'
import { PeopleSheet } from './screens/people'
import { SamplesScreen } from './screens/samples'
import { FIRST_PERSON as CODER, UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'
import { signEveryChart } from './signed-charts'

const AUDITOR = { name: 'Bo Tarn', credential: 'CCS', passphrase: 'nine amber kettles', auditor: true }

const PATIENTS = ['Odette Farrow-Lind', 'Tamsin Ferrow', 'Marta Quillan-Vey', 'Lorcan Dray', 'Ysolde Pemberly']

/** Alike in what is coded, as nobody knows beforehand which are drawn. */
const noteOf = (patient: string, i: number): string => `Patient: ${patient}      MRN: 5550140${i}
Date of Service: 03/1${i}/2026

ASSESSMENT
Hypertensive heart disease without heart failure, controlled.
`

test('an auditor draws, audits blind, disagrees, and hands on what another workstation verifies', async ({ start, home }) => {
  test.setTimeout(240_000)
  const { app, window } = await start()
  const worklist = new WorklistScreen(window)
  const samples = new SamplesScreen(window)
  const audits = new AuditsScreen(window)
  const chart = new ChartScreen(window)
  const unlock = new UnlockScreen(window)

  await test.step('a coder has signed five charts', async () => {
    await unlock.firstRun()
    await new PeopleSheet(window).add(AUDITOR)
    await window.keyboard.press('Escape')
    const files = PATIENTS.map((patient, i) => {
      const file = path.join(home, `visit-${i}.txt`)
      writeFileSync(file, noteOf(patient, i))
      return file
    })
    await answerDialogs(app, { open: files })
    await window.keyboard.press('Control+o')
    await worklist.allThere(PATIENTS.length)
    await signEveryChart(window, 'I10')
    await window.keyboard.press('Control+l')
  })

  await test.step('the auditor draws three of them by a seed of her own', async () => {
    await unlock.signIn(AUDITOR.name, AUDITOR.passphrase)
    await expect(worklist.count).toHaveText(`${PATIENTS.length} charts`)
    await samples.go()
    await samples.begin('Signed in March')
    await samples.tabTo(window.getByRole('checkbox', { name: 'Ready to export' }).or(window.getByRole('checkbox', { name: 'Finished' })))
    await window.keyboard.press('Space')
    await expect(samples.frame).toContainText('5 charts')
    await samples.type('Charts', '3')
    await samples.type('Spares', '0')
    await samples.tabTo(window.getByRole('radio', { name: /Drawn by Chartroom/ }))
    await window.keyboard.press('ArrowDown')
    await samples.type('The seed', 'dice 3 5 1 6')
    await expect(samples.frame.getByRole('status').last()).toHaveText(/^3 charts/)
    await window.keyboard.press('Control+Enter')
    await expect(samples.drawn).toHaveCount(3)
    await window.keyboard.press('r')
    await expect(window.getByText(/Drawn again: the same/)).toBeVisible()
    await lookAt(window, 'afternoon-sample')
  })

  await test.step('an audit of exactly these charts begins', async () => {
    await window.keyboard.press('Shift+A')
    await expect(audits.dialog).toContainText('Signed in March')
    await lookAt(window, 'afternoon-start')
    await window.keyboard.press('Enter')
    await expect(audits.cases.getByRole('row')).toHaveCount(4)
    await expect(audits.cases).toContainText('To code blind')
  })

  await test.step('the auditor codes blind, on the words of the cleared text', async () => {
    await window.keyboard.press('u')
    await expect(audits.step).toContainText('Code blind')
    await expect(window.locator('body')).not.toContainText('I10')
    await expect(audits.text).not.toContainText('Farrow')
    await audits.addOwn('I11.9')
    await lookAt(window, 'afternoon-blind')
    await audits.forward()
    await expect(audits.step).toContainText('Mark')
  })

  await test.step('disagrees with the code, with a quote and a rationale', async () => {
    await audits.choose('I10')
    await audits.mark('Hypertensive', 'heart failure')
    await lookAt(window, 'afternoon-quote')
    await window.keyboard.press('F6')
    await window.keyboard.press('e')
    await audits.search('I11.9')
    await audits.tabTo('Rationale')
    await window.keyboard.type('Heart disease is documented with the hypertension.')
    await expect(audits.form).toContainText('Hypertensive heart disease without heart failure')
    await lookAt(window, 'afternoon-mark')
    await window.keyboard.press('Enter')
    await expect(audits.form).toHaveCount(0)
    await expect(audits.card).toContainText('Hypertensive heart disease without heart failure')
    await expect(window.getByText('All marked')).toBeVisible()
    await audits.forward()
    await expect(audits.step).toContainText('Answers')
  })

  const packet = path.join(home, 'march.packet.zip')
  await test.step('the charts leave in one packet', async () => {
    await window.keyboard.press('Control+1')
    await answerDialogs(app, { save: packet })
    await window.keyboard.press('Control+Shift+e')
    await expect(chart.dialog).toContainText('Export one packet of 5 charts')
    await window.keyboard.press('Enter')
    await expect(chart.dialog).toContainText('The packet is intact.', { timeout: 60_000 })
    await lookAt(window, 'afternoon-packet')
    await window.keyboard.press('Escape')
  })
  await app.close()

  await test.step('another workstation verifies the packet and opens it', async () => {
    const other = await start({ data: path.join(home, 'other') })
    const there = new ChartScreen(other.window)
    await new UnlockScreen(other.window).firstRun('eight copper whistles', { name: 'Ines Marrow', credential: 'CPMA' })
    await answerDialogs(other.app, { open: [packet] })
    await other.window.keyboard.press('Control+Shift+v')
    await expect(there.dialog).toContainText('The packet is intact.')
    await expect(there.dialog.getByLabel(/Whose key is it/)).toBeFocused()
    await other.window.keyboard.type('Northfield, desk 1')
    await lookAt(other.window, 'afternoon-other')
    await other.window.keyboard.press('Enter')
    await expect(there.dialog).toHaveCount(0)
    await expect(new WorklistScreen(other.window).count).toHaveText('5 charts')
    await other.window.keyboard.press('Enter')
    await expect(other.window.getByRole('note')).toContainText('signed by Northfield, desk 1')
    await expect(other.window.locator('body')).toContainText(`Signed by ${CODER.name}`)
    await lookAt(other.window, 'afternoon-opened')
  })
})
