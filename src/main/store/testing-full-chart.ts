// For tests of purges: a chart that has something in every column a purge has to reach, each with a word that can be looked for in the
// bytes of the file and that says which kind of content it goes with.
import type Database from 'better-sqlite3'
import { type ChartId, newId, type PurgeId } from '../../shared/ids'
import type { RetainedKind } from '../../shared/policy/retention'
import { asLabel, asSha256, type Writer } from './index'

const AT = '2026-01-01T09:00:00.000Z'
const HASH = 'd'.repeat(64)

export interface FullChart {
  readonly chartId: ChartId
  /** table.column → word, and the kind it goes with. */
  readonly words: ReadonlyMap<string, readonly { readonly word: string; readonly kind: RetainedKind }[]>
}

type Values = Readonly<Record<string, string | number | null | Uint8Array>>

/** @param write runs work in a transaction of the store over `db` */
export function fillChart(db: Database.Database, write: (work: (w: Writer) => void) => void): FullChart {
  const chartId = newId<ChartId>()
  const words = new Map<string, { word: string; kind: RetainedKind }[]>()
  let table = ''
  const put = (kind: RetainedKind, column: string): string => {
    const word = `zq${kind.replace('-', '')}${newId().slice(0, 8)}${table}${column}`
    const at = `${table}.${column}`
    words.set(at, [...(words.get(at) ?? []), { word, kind }])
    return word
  }
  const insert = (into: string, values: (p: typeof put) => Values): void => {
    table = into
    const row = values(put)
    const names = Object.keys(row)
    db.prepare(`INSERT INTO ${into} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row))
  }
  const json = JSON.stringify
  const [clearance, outbound, unread, suggestion, other, audit, auditCase, act] = Array.from({ length: 8 }, () => newId() as string)
  const chart = { chart_id: chartId }
  write((w) => {
    const seq = w.append({ kind: 'app-start', detail: { schema: 240 } })
    const [caseSeq, plantedSeq, outcomeSeq] = [1, 2, 3].map(() => w.append({ kind: 'app-stop', detail: {} }))
    insert('chart', (p) => ({
      id: chartId,
      name: p('original-text', 'name'),
      sha256: 'c'.repeat(64),
      bytes: 10,
      encoding: 'utf-8',
      encounter_from: p('review', 'encounter_from'),
      encounter_to: p('review', 'encounter_to'),
      imported_at: AT,
      status: 'finished',
      findings: 3,
    }))
    insert('chart_text', (p) => ({
      ...chart,
      // Longer than a page, so that it lies on overflow pages too.
      text: `${p('original-text', 'text')} ${'and so on '.repeat(2000)} ${p('original-text', 'text')}`,
      documents: json([{ title: p('original-text', 'documents'), start: 0, end: 4 }]),
      facts: json([{ label: 'Patient', value: p('original-text', 'facts') }]),
      known: json([{ label: 'Patient', value: p('original-text', 'known') }]),
    }))
    insert('page_file', (p) => ({ ...chart, number: 0, kind: 'pdf', bytes: Buffer.from(p('original-text', 'bytes')) }))
    const [batch, from] = [newId() as string, newId()]
    const rows = [from.slice(0, 8), from.slice(-8)].map((hex) => Number.parseInt(hex, 16)) as [number, number]
    insert('intake_batch', (p) => ({
      id: batch,
      given: json([p('original-text', 'given')]),
      state: 'done',
      listed: 1,
      person_id: newId() as string,
      started_at: AT,
      finished_at: AT,
    }))
    insert('intake_item', (p) => ({
      row: rows[0],
      batch_id: batch,
      path: p('original-text', 'path'),
      path_hash: HASH,
      size: 10,
      modified: 0,
      state: 'read',
    }))
    insert('intake_leaf', (p) => ({
      row: rows[1],
      item_row: rows[0],
      batch_id: batch,
      number: 0,
      within: json([p('original-text', 'within')]),
      state: 'taken',
    }))
    insert('intake_chart', () => ({ leaf_row: rows[1], ...chart }))
    const run = w.findings.insertRun({ chartId, at: AT, versions: { rules: 'rules 1' }, findings: [], policy: null })
    insert('finding_edit', (p) => ({
      run_id: run,
      seq: 1,
      edit: json({ action: 'remove', findingIds: [], reason: p('original-text', 'edit') }),
      at: AT,
    }))
    insert('clearance', (p) => ({
      id: clearance as string,
      ...chart,
      sha256: HASH,
      text: p('cleared-text', 'text'),
      name: 'R. Moss',
      credential: 'CCS',
      at: AT,
      ledger_seq: seq,
      withdrawn_at: AT,
      withdrawn_reason: p('review', 'withdrawn_reason'),
    }))
    insert('first_clearance', (p) => ({
      id: newId() as string,
      ...chart,
      sha256: HASH,
      person_id: newId() as string,
      name: 'P. Ahn',
      credential: 'CCS',
      at: AT,
      ledger_seq: seq,
      ended_at: AT,
      sent_back_reason: p('review', 'sent_back_reason'),
    }))
    const sent = { ...chart, clearance_id: clearance as string, profile: '{}', sha256: HASH, at: AT, ledger_seq: seq }
    insert('outbound', (p) => ({
      id: outbound as string,
      ...sent,
      bytes: Buffer.from(p('outbound', 'bytes')),
      state: 'answered',
      finished_at: AT,
      reply_raw: p('outbound', 'reply_raw'),
      reply_sha256: HASH,
      status: 200,
      milliseconds: 1,
      retries: 0,
    }))
    insert('outbound', (p) => ({
      id: unread as string,
      ...sent,
      bytes: Buffer.from(p('outbound', 'bytes')),
      state: 'failed',
      finished_at: AT,
      failure: 'endpoint-malformed',
    }))
    insert('unread_reply', (p) => ({
      outbound_id: unread as string,
      raw: p('outbound', 'raw'),
      sha256: HASH,
      status: 200,
      milliseconds: 1,
      retries: 0,
    }))
    for (const id of [suggestion, other])
      insert('suggestion', (p) => ({
        id: id as string,
        ...chart,
        clearance_id: clearance as string,
        outbound_id: outbound as string,
        proposal: json({
          code: p('review', 'proposal'),
          evidence: [{ start: 0, end: 3, text: p('cleared-text', 'proposal') }],
          reason: p('cleared-text', 'proposal'),
        }),
        verdict: json({ status: 'valid', title: p('review', 'verdict') }),
      }))
    insert('passed_over', (p) => ({
      clearance_id: clearance as string,
      outbound_id: outbound as string,
      system: 'ICD-10-CM',
      code: p('review', 'code'),
      answer: 'declined',
      title: p('review', 'title'),
      reason: p('cleared-text', 'reason'),
      evidence: json([{ start: 0, end: 3, text: p('cleared-text', 'evidence') }]),
    }))
    insert('decision', (p) => ({
      clearance_id: clearance as string,
      seq: 1,
      entry: json({ action: 'decide', suggestionId: suggestion, decision: { action: 'reject', reason: p('review', 'entry') }, at: AT }),
    }))
    insert('signature', (p) => ({
      ...chart,
      clearance_id: clearance as string,
      name: 'R. Moss',
      credential: 'CCS',
      at: AT,
      ledger_seq: seq,
      override_reason: p('review', 'override_reason'),
    }))
    insert('chart_attributes', (p) => ({
      ...chart,
      specialty: p('review', 'specialty'),
      provider: p('review', 'provider'),
      priority: 'normal',
      tag: p('original-text', 'tag'),
      reference: p('original-text', 'reference'),
    }))
    const actId = Number.parseInt((act as string).slice(0, 6), 16)
    db.prepare("INSERT INTO worklist_act (id, person_id, kind, at) VALUES (?, 'p', 'change', ?)").run(actId, AT)
    insert('attribute_change', (p) => ({
      act_id: actId,
      ...chart,
      was: json({ tag: p('original-text', 'was') }),
      now: json({ tag: p('original-text', 'now') }),
    }))
    insert('billed_code', (p) => ({ ...chart, seq: 1, system: 's', code: p('review', 'code'), source: 'typed' }))
    insert('care_setting', () => ({ ...chart, setting: 'inpatient' }))
    insert('blind_review', (p) => ({
      clearance_id: clearance as string,
      ...chart,
      revealed_at: AT,
      own: json([{ code: p('review', 'own') }]),
      suggested: json([{ code: p('review', 'suggested') }]),
    }))
    insert('audit', () => ({
      id: audit as string,
      title: 't',
      scope: '',
      template: '{}',
      auditors: '[]',
      made_by: '{}',
      made_at: AT,
      ledger_seq: caseSeq as number,
    }))
    insert('audit_case', (p) => ({
      id: auditCase as string,
      audit_id: audit as string,
      number: 1,
      ...chart,
      clearance_id: clearance as string,
      coder: '{}',
      provider: 'Dr. Vey',
      auditor: '{}',
      blind: 0,
      coded: json([{ line: 1, code: 'I10', evidence: [{ start: 0, end: 3, text: p('cleared-text', 'coded') }] }]),
    }))
    insert('audit_entry', (p) => ({
      case_id: auditCase as string,
      seq: 1,
      entry: json({
        action: 'mark',
        marks: [{ verdict: 'agree', evidence: [{ start: 0, end: 3, text: p('cleared-text', 'entry') }], rationale: p('review', 'entry') }],
      }),
    }))
    insert('provider_query', (p) => ({
      id: newId() as string,
      ...chart,
      suggestion_id: suggestion as string,
      status: 'draft',
      words: json({ question: p('review', 'words'), indicators: [{ text: p('cleared-text', 'words') }] }),
      answer: p('review', 'answer'),
      made_at: AT,
      changed_at: AT,
    }))
    insert('checklist_answer', (p) => ({
      ...chart,
      case_id: '',
      kind: 'meat',
      subject: p('review', 'subject'),
      answers: json({ item: { chosen: [p('review', 'answers')], quotes: [{ text: p('cleared-text', 'answers') }] } }),
      at: AT,
    }))
    insert('education_note', (p) => ({
      audit_id: audit as string,
      coder: 'c',
      body: json({ points: [{ title: 'Sides', examples: [{ where: 'Case 1', quote: p('cleared-text', 'body'), why: 'left' }] }] }),
      at: AT,
    }))
    insert('planted', () => ({
      suggestion_id: suggestion as string,
      clearance_id: clearance as string,
      kind: 'ruled-out',
      made_from: other as string,
      ledger_seq: plantedSeq as number,
    }))
    insert('planted_outcome', () => ({
      suggestion_id: suggestion as string,
      outcome: 'caught',
      person_id: 'p',
      at: AT,
      ledger_seq: outcomeSeq as number,
    }))
    db.prepare('INSERT OR IGNORE INTO opened_packet VALUES (?, ?, ?, ?)').run(HASH, 'p', 'k', AT)
    insert('opened_chart', (p) => ({
      ...chart,
      packet_sha256: HASH,
      origin_chart_id: 'o',
      worksheet: json({ text: p('opened-packet', 'worksheet') }),
      attestation: '{}',
      ledger_seq: seq,
    }))
    w.signOff.recordExport({ chartId, sha256: HASH, at: AT })
    w.append({ kind: 'settings-changed', detail: { setting: 'idle-lock', minutes: Number(asLabel('5')) } })
  })
  return { chartId, words }
}

/** The entries a purge has, and the purge. */
export function purgeIn(w: Writer, charts: readonly { chartId: ChartId; kinds: readonly RetainedKind[] }[], facts: unknown = {}): number {
  const id = newId<PurgeId>()
  for (const { chartId, kinds } of charts)
    w.append({
      kind: 'chart-purged',
      chartId,
      detail: { purge: id, kinds, source: asSha256('c'.repeat(64)), rule: 'by-hand' },
    })
  const ledgerSeq = w.append({
    kind: 'purged',
    reason: { typed: 'a test' },
    detail: { purge: id, charts: charts.length, kinds: {}, policy: 1, sha256: asSha256(HASH) },
  })
  w.retention.purge({ id, ledgerSeq, at: AT, facts }, charts)
  return ledgerSeq
}
