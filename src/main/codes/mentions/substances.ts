// Substance use: a disorder called mild is abuse and one in remission has a code of its own (Official Guidelines, Section I.C.5.b).
import type { CodeEntry, CodeTable } from '../code'

/** @param said concept words around the mention */
export function withRemission(table: CodeTable, entry: CodeEntry, said: ReadonlySet<string>): { entry: CodeEntry; because: string } | null {
  if (!/^F1\d\.(?:[12]0|2\d0)$/.test(entry.code)) return null
  const mild = /^F1(?!7)\d\.20$/.test(entry.code) && said.has('mild') && said.has('disorder') && !said.has('moderate')
  const pattern = mild ? `${entry.code.slice(0, 4)}10` : entry.code
  const code = said.has('remission') ? `${pattern.slice(0, -1)}1` : pattern
  const found = code === entry.code ? null : table.lookup(code)
  return found?.billable ? { entry: found, because: `the text says ${said.has('remission') ? 'in remission' : 'mild'}` } : null
}
