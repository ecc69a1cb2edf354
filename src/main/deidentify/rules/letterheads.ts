// Facilities by their place on the page: the line above a street address, and what follows a person's credential ("Ana Ruiz, MD, …").
import type { Hit } from '../finding'
import { runFrom } from './capital-run'
import { isEponym } from './eponyms'
import { isDistinctive, SUFFIXES } from './facility-words'
import { indexAt, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import type { Token } from './tokens'
import { CREDENTIALS, NOT_NAMES, TITLES } from './vocabulary'

/** A short line, then one that begins with a house number or a PO box. */
const ABOVE_ADDRESS = /(?:^|\n)[ \t]{0,8}([^\n:]{3,70})\r?\n[ \t]{0,8}(?=\d{1,6}[ ]+[\p{L}\d]|P\.?[ ]?O\.?[ ]?Box)[^\n]{0,60}/gu
const STREET_LINE =
  /(?:\b(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Blvd|Boulevard|Ct|Court|Way|Pkwy|Parkway|Hwy|Highway|Pl|Place|Ter|Terrace|Cir|Circle|Suite|Ste|Unit|Apt|Trail|Loop|Pike|Square|Sq|Plaza|Box)\b)/

export function letterheads(tokenize: Tokenize): Rule {
  return tokenRule('rules/facility-letterhead', tokenize, (tokens, name, text) => {
    return [...aboveAddress(text, tokens, name), ...topLine(tokens, name), ...afterCredential(tokens, name)]
  })
}

function aboveAddress(text: string, tokens: readonly Token[], detector: string): Hit[] {
  const hits: Hit[] = []
  for (const m of text.matchAll(ABOVE_ADDRESS)) {
    const line = m[1] as string
    if (!STREET_LINE.test(m[0].slice(m[0].indexOf(line) + line.length))) continue
    const start = m.index + m[0].indexOf(line)
    const end = start + line.trimEnd().length
    const at = indexAt(tokens, start)
    const range = runFrom(tokens, at, 8)
    if (!range || tokens[at]?.start !== start) continue
    const words = tokens.slice(range.from, range.to)
    // the run must fill its line: a sentence that happens to stand above an address is none
    if (end - (words.at(-1) as Token).end > 3 || TITLES.has((words[0] as Token).lower)) continue
    if (words.some((w) => isDistinctive(w) && !NOT_NAMES.has(w.lower))) {
      hits.push({ start, end, category: 'FACILITY', detector, confidence: 0.75, why: 'the line above a street address' })
    }
  }
  return hits
}

/** The first words of a note, where they end as a facility's name does and one of them is no kind of place: "HERON STAR DIALYSIS". */
function topLine(tokens: readonly Token[], detector: string): Hit[] {
  const first = tokens[0]
  const line = runFrom(tokens, 0, 8)
  if (!first || first.start > 8 || !line) return []
  let to = line.to
  while (to > 1 && !SUFFIXES.has((tokens[to - 1] as Token).lower)) to--
  const words = tokens.slice(0, to)
  const proper = words.filter((w) => isDistinctive(w) && !NOT_NAMES.has(w.lower) && !SUFFIXES.has(w.lower) && !isEponym(w.text))
  if (words.length < 2 || proper.length === 0 || !/^(?:[ ]{2}|[ ]*[-–|,\r\n])/.test((words.at(-1) as Token).gap)) return []
  return [
    {
      start: first.start,
      end: (words.at(-1) as Token).end,
      category: 'FACILITY',
      detector,
      confidence: 0.6,
      why: 'the first line of a note',
    },
  ]
}

/** What a person is, not where: "Diplomate ABPN", "Fellow of the …". */
const OF_PERSON = new Set([
  'diplomate',
  'fellow',
  'board',
  'certified',
  'member',
  'attending',
  'resident',
  'staff',
  'chief',
  'professor',
  'director',
])

function afterCredential(tokens: readonly Token[], detector: string): Hit[] {
  return tokens.flatMap((token, i): Hit[] => {
    if (token.shape !== 'upper' || !CREDENTIALS.has(token.lower) || !/^,[ \t]{1,2}$/.test(token.gap)) return []
    const range = runFrom(tokens, i + 1, 7)
    if (!range || range.to - range.from < 2) return []
    const words = tokens.slice(range.from, range.to)
    if (
      CREDENTIALS.has((words[0] as Token).lower) ||
      OF_PERSON.has((words[0] as Token).lower) ||
      !words.some((w) => isDistinctive(w) && w.shape === 'capital' && !NOT_NAMES.has(w.lower))
    )
      return []
    const [first, last] = [words[0] as Token, words.at(-1) as Token]
    return [{ start: first.start, end: last.end, category: 'FACILITY', detector, confidence: 0.7, why: 'after a credential' }]
  })
}
