// Running text as a page shows it, written front to back by the readers of documents that flow: lines, pages, and tables whose rows become
// lines. Every letter is appended once and never copied again, whatever is inside what, so that time is linear in the text.
import { Refused } from './refused'

/** A row that is being written. */
interface Row {
  /** Pieces that part its cells: what they are is known when the row is whole. */
  readonly gaps: number[]
  /** Pieces that are line ends within its cells. */
  readonly ends: number[]
  readonly cells: { empty: boolean; lines: boolean }[]
  open: boolean
}

/** Cells and rows that a span covers beyond this are a mistake or an attack. */
const WIDEST = 64

export class Flow {
  private readonly pieces: string[] = []
  private readonly rows: Row[] = []
  private length = 0
  /** Line ends that are due before the next letter. */
  private due = 0
  /** Nothing stands yet on this page or in this cell, so that blank lines are not due. */
  private fresh = true

  /** @param most UTF-16 units; beyond, `file-too-large` is thrown */
  constructor(private readonly most: number) {}

  /** Rows that are open, one inside the other. */
  get depth(): number {
    return this.rows.length
  }

  get inCell(): boolean {
    return this.rows.at(-1)?.open ?? false
  }

  /** Letters of one line; whatever breaks a line in them is a blank. Invisible characters that would part a word are left out. */
  write(text: string): void {
    const seen = UNSEEN.test(text) ? text.replace(BLANKS, ' ').replace(DROPPED, '') : text
    if (seen === '') return
    this.inCells()
    this.settle()
    this.push(seen)
    this.fresh = false
    const cell = this.rows.at(-1)?.cells.at(-1)
    if (cell) cell.empty = false
  }

  /** Letters set higher: a power after a number, `10^9`, as `109` would be another one. */
  raised(text: string): void {
    const last = this.due === 0 && !this.fresh ? (this.pieces.at(-1) ?? '') : ''
    this.write(/\d$/.test(last) && /^[-+−]?\d/.test(text) ? `^${text}` : text)
  }

  /** A tab parts columns of a line; in a cell it would be taken for the next one. */
  tab(): void {
    if (this.rows.length > 0) this.write('  ')
    else {
      this.settle()
      this.push('\t')
      this.fresh = false
    }
  }

  /** Ends the line; once more leaves one empty. */
  line(): void {
    if (!this.fresh) this.due++
  }

  /** Begins a line of its own, after so many line ends. */
  block(ends = 1): void {
    if (!this.fresh) this.due = Math.max(this.due, ends)
  }

  page(): void {
    if (this.rows.length > 0) this.line()
    else if (!this.fresh) {
      this.push('\n\f')
      this.due = 0
      this.fresh = true
    }
  }

  openRow(): void {
    this.inCells()
    this.block()
    this.settle()
    this.rows.push({ gaps: [], ends: [], cells: [], open: false })
  }

  openCell(): void {
    const row = this.rows.at(-1)
    if (!row) return
    if (row.cells.length > 0) {
      this.push('\t')
      row.gaps.push(this.pieces.length - 1)
    }
    row.cells.push({ empty: true, lines: false })
    row.open = true
    this.fresh = true
    this.due = 0
  }

  /** @param columns that it spans: the others stand empty, so that the cells of a column are counted alike in every row */
  closeCell(columns = 1): void {
    const row = this.rows.at(-1)
    if (!row?.open) return
    row.open = false
    this.due = 0
    for (let i = 1; i < Math.min(columns, WIDEST); i++) {
      this.openCell()
      row.open = false
    }
  }

  /**
   * A row of short cells is one line, parted by tabs; a cell of several lines stands on lines of its own, so that its sentences stay whole.
   * @param head its cells are labels of columns: those are one line each, however they were broken
   */
  closeRow(head = false): void {
    this.closeCell()
    const row = this.rows.pop()
    if (!row) return
    const parent = this.rows.at(-1)
    const tall = !head && row.cells.some((cell) => cell.lines)
    if (head) for (const end of row.ends) this.pieces[end] = ' '
    const around = parent?.cells.at(-1)
    const told = row.cells.some((cell) => !cell.empty)
    if (!told) for (const gap of row.gaps) this.pieces[gap] = ''
    else {
      let last: Row['cells'][number] | null = null
      row.cells.forEach((cell, i) => {
        if (i > 0) this.pieces[row.gaps[i - 1] as number] = tall ? between(last, cell) : '\t'
        if (!cell.empty) last = cell
      })
      if (around) {
        around.empty = false
        around.lines ||= tall
      }
    }
    this.fresh = !told && (around ? around.empty : this.length === 0)
    this.due = this.fresh ? 0 : 1
  }

  /** Text that has lines and pages already. */
  insert(text: string): void {
    this.block()
    text.split('\f').forEach((page, i) => {
      if (i > 0) this.page()
      for (const line of page.replace(/\n$/, '').split(/\r\n|[\r\n]/)) {
        line.split('\t').forEach((part, k) => {
          if (k > 0) this.tab()
          this.write(part)
        })
        this.line()
      }
    })
  }

  /** All of it, ended by a line end; nothing where there is nothing. */
  finish(): string {
    while (this.rows.length > 0) this.closeRow()
    const text = this.pieces.join('')
    return text === '' || text.endsWith('\f') ? text : `${text}\n`
  }

  /** What stands in a row and in none of its cells is a cell of its own. */
  private inCells(): void {
    if (this.rows.length > 0 && !this.inCell) this.openCell()
  }

  private settle(): void {
    if (this.due === 0) return
    const row = this.rows.at(-1)
    this.push('\n'.repeat(this.due))
    this.due = 0
    if (!row) return
    row.ends.push(this.pieces.length - 1)
    const cell = row.cells.at(-1)
    if (cell) cell.lines = true
  }

  private push(piece: string): void {
    this.length += piece.length
    if (this.length > this.most) throw new Refused('file-too-large')
    this.pieces.push(piece)
  }
}

function between(last: Row['cells'][number] | null, cell: Row['cells'][number]): string {
  if (cell.empty || !last) return ''
  return last.lines || cell.lines ? '\n' : '\t'
}

const BLANKS = /[\t\n\v\f\r\u0085\u00a0\u2028\u2029]/g
// Soft hyphen, zero-width blank, byte order mark: a name with one inside looks whole and would not be found.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
const DROPPED = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
const UNSEEN = /[\0-\x1f\x7f\u0085\u00a0\u00ad\u200b\u2028\u2029\u2060\ufeff]/
