// Lists among the files that come in: the files they name are taken in with them, and get what their rows say. What lies outside a list's
// own folder is never looked at, whatever the list or a link in its folder says.
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import type { WorklistTable } from '../../intake'
import type { Desk } from './desk'
import { type AppliedList, applyList } from './lists'
import type { ListedFile } from './worklist-matching'

/** What became of one file, or of one file in an archive or list. */
export interface ImportedLeaf {
  /** Places in the archive, see `Leaf`; of a file that a list named, its place in the list's folder. */
  readonly within: readonly string[]
  readonly charts: Result<readonly ChartId[], FailureCode>
  /** Of a list; and what came of it, once it was applied. */
  readonly list?: WorklistTable
  readonly applied?: AppliedList
}

interface Following {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * @param file the one that these leaves came from
 * @param take takes in one more file
 */
export async function followLists<Options extends Following>(
  desk: Desk,
  file: string,
  leaves: readonly ImportedLeaf[],
  options: Options,
  take: (file: string, options: Options) => Promise<readonly ImportedLeaf[]>,
): Promise<readonly ImportedLeaf[]> {
  const [only] = leaves
  const named = only?.list && only.within.length === 0 ? await takeNamed(path.dirname(file), only.list, options, take) : []
  return [...leaves.map((leaf) => applied(desk, leaf, [...leaves, ...named])), ...named]
}

function applied(desk: Desk, leaf: ImportedLeaf, leaves: readonly ImportedLeaf[]): ImportedLeaf {
  if (!leaf.list) return leaf
  const done = applyList(desk, leaf.list, filesBeside(leaf.within, leaves))
  return done.ok ? { ...leaf, applied: done.value } : { ...leaf, charts: done }
}

/** The files in a list's folder and under it, by their path from there. */
export function filesBeside(list: readonly string[], leaves: readonly ImportedLeaf[]): readonly ListedFile[] {
  const folder = list.slice(0, -1)
  return leaves.flatMap(({ within, charts }) => {
    const inFolder = within.length > folder.length && folder.every((part, i) => within[i] === part)
    return inFolder && charts.ok ? [{ path: within.slice(folder.length).join('/'), charts: charts.value }] : []
  })
}

async function takeNamed<Options extends Following>(
  folder: string,
  { rows }: WorklistTable,
  options: Options,
  take: (file: string, options: Options) => Promise<readonly ImportedLeaf[]>,
): Promise<readonly ImportedLeaf[]> {
  const paths = [...new Set(rows.flatMap(({ files }) => files))]
  const leaves: ImportedLeaf[] = []
  for (const [i, named] of paths.entries()) {
    options.signal?.throwIfAborted()
    options.onProgress?.(i, paths.length)
    const within = named.split('/')
    const real = await insideOf(folder, within)
    // Its own pages are counted nowhere: the list's files are what is counted.
    const taken = real.ok ? await take(real.value, { ...options, onProgress: undefined }) : [{ within: [], charts: real }]
    for (const leaf of taken) {
      // A list that a list names is not followed: two could name each other for ever.
      const charts = leaf.list ? err<FailureCode>('file-too-nested') : leaf.charts
      leaves.push({ within: [...within, ...leaf.within], charts })
    }
  }
  return leaves
}

/** Where a path from a folder really leads; what is not there is for its reader to say. */
export async function insideOf(folder: string, parts: readonly string[]): Promise<Result<string, 'file-outside-list'>> {
  const asked = path.join(folder, ...parts)
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(asked)])
    const from = path.relative(root, real)
    return from.split(path.sep)[0] === '..' || path.isAbsolute(from) ? err('file-outside-list') : ok(real)
  } catch {
    return ok(asked)
  }
}
