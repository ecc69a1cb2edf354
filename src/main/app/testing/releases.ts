// Small releases of a format of our own, read through the frame that reads the official ones. For tests only.
//   first line   fiscal year, or `?` where the file does not say it
//   then         CODE|1 or 0 for billable|title
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { readRelease } from '../../codes'
import { type BuiltEdition, Refused, type ReleaseFamily, type ReleaseFile, type Work } from '../../codes/release/reader'

export type SmallRow = readonly [code: string, title: string, billable?: boolean]

/** As text for the reader below. */
export const smallRelease = (year: number | null, rows: readonly SmallRow[]): string =>
  [year ?? '?', ...rows.map(([code, title, billable = true]) => `${code}|${billable ? 1 : 0}|${title}`)].join('\n')

export function smallEdition(year: number, rows: readonly SmallRow[]): BuiltEdition {
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const bytes = gzipSync(
    JSON.stringify({
      chapters: [['1', 'All of it']],
      blocks: [['A00-Z99', 'All of it', '1']],
      codes: sorted.map(([code]) => code).join('\n'),
      billable: sorted.map(([, , billable = true]) => (billable ? '1' : '0')).join(''),
      titles: sorted.map(([, title]) => title).join('\n'),
      blockOf: Object.fromEntries(sorted.filter(([code]) => code.length === 3).map(([code]) => [code, 'A00-Z99'])),
      notes: {},
    }),
  )
  return {
    bytes,
    edition: {
      kind: 'icd-10-cm',
      name: `FY${year}`,
      validFrom: `${year - 1}-10-01`,
      validTo: `${year}-09-30`,
      source: 'a small release',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      counts: { rows: rows.length, billable: rows.filter(([, , billable = true]) => billable).length },
    },
  }
}

async function readSmall(file: ReleaseFile, { context, pace }: Work): Promise<BuiltEdition> {
  const [year = '', ...lines] = new TextDecoder().decode(file.bytes).split('\n')
  const fiscalYear = year === '?' ? context.fiscalYear : Number(year)
  if (fiscalYear === null) throw new Refused('release-year-unknown', file.name, 1, 'the first line gives no year')
  const rows: SmallRow[] = []
  for (const [i, line] of lines.entries()) {
    await pace(file, i)
    const [, code, billable, title] = /^(\S+)\|([01])\|(.+)$/.exec(line) ?? []
    if (code === undefined || title === undefined) throw new Refused('release-damaged', file.name, i + 2, 'there is no code and title')
    rows.push([code, title, billable === '1'])
  }
  return smallEdition(fiscalYear, rows)
}

const SMALL: ReleaseFamily = {
  reads: ({ name }) => name.endsWith('.small'),
  read: (files, work) => Promise.all(files.map((file) => readSmall(file, work))),
}

export const readSmallReleases: typeof readRelease = (files, context) => readRelease(files, context, [SMALL])
