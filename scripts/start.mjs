// `npm start`: all set-up, then the app with the example charts at hand. Where there is no screen, the same main job
// (scrub, clear, code, packet, verify) runs over the example charts from the command line.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { setUp } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program to its end; resolves to its exit code. */
const run = (command, args, stdio = 'inherit') =>
  new Promise((done) => spawn(command, args, { cwd: root, stdio }).on('close', (code) => done(code ?? 1)))

async function withWindow() {
  const electron = createRequire(import.meta.url)('electron')
  // Chromium's sandbox refuses to run as root; the window's own isolation stays on.
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
  return run(electron, [root, ...asRoot, ...process.argv.slice(2)])
}

async function withoutWindow() {
  const charts = path.join(root, 'examples/charts')
  const out = path.join(root, 'examples/out')
  console.log('There is no screen here, so the example charts go through the whole path from the command line.\n')
  const files = fs.readdirSync(charts).map((name) => path.join(charts, name))
  const cli = [path.join(root, 'scripts/chartroom.mjs')]
  const reviewed = await run(process.execPath, [...cli, 'review', ...files, '--out', out, '--cleared-by', 'Example Reviewer, CPC'])
  if (reviewed !== 0) return reviewed
  for (const packet of fs.readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.packet.zip'))) {
    if ((await run(process.execPath, [...cli, 'verify', path.join(out, packet)], ['ignore', 'ignore', 'inherit'])) !== 0) {
      console.error(`${packet} does not verify. To see why: npm run -s chartroom -- verify ${path.join(out, packet)}`)
      return 1
    }
  }
  console.log(
    `\nScrubbed text (.scrubbed.txt), suggestions (.suggestions.json) and audit packets (.packet.zip), each verified, are in\n  ${out}`,
  )
  return 0
}

try {
  await setUp()
  build()
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  process.exitCode = await (screen ? withWindow() : withoutWindow())
} catch (e) {
  console.error(`Chartroom cannot start. ${e.message}`)
  process.exitCode = 1
}
