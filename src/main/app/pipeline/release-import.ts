// An official release on its way into the records: files become editions in memory, a person sees what they would change, and only a
// yes writes, everything in one transaction with its ledger entries. Until then, and after any refusal, the old tables stay.
import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import type { ReleaseView } from '../../../shared/code-set-views'
import type { FailureCode } from '../../../shared/failures'
import { type CodeSetId, newId, type OfferId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import {
  type BuiltEdition,
  type CodeTable,
  datesOfYear,
  fiscalYearOf,
  type ReleaseFile,
  type ReleaseRefusal,
  readRelease,
} from '../../codes'
import { readFileForIntake } from '../../intake'
import { asSha256 } from '../../store'
import { dayOf } from '../tools'
import { aboutCodeSet } from './code-sets'
import { type Desk, timeOf } from './desk'
import { offeredSet } from './offered-set'
import { countWaiting } from './recount'

/** The largest release as issued (all of ICD-10-PCS, zipped with its PDFs) has some 30 MB. */
const MAX_RELEASE_BYTES = 128 * 1024 * 1024

export interface ReleaseWork {
  readonly signal: AbortSignal
  /** Bytes read, of bytes in all. */
  readonly onProgress: (done: number, total: number) => void
  /** A test's own readers. */
  readonly read?: typeof readRelease
}

type Seen = Result<ReleaseView, FailureCode>

/** Reads files of one release or several. What waited before is forgotten. */
export async function readFiles(desk: Desk, paths: readonly string[], fiscalYear: number | null, work: ReleaseWork): Promise<Seen> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  desk.release.pending = null
  const files: ReleaseFile[] = []
  for (const path of paths) {
    const file = await readFileForIntake(path, MAX_RELEASE_BYTES)
    if (file.ok) files.push(file.value)
    else return ok({ state: 'refused', code: ofRelease(file.error), file: nameOf(path), line: null, detail: '' })
  }
  return readAll(desk, files, fiscalYear, work)
}

/** The same files once more, now that a person has said the year. */
export async function readWithYear(desk: Desk, offer: OfferId, fiscalYear: number, work: ReleaseWork): Promise<Seen> {
  const { pending } = desk.release
  if (pending?.id !== offer) return err('offer-gone')
  return readAll(desk, pending.files, fiscalYear, work)
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
const ofRelease = (code: FailureCode): FailureCode => (code === 'file-too-large' ? 'release-too-large' : code)

async function readAll(desk: Desk, files: readonly ReleaseFile[], fiscalYear: number | null, work: ReleaseWork): Promise<Seen> {
  const { signal, onProgress, read = readRelease } = work
  const leftOut: string[] = []
  const built = await read(files, {
    base: (year) => baseOf(desk, year),
    fiscalYear,
    progress: onProgress,
    signal,
    leftOut: (name) => leftOut.push(name),
  })
  if (signal.aborted) return err('cancelled')
  if (!built.ok) return refused(desk, files, fiscalYear, built.error)
  if (built.value.length === 0) return ok({ state: 'refused', code: 'release-unknown', file: '', line: null, detail: '' })
  const sets = []
  for (const edition of built.value) {
    sets.push(await offeredSet(desk, edition))
    await pause()
    if (signal.aborted) return err('cancelled')
  }
  const id = newId<OfferId>()
  desk.release.pending = { id, files, editions: built.value }
  return ok({ state: 'offered', offer: id, sets, leftOut })
}

/** The newest tabular list of a fiscal year or of one before it. */
function baseOf({ codes }: Desk, fiscalYear: number): CodeTable | null {
  const { validTo } = datesOfYear(fiscalYear)
  const table = codes.table(validTo)
  return table.ok && table.value.version.validFrom <= validTo ? table.value : null
}

function refused(desk: Desk, files: readonly ReleaseFile[], fiscalYear: number | null, { code, ...where }: ReleaseRefusal): Seen {
  if (code === 'cancelled') return err('cancelled')
  if (code !== 'release-year-unknown' || fiscalYear !== null) return ok({ state: 'refused', code, ...where })
  const id = newId<OfferId>()
  desk.release.pending = { id, files, editions: null }
  return ok({ state: 'year-asked', offer: id, file: where.file, years: yearsToAsk(desk) })
}

/** ICD-10-CM came into use with FY2016; next year's files are out before it begins. */
const yearsToAsk = ({ platform }: Desk): number[] => {
  const last = fiscalYearOf(dayOf(platform.now())) + 1
  return Array.from({ length: last - 2015 }, (_, i) => last - i)
}

/** Adds what was offered: bytes, rows and ledger entries in one transaction. What is in use already is not added again. */
export function addOffered(desk: Desk, offer: OfferId): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const { pending } = desk.release
  if (pending?.id !== offer || pending.editions === null) return err('offer-gone')
  const files = pending.files.map(({ bytes }) => asSha256(createHash('sha256').update(bytes).digest('hex')))
  const inUse = desk.store.read.codeSets.inUse()
  const fresh = pending.editions.filter(({ edition }) => !isAtHand(desk, edition))
  const done = desk.store.write((w) => {
    for (const { edition, bytes } of fresh) {
      const id = newId<CodeSetId>()
      const before = inUse.find((set) => set.edition.kind === edition.kind && set.edition.name === edition.name)
      const detail = { ...aboutCodeSet(id, edition), counts: edition.counts, files, supersedes: before?.id ?? null }
      const ledgerSeq = w.append({ kind: 'code-set-imported', detail })
      w.codeSets.insert({ id, edition, bytes, importedAt: timeOf(desk), ledgerSeq })
    }
    return countWaiting(desk, w)
  })
  if (!done.ok) return done
  desk.release.pending = null
  desk.changed(done.value)
  return ok(undefined)
}

const isAtHand = ({ codes }: Desk, { kind, name, sha256 }: BuiltEdition['edition']): boolean =>
  codes.editions(kind).some(({ edition }) => edition.name === name && edition.sha256 === sha256)

export function discardOffered(desk: Desk): void {
  desk.release.pending = null
}
