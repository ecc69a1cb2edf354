// Writes a file that a person asked for: all of it or none of it under its name.
import { open, rename, rm } from 'node:fs/promises'
import { err, ok, type Result } from '../../shared/result'

/**
 * @param before the last step before the file gets its name, e.g. the ledger entry about it; its refusal leaves nothing
 * @returns `file-unwritable`: no such folder, no right, no room
 */
export async function saveFile<Refusal = never>(
  file: string,
  bytes: Uint8Array | string,
  before: () => Result<unknown, Refusal> = () => ok(null),
): Promise<Result<void, Refusal | 'file-unwritable'>> {
  const staged = `${file}.${crypto.randomUUID().slice(0, 8)}.tmp`
  try {
    await writeToDisk(staged, bytes)
    const noted = before()
    if (!noted.ok) return noted
    await rename(staged, file)
    return ok(undefined)
  } catch (error) {
    if (!isFileError(error)) throw error
    return err('file-unwritable')
  } finally {
    await rm(staged, { force: true })
  }
}

async function writeToDisk(file: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** An error of the file system, not one of ours. */
const isFileError = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException | null)?.syscall === 'string'
