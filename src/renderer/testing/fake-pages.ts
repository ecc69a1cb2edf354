// The calls about pages, without a main: a chart with pages is one whose name ends as a scan's. Its page is drawn here, letter by letter,
// as far as a browser can draw. Never shipped.

import type { pageCalls } from '../../shared/ipc/calls/pages'
import type { EventName, EventPayload, Handlers } from '../../shared/ipc/derive'
import type { PageView } from '../../shared/page-view'
import { err, ok } from '../../shared/result'
import type { ChartBook } from './fake-chart-book'
import { placedWords, SHEET } from './fake-page-layout'

export const isScan = (name: string): boolean => /\.(pdf|tiff?)$/.test(name)

export function fakePages(
  charts: readonly ChartBook[],
  emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void,
): Pick<Handlers, keyof typeof pageCalls> {
  const scan = (chartId: string) => charts.find(({ id, name }) => id === chartId && isScan(name))
  const layout = (book: ChartBook) => placedWords(book.text)
  return {
    'pages.list': ({ chartId }) => {
      const book = scan(chartId)
      if (!book) return ok([])
      return ok(
        layout(book).map(({ start, end }, i): PageView => {
          const typed = book.name.endsWith('.pdf') && i % 2 === 1
          return { number: i + 1, start, end, ...SHEET, source: typed ? 'text' : 'scan', confidence: typed ? null : 0.93 }
        }),
      )
    },
    'pages.words': ({ chartId, number }) => {
      const book = scan(chartId)
      const page = book && layout(book)[number - 1]
      return page ? ok([...page.words]) : err({ code: 'page-unknown' })
    },
    'pages.image': async ({ chartId, number, pixelsPerPoint }) => {
      const book = scan(chartId)
      const page = book && layout(book)[number - 1]
      if (!page) return err({ code: 'page-unknown' })
      const [width, height] = [Math.round(SHEET.width * pixelsPerPoint), Math.round(SHEET.height * pixelsPerPoint)]
      const png = typeof OffscreenCanvas === 'undefined' ? new Uint8Array() : await draw(book.text, page, pixelsPerPoint, width, height)
      return ok({ png, width, height })
    },
    'pages.export': ({ format }) => {
      emit('pages.progress', { stage: 'reading', done: 2, total: 2 })
      return ok({ file: `chart-0412-redacted-pages.${format}`, pages: 2, bytes: 81_204, sha256: '3f5c9a0e'.repeat(8) })
    },
    'pages.cancel': () => ok(null),
  }
}

async function draw(
  text: string,
  { words }: ReturnType<typeof placedWords>[number],
  scale: number,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) return new Uint8Array()
  pen.fillStyle = '#fbfaf6'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#22262b'
  pen.textBaseline = 'alphabetic'
  for (const { start, end, x, y, width: wide, height: high } of words) {
    pen.font = `${high * scale}px monospace`
    pen.fillText(text.slice(start, end), x * scale, (y + high * 0.8) * scale, wide * scale)
  }
  // What a redacted page leaves out: a signature.
  pen.strokeStyle = '#27418f'
  pen.lineWidth = 1.6 * scale
  pen.beginPath()
  pen.moveTo(380 * scale, 742 * scale)
  for (let i = 0; i < 12; i++) pen.lineTo((388 + i * 12) * scale, (742 + (i % 2 ? 10 : -14) * (1 - i / 16)) * scale)
  pen.stroke()
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}
