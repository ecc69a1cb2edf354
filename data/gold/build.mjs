// Builds data/gold/notes.jsonl and manifest.json from data/gold/notes/*.txt, one note a file, identifiers marked in place.
// Usage: node data/gold/build.mjs    What it writes is committed, so set-up never needs it. The floors of the manifest are kept.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CATEGORIES, forgotten, readMarks } from './marks.mjs'

const FILE = 'notes.jsonl'
/** Where a new manifest begins; see PROVENANCE.md. */
const FIRST_FLOORS = { entityRecall: 0.7, charPrecision: 0.9, overRedactionClean: 0.03 }

/**
 * @param {string} folder with the notes
 * @returns {{ jsonl: string, counts: object, warnings: string[] }}
 * @throws Error that lists every bad mark by file and line
 */
export function readNotes(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt')).sort()
  const faults = files.length === 0 ? [`${folder}: no notes (*.txt)`] : []
  const warnings = []
  const notes = files.map((file) => {
    const at = join(folder, file)
    if (!/^\d+-[a-z0-9-]+\.txt$/.test(file)) faults.push(`${at}: a note is called NN-kind.txt`)
    const { faults: own, ...note } = readMarks(decode(at, faults))
    faults.push(...own.map(({ line, what }) => `${at}:${line}: ${what}`))
    if (note.text.trim() === '') faults.push(`${at}: is empty`)
    warnings.push(...forgotten(note).map(({ line, value }) => `${at}:${line}: "${value}" is marked elsewhere and not here`))
    return { id: basename(file, '.txt'), ...note }
  })
  if (faults.length > 0) throw new Error([`the notes have ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`, ...faults].join('\n  '))
  const spans = notes.flatMap((note) => note.spans)
  return {
    jsonl: notes.map((note) => `${JSON.stringify(note)}\n`).join(''),
    counts: {
      notes: notes.length,
      clean: notes.filter((note) => note.spans.length === 0).length,
      identifiers: spans.length,
      characters: notes.reduce((n, note) => n + note.text.length, 0),
      categories: Object.fromEntries(CATEGORIES.map((c) => [c, spans.filter((s) => s.label === c).length]).filter(([, n]) => n > 0)),
    },
    warnings,
  }
}

function decode(file, faults) {
  try {
    // Byte order marks stay: offsets count them.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
  } catch {
    faults.push(`${file}: is not UTF-8`)
    return ''
  }
}

/** @param {string} folder with the folder of notes; the set and its manifest are written beside it */
export function buildGold(folder) {
  const { jsonl, counts, warnings } = readNotes(join(folder, 'notes'))
  const manifest = join(folder, 'manifest.json')
  const { floors = FIRST_FLOORS } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
  const sha256 = createHash('sha256').update(jsonl).digest('hex')
  writeFileSync(join(folder, FILE), jsonl)
  writeFileSync(manifest, `${JSON.stringify({ format: 1, file: FILE, sha256, counts, floors }, null, 2)}\n`)
  return { counts, warnings, sha256 }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { counts, warnings, sha256 } = buildGold(fileURLToPath(new URL('.', import.meta.url)))
    for (const warning of warnings) console.warn(`look at ${warning}`)
    console.log(`${counts.notes} notes (${counts.clean} without identifiers), ${counts.identifiers} identifiers, SHA-256 ${sha256}`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
