// What an AI makes up never reaches a person as a code: an invented code, a heading and an invented quote are shown as set aside, with why.
// What it declines stays in reach.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from './chartroom'
import { faultless } from './faultless'
import { ChartScreen } from './screens/chart'
import { EndpointsSheet } from './screens/endpoints'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CODER = { name: 'Robin Vale', credential: 'CPC' }

const CHART = `Patient: Marta Quillan-Vey      MRN: 55501234      DOB: 04/02/1961
Date of Service: 03/12/2026

ASSESSMENT AND PLAN
1. Type 2 diabetes mellitus with diabetic polyneuropathy: continue metformin.
2. Essential hypertension, at goal.
`

const said = (code: string, quote: string) => ({
  system: 'ICD-10-CM',
  code,
  title: 'Whatever the server says',
  assertion: 'affirmed',
  quotes: [quote],
  reason: 'named in the plan',
})
const REPLY = {
  verdicts: [
    { ...said('E11.42', 'Type 2 diabetes mellitus with diabetic polyneuropathy'), verdict: 'supported' },
    {
      code: 'Z79.84',
      verdict: 'declined',
      assertion: 'affirmed',
      quotes: ['continue metformin'],
      reason: '<b>One</b> drug is named, its long-term use is not.',
    },
  ],
  codes: [
    said('E11.47', 'Type 2 diabetes mellitus'),
    said('I10', 'blood pressure has been high for years'),
    said('E11.4', 'diabetic polyneuropathy'),
  ],
}

test('a reply with an invented code and an invented quote is shown rejected, with the reason', async ({ start, home }) => {
  const server = http.createServer((req, res) => {
    req.resume().on('end', () => {
      res.writeHead(200, { 'content-type': 'application/json' })
      res.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(REPLY) } }] }))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()

  await test.step('a server on this computer is chosen as the coder', async () => {
    const endpoints = new EndpointsSheet(window)
    await endpoints.open()
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
    await endpoints.add({ name: 'Ward server', baseUrl, model: 'local-coder' })
    await window.keyboard.press('Escape')
  })

  await new WorklistScreen(window).bringIn(app, home, CHART)
  const chart = new ChartScreen(window)
  await chart.keepAllUndecided()
  await chart.clear(CODER)
  await chart.getSuggestions()

  const row = (code: string) => chart.suggestions.filter({ hasText: new RegExp(`${code.replace('.', '\\.')}(?!\\d)`) })
  await test.step('only the code that is one, with a quote that stands there, waits for a decision', async () => {
    await expect(row('E11.42')).toContainText('Type 2 diabetes mellitus with diabetic polyneuropathy')
    await expect(window.getByRole('status').filter({ hasText: '1 to decide' })).toBeVisible()
  })

  for (const [code, why] of [
    ['E11.47', 'There is no such code.'],
    ['I10', 'The quoted evidence is not in the cleared text.'],
    ['E11.4', 'This is a heading, not a billable code.'],
  ] as const) {
    await test.step(`${code} is set aside: ${why}`, async () => {
      await expect(row(code)).toContainText('Set aside by the check')
      await expect(row(code)).not.toContainText('Whatever the server says')
      await row(code).click()
      const card = window.getByRole('region', { name: 'Chosen suggestion' })
      await expect(card).toContainText(why)
      await expect(card.getByRole('button', { name: 'Accept' })).toHaveCount(0)
      // The key does no more than the button that is not there.
      await window.keyboard.press('a')
      await expect(row(code)).toContainText('Set aside by the check')
    })
  }

  await row('E11.42').click()
  await test.step('what the model declined is folded away with its reason, and a key adds it', async () => {
    await expect(window.getByRole('region', { name: 'Chosen suggestion' })).toContainText('found here, verified by the model')
    await window.keyboard.press('o')
    const declined = window.getByRole('listbox', { name: 'Not supported by the model' }).getByRole('option')
    await expect(declined.first()).toContainText('Z79.84')
    await expect(declined.first()).toContainText('Declined: <b>One</b> drug is named, its long-term use is not.')
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await faultless(window, `declined, ${colorScheme}`)
      if (process.env.SHOTS) await window.screenshot({ path: path.join(process.env.SHOTS, `replies-${colorScheme}.png`) })
    }
    await window.keyboard.press('Shift+A')
    await expect(row('Z79.84')).toContainText('Long term (current) use of oral hypoglycemic drugs')
  })
  await row('E11.42').click()
  await chart.acceptAll()
  await chart.finish(CODER)
  await expect(window.getByText('Signed by')).toBeVisible()
  server.closeAllConnections()
  server.close()
})
