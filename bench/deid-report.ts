// How bench/deid.ts prints a set: one column for each detector and one for all together.
import type { CategoryFigures, Figures, Intervals, Measure } from '../src/shared/figures'

export interface ColumnFigures {
  readonly figures: Figures
  readonly intervals: Intervals | null
  readonly categories: readonly CategoryFigures[]
  readonly findings: number
  /** What the detectors still find in the scrubbed text and are sure of; null when it was not asked for. */
  readonly residual: number | null
  readonly milliseconds: number
  readonly notesPerSecond: number
  readonly charactersPerSecond: number
}

export interface SetFigures {
  readonly name: string
  readonly documents: number
  readonly identifiers: number
  readonly characters: number
  readonly columns: Readonly<Record<string, ColumnFigures>>
}

const WORDS: Readonly<Record<Measure, string>> = {
  entityRecall: 'entity recall',
  charRecall: 'char recall',
  charPrecision: 'char precision',
  overRedaction: 'over-redaction',
  overRedactionClean: 'over-redaction, clean',
  zeroLeak: 'zero-leak documents',
  cleanFlagged: 'clean flagged',
}

const percent = (x: number | null): string => (x === null ? '–' : (100 * x).toFixed(2))
const whole = (x: number): string => Math.round(x).toLocaleString('en')

export function printSet({ name, documents, identifiers, characters, columns }: SetFigures): void {
  const all = Object.values(columns)
  const withIntervals = all.some((column) => column.intervals !== null)
  const width = withIntervals ? 26 : 12
  const line = (label: string, cells: readonly string[]): void =>
    console.log(`   ${label.padEnd(26)}${cells.map((cell) => cell.padStart(width)).join('')}`)

  console.log(`\n${name}: ${whole(documents)} documents, ${whole(identifiers)} identifiers, ${whole(characters)} characters`)
  line('%', Object.keys(columns))
  for (const measure of Object.keys(WORDS) as Measure[])
    line(
      WORDS[measure],
      all.map((column) => cell(column, measure)),
    )
  const [first] = all
  for (const { label, identifiers: count } of first?.categories ?? [])
    line(
      `  ${label} (${count})`,
      all.map(({ categories }) => percent((categories.find((c) => c.label === label)?.masked ?? 0) / count)),
    )
  line(
    'notes a second',
    all.map((column) => column.notesPerSecond.toFixed(1)),
  )
  line(
    'characters a second',
    all.map((column) => whole(column.charactersPerSecond)),
  )
  if (all.some((column) => column.residual !== null))
    line(
      'found again when scrubbed',
      all.map((column) => String(column.residual)),
    )
}

function cell({ figures, intervals }: ColumnFigures, measure: Measure): string {
  const range = intervals?.[measure]
  return `${percent(figures[measure])}${range ? ` [${percent(range[0])}, ${percent(range[1])}]` : ''}`
}

const around = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${text.slice(Math.max(0, start - 35), start)}«${text.slice(start, end)}»${text.slice(end, end + 20)}`.replace(/\s+/g, ' ')

/** A place in a text with what stands round it. The sets hold fictional or published texts; charts never come here. */
export const printPlace = (what: string, text: string, place: { readonly start: number; readonly end: number }): void =>
  console.log(`   ${what} …${around(text, place)}…`)
