// Cuts a text into lines short enough to look at, with their offsets. Nothing is changed, so that offsets hold.

export interface Line {
  readonly start: number
  readonly text: string
  /** The first of a page: at the start, or after a form feed. */
  readonly opensPage: boolean
}

/** Text without line breaks is looked at in pieces of this many characters, parted at blanks. */
const LONGEST_LINE = 2000

/** All lines, blank ones as empty strings, in order. Linear in the text. */
export function* linesOf(text: string): Generator<Line> {
  const breaks = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
  let opensPage = true
  for (let start = 0; start <= text.length; ) {
    breaks.lastIndex = start
    const found = breaks.exec(text)
    const end = found?.index ?? text.length
    yield* pieces(text, start, end, opensPage)
    if (!found) return
    opensPage = found[0] === '\f'
    start = end + found[0].length
  }
}

function* pieces(text: string, from: number, end: number, opensPage: boolean): Generator<Line> {
  let start = from
  while (end - start > LONGEST_LINE) {
    const piece = text.slice(start, start + LONGEST_LINE)
    const blank = piece.lastIndexOf(' ')
    const cut = start + (blank > LONGEST_LINE / 2 ? blank + 1 : LONGEST_LINE)
    yield { start, text: text.slice(start, cut), opensPage: opensPage && start === from }
    start = cut
  }
  yield { start, text: text.slice(start, end), opensPage: opensPage && start === from }
}
