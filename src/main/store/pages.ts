// What the pages of charts look like, and the files they are of, as they came. Every row here holds PHI.
import type { ChartId } from '../../shared/ids'
import type { Chart, ChartPage, PageFile, PageWord } from '../intake'
import { type ReadDb, sql, type WriteDb } from './sql'

export interface PageReader {
  /** In order, without their words; empty for a chart without pages. */
  list(chartId: ChartId): readonly Omit<ChartPage, 'words'>[]
  /** @param number from 1; null: there is no such page */
  page(chartId: ChartId, number: number): ChartPage | null
  /** Null once its original was purged, and for charts without pages. */
  file(chartId: ChartId, number: number): PageFile | null
}

interface Row {
  file: number
  page_index: number
  text_start: number
  text_end: number
  width: number
  height: number
  turned: number
  source: ChartPage['source']
  confidence: number | null
}

type WordRow = readonly [number, number, number, number, number, number, number | null]

export const pageReader = (db: ReadDb): PageReader => ({
  list: (chartId) =>
    db
      .all<Row>(sql`
        SELECT file, page_index, text_start, text_end, width, height, turned, source, confidence
        FROM chart_page WHERE chart_id = ${chartId} ORDER BY number`)
      .map(pageOf),
  page: (chartId, number) => {
    const row = db.one<Row & { words: string }>(sql`SELECT * FROM chart_page WHERE chart_id = ${chartId} AND number = ${number}`)
    return row ? { ...pageOf(row), words: (JSON.parse(row.words) as WordRow[]).map(wordOf) } : null
  },
  file: (chartId, number) =>
    db.one<PageFile>(sql`SELECT kind, bytes FROM page_file WHERE chart_id = ${chartId} AND number = ${number}`) ?? null,
})

/** For the writer of charts: pages come in with their chart. */
export function insertPages(db: WriteDb, chartId: ChartId, { pages, files }: Pick<Chart, 'pages' | 'files'>): void {
  files.forEach(({ kind, bytes }, number) => {
    db.run(sql`INSERT INTO page_file (chart_id, number, kind, bytes) VALUES (${chartId}, ${number}, ${kind}, ${bytes})`)
  })
  pages.forEach(({ start, end, file, index, width, height, turned, source, confidence, words }, i) => {
    db.run(sql`
      INSERT INTO chart_page (chart_id, number, file, page_index, text_start, text_end, width, height, turned, source, confidence, words)
      VALUES (${chartId}, ${i + 1}, ${file}, ${index}, ${start}, ${end}, ${width}, ${height}, ${turned}, ${source}, ${confidence},
        ${JSON.stringify(words.map(rowOf))})`)
  })
}

const pageOf = ({ page_index, text_start, text_end, file, width, height, turned, source, confidence }: Row): Omit<ChartPage, 'words'> => ({
  start: text_start,
  end: text_end,
  file,
  index: page_index,
  width,
  height,
  turned,
  source,
  confidence,
})

/** A hundredth of a point is finer than any scan. */
const hundredths = (points: number): number => Math.round(points * 100) / 100

const rowOf = ({ start, end, x, y, width, height, confidence }: PageWord): WordRow => [
  start,
  end,
  hundredths(x),
  hundredths(y),
  hundredths(width),
  hundredths(height),
  confidence === null ? null : hundredths(confidence),
]

const wordOf = ([start, end, x, y, width, height, confidence]: WordRow): PageWord => ({ start, end, x, y, width, height, confidence })
