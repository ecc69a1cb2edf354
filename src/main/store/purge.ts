// Takes content out of a chart, kind by kind. What stays is the tombstone: ids, hashes, counts, days of work, who signed. The tables
// refuse it unless the purge is in the ledger as its last entry (migration 240). The bytes are gone from the file once it is compacted.
import type { ChartId } from '../../shared/ids'
import type { RetainedKind } from '../../shared/policy/retention'
import { sql, type WriteDb } from './sql'

export interface Erasure {
  readonly chartId: ChartId
  readonly kinds: readonly RetainedKind[]
}

export function erase(db: WriteDb, { chartId, kinds }: Erasure): void {
  for (const kind of kinds) ERASERS[kind](db, chartId)
}

type Eraser = (db: WriteDb, id: ChartId) => void

/** Text, header facts, name, what points into the text, and what a person typed about it there. */
const eraseOriginal: Eraser = (db, id) => {
  db.run(sql`DELETE FROM chart_text WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM page_file WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM chart_page WHERE chart_id = ${id}`)
  eraseWhereFrom(db, id)
  db.run(sql`UPDATE chart SET name = '', undecided = 0, open_suggestions = 0 WHERE id = ${id}`)
  db.run(sql`DELETE FROM finding_edit WHERE run_id IN (SELECT id FROM detection_run WHERE chart_id = ${id})`)
  db.run(sql`UPDATE detection_run SET findings = '[]' WHERE chart_id = ${id}`)
  db.run(sql`UPDATE chart_attributes SET reference = '', tag = '', due = NULL WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM attribute_change WHERE chart_id = ${id}`)
  // What a second person missed still counts, but no longer points into the text.
  rewrite<{ ledger_seq: number }>(
    db.all(sql`SELECT ledger_seq, marks AS json FROM validation_review WHERE chart_id = ${id}`),
    (json) => without({ start: 0, end: 0 }, json),
    ({ ledger_seq }, json) => db.run(sql`UPDATE validation_review SET marks = ${json} WHERE ledger_seq = ${ledger_seq}`),
  )
}

/** Names of the file and of the folders it came from; those a batch was started with go with the last of its charts. */
function eraseWhereFrom(db: WriteDb, id: ChartId): void {
  db.run(sql`UPDATE intake_leaf SET within = '[]' WHERE row IN (SELECT leaf_row FROM intake_chart WHERE chart_id = ${id})`)
  db.run(sql`
    UPDATE intake_item SET path = ''
    WHERE row IN (SELECT l.item_row FROM intake_leaf l JOIN intake_chart c ON c.leaf_row = l.row WHERE c.chart_id = ${id})`)
  db.run(sql`
    UPDATE intake_batch SET given = '[]' WHERE state IN ('done', 'cancelled')
      AND id IN (SELECT l.batch_id FROM intake_leaf l JOIN intake_chart c ON c.leaf_row = l.row WHERE c.chart_id = ${id})
      AND NOT EXISTS (
        SELECT 1 FROM intake_leaf l JOIN intake_chart c ON c.leaf_row = l.row JOIN chart_text t ON t.chart_id = c.chart_id
        WHERE l.batch_id = intake_batch.id)`)
}

/** The text without identifiers, and every quote from it; codes, decisions and typed words stay. */
const eraseCleared: Eraser = (db, id) => {
  db.run(sql`UPDATE clearance SET text = '' WHERE chart_id = ${id}`)
  rewrite<{ row: number }>(
    db.all(sql`SELECT row, proposal AS json FROM suggestion WHERE chart_id = ${id}`),
    (json) => without({ ...QUOTES, reason: '' }, json),
    ({ row }, json) => db.run(sql`UPDATE suggestion SET proposal = ${json} WHERE row = ${row}`),
  )
  db.run(sql`
    UPDATE passed_over SET reason = '', evidence = '[]' WHERE clearance_id IN (SELECT id FROM clearance WHERE chart_id = ${id})`)
  eraseFromAudits(db, id, QUOTES)
  rewrite<{ id: string }>(
    db.all(sql`SELECT id, words AS json FROM provider_query WHERE chart_id = ${id}`),
    (json) => without(QUOTES, json),
    (query, json) => db.run(sql`UPDATE provider_query SET words = ${json} WHERE id = ${query.id}`),
  )
  rewrite<{ case_id: string; kind: string; subject: string }>(
    db.all(sql`SELECT case_id, kind, subject, answers AS json FROM checklist_answer WHERE chart_id = ${id}`),
    (json) => without(QUOTES, json),
    ({ case_id, kind, subject }, json) =>
      db.run(sql`
        UPDATE checklist_answer SET answers = ${json}
        WHERE chart_id = ${id} AND case_id = ${case_id} AND kind = ${kind} AND subject = ${subject}`),
  )
  rewrite<{ audit_id: string; coder: string }>(
    db.all(sql`
      SELECT audit_id, coder, body AS json FROM education_note
      WHERE audit_id IN (SELECT audit_id FROM audit_case WHERE chart_id = ${id})`),
    (json) => without(QUOTES, json),
    ({ audit_id, coder }, json) => db.run(sql`UPDATE education_note SET body = ${json} WHERE audit_id = ${audit_id} AND coder = ${coder}`),
  )
}

/** Exactly what was sent, and what came back; their hashes stay. */
const eraseOutbound: Eraser = (db, id) => {
  db.run(sql`UPDATE outbound SET bytes = x'', reply_raw = iif(reply_raw IS NULL, NULL, '') WHERE chart_id = ${id}`)
  db.run(sql`UPDATE unread_reply SET raw = '' WHERE outbound_id IN (SELECT id FROM outbound WHERE chart_id = ${id})`)
}

/** Proposals, decisions, queries, checklists, what was billed, and all typed words. Provider, codes and marks of audits stay: figures rest on them. */
const eraseReview: Eraser = (db, id) => {
  const suggestions = sql`SELECT id FROM suggestion WHERE chart_id = ${id}`
  const ids = db.all<{ id: string }>(suggestions).map((row) => row.id)
  for (const one of ids) db.run(sql`DELETE FROM planted_outcome WHERE suggestion_id = ${one}`)
  for (const one of ids) db.run(sql`DELETE FROM planted WHERE suggestion_id = ${one}`)
  db.run(sql`DELETE FROM provider_query WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM checklist_answer WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM decision WHERE clearance_id IN (SELECT id FROM clearance WHERE chart_id = ${id})`)
  db.run(sql`DELETE FROM suggestion WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM passed_over WHERE clearance_id IN (SELECT id FROM clearance WHERE chart_id = ${id})`)
  db.run(sql`DELETE FROM blind_review WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM billed_code WHERE chart_id = ${id}`)
  db.run(sql`DELETE FROM care_setting WHERE chart_id = ${id}`)
  db.run(sql`UPDATE signature SET override_reason = NULL WHERE chart_id = ${id}`)
  db.run(sql`UPDATE clearance SET withdrawn_reason = '' WHERE chart_id = ${id} AND withdrawn_at IS NOT NULL`)
  db.run(sql`UPDATE first_clearance SET sent_back_reason = '' WHERE chart_id = ${id} AND sent_back_reason IS NOT NULL`)
  eraseFromAudits(db, id, TYPED)
  db.run(sql`DELETE FROM chart_attributes WHERE chart_id = ${id}`)
  db.run(sql`UPDATE chart SET encounter_from = NULL, encounter_to = NULL WHERE id = ${id}`)
}

const ERASERS: Readonly<Record<RetainedKind, Eraser>> = {
  'original-text': eraseOriginal,
  'cleared-text': eraseCleared,
  outbound: eraseOutbound,
  review: eraseReview,
  'opened-packet': (db, id) => {
    for (const part of [eraseOriginal, eraseCleared, eraseOutbound, eraseReview]) part(db, id)
    db.run(sql`UPDATE opened_chart SET worksheet = '{}', attestation = '{}' WHERE chart_id = ${id}`)
  },
}

function eraseFromAudits(db: WriteDb, id: ChartId, fields: Fields): void {
  rewrite<{ row: number }>(
    db.all(sql`SELECT row, coded AS json FROM audit_case WHERE chart_id = ${id}`),
    (json) => without(fields, json),
    ({ row }, json) => db.run(sql`UPDATE audit_case SET coded = ${json} WHERE row = ${row}`),
  )
  rewrite<{ case_id: string; seq: number }>(
    db.all(sql`
      SELECT e.case_id, e.seq, e.entry AS json FROM audit_entry e JOIN audit_case c ON c.id = e.case_id WHERE c.chart_id = ${id}`),
    (json) => without(fields, json),
    ({ case_id, seq }, json) => db.run(sql`UPDATE audit_entry SET entry = ${json} WHERE case_id = ${case_id} AND seq = ${seq}`),
  )
}

/** field → what stands in its place, wherever it is found. */
type Fields = Readonly<Record<string, unknown>>

const QUOTES: Fields = { evidence: [], quotes: [], indicators: [], quote: '' }
const TYPED: Fields = { rationale: '', guideline: '', comment: '', reason: '' }

function without(fields: Fields, json: unknown): unknown {
  if (Array.isArray(json)) return json.map((one) => without(fields, one))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, key in fields ? fields[key] : without(fields, value)]))
}

function rewrite<Key>(rows: readonly unknown[], change: (json: unknown) => unknown, write: (key: Key, json: string) => unknown): void {
  for (const row of rows as readonly (Key & { readonly json: string })[]) {
    const changed = JSON.stringify(change(JSON.parse(row.json)))
    if (changed !== row.json) write(row, changed)
  }
}
