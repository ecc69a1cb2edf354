// Which SQLite binary this runtime can load. The package's prebuild wants Node-API 10 (Node 22.14, Electron 35); older runtimes crash
// on it, so set-up builds the same source once and that file is named explicitly.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const PREBUILD_NAPI = 10

/**
 * The `nativeBinding` option of better-sqlite3: undefined where the prebuild fits.
 * @throws when this runtime needs the built file and set-up has not made it.
 */
export function nativeBinding(napi = Number(process.versions.napi)): string | undefined {
  if (napi >= PREBUILD_NAPI) return undefined
  const folder = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))
  const file = join(folder, 'build', 'Release', 'better_sqlite3.node')
  if (!existsSync(file)) throw new Error('SQLite is not built for this runtime: run `npm run setup`, then start again.')
  return file
}
