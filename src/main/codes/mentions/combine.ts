// Conditions that are one code when a patient has both, wherever in the note they stand: ICD-10-CM presumes the link ("with",
// Official Guidelines, Section I.A.15), unless the note says that there is none.
import type { CodeTable, ProposedCode } from '../code'

const KIDNEY = /^N18\.(?:[1-6]|9)/
const END_STAGE = /^N18\.[56]/
const FAILING_HEART = /^I50\./
const PRESSURE = /^I1[0-3]/
const UNRELATED =
  /\b(?:not (?:due|related|secondary|attributed|attributable) to|not caused by|unrelated to|independent of|other than|non-?hypertensive|non-?diabetic)\b/i
/** How far around a mention a word may stand that denies the link. */
const REACH = 80

/** Puts the combination in the place of the codes that it says, and leaves those it must be coded with. Order is for the caller. */
export function combine(table: CodeTable, text: string, proposals: readonly ProposedCode[]): ProposedCode[] {
  const linked = (p: ProposedCode) =>
    !p.evidence.some(({ start, end }) => UNRELATED.test(text.slice(Math.max(0, start - REACH), end + REACH)))
  const best = (pattern: RegExp) => proposals.find((p) => p.assertion === 'affirmed' && pattern.test(p.code) && linked(p))
  const kidney = best(END_STAGE) ?? best(KIDNEY)
  return [
    hypertension(best(PRESSURE), best(FAILING_HEART), kidney),
    ...DIABETES.map((kind) => kidneyOf(kind, proposals, best, kidney)),
  ].reduce<ProposedCode[]>((all, combined) => (combined ? replace(table, all, combined) : all), [...proposals])
}

interface Combined {
  readonly code: string
  readonly of: readonly ProposedCode[]
  /** Codes it stands for. */
  readonly instead: RegExp
  readonly reason: string
}

function hypertension(
  pressure: ProposedCode | undefined,
  heart: ProposedCode | undefined,
  kidney: ProposedCode | undefined,
): Combined | null {
  if (!pressure || !(heart || kidney)) return null
  const late = kidney !== undefined && END_STAGE.test(kidney.code)
  const code = heart && kidney ? (late ? 'I13.2' : 'I13.0') : heart ? 'I11.0' : late ? 'I12.0' : 'I12.9'
  const also = [heart && `${heart.code} for the kind of heart failure`, kidney && `${kidney.code} for the stage of kidney disease`]
  const named = [heart && 'heart failure', kidney && 'chronic kidney disease'].filter(Boolean).join(' and ')
  return {
    code,
    of: [pressure, heart, kidney].filter((p) => p !== undefined),
    instead: PRESSURE,
    reason: `hypertension with ${named}: the link is presumed (Official Guidelines, Section I.C.9.a); with ${also.filter(Boolean).join(' and ')}`,
  }
}

const DIABETES = ['E08', 'E09', 'E10', 'E11', 'E13'] as const

function kidneyOf(
  kind: (typeof DIABETES)[number],
  proposals: readonly ProposedCode[],
  best: (pattern: RegExp) => ProposedCode | undefined,
  kidney: ProposedCode | undefined,
): Combined | null {
  const diabetes = best(new RegExp(`^${kind}\\.`))
  const named = proposals.some((p) => p.assertion === 'affirmed' && p.code.startsWith(`${kind}.2`))
  if (!diabetes || !kidney || named) return null
  return {
    code: `${kind}.22`,
    of: [diabetes, kidney],
    instead: new RegExp(`^${kind}\\.9$`),
    reason: `diabetes with chronic kidney disease: the link is presumed (Official Guidelines, Sections I.A.15 and I.C.4.a); with ${kidney.code} for the stage of kidney disease`,
  }
}

function replace(table: CodeTable, proposals: readonly ProposedCode[], { code, of, instead, reason }: Combined): ProposedCode[] {
  const entry = table.lookup(code)
  if (entry === null || !entry.billable) return [...proposals]
  const evidence = new Map(of.flatMap((p) => p.evidence).map((q) => [`${q.start}-${q.end}`, q]))
  const combined: ProposedCode = {
    system: table.version.system,
    code,
    title: entry.title,
    score: Math.max(...of.map((p) => p.score)),
    assertion: 'affirmed',
    evidence: [...evidence.values()].sort((a, b) => a.start - b.start),
    reason,
  }
  return [...proposals.filter((p) => p.code !== code && !(p.assertion === 'affirmed' && instead.test(p.code))), combined]
}
