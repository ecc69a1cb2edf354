// Conditions that are one code when a patient has both, wherever in the note they stand: ICD-10-CM presumes the link ("with",
// Official Guidelines, Section I.A.15), unless the note says that there is none. Which these are stands in combinations.ts.
import type { CodeTable, ProposedCode } from '../code'
import { type Combination, combinationsOf } from './combinations'

const UNRELATED =
  /\b(?:not (?:due|related|secondary|attributed|attributable) to|not caused by|unrelated to|independent of|other than|non-?hypertensive|non-?diabetic)\b/i
/** How far around a mention a word may stand that denies the link. */
const REACH = 80

/** Puts the combination in the place of the codes that it says, and leaves those it must be coded with. Order is for the caller. */
export function combine(table: CodeTable, text: string, proposals: readonly ProposedCode[]): ProposedCode[] {
  const linked = (p: ProposedCode) =>
    !p.evidence.some(({ start, end }) => UNRELATED.test(text.slice(Math.max(0, start - REACH), end + REACH)))
  let all = [...proposals]
  for (const combination of combinationsOf) {
    const best = (pattern: RegExp) => all.find((p) => p.assertion === 'affirmed' && pattern.test(p.code) && linked(p))
    const combined = combination(best, text)
    if (combined) all = replace(table, all, combined)
  }
  return all
}

function replace(table: CodeTable, proposals: readonly ProposedCode[], { code, of, instead, reason }: Combination): ProposedCode[] {
  const entry = table.lookup(code)
  if (entry === null || !entry.billable) return [...proposals]
  const known = proposals.find((p) => p.code === code && p.assertion === 'affirmed')
  const evidence = new Map([...of, ...(known ? [known] : [])].flatMap((p) => p.evidence).map((q) => [`${q.start}-${q.end}`, q]))
  const combined: ProposedCode = {
    system: table.version.system,
    code: entry.code,
    title: entry.title,
    score: Math.max(...of.map((p) => p.score)),
    assertion: 'affirmed',
    evidence: [...evidence.values()].sort((a, b) => a.start - b.start),
    reason,
  }
  return [...proposals.filter((p) => p.code !== entry.code && !(p.assertion === 'affirmed' && instead.test(p.code))), combined]
}
