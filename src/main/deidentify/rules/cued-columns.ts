// Tables: a header row whose cells are labels, and values below in the same column. Cells end at "|" or a tab.
import type { Hit } from '../finding'
import { cueOfCell } from './cued-numbers'
import type { Cue } from './cues'
import type { Finder } from './pattern'
import { SHAPES } from './shapes'

interface Cell {
  readonly start: number
  readonly text: string
}

const MAX_ROWS = 200

/** The cells of a line that has at least two, with their places; outer bars make empty cells, which keep the columns right. */
function cellsOf(text: string, from: number, to: number): Cell[] {
  const line = text.slice(from, to)
  if (!/[|\t]/.test(line)) return []
  let at = from
  return line.split(/[|\t]/).map((raw) => {
    const cell = { start: at + raw.length - raw.trimStart().length, text: raw.trim() }
    at += raw.length + 1
    return cell
  })
}

/** Values under a header cell that is nothing but a label. */
export const findColumns: Finder = (text, detector) => {
  const hits: Hit[] = []
  let cues: readonly (Cue | null)[] = []
  let rows = 0
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    const cells = cellsOf(text, from, to)
    const header = cells.map((c) => (c.text.length <= 40 ? cueOfCell(c.text) : null))
    if (header.some((c) => c !== null) && cells.every((c) => !/\d/.test(c.text))) {
      cues = header
      rows = 0
    } else if (cells.length !== cues.length || ++rows > MAX_ROWS) cues = []
    else hits.push(...cells.flatMap((cell, i) => underCue(text, cell, cues[i] ?? null, detector)))
    from = to + 1
  }
  return hits
}

function underCue(text: string, cell: Cell, cue: Cue | null, detector: string): Hit[] {
  if (!cue || cell.text === '') return []
  const end = SHAPES[cue.shape ?? 'id'](text, cell.start, cue.min ?? 4)
  if (end === null || end > cell.start + cell.text.length) return []
  return [{ start: cell.start, end, category: cue.category, detector, confidence: 0.9, why: `under the heading ${cue.name}` }]
}
