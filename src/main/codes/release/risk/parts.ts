// What files give towards a map of CMS-HCC, and the editions made of them: one for each year of payment. A year of payment counts the
// diagnoses of the calendar year before it, which is what an edition's dates are; model V28 is the one kept.
import { canonicalCode } from '../../canonical'
import type { RiskEdit, StoredRisk } from '../../risk'
import { buildEdition } from '../build-edition'
import { type BuiltEdition, Refused, type ReleaseFile } from '../reader'

export const MODEL = 'V28'
/** The first year of payment in which the model counted (announcement of CMS for 2024). */
export const FIRST_YEAR = 2024

interface Part {
  readonly file: string
}

export interface MapPart extends Part {
  readonly kind: 'map'
  readonly paymentYear: number
  /** Code to categories, with a tab between two. */
  readonly hccs: ReadonlyMap<string, string>
}

export interface LabelsPart extends Part {
  readonly kind: 'labels'
  readonly labels: ReadonlyMap<string, string>
}

export interface HierarchyPart extends Part {
  readonly kind: 'hierarchy'
  readonly below: ReadonlyMap<string, readonly string[]>
}

export interface EditsPart extends Part {
  readonly kind: 'edits'
  readonly edits: readonly RiskEdit[]
}

export type RiskPart = MapPart | LabelsPart | HierarchyPart | EditsPart

/** A file may hold maps of several years. */
export async function buildRisk(parts: readonly (readonly RiskPart[])[]): Promise<readonly BuiltEdition[]> {
  const all = parts.flat()
  const maps = all.filter((part) => part.kind === 'map')
  const [first] = all
  if (first && maps.length === 0) throw new Refused('release-needs-base', first.file, null, 'the mapping of codes is needed with it')
  const labels = new Map(all.flatMap((part) => (part.kind === 'labels' ? [...part.labels] : [])))
  const below = new Map(all.flatMap((part) => (part.kind === 'hierarchy' ? [...part.below] : [])))
  const edits = all.flatMap((part) => (part.kind === 'edits' ? part.edits : []))
  const built: BuiltEdition[] = []
  for (const [i, map] of maps.entries()) {
    const before = maps.slice(0, i).find(({ paymentYear }) => paymentYear === map.paymentYear)
    if (before) throw new Refused('release-mislabelled', map.file, null, `${before.file} is a mapping of the same year`)
    built.push(await build(map, { labels: Object.fromEntries(labels), below: Object.fromEntries(below), edits }))
  }
  return built
}

function build({ paymentYear, hccs, file }: MapPart, rest: Pick<StoredRisk, 'labels' | 'below' | 'edits'>): Promise<BuiltEdition> {
  if (hccs.size === 0) throw new Refused('release-damaged', file, null, `no code counts in ${MODEL}`)
  const codes = [...hccs.keys()].sort()
  const stored: StoredRisk = {
    format: 1,
    model: MODEL,
    codes: codes.join('\n'),
    hccs: codes.map((code) => hccs.get(code)).join('\n'),
    ...rest,
  }
  const serviceYear = paymentYear - 1
  return buildEdition(
    {
      kind: 'cms-hcc',
      name: `PY${paymentYear}`,
      validFrom: `${serviceYear}-01-01`,
      validTo: `${serviceYear}-12-31`,
      source: `CMS-HCC ${MODEL}, payment year ${paymentYear} (CMS), from ${file.slice(file.lastIndexOf('/') + 1)}`,
      counts: { rows: codes.length, categories: new Set([...hccs.values()].flatMap((one) => one.split('\t'))).size },
    },
    stored,
  )
}

/** Puts one more category to a code; refuses what is no code or no number of a category. */
export function countIn(hccs: Map<string, string>, written: string, category: string, file: ReleaseFile, line: number): void {
  const code = canonicalCode(written)
  if (code === null) throw new Refused('release-damaged', file.name, line, `${written.slice(0, 12)} is not shaped like a code`)
  const hcc = categoryIn(category)
  if (hcc === null) throw new Refused('release-damaged', file.name, line, `${category.slice(0, 12)} is no category`)
  const known = hccs.get(code)?.split('\t') ?? []
  if (known.includes(hcc)) return
  const all = [...known, hcc].sort((a, b) => Number(a) - Number(b))
  hccs.set(code, all.join('\t'))
}

/** `HCC37`, `37` or `37.0` → `37`. */
export function categoryIn(written: string): string | null {
  return /^(?:HCC ?)?([1-9]\d{0,2})(?:\.0+)?$/i.exec(written)?.[1] ?? null
}
