// Files of the records and around them, as they lie on the disk: counts, sizes, and whether what should be unreadable is.
import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileFact, FileKind, FolderFact, LogFact } from '../../../governance'
import { KEY_FILE_NAME } from '../../../store'
import type { Around } from '../../platform'

const KINDS: Readonly<Record<string, FileKind>> = {
  'chartroom.db': 'database',
  'chartroom.db-wal': 'write-ahead-log',
  'chartroom.db-shm': 'shared-memory',
  [KEY_FILE_NAME]: 'key-file',
}

/** What every SQLite file begins with that is not encrypted. */
const PLAIN_HEADER = 'SQLite format 3\0'

export async function filesIn(home: string): Promise<readonly FileFact[]> {
  const names = (await readdir(home, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
  const facts = await Promise.all(names.sort().map((name) => factOf(home, name)))
  return facts.filter((fact) => fact !== null)
}

async function factOf(home: string, name: string): Promise<FileFact | null> {
  const file = path.join(home, name)
  const found = await stat(file).catch(() => null)
  // Gone since the folder was read, as a write-ahead log can be.
  if (!found) return null
  const kind = KINDS[name] ?? 'other'
  // Windows has no such mode; Node makes one up.
  const readableByOthers = process.platform === 'win32' ? null : (found.mode & 0o077) !== 0
  return { kind, name, bytes: found.size, encrypted: kind === 'database' ? await isEncrypted(file) : null, readableByOthers }
}

async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(PLAIN_HEADER.length), 0, PLAIN_HEADER.length, 0)
    return bytesRead === PLAIN_HEADER.length && buffer.toString('latin1') !== PLAIN_HEADER
  } finally {
    await handle.close()
  }
}

/** @param home of the records, which are told apart from what the runtime keeps beside them */
export async function foldersAround({ log, crashDumps, temp, runtime }: Around, home: string): Promise<readonly FolderFact[]> {
  const beside = [home, crashDumps, log && path.dirname(log)].filter((folder) => folder !== null)
  const not = new Set(beside.map((folder) => path.resolve(folder)))
  return [
    // The runtime keeps settings in the same folder.
    ...(crashDumps === null
      ? []
      : [{ kind: 'crash-dumps' as const, ...(await sizeOf(crashDumps, { counts: (name) => name.endsWith('.dmp') })) }]),
    // Other programs write there too.
    { kind: 'temp', ...(await sizeOf(temp, { counts: (name) => /^chartroom/i.test(name), deep: false })) },
    ...(runtime === null ? [] : [{ kind: 'runtime' as const, ...(await sizeOf(runtime, { not })) }]),
  ]
}

interface Which {
  readonly counts?: (name: string) => boolean
  readonly deep?: boolean
  readonly not?: ReadonlySet<string>
}

/** Files in a folder and all below it; none where it is not there. */
async function sizeOf(folder: string, which: Which): Promise<Pick<FolderFact, 'files' | 'bytes'>> {
  const { counts = () => true, deep = true, not } = which
  const sum = { files: 0, bytes: 0 }
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const inner = path.join(folder, entry.name)
    if (not?.has(path.resolve(inner))) continue
    if (entry.isDirectory() && deep) {
      const below = await sizeOf(inner, which)
      sum.files += below.files
      sum.bytes += below.bytes
    } else if (entry.isFile() && counts(entry.name)) {
      sum.files += 1
      sum.bytes += (await stat(inner).catch(() => null))?.size ?? 0
    }
  }
  return sum
}

/** As app/log writes them. */
const EVENT = /^[a-z-]{1,40}$/
const CODE = /^[\w .-]{1,80}$/
const PLACE = /^at (?:(?:async |new )?[\w.$<>#]+ )?[\w.:-]+:\d+:\d+$/

/** Each line of the log is held to the form of log entries: what has another form could hold anything. Null: there is no log. */
export async function logFact(log: string | null): Promise<LogFact | null> {
  if (log === null) return null
  const text = await readFile(log, 'utf8').catch(() => '')
  const lines = text.split('\n').filter(Boolean)
  return { lines: lines.length, foreign: lines.filter((line) => !isOwnForm(line)).length }
}

function isOwnForm(line: string): boolean {
  try {
    const { at, event, code, where, count, ...rest } = JSON.parse(line) as Record<string, unknown>
    return (
      Object.keys(rest).length === 0 &&
      typeof at === 'string' &&
      !Number.isNaN(Date.parse(at)) &&
      typeof event === 'string' &&
      EVENT.test(event) &&
      (code === undefined || (typeof code === 'string' && CODE.test(code))) &&
      (count === undefined || typeof count === 'number') &&
      (where === undefined || (Array.isArray(where) && where.every((place) => typeof place === 'string' && PLACE.test(place))))
    )
  } catch {
    return false
  }
}

/**
 * Largest memory image that the operating system writes of a program that dies. Null where it does not say, or hands images to another
 * program that decides.
 */
export async function coreDumpLimit(): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const [limits, pattern] = await Promise.all(
    ['/proc/self/limits', '/proc/sys/kernel/core_pattern'].map((file) => readFile(file, 'utf8').catch(() => '')),
  )
  const soft = /^Max core file size\s+(\S+)/m.exec(limits ?? '')?.[1]
  if (soft === undefined) return null
  if (soft !== '0' && pattern?.startsWith('|')) return null
  return soft === 'unlimited' ? Number.MAX_SAFE_INTEGER : Number(soft)
}
