// Builds the app when its sources are newer than the last build. Node's own modules only.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['src', 'electron.vite.config.ts', 'scripts/verify-page.mjs', 'package-lock.json']

/** Newest change below a path, in milliseconds; tests do not count. */
function newest(file) {
  const stat = fs.statSync(file)
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(file) ? 0 : stat.mtimeMs
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))))
}

const isFresh = (out) => fs.existsSync(out) && fs.statSync(out).mtimeMs >= Math.max(...SOURCES.map((name) => newest(path.join(root, name))))

/** Leaves the built app in out/. A build that fails, or two at once, never leave half a build there. */
export function build() {
  const out = path.join(root, 'out')
  if (isFresh(out)) return
  process.stderr.write('building Chartroom\n')
  const fresh = path.join(root, `.out-${process.pid}`)
  const old = path.join(root, `.old-${process.pid}`)
  try {
    const vite = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
    const done = spawnSync(process.execPath, [vite, 'build', '--outDir', fresh, '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    if (done.status !== 0) throw new Error(`the build failed:\n${done.stdout}${done.stderr}`)
    if (fs.existsSync(out)) fs.renameSync(out, old)
    fs.renameSync(fresh, out)
    fs.utimesSync(out, new Date(), new Date())
  } finally {
    for (const folder of [fresh, old]) fs.rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build()
