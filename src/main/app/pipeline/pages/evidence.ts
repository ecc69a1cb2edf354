// On which page of the chart a quote of the cleared text stands, and where: for packets. Numbers of pages and boxes of cleared words, which
// identify nobody; a line with something masked in it gets no box, for how wide a name is tells of it.
import { originalSpan } from '../../../../shared/align'
import type { ChartId } from '../../../../shared/ids'
import { around, linesOf, wordsOn } from '../../../../shared/page-places'
import { overlaps, type Span } from '../../../../shared/spans'
import type { Masked } from '../../../deidentify'
import type { ChartPage } from '../../../intake'
import type { PacketQuote, QuotePage } from '../../../packet'
import type { PageReader } from '../../../store'

/** Gives quotes their pages; a chart without pages leaves them as they are. */
export function pageFinder(pages: PageReader, chartId: ChartId, masked: Masked): (quote: PacketQuote) => PacketQuote {
  const list = pages.list(chartId)
  const read = new Map<number, ChartPage | null>()
  const pageAt = (number: number): ChartPage | null => {
    const known = read.get(number)
    if (known !== undefined) return known
    const page = pages.page(chartId, number)
    read.set(number, page)
    return page
  }
  return ({ start, end, text }) => {
    const place = originalSpan(masked, { start, end })
    const found = list.flatMap((page, i) => {
      const whole = overlaps(page, place) ? pageAt(i + 1) : null
      return whole ? [{ page: i + 1, boxes: boxesOf(whole, place, masked) }] : []
    })
    return { start, end, text, ...(found.length > 0 && { pages: found }) }
  }
}

function boxesOf({ words }: ChartPage, place: Span, { segments }: Masked): QuotePage['boxes'] {
  const hidden = segments.map(({ original }) => original).filter((span) => overlaps(span, place))
  return linesOf(wordsOn(words, place))
    .filter((line) => !line.some((word) => hidden.some((span) => overlaps(span, word))))
    .map((line) => {
      const { x, y, width, height } = around(line)
      // Whole points: enough to find the words by, and less to tell.
      return [Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height)].map((side) => Math.max(0, side)) as [
        number,
        number,
        number,
        number,
      ]
    })
}
