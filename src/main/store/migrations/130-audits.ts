// Audits: revisions of templates, the audits made from them, their cases, and the log of each case. Nothing of it is changed or taken out
// later; a signature goes out of force by a later row.
import { sql } from '../sql'
import type { Migration } from './migration'

export const audits: Migration = {
  version: 130,
  up: sql`
    CREATE TABLE audit_template (
      id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      draft TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq),
      PRIMARY KEY (id, revision)
    ) STRICT;

    CREATE TABLE audit (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      scope TEXT NOT NULL,
      -- The revision it was made from, whole.
      template TEXT NOT NULL,
      sample_id TEXT,
      auditors TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL,
      ledger_seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq)
    ) STRICT;
    CREATE INDEX audit_by_sample ON audit (sample_id);

    CREATE TABLE audit_case (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      audit_id TEXT NOT NULL REFERENCES audit (id),
      number INTEGER NOT NULL CHECK (number > 0),
      chart_id TEXT NOT NULL REFERENCES chart (id),
      -- Evidence offsets are into the text of this clearance.
      clearance_id TEXT NOT NULL REFERENCES clearance (id),
      coder TEXT NOT NULL,
      provider TEXT,
      auditor TEXT NOT NULL,
      blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
      -- The code list as it was signed.
      coded TEXT NOT NULL,
      UNIQUE (audit_id, number),
      UNIQUE (audit_id, chart_id)
    ) STRICT;
    CREATE INDEX audit_case_by_chart ON audit_case (chart_id);

    CREATE TABLE audit_entry (
      case_id TEXT NOT NULL REFERENCES audit_case (id),
      seq INTEGER NOT NULL CHECK (seq > 0),
      entry TEXT NOT NULL,
      PRIMARY KEY (case_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit_signature (
      ledger_seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      audit_id TEXT NOT NULL REFERENCES audit (id),
      -- All null: the signature before it went out of force.
      name TEXT,
      credential TEXT,
      at TEXT NOT NULL,
      CHECK ((name IS NULL) = (credential IS NULL))
    ) STRICT;
    CREATE INDEX audit_signature_by_audit ON audit_signature (audit_id);

    CREATE TRIGGER audit_template_no_update BEFORE UPDATE ON audit_template BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_template_no_delete BEFORE DELETE ON audit_template BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_case_no_update BEFORE UPDATE ON audit_case BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_case_no_delete BEFORE DELETE ON audit_case BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_signature_no_update BEFORE UPDATE ON audit_signature BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_signature_no_delete BEFORE DELETE ON audit_signature BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;

    -- REPLACE fires no delete trigger.
    CREATE TRIGGER audit_template_no_replace BEFORE INSERT ON audit_template
      WHEN EXISTS (SELECT 1 FROM audit_template WHERE (id = NEW.id AND revision = NEW.revision) OR ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
      WHEN EXISTS (SELECT 1 FROM audit WHERE row = NEW.row OR id = NEW.id OR ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_case_no_replace BEFORE INSERT ON audit_case
      WHEN EXISTS (SELECT 1 FROM audit_case WHERE row = NEW.row OR id = NEW.id
        OR (audit_id = NEW.audit_id AND (number = NEW.number OR chart_id = NEW.chart_id)))
      BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry
      WHEN EXISTS (SELECT 1 FROM audit_entry WHERE case_id = NEW.case_id AND seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
    CREATE TRIGGER audit_signature_no_replace BEFORE INSERT ON audit_signature
      WHEN EXISTS (SELECT 1 FROM audit_signature WHERE ledger_seq = NEW.ledger_seq)
      BEGIN SELECT RAISE(ABORT, 'audits are append-only'); END;
  `,
}
