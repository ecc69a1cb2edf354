// Which diagnoses words name, and whether the documentation names them too. Read by the built-in coder, so that AKI in a query is the
// acute kidney injury of the note, and a more specific form of a documented diagnosis is still a new one. Pure.
import { overlaps, type Span, slice } from '../../../shared/spans'
import { type CodeTable, type ProposedCode, suggest } from '../../codes'

export interface Documentation {
  readonly table: CodeTable
  readonly text: string
  readonly codes: readonly string[]
  readonly denied: readonly Span[]
  /** The text for finding words in it whatever their case. */
  readonly folded: string
  /** The words of each of its sentences that denies nothing. */
  readonly sentences: readonly ReadonlySet<string>[]
}

/** A diagnosis named in some words, with its place in them. */
export interface NamedDiagnosis extends Span {
  readonly code: string
}

/** @param text cleared */
export function readDocumentation(table: CodeTable, text: string): Documentation {
  const proposals = suggest(table, text)
  const isDenied = ({ assertion }: ProposedCode): boolean => /^(?:negated|family|hypothetical)$/.test(assertion)
  const denied = proposals.filter(isDenied).flatMap(({ evidence }) => evidence)
  return {
    table,
    text,
    codes: proposals.filter((p) => !isDenied(p)).map(({ code }) => code),
    denied,
    folded: text.toLowerCase(),
    sentences: sentencesIn(text)
      .filter((sentence) => !denied.some((place) => overlaps(place, sentence)))
      .map((sentence) => new Set(wordsOf(slice(text, sentence)))),
  }
}

const sentencesIn = (text: string): Span[] =>
  [...text.matchAll(/(?:[^.;:\n]|[.;:](?!\s))+/g)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }))

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []

/** Symptoms, blood counts and circumstances lead nowhere by being named; shock, severe sepsis and cachexia are diagnoses for all their R codes. */
const IS_DIAGNOSIS = /^(?:(?!D72\.82)[A-QS-T]|R57|R64|R65|R09\.2|R40\.2)/

export const diagnosesIn = ({ table }: Documentation, words: string): readonly NamedDiagnosis[] =>
  suggest(table, words)
    .filter(({ code }) => IS_DIAGNOSIS.test(code))
    .flatMap(({ code, evidence }) => evidence.slice(0, 1).map(({ start, end }) => ({ code, start, end })))

/** The diagnoses that these words bring in and the documentation does not have. */
export const newDiagnosesIn = (chart: Documentation, words: string): readonly NamedDiagnosis[] =>
  diagnosesIn(chart, words).filter((named) => !isDocumented(chart, named.code, slice(words, named)))

function isDocumented(chart: Documentation, code: string, words: string): boolean {
  if (standsIn(chart, words) || saysTogether(chart, words)) return true
  return chart.codes.some((known) => known.startsWith(code) || isGeneral(chart, code, known))
}

/** One sentence has all the words: "ileus on postoperative day 1" of "postoperative day 1 ileus". */
function saysTogether({ sentences }: Documentation, words: string): boolean {
  const wanted = wordsOf(words).filter((word) => !/^(?:of|the|on|in|with|and|to|is|due)$/.test(word))
  return wanted.length > 1 && sentences.some((sentence) => wanted.every((word) => sentence.has(word)))
}

/**
 * Does it only say in general what a known one says? "Heart failure, unspecified" brings nothing in beside a systolic one; an unspecified
 * systolic one does beside heart failure.
 */
function isGeneral({ table }: Documentation, code: string, known: string): boolean {
  let heading = code
  for (let title = titleOf(table, heading); heading.length > 3 && (title === null || OPEN.test(title)); title = titleOf(table, heading))
    heading = heading.slice(0, -1).replace(/\.$/, '')
  return heading !== code && known.startsWith(heading)
}

const OPEN = /\bunspecified\b|\bNOS\b/i
const titleOf = (table: CodeTable, code: string): string | null => table.lookup(code)?.title ?? null

/** The very words stand in the text, and not where it denies them. */
export function standsIn({ folded, denied }: Documentation, words: string): boolean {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return false
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const span = { start: at, end: at + wanted.length }
    if (isWhole(folded, span) && !denied.some((place) => overlaps(place, span))) return true
  }
  return false
}

const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '')
