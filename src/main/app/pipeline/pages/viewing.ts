// Pages as they look, for the window: drawn out of the file as it came, which lies in the records. Inside the trust line: none of this
// leaves. Reads only.
import type { FailureCode } from '../../../../shared/failures'
import type { ChartId } from '../../../../shared/ids'
import type { PageImageView, PageView, PageWordView } from '../../../../shared/page-view'
import { err, ok, type Result } from '../../../../shared/result'
import type { Desk } from '../desk'

/** Refused once the original was purged, for its pages went with it. */
export function pagesOf(desk: Desk, chartId: ChartId): Result<PageView[], FailureCode> {
  const there = thereIs(desk, chartId)
  if (!there.ok) return there
  return ok(
    desk.store.read.pages
      .list(chartId)
      .map(({ start, end, width, height, source, confidence }, i) => ({ number: i + 1, start, end, width, height, source, confidence })),
  )
}

export function wordsOf(desk: Desk, chartId: ChartId, number: number): Result<PageWordView[], FailureCode> {
  const there = thereIs(desk, chartId)
  if (!there.ok) return there
  const page = desk.store.read.pages.page(chartId, number)
  return page ? ok([...page.words]) : err('page-unknown')
}

/** @param pixelsPerPoint at most: a scan is not drawn larger than it is */
export async function imageOf(
  desk: Desk,
  chartId: ChartId,
  number: number,
  pixelsPerPoint: number,
): Promise<Result<PageImageView, FailureCode>> {
  const there = thereIs(desk, chartId)
  if (!there.ok) return there
  const page = desk.store.read.pages.page(chartId, number)
  if (!page) return err('page-unknown')
  const file = desk.store.read.pages.file(chartId, page.file)
  if (!file) return err('page-undrawable')
  const { index, turned, width, height } = page
  const drawn = await desk.tools.reading.draw(file, { index, turned, width, height }, pixelsPerPoint)
  // Locked or purged meanwhile: then nobody is shown what is no longer there.
  const still = thereIs(desk, chartId)
  return still.ok ? drawn : still
}

function thereIs(desk: Desk, chartId: ChartId): Result<void, FailureCode> {
  const listing = desk.store.read.charts.listing(chartId)
  if (!listing) return err('chart-unknown')
  return listing.status === 'purged' ? err('chart-purged') : ok(undefined)
}
