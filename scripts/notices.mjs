// THIRD-PARTY-NOTICES.md: who made what ships with Chartroom, and under which licence. Written from what is installed and from the
// manifests of the data, so that it cannot drift: `--check` fails when the file on disk is not what would be written.
// Texts of what is not installed (sources of the data, code inside the SQLite binding) lie in scripts/licences/.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NOTICES = 'THIRD-PARTY-NOTICES.md'
const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'Unlicense', 'Zlib'])
/** Code that a package carries inside, by package name → file in scripts/licences. */
const INSIDE = {
  'better-sqlite3-multiple-ciphers': 'sqlite3-multiple-ciphers',
  'onnxruntime-node': 'onnxruntime-inside',
  'tesseract.js-core': 'tesseract-inside',
}
/** Packages that come without their licence's text, by name → file in scripts/licences. */
const WITHOUT_TEXT = {
  '@tesseract.js-data/eng': 'tesseract-data',
  'onnxruntime-common': 'onnxruntime',
  'onnxruntime-node': 'onnxruntime',
  saxes: 'saxes',
}

const readJson = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'))

/** Production dependencies and theirs, as they are found from where they are asked for; peers are only what an app asks for itself. */
function shippedPackages(root) {
  const { packages } = readJson(root, 'package-lock.json')
  const found = new Set()
  const visit = (at, names) => {
    for (const name of names) {
      let from = at
      while (from && !packages[`${from}/node_modules/${name}`]) from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))
      const key = from ? `${from}/node_modules/${name}` : `node_modules/${name}`
      if (!packages[key]) throw new Error(`${name} is not in package-lock.json`)
      if (found.has(key)) continue
      found.add(key)
      visit(key, Object.keys({ ...packages[key].dependencies, ...packages[key].optionalDependencies }))
    }
  }
  visit('', Object.keys(readJson(root, 'package.json').dependencies ?? {}))
  return [...found].map((key) => describePackage(root, key, packages[key].optional)).filter(Boolean)
}

function describePackage(root, key, optional) {
  const folder = path.join(root, key)
  // An optional package for another system is not there, and does not ship from here.
  if (optional && !fs.existsSync(folder)) return null
  const { name, version, license } = readJson(folder, 'package.json')
  if (!mayShip(license)) throw new Error(`${name} ${version} is under ${license}, which Chartroom cannot ship`)
  const texts = licenceTexts(folder)
  if (texts.length === 0 && WITHOUT_TEXT[name]) texts.push(keptText(root, WITHOUT_TEXT[name]))
  if (texts.length === 0) throw new Error(`${name} ${version} has no licence text`)
  if (INSIDE[name]) texts.push(keptText(root, INSIDE[name]))
  return { name, version, licence: license, text: texts.join('\n\n') }
}

/** Of "(MIT OR CC0-1.0)" one is enough; of "MIT AND ISC" all count. */
const mayShip = (licence) =>
  String(licence)
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => PERMISSIVE.has(part)))

const licenceTexts = (folder) =>
  fs
    .readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && fs.statSync(path.join(folder, file)).isFile())
    .sort()
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))

function keptText(root, name) {
  const file = path.join(root, 'scripts/licences', `${name}.txt`)
  if (!fs.existsSync(file)) throw new Error(`scripts/licences/${name}.txt is missing: the licence text of ${name}`)
  return fs.readFileSync(file, 'utf8')
}

/** What the data and the model were made from, as their manifests say. */
function dataSources(root) {
  const inData = fs.existsSync(path.join(root, 'data')) ? fs.readdirSync(path.join(root, 'data')).sort() : []
  return [...inData.map((folder) => `data/${folder}`), 'models/deid']
    .filter((folder) => fs.existsSync(path.join(root, folder, 'manifest.json')))
    .flatMap((folder) => {
      const manifest = readJson(root, folder, 'manifest.json')
      const sources = manifest.sources ?? distinct((manifest.editions ?? [manifest]).map((one) => one.package).filter(Boolean))
      // Lists we wrote ourselves are under Chartroom's own licence.
      const theirs = sources.filter(({ name }) => name !== readJson(root, 'package.json').productName)
      return theirs.map(({ name, version, licence }) => {
        const installed = path.join(root, 'node_modules', name)
        const texts = fs.existsSync(installed) ? licenceTexts(installed) : [keptText(root, name)]
        return { name, version, licence, text: texts.join('\n\n'), folder }
      })
    })
}

/** Several editions may come from one package. */
const distinct = (packages) => [...new Map(packages.map((one) => [one.name, one])).values()]

/** The notices for what is installed under `root`. Throws, in words, for a licence that may not ship or a text that is missing. */
export function writeNotices(root) {
  const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  const packages = shippedPackages(root).sort(byName)
  const sources = dataSources(root)
  const { devDependencies = {} } = readJson(root, 'package.json')
  const electron = devDependencies.electron && licenceTexts(path.join(root, 'node_modules/electron')).join('\n\n')
  return `${[
    '# Third-party notices',
    'Chartroom is under the Apache License 2.0 (LICENSE). It ships with the software and data below. Written by `scripts/notices.mjs`; do not edit.',
    '## Software',
    table(
      ['Package', 'Version', 'Licence'],
      packages.map((p) => [p.name, p.version, p.licence]),
    ),
    ...(electron
      ? [
          `Electron ${devDependencies.electron} (MIT) runs the app; it brings Chromium and Node.js, whose notices are in \`LICENSES.chromium.html\` beside the program.`,
        ]
      : []),
    '## Data',
    table(
      ['Source', 'Version', 'Licence', 'In'],
      sources.map((s) => [s.name, s.version, s.licence, s.folder]),
    ),
    '## Texts',
    ...[...packages, ...(electron ? [{ name: 'Electron', version: devDependencies.electron, text: electron }] : [])].map(section),
    ...[...new Map(sources.map((s) => [s.name, s])).values()].map(section),
  ].join('\n\n')}\n`
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const section = ({ name, version, text }) =>
  `### ${name} ${version}\n\n~~~text\n${text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()}\n~~~`

function main() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const file = path.join(root, NOTICES)
  const wanted = writeNotices(root)
  if (!process.argv.includes('--check')) return fs.writeFileSync(file, wanted)
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === wanted) return console.log(`${NOTICES} is up to date.`)
  console.error(`${NOTICES} is not what is shipped now. Run: node scripts/notices.mjs`)
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    console.error(`${NOTICES} cannot be written: ${error.message}.`)
    process.exitCode = 1
  }
}
