// The body mass index (Z68) is coded only beside a diagnosis it belongs to, such as obesity (Official Guidelines, Section I.B.14), and
// only for adults: a child's is a percentile.
import type { CodeTable, ProposedCode } from '../code'

const VALUE = /\b(?:bmi|body mass index)\b(?:[ \t]*\(?kg\/m2\)?)?[^\d\n]{0,15}(\d{2}(?:\.\d{1,2})?)(?![\d.]*[ \t]*(?:%|percentile|th\b))/gi
const DIAGNOSIS = /^(?:E66|E4[0-6]|R63\.[46]|O99\.21)/
const CHILD =
  /\b(?:1?\d[- ]?(?:years?|yrs?|yo|y\/o|y\.o\.)|\d+[- ]?(?:months?|weeks?|days?|mo|m\/o)[- ]old|infant|newborn|toddler|well[- ]child|paediatric|pediatric)\b/i

export function bodyMassIn(table: CodeTable, text: string, proposals: readonly ProposedCode[]): ProposedCode[] {
  const diagnosis = proposals.find((p) => p.assertion === 'affirmed' && DIAGNOSIS.test(p.code))
  const last = [...text.matchAll(VALUE)].at(-1)
  if (!diagnosis || !last || proposals.some((p) => p.code.startsWith('Z68.')) || CHILD.test(text)) return []
  const entry = table.lookup(codeOf(Number(last[1])))
  if (entry === null || !entry.billable) return []
  const evidence = { start: last.index, end: last.index + last[0].length, text: last[0] }
  const reason = `“${last[0].replace(/\s+/g, ' ')}”; coded beside ${diagnosis.code}, never alone (Official Guidelines, Section I.B.14)`
  return [
    {
      system: table.version.system,
      code: entry.code,
      title: entry.title,
      score: 0.45,
      assertion: 'affirmed',
      evidence: [evidence],
      reason,
    },
  ]
}

function codeOf(index: number): string {
  if (index < 20) return 'Z68.1'
  if (index < 40) return `Z68.${Math.floor(index)}`
  return `Z68.4${index < 45 ? 1 : index < 50 ? 2 : index < 60 ? 3 : index < 70 ? 4 : 5}`
}
