// The whole path, as a coder walks it: a chart goes in, identifiers are marked, cleared text goes out, codes come back, a packet leaves.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { answerDialogs, expect, test } from './chartroom'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CODER = { name: 'Robin Vale', credential: 'CPC' }

const CHART = `Patient: Marta Quillan-Vey      MRN: 55501234      DOB: 04/02/1961
Date of Service: 03/12/2026
Attending: Dr. Orla Brandt

HISTORY OF PRESENT ILLNESS
Ms. Quillan-Vey is a 64 year old woman with Parkinson disease. She denies chest pain. She lives in Tacoma with her son Idris.
A Foley catheter was placed. She keeps a grey kettle by the bed.

ASSESSMENT AND PLAN
1. Type 2 diabetes mellitus with diabetic polyneuropathy: continue metformin.
2. Essential hypertension.
`

test('a chart goes the whole path and leaves as a packet that verifies', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const file = path.join(home, 'visit.txt')
  writeFileSync(file, CHART)
  await answerDialogs(app, { open: [file] })
  const worklist = new WorklistScreen(window)
  const chart = new ChartScreen(window)

  await test.step('the file becomes a chart in the worklist', async () => {
    await window.keyboard.press('Control+o')
    await worklist.open(/visit/)
  })

  await test.step('identifiers are marked, clinical words stay', async () => {
    await expect(chart.texts).toContainText('[NAME_1]')
    await expect(chart.texts).toContainText('[MRN_1]')
    await expect(chart.texts).toContainText('[DATE_1]')
    await expect(chart.texts).toContainText('Parkinson disease')
    await expect(chart.texts).toContainText('64 year old')
    await chart.keepAllUndecided()
  })

  await test.step('an identifier is added from words, taken back and brought again', async () => {
    await chart.add('grey kettle', /Other identifier/, true)
    await expect(chart.texts).toContainText('[OTHER_ID_1]')
    await window.keyboard.press('Control+z')
    await expect(chart.texts).not.toContainText('[OTHER_ID_1]')
    await window.keyboard.press('Control+y')
    await expect(chart.texts).toContainText('[OTHER_ID_1]')
  })

  await test.step('a person clears, and sees the exact bytes before they go', async () => {
    await chart.clear(CODER)
    await window.keyboard.press('Alt+2')
    const bytes = window.getByLabel('Exact bytes')
    await expect(bytes).toContainText('[NAME_1]')
    await expect(bytes).not.toContainText('Quillan')
    await expect(window.getByText('Nothing leaves this computer')).toBeVisible()
  })

  await test.step('codes come back with their evidence', async () => {
    await chart.getSuggestions()
    await expect(chart.suggestions.filter({ hasText: 'E11.42' })).toBeVisible()
    await expect(chart.suggestions.filter({ hasText: 'I10' })).toBeVisible()
  })

  await test.step('a person decides each and adds one by hand', async () => {
    await chart.acceptAll()
    await window.keyboard.press('Insert')
    await chart.dialog.getByLabel('Search codes').fill('m17.11')
    await chart.dialog
      .getByRole('option', { name: /M17\.11/ })
      .first()
      .click()
    await chart.dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(chart.suggestions.filter({ hasText: 'M17.11' })).toBeVisible()
    await window.keyboard.press('f')
    await expect(chart.suggestions.filter({ hasText: 'M17.11' })).toContainText('Principal')
    await chart.finish(CODER)
  })

  await test.step('the packet leaves and verifies; a changed byte is told', async () => {
    const packet = path.join(home, 'visit.packet.zip')
    await answerDialogs(app, { save: packet })
    await window.keyboard.press('Control+e')
    await expect(chart.dialog).toContainText('De-identified')
    await window.keyboard.press('Enter')
    await expect(chart.dialog).toContainText('The packet is intact.')
    await window.keyboard.press('Escape')
    await expect(chart.dialog).toHaveCount(0)
    const bytes = readFileSync(packet)
    const inside = Buffer.concat(Object.values(unzipSync(bytes)).map((content) => Buffer.from(content)))
    for (const value of ['Quillan', '55501234', 'Brandt', 'Tacoma', 'Idris', '04/02/1961', 'grey kettle', 'visit.txt'])
      expect(inside.includes(value)).toBe(false)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(packet, bytes)
    await answerDialogs(app, { open: [packet] })
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+Shift+V')
    await expect(chart.dialog).toContainText('The packet was changed.')
  })
})

test('records stay shut without the passphrase and are all there with it', async ({ start, home }) => {
  const file = path.join(home, 'visit.txt')
  writeFileSync(file, CHART)
  const first = await start()
  await new UnlockScreen(first.window).firstRun()
  await answerDialogs(first.app, { open: [file] })
  await first.window.keyboard.press('Control+o')
  await expect(new WorklistScreen(first.window).row(/visit/)).toContainText('To review')
  await first.app.close()

  const second = await start()
  const unlock = new UnlockScreen(second.window)
  await unlock.unlock('not the passphrase')
  await expect(second.window.getByText('The passphrase does not open the records.')).toBeVisible()
  await unlock.unlock()
  await expect(new WorklistScreen(second.window).row(/visit/)).toContainText('To review')
})

test('files that are no charts are refused in words, and the others come in', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const files = { 'empty.txt': '', 'picture.txt': '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'good.txt': CHART }
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(home, name), content, 'latin1')
  await answerDialogs(app, { open: Object.keys(files).map((name) => path.join(home, name)) })
  await window.keyboard.press('Control+o')
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('empty.txt The file is empty.')
  await expect(alert).toContainText('picture.txt The file is damaged or cut off.')
  await expect(new WorklistScreen(window).row(/good/)).toContainText('To review')
})

test('the gate finds what was marked once and missed elsewhere, and waits for the person', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  await new WorklistScreen(window).bringIn(app, home, `${CHART}3. She asked about the grey kettle again.\n`)
  const chart = new ChartScreen(window)
  await chart.keepAllUndecided()
  await chart.add('grey kettle', /Other identifier/, false)
  await chart.tryToClear(CODER)
  await expect(chart.dialog).toContainText('The scrubbed text still holds something that looks like an identifier.')
  await chart.dialog.getByRole('button', { name: 'Show the places' }).click()
  await expect(chart.findings.filter({ hasText: 'Undecided' })).toHaveCount(1)
  await chart.keepAllUndecided()
  await chart.clear(CODER)
  await expect(window.getByText(`Cleared by ${CODER.name}`)).toBeVisible()
})

test('nothing can be sent before a person cleared it', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const file = path.join(home, 'visit.txt')
  writeFileSync(file, CHART)
  await answerDialogs(app, { open: [file] })
  await window.keyboard.press('Control+o')
  await expect(new WorklistScreen(window).row(/visit/)).toContainText('To review')
  const answer = await window.evaluate(async () => {
    type Bridge = { call(name: string, input: unknown): Promise<{ ok: boolean; value: { id: string }[]; error?: { code: string } }> }
    const { call } = (globalThis as unknown as { chartroom: Bridge }).chartroom
    const chartId = (await call('charts.list', {})).value[0]?.id
    return {
      preview: (await call('outbound.preview', { chartId })).error,
      send: (await call('outbound.send', { chartId, sha256: '0'.repeat(64) })).error,
    }
  })
  expect(answer).toEqual({ preview: { code: 'not-cleared' }, send: { code: 'chart-state' } })
})
