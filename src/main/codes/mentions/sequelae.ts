// What a stroke left: a deficit that the note ties to an earlier stroke is coded as its sequela (I69), not as the stroke and not as a
// deficit of its own (Official Guidelines, Section I.C.9.d).
import type { CodeTable, ProposedCode, Quote } from '../code'

/** Deficit → what follows I69.3, and whether its own code stays beside it ("use additional code"). */
const DEFICITS: readonly (readonly [RegExp, (code: string) => string, boolean])[] = [
  [/^G81\.\d[0-4]$/, (code) => `5${DOMINANCE[code.at(-1) as string]}`, false],
  [/^R47\.01$/, () => '20', false],
  [/^R47\.02$/, () => '21', false],
  [/^R47\.1$/, () => '22', false],
  [/^R48\.2$/, () => '90', false],
  [/^R13\.1/, () => '91', true],
  [/^R29\.810$/, () => '92', false],
  [/^R27\.0$/, () => '93', false],
  [/^R41\.3$/, () => '11', false],
]
/** G81 ends on the side as I69.35 does, in another order. */
const DOMINANCE: Readonly<Record<string, string>> = { 0: '9', 1: '1', 2: '2', 3: '3', 4: '4' }

const STROKE = /^(?:I63|Z86\.73$|I69\.30$)/
/** The stroke itself lies back. */
const LONG_AGO =
  /(?:\b(?:after|since|from|following|of|prior|old|previous|remote|past|late effects?[^.]{0,20})\s+(?:a |an |his |her |the )?(?:(?:acute|ischemic|left|right|cerebral|mca|cva)\s+)*)$/i
const AGO = /^[^.;]{0,30}\b(?:(?:weeks|months|years) ago|in (?:19|20)\d\d)/i
const LEFT_BY =
  /\b(?:late effects?|residuals?|sequela\w*|post[- ]?stroke|(?:deficits?|weakness|hemipar\w+|hemipleg\w+|aphasia|dysphagia|dysarthria)\b[^.\n]{0,30}\b(?:after|from|following|since|due to|secondary to) (?:a |an |his |her |the )?(?:old |prior |previous |remote |past )?(?:stroke|cva|cerebral infarct\w*|cerebrovascular accident))\b/i

/** @param text the note; a deficit and the words that tie it to the stroke stand in one sentence */
export function sequelae(table: CodeTable, text: string, proposals: readonly ProposedCode[]): ProposedCode[] {
  const stroke = proposals.find((p) => STROKE.test(p.code) && /^(?:affirmed|historical)$/.test(p.assertion))
  if (!stroke || (/^I6/.test(stroke.code) && stroke.assertion === 'affirmed' && !stroke.evidence.some((e) => isPast(text, e)))) {
    return [...proposals]
  }
  const own = (p: ProposedCode) => DEFICITS.find(([pattern]) => pattern.test(p.code))
  const made: ProposedCode[] = []
  const gone = new Set<ProposedCode>()
  for (const deficit of proposals) {
    const rule = own(deficit)
    if (!rule || deficit.assertion === 'negated' || deficit.assertion === 'family') continue
    const tied = deficit.evidence.some((e) => LEFT_BY.test(sentenceAround(text, e.start, e.end)))
    const entry = tied ? table.lookup(`I69.3${rule[1](deficit.code)}`) : null
    if (!entry?.billable) continue
    gone.add(stroke)
    if (!rule[2]) gone.add(deficit)
    else {
      gone.add(deficit)
      made.push({ ...deficit, assertion: 'affirmed', score: Math.max(deficit.score, 0.5) })
    }
    made.push({
      ...{ system: table.version.system, code: entry.code, title: entry.title, assertion: 'affirmed' },
      score: Math.max(deficit.score, 0.55),
      evidence: [...stroke.evidence, ...deficit.evidence].sort((a, b) => a.start - b.start),
      reason: `${deficit.reason}; left by an earlier stroke, coded as its sequela (Official Guidelines, Section I.C.9.d)`,
    })
  }
  return [...proposals.filter((p) => !gone.has(p) && !made.some((m) => m.code === p.code)), ...made]
}

const isPast = (text: string, { start, end }: Quote): boolean =>
  LONG_AGO.test(text.slice(Math.max(0, start - 60), start)) || AGO.test(text.slice(end, end + 50))

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), start - 200) + 1
  const stops = ['. ', '.\n', '\n'].map((stop) => text.indexOf(stop, end)).filter((at) => at >= 0)
  return text.slice(Math.max(0, from), Math.min(end + 200, text.length, ...stops))
}
