import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs, expect, test } from './chartroom'
import { lookAt } from './faultless'
import { SamplesScreen } from './screens/samples'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

/** The units that the record's seed gives, by the rules of docs/adr/0020 and none of the program's code. */
function drawnAgain({ frame, seed, drawn }: { frame: { text: string }; seed: { value: string }; drawn: unknown[] }): string[] {
  const units = frame.text.trimEnd().split('\n')
  let k = 0
  for (let i = 0; i < drawn.length; i++) {
    const left = BigInt(units.length - i)
    let number: bigint
    do {
      const hash = createHash('sha256').update(`${seed.value}\nall\n${k}`).digest('hex')
      number = BigInt(`0x${hash.slice(0, 12)}`)
      k += 1
    } while (number >= ((1n << 48n) / left) * left)
    const j = i + Number(number % left)
    ;[units[i], units[j]] = [units[j] as string, units[i] as string]
  }
  return units.slice(0, drawn.length)
}

test('an auditor draws a sample by keys, draws it again, types figures and hands it to a statistician', async ({ start, home }) => {
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const worklist = new WorklistScreen(window)
  await worklist.openExamples()
  // A frame asks for no step of a chart, so nothing waits for the detectors.
  await expect(worklist.row(/progress-note/)).toBeVisible()
  const samples = new SamplesScreen(window)
  await samples.go()
  await lookAt(window, 'samples-empty')

  await test.step('the frame is shown with its count and hash before anything is drawn', async () => {
    await samples.begin('Clinic, first quarter')
    await expect(samples.frame).toContainText('18 charts')
    await expect(samples.frame).toContainText(/[0-9a-f]{64}/)
    await expect(samples.frame.getByRole('button', { name: 'Draw' })).toBeDisabled()
    await samples.type('Charts', '6')
    await samples.type('Spares', '2')
    await expect(samples.frame.getByRole('status').last()).toHaveText('6 charts and 2 spares')
    await lookAt(window, 'sample-new')
  })

  await test.step('it is drawn, and drawn again the same', async () => {
    await window.keyboard.press('Control+Enter')
    await expect(samples.drawn).toHaveCount(8)
    await window.keyboard.press('r')
    await expect(window.getByText(/Drawn again: the same/)).toBeVisible()
  })

  await test.step('a chart that cannot be reviewed gives its place to the next spare', async () => {
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('x')
    await window.keyboard.press('1')
    await lookAt(window, 'sample-replace')
    await window.keyboard.press('Enter')
    await expect(samples.dialog).toHaveCount(0)
    await expect(samples.drawn.nth(1)).toContainText('Pages missing')
    await expect(samples.drawn.nth(6)).toContainText('In place of')
  })

  await test.step('typed figures are projected, with the lower limit and what to be careful about', async () => {
    await window.keyboard.press('f')
    await window.keyboard.type('codes in error')
    await window.keyboard.press('Tab')
    for (const figure of ['0', '1', '0', '2', '0', '3']) {
      await window.keyboard.type(figure)
      if (figure === '2') await lookAt(window, 'sample-figures')
      await window.keyboard.press('Enter')
    }
    await expect(samples.dialog).toHaveCount(0)
    // Mean 1 in 18 charts; 18 √((1 − 6/18) 1.6/6) = 7.59, t of 5 degrees at .95 is 2.015.
    await expect(samples.results).toContainText('Projected to 18 charts')
    await expect(samples.results).toContainText('50 %')
    await expect(samples.results).toContainText('2.71')
    await expect(samples.results).toContainText('Fewer than 30 charts')
    await lookAt(window, 'sample')
  })

  await test.step('the exported file holds what a third party needs to draw it again, and no name', async () => {
    const file = path.join(home, 'sample.json')
    await answerDialogs(app, { save: file })
    await window.keyboard.press('Control+Shift+e')
    await expect(window.getByText(/Written to sample.json/)).toBeVisible()
    const text = readFileSync(file, 'utf8')
    const body = JSON.parse(text)
    expect(createHash('sha256').update(body.frame.text).digest('hex')).toBe(body.frame.sha256)
    expect(body.drawn.map(({ unit }: { unit: string }) => unit)).toEqual(drawnAgain(body))
    expect(text).not.toContain('.txt')
  })

  await test.step('the list says that it draws again, and a restart changes nothing of it', async () => {
    await window.keyboard.press('Escape')
    await expect(window.getByRole('option')).toContainText('The same')
    await lookAt(window, 'samples')
    await window.keyboard.press('Enter')
    await expect(samples.drawn).toHaveCount(8)
  })
})

test('a stratified sample of a frame that an AI chose says so for good', async ({ start }) => {
  const { window } = await start()
  await new UnlockScreen(window).firstRun()
  const worklist = new WorklistScreen(window)
  await worklist.openExamples()
  // A frame asks for no step of a chart, so nothing waits for the detectors.
  await expect(worklist.row(/progress-note/)).toBeVisible()
  const samples = new SamplesScreen(window)
  await samples.go()
  await samples.begin('Flagged charts')
  await samples.tabTo(window.getByLabel('An AI or a score chose these charts before they came here'))
  await window.keyboard.press('Space')
  await expect(samples.frame).toContainText('Filtered by AI')
  await samples.tabTo(window.getByRole('radio', { name: /Simple random/ }))
  await window.keyboard.press('ArrowDown')
  await expect(samples.frame.getByRole('table')).toBeVisible()
  await samples.type('Charts', '14')
  await samples.tabTo(window.getByRole('radio', { name: /Drawn by Chartroom/ }))
  await window.keyboard.press('ArrowDown')
  await samples.type('The seed', 'dice 3 5 1 6')
  await expect(samples.frame.getByRole('status').last()).toHaveText(/^14 charts/)
  await lookAt(window, 'sample-stratified')
  await window.keyboard.press('Control+Enter')
  await expect(samples.drawn.first()).toContainText('S1')
  await expect(window.getByText(/Filtered by AI: only charts an AI or a score chose/)).toBeVisible()
  await lookAt(window, 'sample-ai')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('option')).toContainText('Filtered by AI')
})
