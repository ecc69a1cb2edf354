// A file as the files it holds: itself, or each member of an archive, with what became of it. Runs in the reading process.
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'
import { accept, type ReadSettings } from './accept'
import { ArchiveDamage, directoryOf } from './archive/directory'
import { isLitter } from './archive/paths'
import { Unpacker } from './archive/unpack'
import type { Chart, IntakeRefusal } from './chart'
import { listOf } from './lists/read-list'
import type { WorklistTable } from './lists/worklist-table'
import type { IntakeFile } from './read-file'
import { sniff } from './sniff'

/** One file that is not an archive, and its charts or why there are none; or an archive that could not be read to its end. */
export interface Leaf {
  /** Folders and names from the outermost archive in, the last its own; empty for a file that came by itself. May hold PHI. */
  readonly within: readonly string[]
  /** Hex SHA-256 of its bytes, and how many; null and 0 where they could not be had. */
  readonly sha256: string | null
  readonly bytes: number
  readonly charts: Result<readonly Chart[], IntakeRefusal>
  /** Of a list that points to charts, itself none; its files are leaves of their own, or lie beside it. */
  readonly list?: WorklistTable
}

/**
 * In the archive's order, each as soon as it is read, so that little is in memory at once. A member that is refused refuses nothing else.
 * @throws for bugs, and where the signal is aborted
 */
export async function* leavesOf(file: IntakeFile, settings: ReadSettings): AsyncGenerator<Leaf, void> {
  yield* leavesIn(file, [], { settings, depth: 0, taken: { members: 0, bytes: 0 } })
}

interface Unpacking {
  readonly settings: ReadSettings
  /** Archives around this file. */
  readonly depth: number
  /** By all archives together. */
  readonly taken: { members: number; bytes: number }
}

async function* leavesIn(file: IntakeFile, within: readonly string[], unpacking: Unpacking): AsyncGenerator<Leaf, void> {
  const { settings } = unpacking
  const itself = (charts: Leaf['charts']): Leaf => ({
    within,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
    charts,
  })
  if (sniff(file.bytes) !== 'zip' || file.bytes.length > settings.limits.fileBytes) {
    const list = await listOf(file)
    if (list.ok && list.value) yield { ...itself(ok([])), list: list.value }
    else yield itself(list.ok ? await accept(file, settings) : list)
  } else if (unpacking.depth >= settings.limits.depth) yield itself(err('file-too-nested'))
  else {
    const end = yield* membersIn(file, within, unpacking)
    if (end) yield itself(err(end))
  }
}

/** @returns why the archive was not read to its end, or has nothing to read; null where all is well */
async function* membersIn(
  { bytes }: IntakeFile,
  within: readonly string[],
  { settings, depth, taken }: Unpacking,
): AsyncGenerator<Leaf, IntakeRefusal | null> {
  const { limits, signal } = settings
  const directory = await directoryOf(bytes).catch(asDamage)
  if (!directory) return 'file-archive-damaged'
  const unpacker = new Unpacker(bytes)
  let at = 0
  let files = 0
  // Whatever is counted inside of a member: it shows that work goes on.
  const progress = (): void => {
    signal.throwIfAborted()
    settings.progress(at, Math.max(at, directory.count))
  }

  for (; ; at++) {
    progress()
    const entry = await directory.next().catch(asDamage)
    if (entry === undefined) return 'file-archive-damaged'
    if (entry === null) return files === 0 ? 'file-empty' : null
    if (++taken.members > limits.members) return 'file-too-many-members'
    if (entry.kind === 'folder' || isLitter(entry.path)) continue
    files++
    const size = entry.size <= limits.fileBytes ? entry.size : 0
    if (taken.bytes + size > limits.unpackedBytes) return 'file-too-many-members'
    // Counted also where nothing comes of it: inflating has been the work.
    taken.bytes += size
    const path = [...within, ...entry.path]
    const unpacked = entry.kind === 'other' ? err('file-archive-link' as const) : await unpacker.unpack(entry, limits.fileBytes, progress)
    if (!unpacked.ok) {
      yield { within: path, sha256: null, bytes: 0, charts: unpacked }
      continue
    }
    const member = { name: entry.path.at(-1) as string, bytes: unpacked.value }
    yield* leavesIn(member, path, { settings: { ...settings, progress }, depth: depth + 1, taken })
  }
}

const asDamage = (error: unknown): undefined => {
  if (!(error instanceof ArchiveDamage)) throw error
}
