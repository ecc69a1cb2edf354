// Holds and purges on record, and the facts by which the schedule is reckoned. What a purge takes out stands in purge.ts.
import type { ChartId, HoldId, PurgeId } from '../../shared/ids'
import type { RetainedKind } from '../../shared/policy/retention'
import type { HoldScope } from '../../shared/retention-views'
import type { ChartStatus } from '../../shared/views'
import { type Erasure, erase } from './purge'
import { type ReadDb, sql, touchOne, type WriteDb } from './sql'

export interface HoldRecord {
  readonly id: HoldId
  readonly scope: HoldScope
  /** JSON as it was written, for scope 'filter'. */
  readonly filter: unknown
  readonly says: string
  readonly reason: string
  readonly setBy: string
  /** UTC, ISO 8601, as all times here. */
  readonly setAt: string
  readonly lifted: { readonly by: string; readonly at: string; readonly reason: string } | null
}

/** What of a chart the schedule goes by. */
export interface RetentionFacts {
  readonly chartId: ChartId
  readonly name: string
  readonly status: ChartStatus
  readonly sha256: string
  readonly importedAt: string
  /** Of the signature in force; null: not finished. */
  readonly finishedAt: string | null
  /** Of the chart's last entry in the ledger. */
  readonly touchedAt: string
  /** It came with a packet from elsewhere. */
  readonly opened: boolean
  readonly cleared: boolean
  readonly sent: boolean
  /** Something was to be sent and what became of it is not known yet. */
  readonly unfinished: boolean
  /** A case of an audit that is not signed. */
  readonly inOpenAudit: boolean
  readonly packets: number
  readonly gone: readonly RetainedKind[]
}

export interface PurgeRecord {
  readonly id: PurgeId
  readonly ledgerSeq: number
  readonly at: string
  /** JSON: see pipeline/retention. */
  readonly facts: unknown
  /** Null until the file is compacted. */
  readonly certified: { readonly at: string; readonly certificate: Uint8Array; readonly signature: Uint8Array } | null
}

export interface RetentionReader {
  facts(): readonly RetentionFacts[]
  /** Newest first. */
  holds(): readonly HoldRecord[]
  /** Charts that holds in force name one by one, by hold. */
  heldCharts(): ReadonlyMap<HoldId, ReadonlySet<ChartId>>
  /** Newest first. */
  purges(): readonly PurgeRecord[]
  purge(id: PurgeId): PurgeRecord | null
  /** What was taken from a chart, and by which purge. */
  gone(chartId: ChartId): readonly { readonly kind: RetainedKind; readonly purge: PurgeId }[]
}

export interface RetentionWriter {
  setHold(hold: Omit<HoldRecord, 'lifted'> & { readonly ledgerSeq: number }, charts: readonly ChartId[]): void
  /** @throws when it is lifted already. */
  liftHold(id: HoldId, lifted: NonNullable<HoldRecord['lifted']>, ledgerSeq: number): void
  /** Right after the entry `purged`, in its transaction. @throws for a chart on hold. */
  purge(record: Omit<PurgeRecord, 'certified'>, charts: readonly Erasure[]): void
  /** @throws when it has a certificate already. */
  certify(id: PurgeId, certified: NonNullable<PurgeRecord['certified']>): void
}

interface FactsRow extends Omit<RetentionFacts, 'opened' | 'cleared' | 'sent' | 'unfinished' | 'inOpenAudit' | 'gone'> {
  opened: 0 | 1
  cleared: 0 | 1
  sent: 0 | 1
  unfinished: 0 | 1
  inOpenAudit: 0 | 1
  gone: string | null
}

interface HoldRow {
  id: HoldId
  scope: HoldScope
  filter: string | null
  says: string
  reason: string
  set_by: string
  set_at: string
  lifted_by: string | null
  lifted_at: string | null
  lifted_reason: string | null
}

interface PurgeRow {
  id: PurgeId
  ledger_seq: number
  at: string
  facts: string
  compacted_at: string | null
  certificate: Uint8Array
  signature: Uint8Array
}

export const retentionReader = (db: ReadDb): RetentionReader => ({
  facts: () =>
    db
      .all<FactsRow>(sql`
        SELECT c.id AS chartId, c.name, c.sha256, c.imported_at AS importedAt,
          iif(EXISTS (SELECT 1 FROM purged_chart WHERE purged = c.id), 'purged', c.status) AS status,
          (SELECT s.at FROM signature s JOIN clearance k ON k.id = s.clearance_id
            WHERE s.chart_id = c.id AND k.withdrawn_at IS NULL ORDER BY s.row DESC LIMIT 1) AS finishedAt,
          coalesce((SELECT json_extract(body, '$.at') FROM ledger l WHERE l.chart_id = c.id ORDER BY seq DESC LIMIT 1), c.imported_at)
            AS touchedAt,
          EXISTS (SELECT 1 FROM opened_chart o WHERE o.chart_id = c.id) AS opened,
          EXISTS (SELECT 1 FROM clearance k WHERE k.chart_id = c.id) AS cleared,
          EXISTS (SELECT 1 FROM outbound o WHERE o.chart_id = c.id) AS sent,
          EXISTS (SELECT 1 FROM outbound o WHERE o.chart_id = c.id AND o.state = 'intent') AS unfinished,
          EXISTS (SELECT 1 FROM audit_case a WHERE a.chart_id = c.id AND
            (SELECT name FROM audit_signature g WHERE g.audit_id = a.audit_id ORDER BY ledger_seq DESC LIMIT 1) IS NULL) AS inOpenAudit,
          (SELECT count(*) FROM packet_export e WHERE e.chart_id = c.id) AS packets,
          (SELECT group_concat(kind) FROM purged_content p WHERE p.chart_id = c.id) AS gone
        FROM chart c ORDER BY c.rowid`)
      .map(factsOf),
  holds: () => db.all<HoldRow>(sql`SELECT * FROM legal_hold ORDER BY ledger_seq DESC`).map(holdOf),
  heldCharts: () => {
    const held = new Map<HoldId, Set<ChartId>>()
    const rows = db.all<{ hold: HoldId; chart: ChartId }>(sql`
      SELECT c.hold_id AS hold, c.chart_id AS chart FROM legal_hold_chart c JOIN legal_hold h ON h.id = c.hold_id
      WHERE h.lifted_at IS NULL`)
    for (const { hold, chart } of rows) held.set(hold, (held.get(hold) ?? new Set<ChartId>()).add(chart))
    return held
  },
  purges: () => db.all<PurgeRow>(sql`SELECT * FROM purge ORDER BY ledger_seq DESC`).map(purgeOf),
  purge: (id) => {
    const row = db.one<PurgeRow>(sql`SELECT * FROM purge WHERE id = ${id}`)
    return row ? purgeOf(row) : null
  },
  gone: (chartId) =>
    db.all<{ kind: RetainedKind; purge: PurgeId }>(sql`
      SELECT c.kind, p.id AS purge FROM purged_content c JOIN purge p ON p.ledger_seq = c.ledger_seq
      WHERE c.chart_id = ${chartId} ORDER BY p.ledger_seq, c.kind`),
})

export const retentionWriter = (db: WriteDb): RetentionWriter => ({
  setHold: ({ id, scope, filter, says, reason, setBy, setAt, ledgerSeq }, charts) => {
    const json = scope === 'filter' ? JSON.stringify(filter) : null
    db.run(sql`
      INSERT INTO legal_hold (id, scope, filter, says, reason, set_by, set_at, ledger_seq)
      VALUES (${id}, ${scope}, ${json}, ${says}, ${reason}, ${setBy}, ${setAt}, ${ledgerSeq})`)
    for (const chart of charts) db.run(sql`INSERT INTO legal_hold_chart (hold_id, chart_id) VALUES (${id}, ${chart})`)
  },
  liftHold: (id, { by, at, reason }, ledgerSeq) => {
    touchOne(
      db.run(sql`
        UPDATE legal_hold SET lifted_by = ${by}, lifted_at = ${at}, lifted_reason = ${reason}, lifted_seq = ${ledgerSeq}
        WHERE id = ${id} AND lifted_at IS NULL`),
      'lifting a hold',
    )
  },
  purge: ({ id, ledgerSeq, at, facts }, charts) => {
    db.run(sql`INSERT INTO purge (id, ledger_seq, at, facts) VALUES (${id}, ${ledgerSeq}, ${at}, ${JSON.stringify(facts)})`)
    for (const { chartId, kinds } of charts)
      for (const kind of kinds)
        db.run(sql`INSERT INTO purged_content (chart_id, kind, ledger_seq) VALUES (${chartId}, ${kind}, ${ledgerSeq})`)
    for (const chart of charts) erase(db, chart)
  },
  certify: (id, { at, certificate, signature }) => {
    touchOne(
      db.run(sql`
        UPDATE purge SET compacted_at = ${at}, certificate = ${certificate}, signature = ${signature}
        WHERE id = ${id} AND certificate IS NULL`),
      'certifying a purge',
    )
  },
})

const factsOf = ({ opened, cleared, sent, unfinished, inOpenAudit, gone, ...row }: FactsRow): RetentionFacts => ({
  ...row,
  opened: opened === 1,
  cleared: cleared === 1,
  sent: sent === 1,
  unfinished: unfinished === 1,
  inOpenAudit: inOpenAudit === 1,
  gone: gone === null ? [] : (gone.split(',') as RetainedKind[]),
})

const holdOf = (row: HoldRow): HoldRecord => ({
  id: row.id,
  scope: row.scope,
  filter: row.filter === null ? null : (JSON.parse(row.filter) as unknown),
  says: row.says,
  reason: row.reason,
  setBy: row.set_by,
  setAt: row.set_at,
  lifted: row.lifted_at === null ? null : { by: row.lifted_by ?? '', at: row.lifted_at, reason: row.lifted_reason ?? '' },
})

const purgeOf = (row: PurgeRow): PurgeRecord => ({
  id: row.id,
  ledgerSeq: row.ledger_seq,
  at: row.at,
  facts: JSON.parse(row.facts) as unknown,
  certified: row.compacted_at === null ? null : { at: row.compacted_at, certificate: row.certificate, signature: row.signature },
})
