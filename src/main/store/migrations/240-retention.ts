// Holds, purges, and what each purge took from which chart. Rows that are append-only elsewhere may lose content for one reason: a purge
// of it stands in the ledger, as the entry that was written last, so only its own transaction can do it. Charts on hold cannot be purged
// by any way.
import { sql } from '../sql'
import type { Migration } from './migration'

export const retention: Migration = {
  version: 240,
  up: sql`
    CREATE TABLE legal_hold (
      id TEXT PRIMARY KEY,
      scope TEXT NOT NULL CHECK (scope IN ('charts', 'filter', 'all')),
      -- Charts it finds later are held too; null but for 'filter'.
      filter TEXT,
      says TEXT NOT NULL,
      reason TEXT NOT NULL,
      set_by TEXT NOT NULL,
      set_at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq),
      lifted_by TEXT,
      lifted_at TEXT,
      lifted_reason TEXT,
      lifted_seq INTEGER REFERENCES ledger (seq),
      CHECK ((filter IS NOT NULL) = (scope = 'filter')),
      CHECK ((lifted_at IS NULL) = (lifted_seq IS NULL) AND (lifted_at IS NULL) = (lifted_by IS NULL)
        AND (lifted_at IS NULL) = (lifted_reason IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- The charts that were meant when it was set; none where all are held.
    CREATE TABLE legal_hold_chart (
      hold_id TEXT NOT NULL REFERENCES legal_hold (id),
      chart_id TEXT NOT NULL REFERENCES chart (id),
      PRIMARY KEY (hold_id, chart_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX legal_hold_by_chart ON legal_hold_chart (chart_id);

    CREATE TABLE purge (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      -- As they stood; the certificate is made of it.
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      -- Null until the file is compacted.
      compacted_at TEXT,
      certificate BLOB,
      signature BLOB,
      CHECK ((compacted_at IS NULL) = (certificate IS NULL) AND (certificate IS NULL) = (signature IS NULL))
    ) STRICT;

    CREATE TABLE purged_content (
      chart_id TEXT NOT NULL REFERENCES chart (id),
      kind TEXT NOT NULL CHECK (kind IN ('original-text', 'cleared-text', 'outbound', 'review', 'opened-packet')),
      ledger_seq INTEGER NOT NULL REFERENCES purge (ledger_seq),
      PRIMARY KEY (chart_id, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX purged_content_by_purge ON purged_content (ledger_seq);

    CREATE TRIGGER legal_hold_lifted_once BEFORE UPDATE ON legal_hold
      WHEN OLD.lifted_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.scope IS NOT OLD.scope OR NEW.filter IS NOT OLD.filter
        OR NEW.reason IS NOT OLD.reason OR NEW.ledger_seq IS NOT OLD.ledger_seq
      BEGIN SELECT RAISE(ABORT, 'holds stay on record'); END;
    CREATE TRIGGER legal_hold_no_delete BEFORE DELETE ON legal_hold BEGIN SELECT RAISE(ABORT, 'holds stay on record'); END;
    CREATE TRIGGER legal_hold_chart_no_update BEFORE UPDATE ON legal_hold_chart BEGIN SELECT RAISE(ABORT, 'holds stay on record'); END;
    CREATE TRIGGER legal_hold_chart_no_delete BEFORE DELETE ON legal_hold_chart BEGIN SELECT RAISE(ABORT, 'holds stay on record'); END;
    CREATE TRIGGER purge_certified_once BEFORE UPDATE ON purge
      WHEN OLD.certificate IS NOT NULL OR NEW.ledger_seq IS NOT OLD.ledger_seq OR NEW.id IS NOT OLD.id OR NEW.facts IS NOT OLD.facts
      BEGIN SELECT RAISE(ABORT, 'purges stay on record'); END;
    CREATE TRIGGER purge_no_delete BEFORE DELETE ON purge BEGIN SELECT RAISE(ABORT, 'purges stay on record'); END;
    CREATE TRIGGER purged_content_no_update BEFORE UPDATE ON purged_content BEGIN SELECT RAISE(ABORT, 'purges stay on record'); END;
    CREATE TRIGGER purged_content_no_delete BEFORE DELETE ON purged_content BEGIN SELECT RAISE(ABORT, 'purges stay on record'); END;
    CREATE TRIGGER purge_in_ledger BEFORE INSERT ON purge
      WHEN (SELECT json_extract(body, '$.kind') FROM ledger WHERE seq = NEW.ledger_seq) IS NOT 'purged'
      BEGIN SELECT RAISE(ABORT, 'a purge is in the ledger first'); END;
    CREATE TRIGGER purged_content_not_held BEFORE INSERT ON purged_content
      WHEN EXISTS (
        SELECT 1 FROM legal_hold h WHERE h.lifted_at IS NULL
          AND (h.scope = 'all' OR EXISTS (SELECT 1 FROM legal_hold_chart c WHERE c.hold_id = h.id AND c.chart_id = NEW.chart_id)))
      BEGIN SELECT RAISE(ABORT, 'a chart on hold is not purged'); END;

    -- A chart without its text is closed: it can be looked at, and no step of the work takes it further.
    CREATE VIEW purged_chart AS SELECT chart_id AS purged FROM purged_content WHERE kind IN ('original-text', 'opened-packet');

    -- Charts whose content is being taken out in this very transaction.
    CREATE VIEW purging AS SELECT chart_id, kind FROM purged_content WHERE ledger_seq = (SELECT seq FROM ledger_anchor);

    DROP TRIGGER attribute_change_no_delete;
    CREATE TRIGGER attribute_change_no_delete BEFORE DELETE ON attribute_change
      WHEN NOT EXISTS (SELECT 1 FROM purging WHERE chart_id = OLD.chart_id)
      BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;

    DROP TRIGGER blind_review_no_delete;
    CREATE TRIGGER blind_review_no_delete BEFORE DELETE ON blind_review
      WHEN NOT EXISTS (SELECT 1 FROM purging WHERE chart_id = OLD.chart_id AND kind IN ('review', 'opened-packet'))
      BEGIN SELECT RAISE(ABORT, 'what stood when the suggestions were shown is append-only'); END;

    DROP TRIGGER planted_no_delete;
    CREATE TRIGGER planted_no_delete BEFORE DELETE ON planted
      WHEN NOT EXISTS (
        SELECT 1 FROM purging p JOIN clearance c ON c.chart_id = p.chart_id
        WHERE c.id = OLD.clearance_id AND p.kind IN ('review', 'opened-packet'))
      BEGIN SELECT RAISE(ABORT, 'planted errors are append-only'); END;
    DROP TRIGGER planted_outcome_no_delete;
    CREATE TRIGGER planted_outcome_no_delete BEFORE DELETE ON planted_outcome
      WHEN NOT EXISTS (
        SELECT 1 FROM purging p JOIN suggestion s ON s.chart_id = p.chart_id
        WHERE s.id = OLD.suggestion_id AND p.kind IN ('review', 'opened-packet'))
      BEGIN SELECT RAISE(ABORT, 'planted errors are append-only'); END;

    -- Provider, codes and marks of a case stay, so that the figures somebody signed still add up.
    DROP TRIGGER audit_case_no_update;
    CREATE TRIGGER audit_case_no_update BEFORE UPDATE ON audit_case
      WHEN NOT EXISTS (SELECT 1 FROM purging WHERE chart_id = OLD.chart_id) OR NEW.row IS NOT OLD.row OR NEW.id IS NOT OLD.id
        OR NEW.audit_id IS NOT OLD.audit_id OR NEW.number IS NOT OLD.number OR NEW.chart_id IS NOT OLD.chart_id
        OR NEW.clearance_id IS NOT OLD.clearance_id OR NEW.coder IS NOT OLD.coder OR NEW.provider IS NOT OLD.provider OR NEW.auditor IS NOT OLD.auditor
        OR NEW.blind IS NOT OLD.blind OR json_array_length(NEW.coded) IS NOT json_array_length(OLD.coded)
      BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    DROP TRIGGER audit_entry_no_update;
    CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
      WHEN NOT EXISTS (SELECT 1 FROM purging p JOIN audit_case c ON c.chart_id = p.chart_id WHERE c.id = OLD.case_id)
        OR NEW.case_id IS NOT OLD.case_id OR NEW.seq IS NOT OLD.seq
        OR json_extract(NEW.entry, '$.action') IS NOT json_extract(OLD.entry, '$.action')
      BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
  `,
}
