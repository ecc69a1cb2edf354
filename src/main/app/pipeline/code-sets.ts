// The code sets at hand: those that came with the program and those imported into these records, which of them count, and how an
// imported one is taken out of use again.

import type { CodeSetsView, CodeSetView } from '../../../shared/code-set-views'
import type { FailureCode } from '../../../shared/failures'
import type { CodeSetId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { datesOfYear, EDITION_KINDS, type Edition, fiscalYearOf, nameOfYear } from '../../codes'
import { asLabel, asSha256, type CodeSetRecord } from '../../store'
import { dayOf } from '../tools'
import { type Desk, timeOf } from './desk'
import { countWaiting } from './recount'

export function viewOfCodeSets(desk: Desk): CodeSetsView {
  const today = dayOf(desk.platform.now())
  const records = desk.store.read.codeSets.list()
  const imported = records.map((record) => viewOf(record.edition, record, standingOf(record)))
  // What the shelf has and the records have not came with the program.
  const shipped = EDITION_KINDS.flatMap((kind) => desk.codes.editions(kind))
    .filter(({ origin }) => origin === 'shipped')
    .map(({ edition }) => viewOf(edition, null, null))
  const sets = markInForce([...imported, ...shipped], today).sort(byKindAndYear)
  return { sets, today, missing: missingYear(desk, sets, today) }
}

const viewOf = (edition: Edition, record: CodeSetRecord | null, gone: 'superseded' | 'removed' | null): CodeSetView => ({
  id: record?.id ?? null,
  kind: edition.kind,
  name: edition.name,
  validFrom: edition.validFrom,
  validTo: edition.validTo,
  source: edition.source,
  notesFrom: edition.notesFrom ?? null,
  counts: edition.counts,
  importedAt: record?.importedAt ?? null,
  standing: gone ?? 'at-hand',
})

const standingOf = ({ superseded, removed }: CodeSetRecord): 'superseded' | 'removed' | null =>
  removed ? 'removed' : superseded ? 'superseded' : null

/** Of each kind the newest that covers the day. */
function markInForce(sets: readonly CodeSetView[], today: string): CodeSetView[] {
  const inForce = new Map<string, CodeSetView>()
  for (const set of sets) {
    if (set.standing !== 'at-hand' || set.validFrom > today || today > set.validTo) continue
    const known = inForce.get(set.kind)
    if (!known || known.validFrom < set.validFrom) inForce.set(set.kind, set)
  }
  return sets.map((set) => (inForce.get(set.kind) === set ? { ...set, standing: 'in-force' } : set))
}

const GONE = ['superseded', 'removed']
const KINDS: readonly string[] = EDITION_KINDS

/** Those that count first; by kind, then the newest year first, as they came within it. */
const byKindAndYear = (a: CodeSetView, b: CodeSetView): number =>
  Number(GONE.includes(a.standing)) - Number(GONE.includes(b.standing)) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0)

/** The fiscal year of today, where no tabular list of it is at hand. */
function missingYear({ codes }: Desk, sets: readonly CodeSetView[], today: string): CodeSetsView['missing'] {
  if (sets.some((set) => set.kind === 'icd-10-cm' && set.standing === 'in-force')) return null
  const year = fiscalYearOf(today)
  const instead = codes.table(today)
  return { name: nameOfYear(year), since: datesOfYear(year).validFrom, instead: instead.ok ? instead.value.version.name : null }
}

/** Takes an imported edition out of use. Row, hash and bytes stay: charts decided under it name it. */
export function removeCodeSet(desk: Desk, id: CodeSetId, reason: string): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const typed = reason.trim()
  const record = desk.store.read.codeSets.inUse().find((set) => set.id === id)
  if (!record) return err('code-set-unknown')
  if (!typed) return err('reason-missing')
  const done = desk.store.write((w) => {
    const ledgerSeq = w.append({ kind: 'code-set-removed', reason: { typed }, detail: aboutCodeSet(id, record.edition) })
    w.codeSets.remove(id, { at: timeOf(desk), reason: typed, ledgerSeq })
    return countWaiting(desk, w)
  })
  if (!done.ok) return done
  desk.changed(done.value)
  return ok(undefined)
}

/** How the ledger names an edition. */
export const aboutCodeSet = (id: CodeSetId, { kind, name, sha256 }: Edition) => ({
  codeSet: id,
  codes: asLabel(kind),
  name: asLabel(name),
  sha256: asSha256(sha256),
})
