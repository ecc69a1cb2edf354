// Letters to words. Each word knows its box on the page and its place on its line, seen with the line level.
import type { PageWord } from '../../chart'
import type { Glyph } from './glyphs'
import { around, type Box } from './place'

export interface Word {
  readonly text: string
  readonly box: Box
  /** Along the line, and where the line stands; on a page turned so that the line is level. */
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** 0 to 1, of OCR; null of a text layer. */
  readonly confidence: number | null
  /** The file has a blank before it, however narrow. */
  readonly apart?: true
  /** Between its letters, where they are set apart. */
  readonly spread?: number
  /** Stands for several words, e.g. what was read in a picture: their places in `text`. */
  readonly inside?: readonly PageWord[]
}

/** A gap of this share of the size parts words even where the file has no blank. */
const GAP = 0.22
/** Two copies of a letter nearer than this are one letter printed twice, for boldness or shade. */
const COPY = 0.12
/** Side of a square of the page that letters are remembered by, in points; and how many of one are looked at. */
const CELL = 5
const CROWD = 40

/** Words of letters that all run at one angle. A word all of whose letters stand there already is one printed twice. */
export function wordsOf(glyphs: readonly Glyph[], angle: number): Word[] {
  const words: Word[] = []
  const seen = new Map<number, Level[]>()
  let run: Level[] = []
  let fresh = false
  let apart = false
  const close = (): void => {
    if (fresh) words.push(wordOf(run, apart))
    run = []
    fresh = false
  }
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      close()
      apart = true
      continue
    }
    const level = levelled(glyph, angle)
    const before = run.at(-1)
    if (before && isSame(before, level)) continue
    if (before && parts(before, level)) {
      close()
      apart = false
    }
    const copy = isCopy(level, seen)
    fresh ||= !copy
    run.push(level)
  }
  close()
  return words
}

interface Level {
  readonly glyph: Glyph
  readonly left: number
  readonly right: number
  readonly baseline: number
}

function levelled(glyph: Glyph, angle: number): Level {
  const { box, x, y, size } = glyph
  const turn = (angle * Math.PI) / 180
  const left = x * Math.cos(turn) + y * Math.sin(turn)
  const baseline = y * Math.cos(turn) - x * Math.sin(turn)
  const quarter = angle % 90 === 0
  const across = angle % 180 === 0 ? box.width : box.height
  return { glyph, left, right: left + (quarter ? across : Math.min(size * 0.6, Math.hypot(box.width, box.height))), baseline }
}

function parts(before: Level, next: Level): boolean {
  const size = Math.max(before.glyph.size, next.glyph.size)
  const gap = next.left - before.right
  return gap > size * GAP || gap < -size * 0.8 || Math.abs(next.baseline - before.baseline) > size * 0.45
}

function isSame(a: Level, b: Level): boolean {
  const near = b.glyph.size * COPY
  return a.glyph.text === b.glyph.text && Math.abs(a.left - b.left) < near && Math.abs(a.baseline - b.baseline) < near
}

/** Whether the same letter stands at the same place already; remembers it. */
function isCopy(level: Level, seen: Map<number, Level[]>): boolean {
  const { glyph, left, baseline } = level
  const near = glyph.size * COPY
  for (let c = Math.floor((left - near) / CELL); c <= Math.floor((left + near) / CELL); c++) {
    for (let r = Math.floor((baseline - near) / CELL); r <= Math.floor((baseline + near) / CELL); r++) {
      if (seen.get(c * 65_536 + r)?.some((one) => isSame(one, level))) return true
    }
  }
  const key = Math.floor(left / CELL) * 65_536 + Math.floor(baseline / CELL)
  const there = seen.get(key)
  if (!there) seen.set(key, [level])
  else if (there.length < CROWD) there.push(level)
  return false
}

function wordOf(run: readonly Level[], apart: boolean): Word {
  const largest = run.reduce((most, level) => (level.glyph.size > most.glyph.size ? level : most))
  return {
    text: run.map(({ glyph }) => glyph.text).join(''),
    box: around(run.map(({ glyph }) => glyph.box)),
    left: run.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: run.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    baseline: largest.baseline,
    size: largest.glyph.size,
    confidence: null,
    ...(apart ? { apart: true } : {}),
  }
}
