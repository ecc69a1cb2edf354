// A program of its own that works on records, for tests that kill it. For tests only.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { verifyPage } from '../../../scripts/verify-page.mjs'

const ROOT = join(import.meta.dirname, '..', '..', '..')

export interface BundledProgram {
  /** The file to run by Node. */
  readonly file: string
  remove(): void
}

/** @param entry absolute path of its source */
export async function bundleProgram(entry: string, name: string): Promise<BundledProgram> {
  // Inside the project, so that the bundle finds better-sqlite3.
  const folder = join(ROOT, 'node_modules', '.cache', `${name}-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [verifyPage()],
    build: { ssr: entry, outDir: folder, rolldownOptions: { output: { entryFileNames: `${name}.mjs` } } },
  })
  return { file: join(folder, `${name}.mjs`), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
