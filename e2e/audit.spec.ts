// An audit, as an auditor and the coder she audits play it: three charts, coded blind, revealed, marked, disputed, finished, signed, all by
// keys. One person holds every role here; what several may do of it is shown by the tests of the audits' rules.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
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
  })

  await test.step('the audit leaves as a packet that says it is intact, and is verified from its file', async () => {
    const file = path.join(home, 'audit.packet.zip')
    await answerDialogs(app, { save: file, open: [file] })
    await audits.press('Control+e')
    await expect(audits.dialog).toContainText('The packet is intact.', { timeout: 60_000 })
    await expect(audits.dialog).toContainText('Audit, de-identified, 3 charts')
    await lookAt(window, 'audit-exported')
    const files = unzipSync(readFileSync(file))
    const inside = Buffer.concat(Object.values(files).map((content) => Buffer.from(content)))
    for (const value of ['Farrow', '55507701', 'asthma.txt']) expect(inside.includes(value)).toBe(false)
    const { SHOTS } = process.env
    if (SHOTS) writeFileSync(path.join(SHOTS, 'audit-report.pdf'), files['report.pdf'] as Uint8Array)
    await audits.press('Escape')
    await audits.press('Escape')
    await expect(window.getByRole('table', { name: 'Audits' })).toContainText('Signed off')
    await audits.press('Control+1')
    await audits.press('Control+Shift+V')
    await expect(audits.dialog).toContainText('The packet is intact.')
    await audits.press('Escape')
    writeFileSync(path.join(home, 'verify.html'), files['verify.html'] as Uint8Array)
    await inBrowser(path.join(home, 'verify.html'), async (page) => {
      await page.locator('#file').setInputFiles(file)
      const card = page.getByRole('article')
      await expect(card.getByRole('heading')).toHaveText('✓ Intact')
      await expect(card).toContainText('Audit, de-identified')
      await expect(card).toContainText(`Audit signed by${CODER.name}, ${CODER.credential}`)
      if (SHOTS) await page.screenshot({ path: path.join(SHOTS, 'audit-verify.png') })
    })
  })
})

/** A page in a Chromium that has nothing of Chartroom. */
async function inBrowser(page: string, look: (window: Page) => Promise<void>): Promise<void> {
  const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await _electron.launch({ args: [...flags, path.join(import.meta.dirname, 'page-window.cjs'), page] })
  try {
    await look(await browser.firstWindow())
  } finally {
    await browser.close()
  }
}
