// Puts back into one row what Tesseract parted into columns though it belongs together: numerals and their items, labels and their values.
// Columns of running text stay columns. Pure.
import type { PlacedWord } from './lay-out'

/** How much taller one line may be than another in its row. */
const ALIKE = 2.5

interface Line {
  readonly words: PlacedWord[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly block: number
}

/** Words in a line of running text, at the least, over a whole block. */
const RUNNING = 3.5

/** Of the lower line's height that two lines share to stand in one row. */
const SAME_ROW = 0.6

/** Lines that two blocks have at least, one beside the other, to be columns. */
const COLUMN = 4

/** In reading order, with the rows as lines. */
export function inRows<T extends PlacedWord>(words: readonly T[]): T[] {
  const lines = linesOf(words)
  const blocks = blocksOf(lines)
  const middle = gutterOf(blocks)
  if (middle !== null) return downColumns(words, blocks, middle)
  const narrow = new Set(blocks.filter((block) => !isRunning(block)).map(({ block }) => block))
  const rows: Line[][] = lines.map((line) => [line])
  const rowOf = lines.map((_, i) => i)
  const byTop = lines.map((_, i) => i).sort((a, b) => (lines[a] as Line).top - (lines[b] as Line).top)
  byTop.forEach((i, place) => {
    const line = lines[i] as Line
    for (let k = place + 1; k < byTop.length; k++) {
      const j = byTop[k] as number
      const other = lines[j] as Line
      if (other.top > line.bottom) break
      if (other.block === line.block || !(narrow.has(line.block) || narrow.has(other.block))) continue
      const [a, b] = [rowOf[i] as number, rowOf[j] as number]
      if (a === b || !isBeside(line, other) || sharesBlock(rows[a] as Line[], rows[b] as Line[])) continue
      join(rows, rowOf, a, b)
    }
  })
  return rows.flatMap((row, i) =>
    row
      .flatMap((line) => line.words as T[])
      .sort((a, b) => (row.length > 1 ? a.x - b.x : 0))
      .map((word) => ({ ...word, line: `row ${i}`, block: (row[0] as Line).block })),
  )
}

/** The row goes where its longest line stood: there the text around it is. */
function join(rows: Line[][], rowOf: number[], a: number, b: number): void {
  const longest = (row: readonly Line[]): number => Math.max(...row.map(({ words }) => words.length))
  const [to, from] = longest(rows[a] as Line[]) >= longest(rows[b] as Line[]) ? [a, b] : [b, a]
  rows[to] = [...(rows[to] as Line[]), ...(rows[from] as Line[])]
  rows[from] = []
  rowOf.forEach((row, i) => {
    if (row === from) rowOf[i] = to
  })
}

function linesOf(words: readonly PlacedWord[]): Line[] {
  const groups: PlacedWord[][] = []
  for (const word of words) {
    const last = groups.at(-1)
    if (last?.[0]?.line === word.line) last.push(word)
    else groups.push([word])
  }
  return groups.map((group) => ({
    words: group,
    left: Math.min(...group.map(({ x }) => x)),
    right: Math.max(...group.map(({ x, width }) => x + width)),
    top: Math.min(...group.map(({ y }) => y)),
    bottom: Math.max(...group.map(({ y, height }) => y + height)),
    block: (group[0] as PlacedWord).block,
  }))
}

interface Block extends Omit<Line, 'words'> {
  readonly lines: number
  readonly words: number
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks = new Map<number, Block>()
  for (const { words, ...line } of lines) {
    const { block } = line
    const so = blocks.get(block) ?? { ...line, lines: 0, words: 0 }
    blocks.set(block, {
      block,
      lines: so.lines + 1,
      words: so.words + words.length,
      left: Math.min(so.left, line.left),
      right: Math.max(so.right, line.right),
      top: Math.min(so.top, line.top),
      bottom: Math.max(so.bottom, line.bottom),
    })
  }
  return [...blocks.values()]
}

const isRunning = ({ lines, words }: Block): boolean => words >= lines * RUNNING

/** Where the gap between two columns of running text is; null where there is none. */
function gutterOf(blocks: readonly Block[]): number | null {
  const long = blocks.filter((block) => block.lines >= COLUMN && isRunning(block))
  for (const a of long) {
    for (const b of long) {
      const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (a.right <= b.left && shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2) return (a.right + b.left) / 2
    }
  }
  return null
}

/** The left column before the right one, however a rule across the page cut them; what lies across both parts what is above from what is below. */
function downColumns<T extends PlacedWord>(words: readonly T[], blocks: readonly Block[], middle: number): T[] {
  const across = blocks.filter(({ left, right }) => middle - left > (right - left) / 4 && right - middle > (right - left) / 4)
  const part = ({ top }: Block): number => across.filter((other) => other.top <= top).length
  const column = (block: Block): number => (across.includes(block) ? 0 : block.left + block.right < 2 * middle ? 1 : 2)
  const order = [...blocks].sort((a, b) => part(a) - part(b) || column(a) - column(b) || a.top - b.top)
  return order.flatMap(({ block }) => words.filter((word) => word.block === block))
}

export const hasColumns = (words: readonly PlacedWord[]): boolean => gutterOf(blocksOf(linesOf(words))) !== null

/** Two lines of one block stand below each other, whatever stands beside both. */
const sharesBlock = (a: readonly Line[], b: readonly Line[]): boolean => a.some((line) => b.some(({ block }) => block === line.block))

function isBeside(a: Line, b: Line): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top)
  const higher = Math.max(a.bottom - a.top, b.bottom - b.top)
  return shared >= lower * SAME_ROW && higher <= lower * ALIKE && (a.right <= b.left || b.right <= a.left)
}
