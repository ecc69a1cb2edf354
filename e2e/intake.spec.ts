// Charts as they really arrive: a folder with one file of each kind, a damaged one of each and a ZIP of all comes in by one key; what was
// not taken says why; and a scanned chart goes the whole way to a packet that names the page of each quote.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { FILE_KINDS, type FileKind } from '../src/main/intake/kinds'
import { SAMPLES } from '../src/main/intake/testing/samples'
import { answerDialogs, expect, test } from './chartroom'
import { ChartScreen } from './screens/chart'
import { IntakeScreen } from './screens/intake'
import { FIRST_PERSON, UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

/** Screens for looking at, where somebody asks for them. */
const { SHOTS } = process.env
const FILES = path.join(import.meta.dirname, '../src/main/intake/testing/files')

/** One of each: pictures are scans with words on them. */
const WHOLE: Partial<Record<FileKind, string>> = { png: 'picture/clean.png', jpeg: 'picture/sideways.jpg', tiff: 'picture/fax.tif' }

/** A text cut short is a text; these are spoilt in a way that can be told. */
const SPOILT: Partial<Record<FileKind, Uint8Array>> = {
  text: Buffer.from('PROGRESS NOTE\0\x01\x02\x03'),
  html: Buffer.concat([
    Buffer.from('<html><body>Ren'),
    Buffer.from([0xc3, 0xa9]),
    Buffer.from('e Ren'),
    Buffer.from([0xe9]),
    Buffer.from('e'),
  ]),
}

async function sampleOf(kind: FileKind): Promise<Uint8Array> {
  const named = WHOLE[kind]
  if (named) return readFileSync(path.join(FILES, named))
  const [first] = await SAMPLES[kind]()
  if (!first) throw new Error(`no sample of ${kind}`)
  return first
}

/** A folder with one file of each kind, a damaged one of each, and a ZIP of them all. */
async function deliveryIn(home: string): Promise<string> {
  const folder = path.join(home, 'delivery')
  mkdirSync(path.join(folder, 'damaged'), { recursive: true })
  const all: Record<string, Uint8Array> = {}
  for (const kind of FILE_KINDS) {
    const whole = await sampleOf(kind)
    const damaged = SPOILT[kind] ?? whole.subarray(0, whole.length >> 1)
    writeFileSync(path.join(folder, `${kind}.bin`), whole)
    writeFileSync(path.join(folder, 'damaged', `${kind}.bin`), damaged)
    all[`whole/${kind}.bin`] = whole
    all[`damaged/${kind}.bin`] = damaged
  }
  writeFileSync(path.join(folder, 'everything.zip'), zipSync(all))
  return folder
}

test('a folder of every kind comes in, and a scan goes the whole way to a packet with the pages of its quotes', async ({ start, home }) => {
  test.setTimeout(300_000)
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const folder = await deliveryIn(home)
  const intake = new IntakeScreen(window)
  const worklist = new WorklistScreen(window)
  const chart = new ChartScreen(window)
  const shot = async (name: string): Promise<void> => {
    if (SHOTS) await window.screenshot({ path: path.join(SHOTS, `${name}.png`) })
  }

  await test.step('the folder comes in by one key', async () => {
    await intake.addFolder(app, folder)
    await intake.done()
    await shot('intake')
  })

  await test.step('each damaged file says why it was not taken, the ZIP’s too', async () => {
    const reasons = await intake.reasons()
    if (SHOTS) console.log(reasons.map(({ name, why }) => `${name}: ${why}`).join('\n'))
    for (const kind of FILE_KINDS) {
      const own = reasons.filter(({ name }) => name.endsWith(`${kind}.bin`) && !name.endsWith(`-${kind}.bin`))
      // A whole 837 has no chart to go to here, and says so as well.
      expect([kind, own.length]).toEqual([kind, kind === 'x12' ? 4 : 2])
      for (const { why } of own) expect(why).toMatch(/\S.*\.$/)
    }
  })

  await test.step('the worklist shows the charts with their kind and pages', async () => {
    await window.keyboard.press('Control+1')
    await worklist.allScrubbed()
    await expect(worklist.row(/pdf\.bin/)).toContainText('3 pages')
    await expect(worklist.row(/png\.bin/)).toContainText('Picture · 1 page')
    await expect(worklist.row(/docx\.bin/)).toContainText('Word')
    await shot('worklist')
  })

  await test.step('the scan is reviewed beside its page', async () => {
    await worklist.open(/png\.bin/)
    await expect(chart.texts).toContainText('[NAME_1]')
    await expect(chart.texts).toContainText('Community-acquired pneumonia')
    await window.keyboard.press('Shift+P')
    await expect(window.getByRole('img', { name: /Page 1 of 1, scanned/ })).toBeVisible()
    await expect(window.getByText('Drawing the page…')).toHaveCount(0, { timeout: 30_000 })
    await expect(window.getByRole('button', { name: /^Name/ }).first()).toBeVisible()
    await shot('page')
    await chart.keepAllUndecided()
    await chart.clear(FIRST_PERSON)
    await chart.getSuggestions()
    await expect(chart.suggestions.filter({ hasText: 'J18.9' })).toBeVisible()
    await shot('quotes')
  })

  await test.step('its redacted page leaves as pixels, read again before it is saved', async () => {
    const file = path.join(home, 'pages.pdf')
    await answerDialogs(app, { save: file })
    await window.keyboard.press('Control+Shift+E')
    await expect(chart.dialog).toContainText('read again before it is saved')
    await window.keyboard.press('Enter')
    await expect(window.getByText('1 redacted page exported')).toBeVisible({ timeout: 60_000 })
    const bytes = readFileSync(file)
    for (const value of ['Quillfeather', '00417733', 'Castellane', '/Font', '/Author', '/Metadata'])
      expect(bytes.includes(value)).toBe(false)
    await expect(chart.dialog).toHaveCount(0)
  })

  await test.step('the packet names the page of each quote', async () => {
    await chart.acceptAll()
    await chart.finish(FIRST_PERSON)
    const packet = path.join(home, 'scan.packet.zip')
    await answerDialogs(app, { save: packet })
    await window.keyboard.press('Control+e')
    await expect(chart.dialog).toContainText('De-identified')
    await window.keyboard.press('Enter')
    await expect(chart.dialog).toContainText('The packet is intact.')
    const inside = unzipSync(readFileSync(packet))
    const everything = Buffer.concat(Object.values(inside).map((content) => Buffer.from(content)))
    for (const value of ['Quillfeather', '00417733', 'Castellane', 'png.bin']) expect(everything.includes(value)).toBe(false)
    const worksheet = Object.entries(inside).find(([name]) => name.endsWith('worksheet.json'))?.[1] ?? new Uint8Array()
    expect(Buffer.from(worksheet).toString('utf8')).toMatch(/"page":\s*1\b/)
  })
})
