// `npm test`: all set-up, then every check there is, each to its end, and one closing line. CI runs exactly this.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = path.join(root, 'test-results')
const UNIT = path.join(results, 'unit.json')
const E2E = path.join(results, 'e2e.json')
const bin = (name) => path.join(root, 'node_modules/.bin', name)
/** Electron needs a screen; a virtual one does where there is none. */
const screen = process.platform === 'linux' && !process.env.DISPLAY ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'] : []

const CHECKS = [
  { name: 'format', command: ['npm', 'run', '-s', 'check:format'] },
  { name: 'lint', command: ['npm', 'run', '-s', 'check:lint'] },
  { name: 'types', command: ['npm', 'run', '-s', 'check:types'] },
  { name: 'import rules', command: ['npm', 'run', '-s', 'check:imports'] },
  { name: 'third-party notices', command: ['npm', 'run', '-s', 'check:notices'] },
  {
    name: 'unit and property tests',
    command: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    count: countUnit,
  },
  { name: 'build', command: [process.execPath, path.join(root, 'scripts/build.mjs')] },
  { name: 'end-to-end tests', command: [...screen, bin('playwright'), 'test'], count: countE2e },
]

const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null)

function countUnit() {
  const r = readJson(UNIT)
  return (
    r && {
      passed: r.numPassedTests,
      failed: r.numFailedTests + (r.numFailedTestSuites > 0 && r.numFailedTests === 0 ? 1 : 0),
      skipped: r.numPendingTests + r.numTodoTests,
    }
  )
}

function countE2e() {
  const stats = readJson(E2E)?.stats
  return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

async function main() {
  const total = { passed: 0, failed: 0, skipped: 0 }
  await setUp()
  fs.rmSync(results, { recursive: true, force: true })
  fs.mkdirSync(results, { recursive: true })
  for (const { name, command, env, count } of CHECKS) {
    const began = performance.now()
    console.log(`\n── ${name}`)
    const { status } = spawnSync(command[0], command.slice(1), {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
    // A runner that fails without a failed test (a crash, nothing found) has failed all the same.
    if (status !== 0 && counted.failed === 0) counted.failed = 1
    for (const key of Object.keys(total)) total[key] += counted[key]
    console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
  return total.failed === 0 ? 0 : 1
}

process.exitCode = await main().catch((e) => {
  console.error(`The tests cannot run. ${e.message}\n\n0 passed, 1 failed`)
  return 1
})
