// In pregnancy: the trimester follows from the weeks, and a disease that complicates it is coded as such first, with its own code behind
// (Official Guidelines, Sections I.C.15.a.1 and I.C.15.a.3). Weeks are those that the note gives (Z3A).
import type { CodeTable, ProposedCode } from '../code'

/** A disease, the code of its complicating pregnancy without the trimester, and what stands for an unknown one. */
const COMPLICATING: readonly (readonly [RegExp, string, string])[] = [
  [/^D(?:5\d|6[0-4])/, 'O99.01', '9'],
  [/^E66/, 'O99.21', '0'],
  [/^E0[0-7]/, 'O99.28', '0'],
  [/^F17/, 'O99.33', '0'],
  [/^F(?!17|1[0-9])/, 'O99.34', '0'],
  [/^G/, 'O99.35', '0'],
  [/^J/, 'O99.51', '9'],
  [/^K/, 'O99.61', '9'],
  [/^L/, 'O99.71', '9'],
]

export function inPregnancy(table: CodeTable, proposals: readonly ProposedCode[]): ProposedCode[] {
  const weeks = proposals.find((p) => p.assertion === 'affirmed' && /^Z3A\.[1-4]\d$/.test(p.code))
  if (!weeks) return [...proposals]
  const week = Number(weeks.code.slice(4))
  const trimester = week < 14 ? '1' : week < 28 ? '2' : '3'
  const ordinal = ['first', 'second', 'third'][Number(trimester) - 1] as string
  const known = proposals.map((p) => {
    if (p.assertion !== 'affirmed' || !p.code.startsWith('O') || !/unspecified trimester/i.test(p.title)) return p
    const parent = table.lookup(p.code)?.parent
    const wanted = p.title.replace(/unspecified trimester/i, `${ordinal} trimester`)
    const entry = parent ? table.children(parent).find((c) => c.billable && c.title === wanted) : undefined
    return entry ? { ...p, code: entry.code, title: entry.title, reason: `${p.reason}; ${week} weeks, the ${ordinal} trimester` } : p
  })
  const added = COMPLICATING.flatMap(([disease, code, unknown]): ProposedCode[] => {
    const own = known.find((p) => p.assertion === 'affirmed' && disease.test(p.code))
    const entry = own && (table.lookup(`${code}${trimester}`) ?? table.lookup(`${code}${unknown}`))
    if (!own || !entry?.billable || known.some((p) => p.assertion === 'affirmed' && p.code.startsWith(code))) return []
    const reason = `${own.code} in pregnancy, coded first unless the note calls the pregnancy incidental (Official Guidelines, Section I.C.15.a.1)`
    return [{ ...own, code: entry.code, title: entry.title, reason }]
  })
  return [...known, ...added]
}
