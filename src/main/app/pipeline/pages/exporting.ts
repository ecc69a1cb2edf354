// Redacted page images out of the records to a file: each page made anew of what was cleared, the file read again from its bytes alone,
// and only then written. The export is in the ledger before the file is there.
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId } from '../../../../shared/ids'
import type { PageFormat, PagesProgress, PagesReport } from '../../../../shared/page-view'
import { err, ok, type Result } from '../../../../shared/result'
import { type ChartPage, imagePdf, type PageImage, type Redaction } from '../../../intake'
import { MAX_BYTES, writeContainer } from '../../../packet'
import { asSha256, type ClearanceRecord } from '../../../store'
import { saveFile } from '../../save-file'
import { type ChartState, readChart } from '../chart-state'
import type { Desk } from '../desk'
import { PACKABLE } from '../exporting'
import { type MadePage, readAgain } from './reading-again'
import { redactionOf } from './redaction'

/** Dots of an inch are 72 points: 200 of them, as a fax in fine mode, which is what words are read at. */
const PIXELS_PER_POINT = 200 / 72

export interface ExportPagesWish {
  readonly format: PageFormat
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PagesProgress) => void
}

interface Ready {
  readonly state: ChartState
  readonly clearance: ClearanceRecord
  readonly pages: readonly ChartPage[]
}

/** Is there anything to export, and may it leave? */
export function exportablePages(desk: Desk, chartId: ChartId): Result<Ready, FailureCode> {
  const { read } = desk.store
  const state = readChart(desk, chartId, PACKABLE)
  if (!state.ok) return state
  const clearance = read.clearances.inForce(chartId)
  // What is masked now has to be what was cleared then, to the letter.
  if (!clearance || clearance.text !== state.value.masked.text) return err('not-cleared')
  const pages = read.pages.list(chartId).map((_, i) => read.pages.page(chartId, i + 1) as ChartPage)
  return pages.length === 0 ? err('pages-none') : ok({ state: state.value, clearance, pages })
}

/**
 * Stopped or refused it leaves no file. `pages-show-identifier`: a value of the chart was read on what was made; a picture of a name is no
 * word of the text, and this look is for that.
 */
export async function exportPages(
  desk: Desk,
  chartId: ChartId,
  file: string,
  { format, signal = new AbortController().signal, onProgress = () => {} }: ExportPagesWish,
): Promise<Result<PagesReport, FailureCode>> {
  const ready = exportablePages(desk, chartId)
  if (!ready.ok) return ready
  const { state, clearance, pages } = ready.value
  const redactions = pages.map((page) => redactionOf(page, state.chart.text, state.masked))
  try {
    const made = await redact(desk, chartId, pages, redactions, signal, onProgress)
    if (!made.ok) return made
    const bytes = pack(made.value, format)
    if (!bytes) return err('pages-too-large')
    const read = await readAgain(desk, state, { bytes, format, pages: made.value }, { signal, onProgress })
    if (!read.ok) return recordRefusal(desk, chartId, pages.length, read.error)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const count = (list: (redaction: Redaction) => readonly unknown[]): number => redactions.reduce((sum, one) => sum + list(one).length, 0)
    const saved = await saveFile(file, bytes, (): Result<void, FailureCode> => {
      // Reading takes its time: a chart that was reopened meanwhile has no pages to send.
      if (desk.store.read.clearances.inForce(chartId)?.id !== clearance.id) return err('chart-state')
      return desk.store.write((w) => {
        w.append({
          kind: 'pages-exported',
          chartId,
          detail: {
            clearance: clearance.id,
            sha256: asSha256(sha256),
            bytes: bytes.length,
            format,
            pages: pages.length,
            words: count(({ keep }) => keep),
            bars: count(({ bars }) => bars),
          },
        })
      })
    })
    if (!saved.ok) return err(saved.error === 'file-unwritable' ? 'pages-unwritable' : saved.error)
    return ok({ file: path.basename(file), pages: pages.length, bytes: bytes.length, sha256 })
  } catch (error) {
    if (signal.aborted) return err('cancelled')
    throw error
  }
}

/** All pages in order, file by file, as each file's bytes go to the reading process once. */
async function redact(
  desk: Desk,
  chartId: ChartId,
  pages: readonly ChartPage[],
  redactions: readonly Redaction[],
  signal: AbortSignal,
  onProgress: (progress: PagesProgress) => void,
): Promise<Result<readonly MadePage[], FailureCode>> {
  const made: MadePage[] = []
  let done = 0
  const tell = (): void => onProgress({ stage: 'redacting', done: done++, total: pages.length })
  tell()
  for (const number of new Set(pages.map((page) => page.file))) {
    const file = desk.store.read.pages.file(chartId, number)
    if (!file) return err('page-undrawable')
    const places = pages.flatMap((page, i) => (page.file === number ? [i] : []))
    const asked = places.map((i) => {
      const { index, turned, width, height } = pages[i] as ChartPage
      return { index, turned, width, height, redaction: redactions[i] as Redaction }
    })
    const images = await desk.tools.reading.redact(file, asked, { pixelsPerPoint: PIXELS_PER_POINT, signal, onPage: tell })
    if (!images.ok) return images
    places.forEach((i, at) => {
      const { width, height } = pages[i] as ChartPage
      made[i] = { image: images.value[at] as PageImage, width, height }
    })
  }
  return ok(made)
}

/** Null: more than one file can hold. */
function pack(pages: readonly MadePage[], format: PageFormat): Uint8Array | null {
  if (format === 'pdf') return imagePdf(pages.map(({ image, width, height }) => ({ png: image.png, width, height })))
  const digits = String(pages.length).length
  const files = new Map(pages.map(({ image }, i) => [`page-${String(i + 1).padStart(digits, '0')}.png`, image.png]))
  return pages.reduce((sum, { image }) => sum + image.png.length + 200, 0) < MAX_BYTES ? writeContainer(files) : null
}

function recordRefusal(
  desk: Desk,
  chartId: ChartId,
  pages: number,
  { code, places }: { readonly code: FailureCode; readonly places: number },
): Result<never, FailureCode> {
  if (code !== 'pages-show-identifier' && code !== 'pages-not-as-made' && code !== 'pages-unread') return err(code)
  const noted = desk.store.write((w) => void w.append({ kind: 'pages-refused', chartId, reason: code, detail: { pages, places } }))
  return noted.ok ? err(code) : noted
}
