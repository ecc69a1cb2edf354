// Reads a file of redacted pages as whoever gets it would, from its bytes alone: are there pictures of the right number and size and
// nothing else, and can any value of the chart be read on them?
import type { FailureCode } from '../../../../shared/failures'
import type { PageFormat, PagesProgress } from '../../../../shared/page-view'
import { err, ok, type Result } from '../../../../shared/result'
import { type Chart, namesIn, type PageImage, PDF_NAMES, pixelsOnly } from '../../../intake'
import { readContainer } from '../../../packet'
import type { ChartState } from '../chart-state'
import { valuesOf } from '../clearing'
import type { Desk } from '../desk'

export interface MadePage {
  readonly image: PageImage
  /** In points. */
  readonly width: number
  readonly height: number
}

interface Made {
  readonly bytes: Uint8Array
  readonly format: PageFormat
  /** As they were put in. */
  readonly pages: readonly MadePage[]
}

interface Refusal {
  readonly code: Extract<FailureCode, 'pages-show-identifier' | 'pages-not-as-made' | 'pages-unread'>
  /** Where an identifier can be read. */
  readonly places: number
}

interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (progress: PagesProgress) => void
}

/** @throws the signal's reason when aborted */
export async function readAgain(desk: Desk, state: ChartState, made: Made, watch: Watch): Promise<Result<void, Refusal>> {
  const texts = await (made.format === 'pdf' ? readPdf : readPictures)(desk, made, watch)
  if (!texts.ok) return err({ code: texts.error, places: 0 })
  const places = desk.gate.newlyShown(texts.value.join('\n\n'), state.masked.text, valuesOf(state)).length
  return places === 0 ? ok(undefined) : err({ code: 'pages-show-identifier', places })
}

type Texts = Result<readonly string[], Exclude<Refusal['code'], 'pages-show-identifier'>>

/** One chart of scanned pages, of which no word is known but by reading it off the picture. */
async function readPdf(desk: Desk, { bytes, pages }: Made, watch: Watch): Promise<Texts> {
  if (![...namesIn(bytes)].every((name) => PDF_NAMES.has(name))) return err('pages-not-as-made')
  const read = await readFile(desk, 'pages.pdf', bytes, (done) => watch.onProgress({ stage: 'reading', done, total: pages.length }), watch)
  if (!read.ok) return read
  // Pages on which nothing at all can be read are no chart.
  if (read.value === null) return ok([])
  const chart = read.value
  const asMade =
    chart.pages.length === pages.length &&
    chart.known.length === 0 &&
    chart.pages.every((page, i) => page.source === 'scan' && sameSize(page, pages[i] as MadePage))
  return asMade ? ok([chart.text]) : err('pages-not-as-made')
}

async function readPictures(desk: Desk, { bytes, pages }: Made, watch: Watch): Promise<Texts> {
  const { files: held, problems } = readContainer(bytes)
  const files = [...held]
  if (problems.length > 0 || files.length !== pages.length) return err('pages-not-as-made')
  const texts: string[] = []
  for (const [i, [name, png]] of files.entries()) {
    watch.onProgress({ stage: 'reading', done: i, total: pages.length })
    const { width, height } = (pages[i] as MadePage).image
    const picture = pixelsOnly(png)
    if (!picture || picture.width !== width || picture.height !== height) return err('pages-not-as-made')
    const read = await readFile(desk, name, png, () => {}, watch)
    if (!read.ok) return read
    if (read.value) texts.push(read.value.text)
  }
  return ok(texts)
}

/** Null: no word could be read. */
async function readFile(
  desk: Desk,
  name: string,
  bytes: Uint8Array,
  onProgress: (done: number) => void,
  { signal }: Watch,
): Promise<Result<Chart | null, 'pages-unread'>> {
  let found: Result<Chart | null, 'pages-unread'> = err('pages-unread')
  const done = await desk.tools.reading.read(
    { name, bytes },
    {
      signal,
      onProgress,
      onLeaf({ charts }) {
        const [chart, ...more] = charts.ok ? charts.value : []
        if (chart && more.length === 0) found = ok(chart)
        else if (!charts.ok && charts.error === 'file-no-words') found = ok(null)
      },
    },
  )
  return done.ok ? found : err('pages-unread')
}

/** To a point: readers round. */
const sameSize = (a: { readonly width: number; readonly height: number }, b: MadePage): boolean =>
  Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1
