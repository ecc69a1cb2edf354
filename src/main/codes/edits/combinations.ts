// Pairs for which the classification has one code and presumes the link, unless the chart says the two are unrelated ("with":
// Official Guidelines, Section I.A.15): hypertension with heart failure or kidney disease, diabetes with kidney disease.
import type { CodeEdit } from '../../../shared/views'
import { type Family, fixTo, guideline } from './input'

interface Combination {
  readonly code: RegExp
  readonly beside: RegExp
  /** The code that says both. */
  readonly better: (beside: string) => string
  readonly section: string
}

const isEndStage = (code: string): boolean => /^N18\.[56]/.test(code)

const COMBINATIONS: readonly Combination[] = [
  { code: /^I10$/, beside: /^I50/, better: () => 'I11.0', section: 'I.C.9.a.1' },
  { code: /^I10$/, beside: /^N18/, better: (b) => (isEndStage(b) ? 'I12.0' : 'I12.9'), section: 'I.C.9.a.2' },
  { code: /^I11\.9$/, beside: /^N18/, better: (b) => (isEndStage(b) ? 'I13.11' : 'I13.10'), section: 'I.C.9.a.3' },
  { code: /^E11\.9$/, beside: /^N18/, better: () => 'E11.22', section: 'I.A.15' },
  { code: /^E10\.9$/, beside: /^N18/, better: () => 'E10.22', section: 'I.A.15' },
]

export const combinations: Family = ({ billable, table }) => {
  const codes = billable.map((b) => b.written).sort()
  const heart = codes.find((c) => c.startsWith('I50'))
  const kidney = codes.find((c) => /^N18/.test(c))
  return codes.flatMap((code): CodeEdit[] => {
    if (/^I1[0-3]/.test(code) && heart && kidney) {
      const better = isEndStage(kidney) ? 'I13.2' : 'I13.0'
      return code === better || /^I13/.test(code) ? [] : [edit(code, [heart, kidney], better, 'I.C.9.a.3')]
    }
    for (const { code: own, beside, better, section } of COMBINATIONS) {
      const other = own.test(code) ? codes.find((c) => beside.test(c)) : undefined
      if (other) return [edit(code, [other], better(other), section)]
    }
    return []
  })

  function edit(code: string, beside: readonly string[], better: string, section: string): CodeEdit {
    return {
      kind: 'combination',
      severity: 'soft',
      codes: [code, ...beside],
      says: `With ${beside.join(' and ')} this is ${better}, unless documented as unrelated`,
      source: guideline(section),
      fix: fixTo(table, 'change', code, better),
    }
  }
}
