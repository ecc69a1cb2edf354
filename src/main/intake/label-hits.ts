// Finds where a line has labels, and where the value of each may stand. Knows the table, knows no values.
import { LABEL_TABLE, type Label, LONGEST, labelWord } from './labels'

export interface LabelHit {
  /** What the words may mean; the value decides. */
  readonly meanings: readonly Label[]
  /** Offsets in the line. */
  readonly start: number
  readonly end: number
  /** The value may stand from here … */
  readonly from: number
  /** … to here: the next label, or the end of the line. */
  readonly to: number
  /** What parts label and value: a colon, dots or the like; a wide gap, tab or bar; the word "is"; a blank or nothing. */
  readonly separator: 'mark' | 'gap' | 'word' | 'blank'
}

const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*\.?|#/gu
const JOINT = /^(?: ?[-/&]? ?)$/
const SEPARATOR =
  /(?:[ \t]{0,3}\([^()\d\n]{1,30}\))?[*_]{0,2}(?:([ \t]{0,40}(?:[:=：]|#:?|(?:\.[ \t]?){2,200}:?|_{2,120}:?)[*_]{0,2})|([ \t]{0,3}[|│║¦]|\t| {2}| [-–—]{1,2}>? )|( (?:is|was) )|( |$))/y
const BEFORE_CELL = /(?:^|[|│║¦\t,;([•·*–—.>]\s?| {2}| - ?)[*_]{0,2}$/

interface Word {
  readonly plain: string
  readonly start: number
  readonly end: number
}

const FIRST_WORDS = new Set([...LABEL_TABLE.keys()].map((phrase) => phrase.split(' ')[0]))

/** All labels of a line that may carry a value, in order. `plainCase`: the text has no capitals to go by. */
export function findLabels(line: string, plainCase: boolean): LabelHit[] {
  const words = wordsOf(line)
  const hits: Omit<LabelHit, 'to'>[] = []
  for (let i = 0; i < words.length; ) {
    const first = words[i] as Word
    const match = FIRST_WORDS.has(first.plain) ? longestPhrase(line, words, i) : null
    const hit = match && admit(line, match, hits.length > 0, plainCase)
    if (hit) hits.push(hit)
    i += hit && match ? match.words : 1
  }
  return hits.map((hit, k) => ({ ...hit, to: hits[k + 1]?.start ?? line.length }))
}

function wordsOf(line: string): Word[] {
  const words: Word[] = []
  for (const m of line.matchAll(WORD)) words.push({ plain: labelWord(m[0]), start: m.index, end: m.index + m[0].length })
  return words
}

interface Match {
  readonly meanings: readonly Label[]
  readonly start: number
  readonly end: number
  readonly words: number
}

function longestPhrase(line: string, words: readonly Word[], at: number): Match | null {
  let phrase = ''
  let best: Match | null = null
  const first = words[at] as Word
  for (let n = 0; n < LONGEST; n++) {
    const word = words[at + n]
    const before = words[at + n - 1]
    if (!word || (n > 0 && before && !JOINT.test(line.slice(before.end, Math.min(word.start, before.end + 4))))) break
    if (n === 0) phrase = word.plain
    else if (!(word.plain === '#' && phrase.endsWith('#'))) phrase += ` ${word.plain}`
    const meanings = LABEL_TABLE.get(phrase)
    if (meanings) best = { meanings, start: first.start, end: word.end, words: n + 1 }
  }
  return best
}

function admit(line: string, match: Match, follows: boolean, plainCase: boolean): Omit<LabelHit, 'to'> | null {
  SEPARATOR.lastIndex = match.end
  const parted = SEPARATOR.exec(line)
  if (!parted) return null
  const [whole, mark, gap, word] = parted
  const separator = mark !== undefined ? 'mark' : gap !== undefined ? 'gap' : word !== undefined ? 'word' : 'blank'
  const head = line.slice(Math.max(0, match.start - 4), match.start)
  const atCell = BEFORE_CELL.test(head) || isBlank(line, match.start)
  const capital = plainCase || /^\p{Lu}/u.test(line.slice(match.start, match.end))
  const meanings = match.meanings.filter((m) => {
    if (separator === 'mark') return m.trust === 'sure' || m.shape === 'none' || atCell || (follows && capital)
    if (m.shape === 'none') return separator === 'gap' && atCell && capital
    if (match.end - match.start < 2) return false
    return separator === 'gap' ? (atCell || m.trust === 'sure') && capital : m.trust === 'sure'
  })
  return meanings.length === 0 ? null : { meanings, start: match.start, end: match.end, from: match.end + whole.length, separator }
}

function isBlank(line: string, before: number): boolean {
  for (let i = before - 1; i >= 0; i--) if (line[i] !== ' ' && line[i] !== '\t') return false
  return true
}
