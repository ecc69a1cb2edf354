// What an edition would change, for a person to look at before it is added: compared with the edition it stands in front of, else with
// the one before it.
import { setImmediate as pause } from 'node:timers/promises'
import type { CodeChangeView, OfferedSetView } from '../../../shared/code-set-views'
import {
  type BuiltEdition,
  type CodeShelf,
  createShelf,
  type Difference,
  type DifferenceRow,
  differenceOf,
  type EditionSource,
} from '../../codes'
import type { Desk } from './desk'

/** Rows a window is given; the counts are of all. A change of years has some hundreds, a list without its year before all of its own. */
const ROWS = 20_000
/** After so many the rest of the app has its turn. */
const STRETCH = 2_000

export async function offeredSet(desk: Desk, { edition, bytes }: BuiltEdition): Promise<OfferedSetView> {
  const { kind, name, validFrom, validTo, source, notesFrom = null, counts } = edition
  const others = desk.codes.editions(kind)
  const same = others.find((other) => other.edition.name === name)
  const before = same ?? others.find((other) => other.edition.validFrom <= validFrom) ?? null
  const difference = before && (await differenceBetween(desk.codes, before, { edition, bytes }))
  return {
    kind,
    name,
    validFrom,
    validTo,
    source,
    notesFrom,
    counts,
    replaces: same ? (same.edition.sha256 === edition.sha256 ? 'same' : same.origin) : null,
    replacedCounts: same ? same.edition.counts : null,
    comparedWith: before && difference ? before.edition.name : null,
    changes: {
      added: difference?.added.length ?? 0,
      deleted: difference?.deleted.length ?? 0,
      revised: difference?.revised.length ?? 0,
    },
    rows: difference ? changesOf(difference).slice(0, ROWS) : [],
  }
}

async function differenceBetween(codes: CodeShelf, before: EditionSource, { edition, bytes }: BuiltEdition): Promise<Difference | null> {
  const old = listIn(codes, before)
  if (!old) return null
  await pause()
  // On a shelf of its own: an edition that is discarded must not stay in memory.
  const after: EditionSource = { edition, origin: 'imported', read: () => bytes }
  const fresh = listIn(createShelf([after], { today: () => edition.validFrom }), after)
  if (!fresh) throw new Error('an edition that was just built does not open')
  await pause()
  return differenceOf(await rowsOf(old), await rowsOf(fresh))
}

/** Codes and titles of an edition; null for an index, which is no list of codes. */
function listIn(codes: CodeShelf, source: EditionSource): { entries(): Iterable<DifferenceRow> } | null {
  const { kind, validFrom } = source.edition
  if (kind === 'icd-10-cm') {
    const table = codes.tabular(source)
    return table.ok ? table.value : null
  }
  if (kind === 'icd-10-pcs') return codes.procedures(validFrom)
  if (kind === 'cms-hcc') return codes.risk(validFrom)
  return kind === 'hcpcs' || kind === 'cpt' ? codes.list(kind, validFrom) : null
}

/** In stretches: all at once would hold up the app for a tenth of a second and more. */
async function rowsOf(list: { entries(): Iterable<DifferenceRow> }): Promise<readonly DifferenceRow[]> {
  const rows: DifferenceRow[] = []
  for (const { code, title, billable } of list.entries()) {
    rows.push({ code, title, billable })
    if (rows.length % STRETCH === 0) await pause()
  }
  return rows
}

/** As one list in the order of codes. */
function changesOf({ added, deleted, revised }: Difference): CodeChangeView[] {
  const rows: CodeChangeView[] = [
    ...added.map((row) => ({ change: 'added' as const, ...row, was: null })),
    ...deleted.map((row) => ({ change: 'deleted' as const, ...row, was: null })),
    ...revised.map(({ code, before, after }) => ({ change: 'revised' as const, code, ...after, was: before })),
  ]
  return rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}
