// CMS-HCC: which diagnoses count towards Medicare's risk adjustment, as a line of information beside a code. It never orders
// suggestions: what pays is not what is documented.
import { err, ok, type Result } from '../../shared/result'
import { canonicalCode } from './canonical'
import { column, type EditionVersion, unpack, versionOf } from './code-list'
import { type Edition, isWhole } from './edition'

/** What the build script or an import wrote; one line a code. */
export interface StoredRisk {
  readonly format: 1
  /** e.g. `V28`. */
  readonly model: string
  /** With their dots, sorted. */
  readonly codes: string
  /** Numbers of the categories, without "HCC"; a tab between two, as some codes count in two. */
  readonly hccs: string
  readonly labels: Readonly<Record<string, string>>
  /** The categories that a category sets aside. */
  readonly below: Readonly<Record<string, readonly string[]>>
  readonly edits: readonly RiskEdit[]
}

/** Age or sex with which a code counts otherwise; from the "edits" of CMS's own software. */
export interface RiskEdit {
  readonly code: string
  readonly sex: 'male' | 'female' | null
  /** Whole years. It holds from the one on and up to the other, so with both it holds outside what lies between. */
  readonly ageFrom: number | null
  readonly ageTo: number | null
  /** The category it counts in then; null for none. */
  readonly hcc: string | null
}

export interface RiskCategory {
  /** e.g. `37`. */
  readonly hcc: string
  readonly label: string
}

export interface Person {
  readonly sex?: 'male' | 'female' | null
  /** Years. */
  readonly age?: number | null
}

export interface RiskMap {
  /** Its dates are those of the service: the year before the year of payment. */
  readonly version: EditionVersion & { readonly model: string }
  /** Codes that count. */
  readonly size: number
  /** @param person what is known of them; age and sex decide for a few codes */
  hccs(code: string, person?: Person): readonly RiskCategory[]
  /** Of several categories those that count, with every one left out that another of them sets aside. */
  counting(hccs: readonly string[]): readonly string[]
  entries(): Iterable<{ readonly code: string; readonly title: string; readonly billable: true }>
  /** Categories have labels; the mapping of CMS alone gives numbers. */
  readonly labelled: boolean
  /** The same map with labels, hierarchy and edits of another one of its model. */
  labelledBy(other: RiskMap): RiskMap
}

/** @returns `codes-unavailable` when the bytes are not those the edition names; throws where they are no map at all */
export function openRisk(edition: Edition, bytes: Uint8Array): Result<RiskMap, 'codes-unavailable'> {
  if (!isWhole(edition, bytes)) return err('codes-unavailable')
  const map = new Mapped(edition, JSON.parse(unpack(bytes)) as StoredRisk)
  return map.size === edition.counts.rows ? ok(map) : err('codes-unavailable')
}

class Mapped implements RiskMap {
  readonly version: RiskMap['version']
  readonly size: number
  readonly #edition: Edition
  readonly #hccs: ReadonlyMap<string, string>
  readonly #stored: StoredRisk

  constructor(edition: Edition, stored: StoredRisk) {
    if (stored.format !== 1) throw new Error('another format')
    this.#edition = edition
    const codes = stored.codes.split('\n')
    const hccs = column(stored.hccs, codes.length)
    this.version = { ...versionOf(edition), model: stored.model }
    this.#stored = stored
    this.#hccs = new Map(codes.map((code, row) => [code, hccs[row] as string]))
    this.size = this.#hccs.size
  }

  get labelled(): boolean {
    return Object.keys(this.#stored.labels).length > 0
  }

  labelledBy(other: RiskMap): RiskMap {
    if (!(other instanceof Mapped) || other.version.model !== this.version.model) return this
    const { labels, below, edits } = other.#stored
    return new Mapped(this.#edition, { ...this.#stored, labels, below, edits })
  }

  hccs(code: string, person: Person = {}): readonly RiskCategory[] {
    const written = canonicalCode(code)
    if (written === null) return []
    const edit = this.#stored.edits.find((one) => one.code === written && holds(one, person))
    const hccs = edit ? edit.hcc : this.#hccs.get(written)
    return hccs ? hccs.split('\t').map((hcc) => ({ hcc, label: this.#stored.labels[hcc] ?? '' })) : []
  }

  counting(hccs: readonly string[]): readonly string[] {
    const aside = new Set(hccs.flatMap((hcc) => this.#stored.below[hcc] ?? []))
    return hccs.filter((hcc) => !aside.has(hcc))
  }

  *entries(): Iterable<{ code: string; title: string; billable: true }> {
    for (const code of this.#hccs.keys()) {
      const title = this.hccs(code).map(({ hcc, label }) => `HCC ${hcc} ${label}`.trimEnd())
      yield { code, title: title.join('; '), billable: true }
    }
  }
}

/** An edit that asks for something nobody knows does not hold. */
function holds({ sex, ageFrom, ageTo }: RiskEdit, person: Person): boolean {
  if (sex !== null && person.sex !== sex) return false
  if (ageFrom === null && ageTo === null) return true
  const age = person.age ?? null
  return age !== null && ((ageFrom !== null && age >= ageFrom) || (ageTo !== null && age <= ageTo))
}
