// The addendum to the order file: what to add, delete and revise to come from one year to the next, and counts to check it by.
// A code that becomes a heading is deleted as a code and added as a heading. Columns are those of the order file, eight further right.

import { canonicalCode } from '../../canonical'
import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseFile, type ReleaseReader } from '../reader'
import { baseName, eachLine, headOf } from '../text'
import { billableIn, readTitles } from './order-file'
import type { Change, ChangesPart, Counts } from './parts'

const FIRST = /^(Add|Delete|Revise from): +[01] [A-Z]\d[0-9A-Z]{1,5} /
const CHANGE = /^(Add|Delete|Revise from|Revise to): *$/
/** Columns (from 0) of the flag, the code and the titles. */
const FLAG = 13
const CODE = 15
const TITLES = 23
const COUNT = /^ *(\d+) (headers|codes) in \S*?(20\d\d)\S*$/
const TALLY = /^ *(\d+) (additions|deletions|revisions)$/

export const orderAddenda: ReleaseReader<ChangesPart> = {
  reads: (file) => /^icd-?10-?cm[-_ ]order[-_ ]addenda.*\.txt$/i.test(baseName(file)) || FIRST.test(headOf(file)),
  async read(file, work) {
    const changes: Change[] = []
    const foot = new Foot(file)
    await eachLine(file, work, (line, number) => {
      if (foot.begun || !line.includes(':')) foot.take(line, number)
      else changes.push(readChange(line, number, file))
    })
    const { before, after, year, countLine } = foot.counts(changes)
    return {
      kind: 'changes',
      file: file.name,
      year: yearOfFile(file, { year, line: countLine }, work.context),
      changes,
      before,
      after,
      countLine,
    }
  },
}

function readChange(line: string, number: number, file: ReleaseFile): Change {
  const verb = CHANGE.exec(line.slice(0, FLAG))?.[1] as Change['verb'] | undefined
  const billable = billableIn(line[FLAG])
  const code = canonicalCode(line.slice(CODE, TITLES))
  const titles = readTitles(line.slice(TITLES))
  if (verb === undefined || billable === null || code === null || titles === null) {
    throw new Refused('release-damaged', file.name, number, 'it is not a change, 0 or 1, a code and two titles in their columns')
  }
  return { verb, row: { code, ...titles, billable, line: number } }
}

/** The counts at the end: of the older year, of the newer, and of each kind of change; once for headings, once for codes. */
class Foot {
  begun = false
  readonly #file: ReleaseFile
  readonly #counts: { readonly of: string; readonly count: number; readonly year: number; readonly line: number }[] = []
  readonly #tallies: { readonly of: string; readonly kind: string; readonly count: number; readonly line: number }[] = []

  constructor(file: ReleaseFile) {
    this.#file = file
  }

  take(line: string, number: number): void {
    const [, count, of, year] = COUNT.exec(line) ?? []
    if (of !== undefined) this.#counts.push({ of, count: Number(count), year: Number(year), line: number })
    const [, tally, kind] = TALLY.exec(line) ?? []
    if (kind !== undefined) this.#tallies.push({ of: this.#counts.at(-1)?.of ?? '', kind, count: Number(tally), line: number })
    if (!this.begun && line.trim() !== '' && !/^(Headers|Codes)\s*$/.test(line)) {
      throw new Refused('release-damaged', this.#file.name, number, 'it is neither a change nor the counts at the end')
    }
    this.begun ||= line.trim() !== ''
  }

  counts(changes: readonly Change[]): { before: Counts; after: Counts; year: number; countLine: number } {
    const [headersBefore, headersAfter] = this.#counts.filter(({ of }) => of === 'headers')
    const [codesBefore, codesAfter] = this.#counts.filter(({ of }) => of === 'codes')
    if (!headersBefore || !headersAfter || !codesBefore || !codesAfter) {
      throw new Refused(
        'release-damaged',
        this.#file.name,
        changes.at(-1)?.row.line ?? null,
        'the counts at its end are missing, so it is cut off',
      )
    }
    for (const { of, kind, count, line } of this.#tallies) {
      const verb = kind === 'additions' ? 'Add' : kind === 'deletions' ? 'Delete' : 'Revise to'
      const found = changes.filter(({ verb: own, row }) => own === verb && row.billable === (of === 'codes')).length
      if (found !== count)
        throw new Refused('release-damaged', this.#file.name, line, `it should have ${count} ${kind} of ${of}, there are ${found}`)
    }
    return {
      before: { codes: codesBefore.count, headers: headersBefore.count },
      after: { codes: codesAfter.count, headers: headersAfter.count },
      year: codesAfter.year,
      countLine: codesAfter.line,
    }
  }
}
