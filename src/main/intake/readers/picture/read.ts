// Pictures as charts: one page for each image in the file, its words read by OCR.
import { err, ok, type Result } from '../../../../shared/result'
import { type ChartPage, type IntakeRefusal, PICTURE } from '../../chart'
import { inOrder } from '../../in-order'
import { greyOf } from '../../picture'
import type { OcrPage, ReadContext, Reader } from '../reader'
import { drawn } from './draw'
import { knownOf } from './known'
import { openPicture, type PictureKind } from './open'
import { turnOf } from './orientation'
import type { StoredPage } from './stored'

const POINTS = 72

/** Pages decoded ahead of the one that is waited for: enough for every thread of the OCR to have one. */
const AHEAD = 4

export const readPicture =
  (kind: PictureKind): Reader =>
  async (file, context) => {
    const opened = openPicture(kind, file.bytes, context.limits)
    if (!opened.ok) return opened
    const { pages, notes } = opened.value
    let done = 0
    let text = ''
    const read: ChartPage[] = []
    for await (const page of inOrder(pages, AHEAD, (stored) => readStored(stored, context))) {
      if (!page.ok) return page
      const { ocr, width, height, turned, scale } = page.value
      context.progress(++done, pages.length)
      if (read.length > 0) text += '\n\f'
      const start = text.length
      text += ocr.text === '' ? `${PICTURE}\n` : ocr.text
      const words = ocr.words.map((word) => ({
        ...word,
        start: word.start + start,
        end: word.end + start,
        x: word.x * scale,
        y: word.y * scale,
        width: word.width * scale,
        height: word.height * scale,
      }))
      const { confidence } = ocr
      read.push({ start, end: text.length, file: 0, index: read.length, width, height, turned, source: 'scan', confidence, words })
    }
    if (read.every(({ words }) => words.length === 0)) return err('file-no-words')
    return ok([
      {
        documents: [{ title: null, text, pages: read, files: [{ kind, bytes: file.bytes }] }],
        encoding: 'binary',
        known: knownOf(notes),
      },
    ])
  }

interface ReadPage {
  readonly ocr: OcrPage
  /** Upright, in points. */
  readonly width: number
  readonly height: number
  readonly turned: number
  /** Points of a pixel. */
  readonly scale: number
}

async function readStored(stored: StoredPage, context: ReadContext): Promise<Result<ReadPage, IntakeRefusal>> {
  context.signal.throwIfAborted()
  const page = rasterOf(stored)
  if (!page.ok) return page
  const ocr = await context.ocr.read(page.value, context.signal)
  const scale = POINTS / page.value.dpi
  const [w, h] = [page.value.width * scale, page.value.height * scale]
  const [width, height] = ocr.turned % 180 === 0 ? [w, h] : [h, w]
  return ok({ ocr, width, height, turned: (turnOf(stored.orientation) + ocr.turned) % 360, scale })
}

/** As the file says it lies. */
function rasterOf(stored: StoredPage) {
  try {
    const { picture, dpi } = drawn(stored, turnOf(stored.orientation))
    return ok(greyOf(picture, dpi))
  } catch {
    // Whatever a decoder makes of the bytes, they are not the picture they say.
    return err('file-damaged' as const)
  }
}
