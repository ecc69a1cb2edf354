// For tests only: reads "CATEGORY | text with «the identifier» marked" and says what the rules made of it.
import { CATEGORIES, type Category } from '../../../shared/safe-harbor'
import type { Hit } from '../finding'
import { BLANK } from '../wide'
import { PATTERN_RULES } from './pattern-rules'
import type { Rule } from './rule'

export interface MarkedCase {
  readonly category: Category
  readonly text: string
  /** The text with its marks, as showFound would show it. */
  readonly marked: string
}

/** One case; `⏎` stands for a line end and `→` for a tab. */
export function readCase(line: string): MarkedCase {
  const [, name = '', written = ''] = /^\s*(\w+)\s*\| (.*)$/.exec(line) ?? []
  if (!(name in CATEGORIES)) throw new Error(`not a case: ${line}`)
  const marked = written.replaceAll('⏎', '\n').replaceAll('→', '\t')
  return { category: name as Category, text: marked.replace(/[«»]/g, ''), marked }
}

/** The lines of a table of cases, blank lines and `//` lines left out. */
export const linesOf = (table: string): string[] =>
  table
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '' && !l.startsWith('//'))

/** What each rule finds; all pattern rules unless others are given. */
export const findAll = (text: string, rules: readonly Rule[] = PATTERN_RULES): Hit[] => rules.flatMap((r) => r.find(text))

/** The text with everything found between «», adjoining finds united: to be compared with the case as written. */
export function showFound(text: string, hits: readonly Hit[]): string {
  const covered = new Uint8Array(text.length)
  for (const h of hits) covered.fill(1, h.start, h.end)
  let shown = ''
  for (let i = 0; i < text.length; i++) {
    if (covered[i] && !covered[i - 1]) shown += '«'
    if (!covered[i] && covered[i - 1]) shown += '»'
    shown += text[i]
  }
  return covered.at(-1) ? `${shown}»` : shown
}

/** The case as the gate has it read again: placeholders blanked. Nothing may be found in it, or the gate could never clear it. */
export const maskMarks = (line: string): string => readCase(line).marked.replace(/«[^»]*»/g, BLANK.repeat(9))
