// The assertion suite (bench/sets/assertions.jsonl), read the way the coder reads a chart. For the test and the benchmark only.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { overlaps, type Span } from '../../../shared/spans'
import type { Assertion } from '../../../shared/views'
import { tokenize } from '../words'
import { judge } from './assertion'
import { asCoded } from './assertion-coded'
import { detect } from './detect'
import type { Lexicon } from './lexicon'
import { sectionsIn } from './sections'
import { sentencesIn } from './sentences'

export interface Marked {
  /** Number of the passage from 1; even ones may be looked at to mend rules, odd ones are held out. */
  readonly passage: number
  readonly text: string
  readonly mention: string
  /** UTF-16 offset of the mention in the text. */
  readonly at: number
  readonly assertion: Assertion
}

export interface Outcome extends Marked {
  readonly said: Assertion
  /** The words that decided. */
  readonly cue: string
}

const FILE = fileURLToPath(new URL('../../../../bench/sets/assertions.jsonl', import.meta.url))

/** Every marked condition of the suite, with the assertion the coder gives its place. */
export function runSuite(lexicon: Lexicon): Outcome[] {
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const marked = JSON.parse(line) as Marked
    const { assertion: said, cue } = readPlace(marked.text, { start: marked.at, end: marked.at + marked.mention.length }, lexicon)
    return { ...marked, said, cue }
  })
}

/** As `suggest` reads a mention; words the lexicon does not know have no code, and so are no lasting condition. */
function readPlace(text: string, mention: Span, lexicon: Lexicon) {
  for (const section of sectionsIn(text)) {
    for (const sentence of sentencesIn(text, section.body, section.end)) {
      if (sentence.start > mention.start || mention.start >= sentence.end) continue
      const known = detect(text, tokenize(text, sentence.start, sentence.end), lexicon).find((m) => overlaps(m, mention))
      return asCoded(judge(text, sentence, mention, section.kind), section, known?.phrase.codes[0] ?? '')
    }
  }
  throw new Error('a marked condition stands in no sentence')
}
