// Which fiscal year a release is for, and when that year is. Releases take force on 1 October of the year before and run to
// 30 September; an April release corrects the same year.
import { type ReadContext, Refused, type ReleaseFile } from './reader'

export const nameOfYear = (year: number): string => `FY${year}`

/** @returns null for a name that is none of a fiscal year */
export function yearOfName(name: string): number | null {
  const [, year] = /^FY(\d{4})$/.exec(name) ?? []
  return year === undefined ? null : Number(year)
}

/** ISO dates, both inclusive. */
export function datesOfYear(year: number): { readonly validFrom: string; readonly validTo: string } {
  return { validFrom: `${year - 1}-10-01`, validTo: `${year}-09-30` }
}

/** The fiscal year a day lies in. @param day ISO date */
export const fiscalYearOf = (day: string): number => Number(day.slice(0, 4)) + (day.slice(5, 7) >= '10' ? 1 : 0)

/** The year a file name states, looking from the file outwards to the archives and folders it came in. Null where none or several are. */
export function yearInName(name: string): number | null {
  for (const part of name.split(/[/\\]/).reverse()) {
    const years = new Set([...part.matchAll(/(?<!\d)(20[1-4]\d)(?!\d)/g)].map(([year]) => Number(year)))
    if (years.size > 1) return null
    for (const year of years) return year
  }
  return null
}

/**
 * The year of a file: what it says inside, else its name, else what the person said.
 * @param inside the year the content states; null where it states none
 */
export function yearOfFile(
  file: ReleaseFile,
  inside: { readonly year: number; readonly line: number } | null,
  context: ReadContext,
): number {
  const named = yearInName(file.name)
  if (inside !== null && named !== null && inside.year !== named) {
    throw new Refused('release-mislabelled', file.name, inside.line, `the name says ${named}, the content ${inside.year}`)
  }
  const year = inside?.year ?? named ?? context.fiscalYear
  if (year === null) throw new Refused('release-year-unknown', file.name, null, 'neither name nor content says the fiscal year')
  return year
}
