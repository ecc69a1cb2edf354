// The key file on disk, beside the database. Losing it loses every chart, so it is written whole or not at all and a new one never
// replaces one that is there.
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { err, ok, type Result } from '../../shared/result'
import { type KeyFile, keyFileSchema, type OldKeyFile } from './key-slots'

export const KEY_FILE_NAME = 'chartroom.key.json'

/** Null: there is none, this is a first run. */
export function readKeyFile(path: string): Result<KeyFile | OldKeyFile | null, 'store-damaged' | 'store-newer'> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok(null)
    throw error
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return err('store-damaged')
  }
  const parsed = keyFileSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const version = (json as { version?: unknown } | null)?.version
  return err(typeof version === 'number' && version > 2 ? 'store-newer' : 'store-damaged')
}

/** @throws when one is there already: a bug of the caller, and the one thing that must never happen. */
export function writeNewKeyFile(path: string, keyFile: KeyFile): Result<void, 'store-full'> {
  return writeWhole(path, keyFile, (temporary) => {
    // A link, unlike a rename, fails where the name is taken.
    linkSync(temporary, path)
    rmSync(temporary)
  })
}

/** The same key in a changed file: other slots, another recovery key, remembered or forgotten. */
export function replaceKeyFile(path: string, keyFile: KeyFile): Result<void, 'store-full'> {
  return writeWhole(path, keyFile, (temporary) => renameSync(temporary, path))
}

/**
 * A second name for the file as it stands, so that it can come back without a byte being written, even on a full disk. One of the two
 * has to be called.
 */
export function keepKeyFile(path: string): { restore(): void; release(): void } {
  const kept = `${path}.${process.pid}.before`
  rmSync(kept, { force: true })
  linkSync(path, kept)
  const release = (): void => rmSync(kept, { force: true })
  return {
    restore() {
      renameSync(kept, path)
      // Two names of one file: then the renaming did nothing.
      release()
      syncFolder(dirname(path))
    },
    release,
  }
}

function writeWhole(path: string, keyFile: KeyFile, settle: (temporary: string) => void): Result<void, 'store-full'> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeFileSync(file, `${JSON.stringify(keyFile, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    settle(temporary)
    syncFolder(dirname(path))
    return ok(undefined)
  } catch (error) {
    rmSync(temporary, { force: true })
    if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') return err('store-full')
    throw error
  }
}

/** The new name itself must reach the disk; Windows does it without being asked and cannot be asked. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code
