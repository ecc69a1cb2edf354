// How far two people, or a person and the coding aid, agree beyond chance. Pure.
import type { KappaView, ListAgreementView } from '../../../shared/quality-views'

/**
 * Cohen's kappa (Cohen 1960) with the standard error of Fleiss, Cohen & Everitt (1969).
 * @param pairs what each of the two said of one item, in any categories
 * @returns null for no items
 */
export function kappaOf(pairs: readonly (readonly [string, string])[]): KappaView | null {
  const items = pairs.length
  if (items === 0) return null
  const first = shares(pairs.map(([a]) => a))
  const second = shares(pairs.map(([, b]) => b))
  const joint = shares(pairs.map(([a, b]) => JSON.stringify([a, b])))
  const both = (category: string): number => joint.get(JSON.stringify([category, category])) ?? 0
  const categories = [...new Set([...first.keys(), ...second.keys()])]
  const observed = total(categories.map(both))
  const expected = total(categories.map((c) => (first.get(c) ?? 0) * (second.get(c) ?? 0)))
  if (expected >= 1) return { value: null, observed, expected, items, interval: null }
  const value = (observed - expected) / (1 - expected)
  const agreeing = total(categories.map((c) => both(c) * (1 - ((first.get(c) ?? 0) + (second.get(c) ?? 0)) * (1 - value)) ** 2))
  const differing = total(
    [...joint].map(([key, share]) => {
      const [a, b] = JSON.parse(key) as [string, string]
      return a === b ? 0 : share * ((second.get(a) ?? 0) + (first.get(b) ?? 0)) ** 2
    }),
  )
  const spread = agreeing + (1 - value) ** 2 * differing - (value - expected * (1 - value)) ** 2
  const half = (Z95 * Math.sqrt(Math.max(0, spread) / items)) / (1 - expected)
  return { value, observed, expected, items, interval: { level: 0.95, low: Math.max(-1, value - half), high: Math.min(1, value + half) } }
}

const Z95 = 1.959963984540054

/**
 * Of two code lists. The codes that neither list has cannot be counted, so there is no kappa of them; as their number grows, kappa comes
 * to this figure (Hripcsak & Rothschild 2005).
 */
export function listAgreement(first: readonly string[], second: readonly string[]): ListAgreementView {
  const a = new Set(first)
  const b = new Set(second)
  const both = [...a].filter((code) => b.has(code)).length
  return listFigure(both, a.size - both, b.size - both)
}

/** Over many charts: counted together, so that a chart weighs by its codes. */
export const joinAgreement = (parts: readonly ListAgreementView[]): ListAgreementView =>
  listFigure(total(parts.map((p) => p.both)), total(parts.map((p) => p.firstOnly)), total(parts.map((p) => p.secondOnly)))

function listFigure(both: number, firstOnly: number, secondOnly: number): ListAgreementView {
  const of = 2 * both + firstOnly + secondOnly
  return { both, firstOnly, secondOnly, value: of === 0 ? null : (2 * both) / of }
}

function shares(said: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1)
  return new Map([...counts].map(([category, count]) => [category, count / said.length]))
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)
