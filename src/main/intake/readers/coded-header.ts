// Lines and worklist proposals that readers of coded records make alike. Pure.
import { SPECIALTIES } from '../specialties'

/** Safe Harbor lets ages up to 89 stand, and those above as one class (45 CFR 164.514(b)(2)(i)(C)). */
const OLDEST = 89

/**
 * The age on a day as a note has it: in months below two years.
 * @param born ISO day
 */
export function ageLine(born: string | null, on: string | null): string | undefined {
  if (!born || !on || on < born) return undefined
  const [from, to] = [born, on].map((day) => day.split('-').map(Number)) as [number[], number[]]
  const [y, m, d] = to.map((part, i) => part - (from[i] ?? 0)) as [number, number, number]
  const months = y * 12 + m - (d < 0 ? 1 : 0)
  const years = Math.floor(months / 12)
  if (years > OLDEST) return '90 or older'
  return years >= 2 ? `${years} years` : `${months} months`
}

/** The one that is said; empty where several are. */
export function onlyOf(said: readonly string[]): string {
  const [only, ...more] = [...new Set(said.map((each) => each.replace(/\s+/g, ' ').trim()).filter(Boolean))]
  return more.length === 0 ? (only ?? '') : ''
}

/** Of the worklist's own list, so that no name gets there by a display. */
export const specialtyOf = (displays: readonly (string | undefined)[]): string =>
  onlyOf(SPECIALTIES.flatMap(([name, written]) => (displays.some((each) => each && written.test(each)) ? [name] : [])))
