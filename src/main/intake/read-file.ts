// Gets the bytes of one file from disk, with the size known before a byte is read. Runs in main and the command line.
import type { Stats } from 'node:fs'
import { constants, type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { err, ok, type Result } from '../../shared/result'
import type { IntakeRefusal } from './chart'
import { LIMITS } from './limits'

export interface IntakeFile {
  /** Base name; may hold PHI. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Reads a regular file, or a link to one.
 * Refuses what is missing, unreadable, a folder, a pipe or a device, too large, or still being written: half a chart
 * would be coded as if it were whole.
 * @param limit in bytes
 */
export async function readFileForIntake(path: string, limit = LIMITS.fileBytes): Promise<Result<IntakeFile, IntakeRefusal>> {
  let handle: FileHandle | undefined
  try {
    // Asked before opening: opening a device can have effects. Asked again after: the path may point elsewhere by then.
    const before = judge(await stat(path), limit)
    if (before) return err(before)
    // Without O_NONBLOCK a pipe put there in between would hang the app (Windows has neither).
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const opened = await handle.stat()
    const refusal = judge(opened, limit)
    if (refusal) return err(refusal)
    const bytes = await readAll(handle, opened.size, limit)
    const after = await handle.stat()
    if (bytes === null || after.size > limit) return err('file-too-large')
    if (after.size !== bytes.length || after.mtimeMs !== opened.mtimeMs) return err('file-changing')
    return ok({ name: basename(path), bytes })
  } catch (error) {
    return err(refusalFor(error))
  } finally {
    await handle?.close().catch(() => undefined)
  }
}

function judge(stats: Stats, limit: number): IntakeRefusal | null {
  if (!stats.isFile()) return 'file-not-a-file'
  return stats.size > limit ? 'file-too-large' : null
}

/** All bytes up to the end, or null once there are more than the limit, however the file grows meanwhile. */
async function readAll(handle: FileHandle, expected: number, limit: number): Promise<Uint8Array | null> {
  let buffer = new Uint8Array(expected + 1)
  let filled = 0
  for (;;) {
    if (filled === buffer.length) {
      if (filled > limit) return null
      const larger = new Uint8Array(Math.min(filled * 2, limit + 1))
      larger.set(buffer)
      buffer = larger
    }
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled)
    if (bytesRead === 0) return buffer.subarray(0, filled)
    filled += bytesRead
  }
}

function refusalFor(error: unknown): IntakeRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'file-missing'
  if (code === 'EISDIR' || code === 'ENXIO') return 'file-not-a-file'
  if (typeof code === 'string') return 'file-unreadable'
  throw error
}
