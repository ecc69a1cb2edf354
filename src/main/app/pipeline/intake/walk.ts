// The files of what was given: files as they are named, folders with all that lies in them, in the order of their names.
import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FoundFile } from '../../../store'

/** Which of how many parts of the files are meant, from 1. */
export interface Part {
  readonly part: number
  readonly parts: number
}

/** At once; between two lots others have their turn. */
const LOT = 200

/**
 * In lots of a few hundred. What cannot be looked at is given with no size: reading it says why. Links within a folder are not followed:
 * where they lead into it, the file is met by itself.
 * @throws the signal's reason when aborted
 */
export async function* filesOf(given: readonly string[], which: Part, signal: AbortSignal): AsyncGenerator<readonly FoundFile[], void> {
  let lot: FoundFile[] = []
  for await (const { file, beneath } of pathsOf(given)) {
    signal.throwIfAborted()
    if (!inPart(beneath, which)) continue
    lot.push(await look(file))
    if (lot.length < LOT) continue
    yield lot
    lot = []
  }
  if (lot.length > 0) yield lot
}

/** The same for every computer that sees the folder, wherever it is mounted: the file's place beneath what was given decides. */
export function inPart(beneath: string, { part, parts }: Part): boolean {
  if (parts === 1) return true
  const hash = createHash('sha256').update(beneath.split(path.sep).join('/')).digest()
  return hash.readUInt32BE(0) % parts === part - 1
}

interface Place {
  readonly file: string
  /** From what was given to the file. */
  readonly beneath: string
}

async function* pathsOf(given: readonly string[]): AsyncGenerator<Place, void> {
  for (const one of given) {
    const root = path.resolve(one)
    if (await isFolder(root)) yield* beneath(root, '')
    else yield { file: root, beneath: path.basename(root) }
  }
}

/** No recursion: a folder may be deep. */
async function* beneath(root: string, from: string): AsyncGenerator<Place, void> {
  const left: { readonly at: string; readonly entry: Dirent | null }[] = [{ at: from, entry: null }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { at, entry } = next
    if (entry?.isFile()) yield { file: path.join(root, at), beneath: at }
    else if (!entry || entry.isDirectory())
      left.push(...(await entriesOf(path.join(root, at))).map((e) => ({ at: path.join(at, e.name), entry: e })))
  }
}

/** The last first, as they are taken from the end. A folder that may not be opened has none. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter(({ name }) => !isPassedOver(name)).sort((a, b) => (a.name < b.name ? 1 : -1))
}

const SYSTEM: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx', '$recycle.bin', 'system volume information'])

/** Hidden files and folders, what systems leave beside others, and files that a program holds open or is not done with. */
export const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || SYSTEM.has(name.toLowerCase()) || /\.(part|crdownload|tmp)$/i.test(name)

/** @returns its size and time; zeros where it cannot be looked at */
export async function look(file: string): Promise<FoundFile> {
  try {
    const { size, mtimeMs } = await stat(file)
    return { path: file, size, modified: Math.floor(mtimeMs) }
  } catch {
    return { path: file, size: 0, modified: 0 }
  }
}

/** In milliseconds. A file that has not changed for so long is taken to be whole. */
export const QUIET = 2000

/** Half a chart would be coded as if it were whole. A time in the future is that of another clock, and says nothing. */
export const isAtRest = ({ modified }: FoundFile, now = Date.now()): boolean => modified > now + QUIET || modified <= now - QUIET

export const isFolder = (file = ''): Promise<boolean> =>
  stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
