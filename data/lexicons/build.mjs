#!/usr/bin/env node
// Builds words.gz from the packages named in sources.mjs: one line a word (or place name of several words), folded, sorted,
// with what is known of it. Run it when a source is renewed: `node data/lexicons/build.mjs`. It needs npm's and pip's ordinary
// clients and python3 (one source is a Python pickle). The result is committed, so neither set-up nor users run this.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { fold, pack } from './code.mjs'
import { readSources } from './sources.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const VERSION = '1'

const entries = new Map()

/** Raises a field of a word, never lowers it. */
function raise(word, field, value) {
  const key = fold(word).trim()
  if (!/^[\p{L}]/u.test(key) || key.length < 2 || key.length > 40) return false
  const entry = entries.get(key) ?? {}
  entry[field] = Math.max(entry[field] ?? 0, value)
  entries.set(key, entry)
  return true
}

const { rows, sources, notices } = await readSources()
for (const { name, field, value, words } of rows) {
  const taken = words.reduce((n, word) => n + (raise(word, field, typeof value === 'function' ? value(word) : value) ? 1 : 0), 0)
  const source = sources.find((s) => s.name === name)
  source.rows = (source.rows ?? 0) + taken
}

const lines = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, entry]) => `${word}\t${pack(entry)}`)
const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
writeFileSync(join(HERE, 'words.gz'), bytes)

const sha256 = createHash('sha256').update(bytes).digest('hex')
writeFileSync(
  join(HERE, 'manifest.json'),
  `${JSON.stringify({ version: VERSION, file: 'words.gz', sha256, words: lines.length, sources }, null, 2)}\n`,
)
writeFileSync(join(HERE, 'SOURCES.md'), describe())
writeFileSync(join(HERE, 'NOTICES.txt'), `Notices that go with words.gz. Its other sources are named in SOURCES.md.\n\n${notices.join('\n')}`)
console.log(`${lines.length} words, ${bytes.length} bytes, sha256 ${sha256}`)

function describe() {
  const table = sources.map((s) => `| ${s.name} ${s.version} (${s.registry}) | ${s.gives} | ${s.licence} | ${s.rows} |`)
  return [
    '# Where the words come from',
    '',
    'Made by `build.mjs`; do not edit. Lists from leaked accounts are not used.',
    '',
    '| package | gives | licence | rows |',
    '| --- | --- | --- | --- |',
    ...table,
    '',
    `\`words.gz\`: ${lines.length} words, version ${VERSION}, SHA-256 \`${sha256}\`.`,
    '',
    'GeoNames (geonames.org) place names are used under CC BY 4.0.',
    '',
  ].join('\n')
}
