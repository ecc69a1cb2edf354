// The default app of the fallback Electron: starts the app folder (or file) named on the command line.
// It reads argv before any `-r` preload runs, because Playwright's loader splices argv.
import fs from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const preloads = []
let target
for (let i = 1; i < process.argv.length && !target; i++) {
  const arg = process.argv[i]
  if (arg === '-r' || arg === '--require') preloads.push(process.argv[++i])
  else if (!arg.startsWith('-')) target = path.resolve(arg)
}
if (!target) {
  console.error('usage: electron FOLDER-OR-FILE')
  process.exit(1)
}
process.defaultApp = true
const require = createRequire(import.meta.url)
for (const file of preloads) require(path.resolve(file))
if (fs.statSync(target).isDirectory()) {
  const about = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'))
  app.name = about.productName ?? about.name
  if (about.version) app.setVersion(about.version)
  app.setAppPath(target)
  target = Module._resolveFilename(path.join(target, about.main), null, false)
} else {
  app.setAppPath(path.dirname(target))
}
await import(pathToFileURL(target).href)
