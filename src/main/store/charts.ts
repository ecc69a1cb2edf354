// Charts as they came in. Every column here may hold PHI.
import type { ChartAttributes } from '../../shared/chart-attributes'
import type { ChartId } from '../../shared/ids'
import type { ChartStatus } from '../../shared/views'
import type { Chart, FileKind } from '../intake'
import { insertPages } from './pages'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'
import { type AttributesRow, attributesOf } from './worklist'

/** Counts for the worklist, kept beside the chart so that listing need not fold every review. */
export interface ChartCounts {
  readonly findings: number
  readonly undecided: number
  readonly openSuggestions: number
}

/** A line of the worklist: everything but the text. */
export interface ChartListing {
  readonly id: ChartId
  /** Base name of the file. */
  readonly name: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  readonly status: ChartStatus
  /** UTC, ISO 8601. */
  readonly importedAt: string
  readonly encounter: Chart['encounter']
  readonly kind: FileKind
  /** How many there are, and how many were read off pictures. */
  readonly pages: { readonly all: number; readonly scanned: number }
  readonly counts: ChartCounts
  readonly attributes: ChartAttributes
}

/** Pages, files and billed codes have tables of their own; work is an attribute from the first. */
export interface ChartRecord extends Omit<Chart, 'pages' | 'files' | 'billed' | 'work'> {
  readonly id: ChartId
  readonly status: ChartStatus
  readonly importedAt: string
  readonly counts: ChartCounts
}

export interface ChartNumber {
  readonly id: ChartId
  /** `birth`: the date, as it is written. */
  readonly kind: 'record' | 'account' | 'birth'
  readonly value: string
}

export interface ChartReader {
  get(id: ChartId): ChartRecord | null
  /** How the chart stands, without its text. */
  listing(id: ChartId): ChartListing | null
  /** Newest first. */
  list(): readonly ChartListing[]
  /** What charts that are not purged are known by: the patient's record and account numbers and birth date, of header, fields and worklist. */
  numbers(): readonly ChartNumber[]
  /** Charts made from the same file bytes, oldest first. */
  withSha256(sha256: string): readonly ChartId[]
}

export interface ChartWriter {
  /** New, with its pages, and with status 'scrubbing'. */
  insert(id: ChartId, chart: Chart, importedAt: string): void
  setStatus(id: ChartId, status: Exclude<ChartStatus, 'second'>): void
  setCounts(id: ChartId, counts: ChartCounts): void
}

interface BareRow {
  id: ChartId
  name: string
  sha256: string
  status: ChartStatus
  imported_at: string
  encounter_from: string | null
  encounter_to: string | null
  kind: FileKind
  pages: number
  scanned: number
  findings: number
  undecided: number
  open_suggestions: number
  /** 1 while the clearance of a first person waits for a second. */
  once: number
}

/** With what it is worked by. */
type ListingRow = BareRow & AttributesRow

interface Row extends BareRow {
  bytes: number
  encoding: string
  text: string
  documents: string
  facts: string
  known: string
}

export const chartReader = (db: ReadDb): ChartReader => ({
  get: (id) => {
    const row = db.one<Row>(sql`
      SELECT *, EXISTS (SELECT 1 FROM first_clearance f WHERE f.chart_id = chart.id AND f.ended_at IS NULL) AS once
      FROM chart JOIN chart_text ON chart_id = id WHERE id = ${id}`)
    return row ? recordOf(row) : null
  },
  listing: (id) => {
    const row = db.one<ListingRow>(sql`
      SELECT id, name, sha256, iif(EXISTS (SELECT 1 FROM purged_chart WHERE purged = id), 'purged', status) AS status, imported_at,
        encounter_from, encounter_to, kind, pages, scanned, findings, undecided, open_suggestions, a.*,
        EXISTS (SELECT 1 FROM first_clearance f WHERE f.chart_id = chart.id AND f.ended_at IS NULL) AS once
      FROM chart LEFT JOIN chart_attributes a ON a.chart_id = id WHERE id = ${id}`)
    return row ? listingOf(row) : null
  },
  list: () =>
    db
      .all<ListingRow>(sql`
        SELECT id, name, sha256, iif(EXISTS (SELECT 1 FROM purged_chart WHERE purged = id), 'purged', status) AS status, imported_at,
          encounter_from, encounter_to, kind, pages, scanned, findings, undecided, open_suggestions, a.*,
          EXISTS (SELECT 1 FROM first_clearance f WHERE f.chart_id = chart.id AND f.ended_at IS NULL) AS once
        FROM chart LEFT JOIN chart_attributes a ON a.chart_id = id ORDER BY imported_at DESC, chart.rowid DESC`)
      .map(listingOf),
  numbers: () =>
    db.all<ChartNumber>(sql`
      WITH told AS (
        SELECT chart_id, value FROM chart_text, json_each(facts) UNION ALL SELECT chart_id, value FROM chart_text, json_each(known)
      )
      SELECT chart_id AS id, CASE value ->> 'category' WHEN 'MRN' THEN 'record' WHEN 'DATE' THEN 'birth' ELSE 'account' END AS kind,
        value ->> 'value' AS value
      FROM told
      WHERE value ->> 'role' = 'patient'
        AND (value ->> 'category' IN ('MRN', 'ACCOUNT', 'OTHER_ID') OR value ->> 'label' = 'Date of birth')
        AND chart_id NOT IN (SELECT purged FROM purged_chart)
      UNION SELECT chart_id, 'account', reference FROM chart_attributes
      WHERE reference <> '' AND chart_id NOT IN (SELECT purged FROM purged_chart)`),
  withSha256: (sha256) => db.all<{ id: ChartId }>(sql`SELECT id FROM chart WHERE sha256 = ${sha256} ORDER BY rowid`).map((row) => row.id),
})

export const chartWriter = (db: WriteDb): ChartWriter => ({
  insert: (id, { source, text, documents, pages, files, facts, known, encounter }, importedAt) => {
    db.run(sql`
      INSERT INTO chart (id, name, sha256, bytes, encoding, encounter_from, encounter_to, kind, pages, scanned, imported_at, status)
      VALUES (${id}, ${source.name}, ${source.sha256}, ${source.bytes}, ${source.encoding}, ${encounter.from}, ${encounter.to},
        ${source.kind}, ${pages.length}, ${pages.filter((page) => page.source !== 'text').length}, ${importedAt}, 'scrubbing')`)
    db.run(sql`
      INSERT INTO chart_text (chart_id, text, documents, facts, known)
      VALUES (${id}, ${text}, ${JSON.stringify(documents)}, ${JSON.stringify(facts)}, ${JSON.stringify(known)})`)
    insertPages(db, id, { pages, files })
  },
  setStatus: (id, status) => {
    touchOne(db.run(sql`UPDATE chart SET status = ${status} WHERE id = ${id}`), 'setting a status')
  },
  setCounts: (id, counts) => {
    touchOne(
      db.run(sql`
        UPDATE chart SET findings = ${counts.findings}, undecided = ${counts.undecided}, open_suggestions = ${counts.openSuggestions}
        WHERE id = ${id}`),
      'setting counts',
    )
  },
})

const listingOf = ({ id, name, sha256, ...row }: ListingRow): ChartListing => ({
  id,
  name,
  sha256,
  status: statusOf(row),
  importedAt: row.imported_at,
  encounter: { from: row.encounter_from, to: row.encounter_to },
  kind: row.kind,
  pages: { all: row.pages, scanned: row.scanned },
  counts: countsOf(row),
  attributes: attributesOf(row),
})

const recordOf = (row: Row): ChartRecord => ({
  id: row.id,
  source: { name: row.name, sha256: row.sha256, bytes: row.bytes, encoding: row.encoding, kind: row.kind },
  text: row.text,
  documents: JSON.parse(row.documents),
  facts: JSON.parse(row.facts),
  known: JSON.parse(row.known),
  encounter: { from: row.encounter_from, to: row.encounter_to },
  status: statusOf(row),
  importedAt: row.imported_at,
  counts: countsOf(row),
})

/** Waiting for a second person is what the first clearance says, not the chart. */
const statusOf = ({ status, once }: Pick<BareRow, 'status' | 'once'>): ChartStatus =>
  status === 'review' && once === 1 ? 'second' : status

const countsOf = (row: Pick<BareRow, 'findings' | 'undecided' | 'open_suggestions'>): ChartCounts => ({
  findings: row.findings,
  undecided: row.undecided,
  openSuggestions: row.open_suggestions,
})
