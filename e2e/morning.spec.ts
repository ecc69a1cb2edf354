// A coder's morning by the keyboard alone: set up, twenty charts in, four of them taken on, cleared, coded and signed one after the other,
// and a mark of an auditor answered.
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs, charts, expect, PASSPHRASE, test } from './chartroom'
import { lookAt } from './faultless'
import { AuditsScreen } from './screens/audits'
import { ChartScreen } from './screens/chart'
import { PeopleSheet } from './screens/people'
import { FIRST_PERSON as CODER, UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const AUDITOR = { name: 'Bo Tarn', credential: 'CCS', passphrase: 'nine amber kettles', auditor: true }

/** Two more than the examples have, so that twenty come in. */
const VISITS = {
  'clinic-visit-thyroid.txt': `Patient: Odette Farrow-Lind      MRN: 55507711
Date of Service: 03/12/2026

ASSESSMENT AND PLAN
1. Hypothyroidism: levothyroxine.
2. Essential hypertension: stable.
`,
  'clinic-visit-airways.txt': `Patient: Tamsin Ferrow      MRN: 55507712
Date of Service: 03/13/2026

ASSESSMENT AND PLAN
1. Mild intermittent asthma without complication: albuterol as needed.
2. Essential hypertension: continue lisinopril.
`,
} as const

/** The charts of the coder in the order of the list, and what is decided about their codes. */
const MINE: readonly (readonly [string, (chart: ChartScreen) => Promise<void>])[] = [
  ['clinic-visit-airways.txt', (chart) => chart.acceptAll()],
  [
    'clinic-visit-thyroid.txt',
    // The list as the problems weigh: what the visit was about comes first.
    async (chart) => {
      await chart.acceptAll()
      await chart.choose('E03.9')
      await chart.press('f')
      await expect(chart.codes.first()).toContainText('E03.9')
      await expect(chart.codes.first()).toContainText('Principal')
    },
  ],
  ['radiology-report.txt', (chart) => chart.acceptAll()],
  [
    'no-identifiers.txt',
    // Iron deficiency stands within the anemia it led to: a hard edit says so, and the code is taken out.
    async (chart) => {
      await chart.acceptAll()
      await expect(chart.edits.filter({ hasText: 'Hard' })).toContainText('E61.1')
      await chart.press('j')
      await expect(chart.card).toContainText('E61.1')
      await chart.press('x', '6', 'Enter')
      await expect(chart.dialog).toHaveCount(0)
      await expect(chart.edits.filter({ hasText: 'Hard' })).toHaveCount(0)
    },
  ],
]

test('a coder brings twenty charts in, signs four of them, and answers an auditor', async ({ start, home }) => {
  test.setTimeout(240_000)
  const { app, window } = await start()
  const worklist = new WorklistScreen(window)
  const chart = new ChartScreen(window)
  const audits = new AuditsScreen(window)
  const unlock = new UnlockScreen(window)

  await test.step('the first run takes a name and a passphrase, and a colleague gets an account', async () => {
    await unlock.firstRun()
    await new PeopleSheet(window).add(AUDITOR)
    await window.keyboard.press('Escape')
  })

  await test.step('twenty charts come in and are looked through', async () => {
    const examples = readdirSync(charts).map((name) => path.join(charts, name))
    const visits = Object.entries(VISITS).map(([name, text]) => {
      writeFileSync(path.join(home, name), text)
      return path.join(home, name)
    })
    await answerDialogs(app, { open: [...examples, ...visits] })
    await window.keyboard.press('Control+o')
    await worklist.allThere(20)
  })

  await test.step('those of the clinic and two more are taken on', async () => {
    for (const [words, found] of [
      ['clinic-visit', '2 of 20 charts'],
      ['no-ident', '1 of 20 charts'],
      ['radiology', '1 of 20 charts'],
    ] as const) {
      await window.keyboard.press('/')
      await window.keyboard.press('Control+a')
      await window.keyboard.type(words)
      await expect(worklist.count).toHaveText(found)
      await window.keyboard.press('Enter')
      await window.keyboard.press('Control+a')
      await window.keyboard.press('m')
      await expect(worklist.assigned(CODER.name)).toHaveCount(Number.parseInt(found, 10))
      await window.keyboard.press('Escape')
    }
    await window.keyboard.press('Shift+F')
    await window.keyboard.press('Alt+1')
    await expect(worklist.names).toHaveCount(4)
    await lookAt(window, 'morning-mine')
  })

  await test.step('each is cleared, coded and signed, and a key leads to the next', async () => {
    await window.keyboard.press('Home')
    await window.keyboard.press('Enter')
    for (const [name, decide] of MINE) {
      await expect(window.getByRole('heading', { name })).toBeVisible()
      await chart.keepAllUndecided()
      await chart.clear(CODER)
      await chart.getSuggestions()
      await decide(chart)
      if (name === 'no-identifiers.txt') await lookAt(window, 'morning-coded')
      await chart.finish(CODER)
      await expect(window.getByText(`Signed by ${CODER.name}`)).toBeVisible()
      await window.keyboard.press('.')
    }
    await expect(window.getByText('No other chart of this list needs you.')).toBeVisible()
  })

  await test.step('a second person signs in and disagrees with one of the codes', async () => {
    await window.keyboard.press('Control+l')
    await unlock.signIn(AUDITOR.name, AUDITOR.passphrase)
    await expect(worklist.count).toHaveText('20 charts')
    await audits.start('Signed this morning')
    await audits.openCase('airways')
    await audits.addOwn('J45.30')
    await audits.forward()
    await audits.choose('J45.20')
    await audits.press('e')
    await audits.search('J45.30')
    await audits.tabTo('Rationale')
    await window.keyboard.type('The plan treats it as mild persistent.')
    await audits.press('Enter')
    await expect(audits.form).toHaveCount(0)
    await audits.press('Shift+A')
    await expect(window.getByText('All marked')).toBeVisible()
    await audits.forward()
    await expect(audits.step).toContainText('Answers')
  })

  await test.step('the coder is led to the mark and answers it', async () => {
    await window.keyboard.press('Control+l')
    await unlock.signIn(CODER.name, PASSPHRASE)
    await expect(worklist.count).toHaveText('20 charts')
    await window.keyboard.press('Control+2')
    await window.keyboard.press('u')
    await expect(audits.text).toBeVisible()
    await audits.choose('J45.20')
    await expect(audits.card).toContainText('The plan treats it as mild persistent.')
    await lookAt(window, 'morning-mark')
    await audits.say('b', 'The assessment says mild intermittent in so many words.')
    await expect(audits.card).toContainText('Rebutted')
    await audits.press('Alt+6')
    const history = window.getByRole('region', { name: 'History of the case' })
    await expect(history).toContainText('The assessment says mild intermittent in so many words.')
    await expect(history).toContainText(CODER.name)
    await lookAt(window, 'morning-rebuttal')
  })
})
