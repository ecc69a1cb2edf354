// Tables with a separator between columns, as agencies and site systems write them; every row comes with the line it begins in.
import { readRows, type Separator } from '../../../shared/csv'
import { Refused, type ReleaseFile, type Work } from './reader'
import { eachLine } from './text'

/** @param take is handed cells without the white space around them; rows without any content are passed over */
export async function eachRow(
  file: ReleaseFile,
  work: Work,
  separator: Separator,
  take: (cells: readonly string[], line: number) => void,
): Promise<void> {
  const rows = readRows(separator, take)
  const refuse = (open: number | null): void => {
    if (open !== null) throw new Refused('release-damaged', file.name, open, 'a quotation mark is not closed')
  }
  await eachLine(file, work, (line, number) => refuse(rows.line(line, number)))
  refuse(rows.end())
}

export const separatorOf = (heading: string): Separator => (heading.includes('\t') ? '\t' : ',')
