// Clinical notation that has a form of its own, where a guess of the model is certainly wrong: code-set codes, accessions of genes and
// trials, bare years (45 CFR 164.514(b)(2)(i)(C) keeps them), a pain score, a vital sign of ninety. The protect-list holds words; this holds
// what no list could. It touches the model's guesses only: what a rule or the header found stays. Pure, inside the trust line.
import { type Hit, MODEL } from './finding'
import { isMeasure } from './rules/measures'
import type { Steps } from './turns'

/** So many hits between two pauses. */
const EACH = 500

/** Longer than any notation here. */
const REACH = 40

/** ICD-10-CM with its point; HCPCS Level II; transcripts (RefSeq, Ensembl); dbSNP; ClinVar; trial registries. */
const CODE =
  /^(?:[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}|[A-CEGHJ-MP-V]\d{4}|(?:NM|NP|NC|NG|NR|XM)_\d+(?:\.\d+)?(?::.*)?|ENS[TGP]\d+|rs\d{3,}|[RSV]CV\d{6,}|NCT\d{8})$/i
const YEARS = /^(?:19|20)\d\d(?:[ \t]?[-–][ \t]?(?:(?:19|20)\d\d|\d\d))?$/
const SCORE = /^\d{1,2}(?:\.\d)?[ \t]?\/[ \t]?(?:10|27|21|30)$/
const SCORED = /\b(?:pain|vas|nrs|scores?|scored|severity|scale|rated|rates|phq|gad|mmse|moca|now|to|at|was)\b[^\n]{0,25}$/i
/** What fields of numbers are called; a source of expressions. */
export const FIELDS = 'MRN|DOB|SSN|NPI|DEA|S\\/N|SN|SER|REF|LOT|UDI|ACCT|ID'

/** What a field is called is never its value. */
const LABEL = new RegExp(`^(?:${FIELDS}|ACC|AKA|TEL|PH|FAX|CELL)[:#.]?$`, 'i')
/** Before a unit it is a dose or a result: the 26 of "24/26 mg". */
const NUMBER = /^[\d.,/ -]+$/
const NINETY = /^(?:9\d|1[0-2]\d)$|ninet(?:y|ies)|hundred/i

/** The hits without guesses of the model that are such notation. */
export function* dropNotation(text: string, hits: readonly Hit[]): Steps<Hit[]> {
  const kept: Hit[] = []
  for (const [i, hit] of hits.entries()) {
    if (i % EACH === EACH - 1) yield
    if (hit.detector !== MODEL || !isNotation(text, hit)) kept.push(hit)
  }
  return kept
}

/** True when what the model took stands in such notation, whole. */
export function isNotation(text: string, { start, end, category }: Hit): boolean {
  const value = text.slice(start, end).trim()
  if (LABEL.test(value)) return true
  if (CODE.test(runAround(text, start, end))) return true
  if (NUMBER.test(value) && isMeasure(text, end)) return true
  switch (category) {
    case 'DATE':
      return YEARS.test(value) || (SCORE.test(value) && SCORED.test(text.slice(Math.max(0, start - REACH), start)))
    case 'AGE_90_PLUS':
      return !NINETY.test(value) || /^\.\d/.test(text.slice(end, end + 2))
    default:
      return false
  }
}

const SPACE = /[\s,;()[\]"']/

/** The hit with everything that stands with it up to the next space, comma or bracket; without a full stop at the end. */
function runAround(text: string, start: number, end: number): string {
  let from = start
  let to = end
  while (from > 0 && start - from < REACH && !SPACE.test(text[from - 1] as string)) from--
  while (to < text.length && to - end < REACH && !SPACE.test(text[to] as string)) to++
  return text.slice(from, to).replace(/[.?!:]+$/, '')
}
