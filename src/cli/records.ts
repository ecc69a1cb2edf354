// The command line's own records: one encrypted store per user, apart from the app's, so that both ledgers stay whole.
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface Records {
  readonly home: string
  readonly passphrase: string
  /** CHARTROOM_USER, trimmed; empty where it is not set. */
  readonly person: string
}

/**
 * Where the records are, who works with them, and what opens them: CHARTROOM_PASSPHRASE, else a random one in a file that only this user may read, kept
 * in another folder than the records so that a copy of the records alone tells nothing.
 * @throws an error of the file system where these folders cannot be made
 */
export function findRecords(env: NodeJS.ProcessEnv): Records {
  const { data, config } = folders(env)
  const home = path.join(data, 'records')
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const passphrase = env.CHARTROOM_PASSPHRASE || ownPassphrase(path.join(config, 'records.key'))
  return { home, passphrase, person: (env.CHARTROOM_USER ?? '').trim() }
}

function folders(env: NodeJS.ProcessEnv): { data: string; config: string } {
  const home = env.CHARTROOM_HOME
  if (home) return { data: path.join(home, 'cli'), config: path.join(home, 'cli-key') }
  // Set but empty means not set.
  const data = env.XDG_DATA_HOME || path.join(os.homedir(), '.local/share')
  const config = env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config')
  return { data: path.join(data, 'chartroom-cli'), config: path.join(config, 'chartroom-cli') }
}

function ownPassphrase(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    // Whole or not at all under its name: a half-written passphrase would lock the records for good.
    const whole = `${file}.${process.pid}.tmp`
    try {
      writeFileSync(whole, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
      linkSync(whole, file)
    } catch (error) {
      // Another command made it in the same moment; that one counts.
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error
    } finally {
      rmSync(whole, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}
