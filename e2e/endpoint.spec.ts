// A compliance officer's afternoon: a server elsewhere is set up and gets nothing until its provider's terms are on record; then cleared
// text goes there and nothing else; what it makes up is set aside; when the record runs out it gets nothing again; the report says all this.
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { createAuthority } from '../src/main/endpoint/testing/certificate'
import { closeServers, json, serveProxy, serveTls } from '../src/main/endpoint/testing/servers'
import { answerDialogs, charts, expect, test } from './chartroom'
import { firstSheet, squeezed } from './pdf-text'
import { ChartScreen } from './screens/chart'
import { EndpointsSheet } from './screens/endpoints'
import { type Answered, GovernanceScreen } from './screens/governance'
import { FIRST_PERSON, UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

/** Screens and sheets for looking at, where somebody asks for them. */
const { SHOTS } = process.env
const HOST = 'coder.vendor.example'
const NAME = 'Vendor coder'
const KEY = 'sk-fictional-0123456789'
const [FIRST, SECOND] = ['discharge-summary', 'no-identifiers'] as const

/** Of the head of the first chart: each stands in it and must not stand in what leaves. */
const KNOWN = [
  ...['YOUNG', 'GRACE', '4471902', '88120034', '04/03/1951', '03/09/2026', '03/14/2026', 'Siddharth', 'Rao', 'Hunter'],
  ...['Harrow Creek', 'Quarry Hill', '17099', '555-0110', '555-0111'],
]

const DAY = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
/** How long the record of the terms is good for. */
const GOOD_FOR = 60
const CLAUSE = 'Provider shall not use Customer Content to train or improve any model.'
const TERMS: readonly Answered[] = [
  { question: 'Legal entity', says: 'Vendor Example, Inc.' },
  { question: 'Product', says: 'Vendor Example Coding API' },
  { question: 'Region', says: 'United States' },
  { question: 'BAA', says: 'Signed', clause: 'This Business Associate Agreement takes effect on signature.', signed: inDays(-30) },
  { question: 'Use for training', says: 'The agreement forbids it', clause: CLAUSE },
  { question: 'Retention', says: '30 days', clause: 'Customer Content is deleted within thirty days.' },
  { question: 'Human review', says: 'Never', clause: 'No personnel of Provider will view Customer Content.' },
  { question: 'Owner here', says: 'Robin Vale' },
  { question: 'Review by', says: inDays(GOOD_FOR) },
]

const said = (code: string, quote: string) => ({
  system: 'ICD-10-CM',
  code,
  title: 'Whatever the server says',
  assertion: 'affirmed',
  quotes: [quote],
  reason: 'named in the summary',
})
const WORDS = {
  verdicts: [{ ...said('E11.42', 'Type 2 diabetes mellitus with diabetic polyneuropathy'), verdict: 'supported' }],
  codes: [said('E11.47', 'Type 2 diabetes mellitus'), said('I10', 'blood pressure has been high for years')],
}
const REPLY = JSON.stringify({ choices: [{ message: { content: JSON.stringify(WORDS) } }] })

const sha256 = (bytes: Uint8Array = Buffer.alloc(0)): string => createHash('sha256').update(bytes).digest('hex')

/** The program's clock goes on from so many days later. It reads it from the global Date, as any program does. */
const moveTheClock = (app: ElectronApplication, days: number) =>
  app.evaluate((_, ms) => {
    const Real = globalThis.Date
    globalThis.Date = class extends Real {
      constructor(...given: readonly unknown[]) {
        super(...((given.length > 0 ? given : [Real.now() + ms]) as [number]))
      }
      static override now(): number {
        return Real.now() + ms
      }
    } as DateConstructor
  }, days * DAY)

test.afterEach(closeServers)

test('a server elsewhere gets cleared text only while its provider’s terms are in force, and the report tells the run', async ({
  start,
  home,
}) => {
  const authority = createAuthority('Fictional hospital authority')
  const server = await serveTls(authority.issue(HOST), json(REPLY))
  const proxy = await serveProxy(server.host)
  const { app, window } = await start()
  const { keyboard } = window
  const worklist = new WorklistScreen(window)
  const chart = new ChartScreen(window)
  const governance = new GovernanceScreen(window)
  await new UnlockScreen(window).firstRun()

  await test.step('a server under the site’s own authority is set up behind a proxy', async () => {
    const endpoints = new EndpointsSheet(window)
    await endpoints.open()
    const where = { baseUrl: `https://${HOST}/v1`, proxy: proxy.url, authority: authority.cert }
    await endpoints.addRemote({ vendor: 'Another server', name: NAME, model: 'coder-1', key: KEY, ...where })
    await expect(endpoints.row(NAME)).toContainText('closed')
    await shoot('set-up')
    await keyboard.press('Escape')
  })

  await test.step('without terms on record nothing is cleared for it', async () => {
    await answerDialogs(app, { open: [FIRST, SECOND].map((name) => path.join(charts, `${name}.txt`)) })
    await keyboard.press('Control+o')
    await worklist.open(new RegExp(FIRST))
    await chart.keepAllUndecided()
    await chart.tryToClear(FIRST_PERSON)
    const refusal = chart.dialog.getByRole('alert')
    await expect(refusal).toContainText('The terms of this endpoint’s provider are not on record, or the record is not whole.')
    await expect(refusal).toContainText('Nothing was sent.')
    await shoot('refused')
    await keyboard.press('Escape')
  })

  await test.step('the terms are read and recorded', async () => {
    const agreement = path.join(home, 'agreement.pdf')
    writeFileSync(agreement, 'A fictional agreement.')
    await answerDialogs(app, { open: [agreement] })
    await governance.openTerms(NAME)
    await governance.answerTerms(TERMS, { where: `https://${HOST}/terms`, read: inDays(0) })
    await expect(window.getByText('Text may go to this endpoint.')).toBeVisible()
    expect(proxy.targets).toEqual([])
    await shoot('terms')
  })

  await test.step('both charts are cleared, and one is sent', async () => {
    await openFromWorklist(SECOND, 'To review')
    await chart.keepAllUndecided()
    await chart.clear(FIRST_PERSON)
    await openFromWorklist(FIRST, 'To review')
    await chart.clear(FIRST_PERSON)
    await chart.getSuggestions()
  })

  await test.step('the code that is one waits for a person; what was made up is set aside and cannot be accepted', async () => {
    await expect(window.getByRole('status').filter({ hasText: '1 to decide' })).toBeVisible()
    for (const [code, why] of [
      ['E11.47', 'There is no such code.'],
      ['I10', 'The quoted evidence is not in the cleared text.'],
    ] as const) {
      await chart.choose(code)
      await expect(chart.card).toContainText(why)
      await expect(chart.card.getByRole('button', { name: 'Accept' })).toHaveCount(0)
      await keyboard.press('a')
      await expect(chart.suggestions.filter({ hasText: code })).toContainText('Set aside by the check')
    }
    await chart.choose('E11.42')
    await expect(chart.card.getByRole('button', { name: 'Accept' })).toBeVisible()
    await shoot('reply')
  })

  await test.step('what left is the cleared text, by an encrypted way, with nothing of the chart’s head', async () => {
    expect(proxy.targets).toEqual([`${HOST}:443`])
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v1/chat/completions'])
    const [request] = server.requests
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`)
    const bytes = request?.body.toString('utf8') ?? ''
    expect(bytes).toContain('[NAME_1]')
    expect(bytes).toContain('Acute on chronic systolic (congestive) heart failure.')
    await keyboard.press('Alt+2')
    await expect(window.getByRole('region', { name: 'What was sent' })).toContainText(sha256(request?.body))
    // As the screen has it, line by line.
    const lines = (await chart.texts.locator('td.side-scrubbed').allTextContents()).filter((line) => line.trim() !== '')
    expect(lines.length).toBeGreaterThan(10)
    const { messages } = JSON.parse(bytes) as { messages: readonly { readonly content: string }[] }
    for (const line of lines) expect(messages.at(-1)?.content).toContain(line)
    const before = readFileSync(path.join(charts, `${FIRST}.txt`), 'utf8')
    for (const value of KNOWN) {
      const known = new RegExp(`\\b${value}\\b`, 'i')
      expect(before).toMatch(known)
      expect(`${JSON.stringify(request?.headers)} ${bytes}`).not.toMatch(known)
    }
    const seen = Buffer.concat(proxy.seen).toString('latin1')
    for (const words of [KEY, '[NAME_1]', 'heart failure']) expect(seen).not.toContain(words)
  })

  await test.step('the report answers the four questions on its first sheet', async () => {
    await onFirstSheet('in-force.pdf', 'No, by the terms on record, quoted below.', [CLAUSE, `${NAME}, by its terms: 30 days.`])
  })

  await test.step('the record runs out, and the other cleared chart stays here', async () => {
    await moveTheClock(app, GOOD_FOR + 1)
    await openFromWorklist(SECOND, 'Cleared')
    await keyboard.press('g')
    await expect(window.getByText('The record of this endpoint’s provider terms is past its review date.').first()).toBeVisible()
    await expect(chart.button(/^Get suggestions/)).toBeDisabled()
    await shoot('run-out')
    await expect(chart.suggestions).toHaveCount(0)
    expect(server.requests).toHaveLength(1)
    expect(proxy.targets).toHaveLength(1)
  })

  await test.step('the report of the whole run says so on its first sheet', async () => {
    await onFirstSheet('run-out.pdf', `Not answered for ${NAME}: sending there is refused.`, [
      'the record was to be looked at again',
      `${NAME}: no terms in force say how long it keeps what it is sent.`,
    ])
  })

  async function shoot(name: string): Promise<void> {
    if (SHOTS) await window.screenshot({ path: path.join(SHOTS, `endpoint-${name}.png`) })
  }

  async function openFromWorklist(name: string, state: string): Promise<void> {
    await keyboard.press('Control+1')
    await worklist.open(new RegExp(name), state)
  }

  /** @param training the answer to the last question; the others are the same all along. @param because what the sheet says under them */
  async function onFirstSheet(name: string, training: string, because: readonly string[]): Promise<void> {
    const file = path.join(home, name)
    await answerDialogs(app, { save: file })
    await governance.exportReport()
    await expect(window.getByText(name)).toBeVisible()
    if (SHOTS) copyFileSync(file, path.join(SHOTS, name))
    const sheet = firstSheet(readFileSync(file))
    const answers = [
      ['1. Where exactly is PHI?', 'alone, in one encrypted file, and in memory while the records are open.'],
      ['2. Are identifiers removed before or after the AI?', 'Before. 1 of 1 request came after a clearance; no exception.'],
      ['3. What is stored, and for how long?', `Cleared text also went to ${NAME}; how long it is kept there, see below.`],
      ['4. May a provider train on it?', training],
    ] as const
    const places = answers.flat().map((words) => sheet.indexOf(squeezed(words)))
    expect(places, sheet).toEqual([...places].sort((a, b) => a - b))
    expect(places.at(0), sheet).toBeGreaterThanOrEqual(0)
    for (const words of because) expect(sheet).toContain(squeezed(words))
  }
})
