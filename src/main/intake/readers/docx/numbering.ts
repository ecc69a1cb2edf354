// Numbers and bullets of a Word document's lists: they are counted by whoever shows it, and stand nowhere in the text.
import { numberAs } from '../numerals'
import { isPrivate } from '../symbols'
import type { Package } from './package'
import { isOn } from './styles'

interface Level {
  start: number
  format: string
  text: string
  /** Levels above are written in digits, as in legal texts. */
  legal: boolean
}

interface List {
  readonly levels: Map<number, Level>
  /** Counts are shared by all lists made of one definition. */
  readonly counts: Map<number, number>
  readonly starts: Map<number, number>
}

/** Levels of a list (ECMA-376 part 1, 17.9.6). */
const LEVELS = 9

export interface Numbering {
  /** The mark before the next paragraph of a list, `2.1.` or `•`; empty where the list shows none. */
  next(list: string, level: number): string
}

export async function readNumbering(file: Package, part: string): Promise<Numbering> {
  const definitions = new Map<string, List>()
  const lists = new Map<string, List>()
  const links = new Map<string, string>()
  let levels: Map<number, Level> | null = null
  let level: Level | null = null
  let num = ''
  let override = 0
  await file.xml(part, {
    open: (name, at) => {
      const value = at('val') ?? ''
      if (name === 'w:abstractNum') {
        levels = new Map()
        definitions.set(at('abstractNumId') ?? '', { levels, counts: new Map(), starts: new Map() })
      } else if (name === 'w:num') num = at('numId') ?? ''
      else if (name === 'w:abstractNumId') {
        links.set(num, value)
        const from = definitions.get(value)
        if (from) lists.set(num, { levels: new Map(from.levels), counts: from.counts, starts: new Map() })
      } else if (name === 'w:lvlOverride') {
        override = Number(at('ilvl'))
        levels = lists.get(num)?.levels ?? null
      } else if (name === 'w:startOverride') lists.get(num)?.starts.set(override, Number(value))
      else if (name === 'w:lvl' && levels) {
        level = { start: 1, format: 'decimal', text: '', legal: false }
        levels.set(Number(at('ilvl')), level)
      } else if (!level) return
      else if (name === 'w:start') level.start = Number(value) || 0
      else if (name === 'w:numFmt') level.format = value
      else if (name === 'w:lvlText') level.text = value.slice(0, 60)
      else if (name === 'w:isLgl') level.legal = isOn(at('val'))
    },
    close: (name) => {
      if (name === 'w:lvl') level = null
      if (name === 'w:abstractNum') levels = null
    },
  })
  return { next: (id, at) => nextMark(lists.get(id), at) }
}

function nextMark(list: List | undefined, at: number): string {
  const level = list?.levels.get(at)
  if (!list || !level || at < 0 || at >= LEVELS) return ''
  const restart = list.starts.get(at)
  if (restart !== undefined) {
    list.starts.delete(at)
    list.counts.delete(at)
  }
  const count = (list.counts.get(at) ?? (restart ?? level.start) - 1) + 1
  list.counts.set(at, count)
  for (let below = at + 1; below < LEVELS; below++) list.counts.delete(below)
  if (level.format === 'none') return ''
  if (level.format === 'bullet') return [...level.text].every((c) => isPrivate(c)) ? '•' : level.text
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = Number(digit) - 1
    const above = list.levels.get(of)
    const n = list.counts.get(of) ?? above?.start ?? 1
    return numberAs(level.legal ? 'decimal' : (above?.format ?? 'decimal'), n)
  })
}
