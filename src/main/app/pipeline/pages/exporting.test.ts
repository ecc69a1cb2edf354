// Redacted pages on the whole way: a PDF comes in, is cleared, and its pages leave as pictures, drawn and read by the rooms that do it in
// the app. What is read off the pictures is told by each test: that it is looked at, and what follows, is what is tested here.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, rgb } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChartId } from '../../../../shared/ids'
import type { PageFormat } from '../../../../shared/page-view'
import { readPng } from '../../../intake/pages/png'
import type { OcrPage } from '../../../intake/readers/reader'
import { readInProcess } from '../../../intake/testing/in-process'
import { LETTER, lines, pen } from '../../../intake/testing/pdf'
import { readContainer } from '../../../packet'
import { Bench, expectOk, SOURCES } from '../../testing/bench'
import { CHART, CLEARER } from '../../testing/chart'
import { createTools } from '../../tools'
import { clearChart, reopenChart } from '../clearing'
import { importFile, scrubChart } from '../importing'
import { exportPages } from './exporting'
import { imageOf, pagesOf, wordsOf } from './viewing'

/** What is read off each picture from now on. */
let legible: string
const ocr = { read: async (): Promise<OcrPage> => ({ text: legible, words: [], turned: 0, confidence: 0.9 }) }
const tools = createTools({ ...SOURCES, startReading: readInProcess(ocr) })

const [first = '', second = ''] = CHART.split('\nPLAN')
const PAGES = [first, `PLAN${second}`]
/** A logo in the corner: ink that is no word. In points from the top. */
const LOGO = { x: 450, y: 40, width: 90, height: 50 }

async function chartPdf(): Promise<Uint8Array> {
  const own = await pen()
  for (const text of PAGES) {
    const page = own.document.addPage(LETTER)
    lines(page, own, 72, 120, text.split('\n'))
    page.drawRectangle({ ...LOGO, y: 792 - LOGO.y - LOGO.height, color: rgb(0.2, 0.3, 0.5) })
  }
  return own.document.save()
}

let bench: Bench
let id: ChartId
beforeEach(async () => {
  legible = 'HISTORY is a 67-year-old woman with type 2 diabetes mellitus'
  bench = new Bench({ tools })
  id = expectOk(await importFile(bench.desk, bench.file('chart.pdf', await chartPdf()), 'anew'))
  expectOk(await scrubChart(bench.desk, id, new AbortController().signal))
})
afterEach(() => bench.close())

const target = (format: PageFormat): string => path.join(bench.folder, `out.${format}`)
const exported = (format: PageFormat) => exportPages(bench.desk, id, target(format), { format })
const cleared = async (): Promise<void> => void expectOk(await clearChart(bench.desk, id, CLEARER))

test('saves a PDF of as many pages of the same size, and what it was made of is in the ledger', async () => {
  await cleared()
  const report = expectOk(await exported('pdf'))
  const pdf = await PDFDocument.load(readFileSync(target('pdf')), { updateMetadata: false })
  expect(pdf.getPages().map((page) => [page.getWidth(), page.getHeight()])).toEqual([LETTER, LETTER])
  expect([pdf.getTitle(), pdf.getProducer(), pdf.getCreationDate()]).toEqual([undefined, undefined, undefined])
  const { detail, reason } = bench.last('pages-exported')
  expect(reason).toBeNull()
  expect(detail).toMatchObject({ sha256: report.sha256, format: 'pdf', pages: 2 })
  expect(Number(detail.words)).toBeGreaterThan(20)
  expect(Number(detail.bars)).toBeGreaterThan(6)
})

test('shows cleared words as they are on the page, a bar where a name was, and no other ink', async () => {
  await cleared()
  expectOk(await exported('zip'))
  const { files, problems } = readContainer(readFileSync(target('zip')))
  expect(problems).toEqual([])
  expect([...files.keys()]).toEqual(['page-1.png', 'page-2.png'])
  const page = readPng(files.get('page-1.png') as Uint8Array)
  const { text } = bench.store.read.charts.get(id) ?? { text: '' }
  const placeOf = (word: string) =>
    expectOk(wordsOf(bench.desk, id, 1)).find(({ start, end }) => text.slice(start, end) === word) ?? { x: 0, y: 0, width: 0, height: 0 }
  /** How much of a box is ink, 0 to 1. */
  const ink = ({ x, y, width, height }: typeof LOGO): number => {
    const scale = page.width / 612
    let dark = 0
    let all = 0
    for (let row = Math.floor(y * scale); row < (y + height) * scale; row++) {
      for (let column = Math.floor(x * scale); column < (x + width) * scale; column++) {
        all++
        if ((page.rgba[(row * page.width + column) * 4] as number) < 128) dark++
      }
    }
    return dark / all
  }
  expect(ink(placeOf('HISTORY'))).toBeGreaterThan(0.1)
  expect(ink(placeOf('HISTORY'))).toBeLessThan(0.6)
  expect(ink(placeOf('Brandvold'))).toBeGreaterThan(0.7)
  expect(ink(LOGO)).toBe(0)
})

test('writes nothing where an identifier can still be read, and says so in the ledger', async () => {
  await cleared()
  legible = 'Patient: Odalys Brandvold'
  expect(await exported('pdf')).toEqual({ ok: false, error: 'pages-show-identifier' })
  expect(existsSync(target('pdf'))).toBe(false)
  expect(bench.last('pages-refused')).toMatchObject({ reason: 'pages-show-identifier', detail: { pages: 2 } })
  expect(bench.kinds()).not.toContain('pages-exported')
})

test('writes nothing that could not be read again', async () => {
  await cleared()
  const blind = createTools({ ...SOURCES, startReading: readInProcess() })
  bench.restart({ tools: blind })
  expect(await exported('pdf')).toEqual({ ok: false, error: 'pages-unread' })
  expect(existsSync(target('pdf'))).toBe(false)
})

test('exports no page that was not cleared, and none of a clearance that was taken back', async () => {
  expect(await exported('pdf')).toEqual({ ok: false, error: 'chart-state' })
  await cleared()
  expectOk(reopenChart(bench.desk, id, 'one was missed'))
  expect(await exported('pdf')).toEqual({ ok: false, error: 'chart-state' })
})

test('stops when it is told to, and leaves nothing', async () => {
  await cleared()
  const own = new AbortController()
  const onProgress = (): void => own.abort()
  expect(await exportPages(bench.desk, id, target('pdf'), { format: 'pdf', signal: own.signal, onProgress })).toEqual({
    ok: false,
    error: 'cancelled',
  })
  expect(existsSync(target('pdf'))).toBe(false)
})

test('draws pages for the window, each word at its place, and refuses what is not there', async () => {
  expect(expectOk(pagesOf(bench.desk, id)).map(({ number, width, height, source }) => [number, width, height, source])).toEqual([
    [1, 612, 792, 'text'],
    [2, 612, 792, 'text'],
  ])
  const image = expectOk(await imageOf(bench.desk, id, 2, 1))
  expect([image.width, image.height]).toEqual([612, 792])
  expect(readPng(image.png).width).toBe(612)
  expect(wordsOf(bench.desk, id, 3)).toEqual({ ok: false, error: 'page-unknown' })
  expect(await imageOf(bench.desk, id, 3, 1)).toEqual({ ok: false, error: 'page-unknown' })
})

test('a chart of plain text has no pages, and says so', async () => {
  id = await bench.cleared()
  expect(expectOk(pagesOf(bench.desk, id))).toEqual([])
  expect(await exported('pdf')).toEqual({ ok: false, error: 'pages-none' })
})
