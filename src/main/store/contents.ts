// What every column of the records holds, as data: the data-flow statement counts by it, and what a purge has to reach is read off it. A
// column that is missing here fails a test.

/** Kinds of content, the most telling first. A column of JSON may hold several. */
export const CONTENT_KINDS = [
  /** Words of the chart as it came. */
  'document-text',
  /** Values or dates that point to the patient: 45 CFR 164.514(b)(2)(i). */
  'identifier',
  /** Words of the text without identifiers, quotes from it too. */
  'cleared-text',
  /** Exactly what was sent. */
  'bytes-sent',
  /** What an endpoint answered, as it came. */
  'reply',
  /** Words a person typed; nothing stops them from holding the patient's name. */
  'typed-words',
  /** Names of the providers who treated the patient. */
  'provider',
  /** Codes and what was decided about them. */
  'codes',
  /** Names and credentials of those who work here. */
  'staff',
  /** Keys. */
  'secret',
  /** Public reference data. */
  'reference',
  /** Ids, counts, hashes, times, settings, labels. */
  'record',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

const holds = (...kinds: readonly ContentKind[]): readonly ContentKind[] => kinds
const RECORD = holds('record')
const STAFF = holds('staff')
const CODES = holds('codes')
const TYPED = holds('typed-words')
const IDENTIFIER = holds('identifier')
const REFERENCE = holds('reference')

/** Columns of nothing but ids, counts, hashes, times and labels. */
const records = <C extends string>(...columns: readonly C[]): Readonly<Record<C, readonly ContentKind[]>> =>
  Object.fromEntries(columns.map((column) => [column, RECORD])) as Record<C, readonly ContentKind[]>

/** table → column → what it holds. Generated columns are named too. */
export const CONTENTS = {
  ledger: { ...records('seq', 'body_hash', 'hash', 'chart_id'), body: holds('staff', 'record') },
  ledger_anchor: records('id', 'seq', 'entries', 'hash', 'at'),
  ledger_secret: { id: RECORD, key: holds('secret') },
  chart: {
    ...records(
      'id',
      'sha256',
      'bytes',
      'encoding',
      'kind',
      'pages',
      'scanned',
      'imported_at',
      'status',
      'findings',
      'undecided',
      'open_suggestions',
    ),
    // Names of files name patients.
    name: IDENTIFIER,
    encounter_from: IDENTIFIER,
    encounter_to: IDENTIFIER,
  },
  chart_text: {
    chart_id: RECORD,
    text: holds('document-text', 'identifier'),
    documents: holds('document-text'),
    facts: IDENTIFIER,
    known: IDENTIFIER,
  },
  page_file: { ...records('chart_id', 'number', 'kind'), bytes: holds('document-text', 'identifier') },
  // Places of words, no words.
  chart_page: records(
    ...(['chart_id', 'number', 'file', 'page_index', 'text_start', 'text_end', 'width', 'height', 'turned', 'source'] as const),
    ...(['confidence', 'words'] as const),
  ),
  intake_batch: {
    ...records('id', 'part', 'parts', 'watched', 'polling', 'state', 'because', 'listed', 'person_id', 'started_at', 'finished_at'),
    // Names of files and folders name patients.
    given: IDENTIFIER,
  },
  intake_item: {
    ...records('row', 'batch_id', 'path_hash', 'size', 'modified', 'state', 'sha256', 'attempts', 'crashes', 'milliseconds', 'later'),
    path: IDENTIFIER,
  },
  intake_leaf: { ...records('row', 'item_row', 'batch_id', 'number', 'state', 'reason', 'sha256', 'pages'), within: IDENTIFIER },
  intake_chart: records('leaf_row', 'chart_id'),
  // Places and categories, no values.
  detection_run: records('id', 'chart_id', 'at', 'versions', 'findings', 'policy'),
  finding_edit: { ...records('run_id', 'seq', 'at'), edit: TYPED },
  clearance: {
    ...records('id', 'chart_id', 'sha256', 'at', 'ledger_seq', 'withdrawn_at', 'policy'),
    text: holds('cleared-text'),
    name: STAFF,
    credential: STAFF,
    withdrawn_reason: TYPED,
  },
  outbound: {
    ...records('id', 'chart_id', 'clearance_id', 'profile', 'prompt', 'sha256', 'at', 'ledger_seq', 'state', 'finished_at', 'failure'),
    ...records('reply_sha256', 'status', 'milliseconds', 'retries'),
    bytes: holds('bytes-sent', 'cleared-text'),
    reply_raw: holds('reply', 'cleared-text', 'codes'),
  },
  unread_reply: {
    ...records('outbound_id', 'sha256', 'status', 'milliseconds', 'retries'),
    raw: holds('reply', 'cleared-text'),
  },
  endpoint_terms: {
    ...records('endpoint_id', 'revision', 'host', 'vendor', 'sha256', 'person_id', 'at', 'ledger_seq'),
    answers: holds('typed-words', 'staff'),
    reason: TYPED,
    person_name: STAFF,
  },
  policy: {
    ...records('version', 'sha256', 'signature', 'ledger_seq'),
    document: holds('staff', 'record'),
    taken_from: holds('staff', 'record'),
  },
  first_clearance: {
    ...records('id', 'chart_id', 'sha256', 'person_id', 'at', 'ledger_seq', 'ended_at', 'clearance_id'),
    name: STAFF,
    credential: STAFF,
    sent_back_reason: TYPED,
  },
  incident: records('id', 'number', 'chart_id', 'opened_at', 'ledger_seq'),
  // An identifier that was missed is why there is an incident.
  incident_outbound: { ...records('incident_id', 'outbound_id', 'body'), bytes: holds('identifier', 'bytes-sent', 'cleared-text') },
  incident_entry: {
    ...records('incident_id', 'seq', 'kind', 'person_id', 'at', 'ledger_seq'),
    body: holds('typed-words', 'record'),
    person_name: STAFF,
  },
  suggestion: {
    ...records('row', 'id', 'chart_id', 'clearance_id', 'outbound_id'),
    proposal: holds('cleared-text', 'codes'),
    verdict: CODES,
  },
  passed_over: {
    ...records('row', 'clearance_id', 'outbound_id', 'system', 'answer'),
    code: CODES,
    title: CODES,
    reason: holds('reply', 'cleared-text'),
    evidence: holds('cleared-text'),
  },
  decision: { ...records('clearance_id', 'seq'), entry: holds('codes', 'typed-words') },
  signature: {
    ...records('row', 'chart_id', 'clearance_id', 'at', 'ledger_seq', 'person_id'),
    name: STAFF,
    credential: STAFF,
    override_reason: TYPED,
  },
  packet_export: records('row', 'chart_id', 'sha256', 'at'),
  // One of them is the key packets are signed with.
  setting: { key: RECORD, value: holds('record', 'secret') },
  self_tests: records('ledger_seq', 'at', 'gold_sha256', 'passed', 'result'),
  code_sets: {
    ...records('row', 'id', 'kind', 'name', 'valid_from', 'valid_to', 'sha256', 'edition', 'imported_at', 'ledger_seq'),
    bytes: REFERENCE,
  },
  code_set_removals: { ...records('ledger_seq', 'code_set_id', 'at'), reason: TYPED },
  person: {
    ...records('id', 'is_coder', 'is_auditor', 'is_lead', 'is_active', 'created_at', 'changed_at'),
    name: STAFF,
    credential: STAFF,
  },
  chart_attributes: {
    ...records('chart_id', 'assignee', 'due', 'priority'),
    specialty: TYPED,
    provider: holds('provider'),
    tag: TYPED,
    // An account or record number, where a list from another system brought it.
    reference: IDENTIFIER,
  },
  worklist_act: records('id', 'person_id', 'kind', 'of_act', 'at'),
  attribute_change: {
    ...records('act_id', 'chart_id'),
    was: holds('identifier', 'typed-words', 'provider'),
    now: holds('identifier', 'typed-words', 'provider'),
  },
  saved_search: { ...records('row', 'id', 'person_id'), name: TYPED, filter: holds('identifier', 'typed-words', 'provider') },
  billed_code: { ...records('chart_id', 'seq', 'system', 'poa', 'source'), code: CODES },
  care_setting: records('chart_id', 'setting'),
  blind_review: { ...records('clearance_id', 'chart_id', 'revealed_at', 'person_id'), own: CODES, suggested: CODES },
  audit_template: { ...records('id', 'revision', 'made_at', 'ledger_seq'), draft: TYPED, made_by: STAFF },
  audit: {
    ...records('row', 'id', 'sample_id', 'made_at', 'ledger_seq'),
    title: TYPED,
    scope: TYPED,
    template: TYPED,
    auditors: STAFF,
    made_by: STAFF,
  },
  audit_case: {
    ...records('row', 'id', 'audit_id', 'number', 'chart_id', 'clearance_id', 'blind'),
    coder: STAFF,
    provider: holds('provider'),
    auditor: STAFF,
    coded: holds('cleared-text', 'codes'),
  },
  audit_entry: { ...records('case_id', 'seq'), entry: holds('cleared-text', 'typed-words', 'codes', 'staff') },
  audit_signature: { ...records('ledger_seq', 'audit_id', 'at'), name: STAFF, credential: STAFF },
  sample_seeds: records('ledger_seq', 'seed', 'sha256', 'at'),
  samples: {
    ...records('ledger_seq', 'id', 'at', 'by_id', 'unit', 'plan', 'ai', 'seed', 'seed_seq', 'generator', 'frame_units', 'frame_sha256'),
    name: TYPED,
    by_name: STAFF,
    universe: TYPED,
    filter: holds('typed-words', 'provider'),
    // Strata may be by provider or coder.
    shares: holds('provider', 'staff', 'record'),
    drawn: holds('provider', 'staff', 'record'),
    frame: holds('provider', 'staff', 'record'),
  },
  sample_repeats: { ...records('ledger_seq', 'sample_id', 'at', 'same'), by_name: STAFF },
  sample_replacements: { ...records('ledger_seq', 'sample_id', 'unit', 'spare', 'at'), reason: TYPED },
  sample_figures: { ...records('ledger_seq', 'sample_id', 'figures', 'at'), measure: TYPED, by_name: STAFF },
  opened_packet: records('sha256', 'packet_id', 'signed_by', 'opened_at'),
  opened_chart: {
    ...records('chart_id', 'packet_sha256', 'origin_chart_id', 'ledger_seq'),
    worksheet: holds('cleared-text', 'codes', 'typed-words', 'staff'),
    attestation: RECORD,
  },
  known_key: { ...records('fingerprint', 'at'), name: TYPED },
  planted: records('suggestion_id', 'clearance_id', 'kind', 'made_from', 'ledger_seq'),
  planted_outcome: records('suggestion_id', 'outcome', 'person_id', 'at', 'ledger_seq'),
  provider_query: {
    ...records('row', 'id', 'chart_id', 'suggestion_id', 'status', 'outcome', 'made_at', 'changed_at'),
    words: holds('cleared-text', 'typed-words'),
    answer: TYPED,
  },
  checklist_answer: {
    ...records('chart_id', 'case_id', 'kind', 'at'),
    subject: CODES,
    answers: holds('cleared-text', 'typed-words'),
  },
  education_note: { ...records('audit_id', 'at'), coder: STAFF, body: TYPED },
  legal_hold: {
    ...records('id', 'scope', 'set_at', 'ledger_seq', 'lifted_at', 'lifted_seq'),
    filter: holds('identifier', 'typed-words', 'provider'),
    says: holds('identifier', 'typed-words', 'provider'),
    reason: TYPED,
    set_by: STAFF,
    lifted_by: STAFF,
    lifted_reason: TYPED,
  },
  legal_hold_chart: records('hold_id', 'chart_id'),
  purge: {
    ...records('ledger_seq', 'id', 'at', 'compacted_at', 'signature'),
    facts: holds('typed-words', 'staff', 'record'),
    certificate: holds('staff', 'record'),
  },
  purged_content: records('chart_id', 'kind', 'ledger_seq'),
  validation_round: { ...records('sample_id', 'ledger_seq', 'at', 'by_id', 'closed_at', 'closed_seq'), by_name: STAFF, closed_by: STAFF },
  validation_chart: records('sample_id', 'chart_id', 'clearance_id', 'policy', 'versions'),
  // Places and categories, no values.
  validation_review: {
    ...records('ledger_seq', 'sample_id', 'chart_id', 'clearance_id', 'person_id', 'at', 'masked', 'marks'),
    person_name: STAFF,
  },
  endpoint: { ...records('id', 'config', 'added_at', 'changed_at', 'removed_at'), key: holds('secret') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly ContentKind[]>>>>

export type TableName = keyof typeof CONTENTS

/** Every kind a table holds, the most telling first. */
export function kindsIn(table: TableName): readonly ContentKind[] {
  const held = new Set<ContentKind>(Object.values<readonly ContentKind[]>(CONTENTS[table]).flat())
  return CONTENT_KINDS.filter((kind) => held.has(kind))
}

/** Content that may name a patient or repeat a chart and that no purge of a chart takes out, with the reason. */
export const OUTLIVES_PURGES: Readonly<Record<string, string>> = {
  'code_set_removals.reason': 'about a code set',
  'saved_search.name': 'of a person, who can remove it',
  'saved_search.filter': 'of a person, who can remove it',
  'audit_template.draft': 'about no chart',
  'audit.title': 'about many charts',
  'audit.scope': 'about many charts',
  'audit.template': 'about no chart',
  'audit_case.provider': 'figures somebody signed are counted by it',
  'samples.name': 'about many charts; the draw has to be repeatable',
  'samples.universe': 'about many charts; the draw has to be repeatable',
  'samples.filter': 'about many charts; the draw has to be repeatable',
  'samples.shares': 'strata of many charts; the draw has to be repeatable',
  'samples.drawn': 'strata of many charts; the draw has to be repeatable',
  'samples.frame': 'strata of many charts; the draw has to be repeatable',
  'sample_replacements.reason': 'why a sample was changed',
  'sample_figures.measure': 'what a figure is of',
  'known_key.name': 'about a key',
  'endpoint_terms.answers': 'about a provider of AI, about no chart',
  'endpoint_terms.reason': 'about a provider of AI, about no chart',
  'incident_outbound.bytes': 'an incident has to show what left',
  'incident_entry.body': 'an incident has to show what was done about it',
  'purge.facts': 'why charts were purged that were not due',
  'legal_hold.filter': 'which charts were held',
  'legal_hold.says': 'which charts were held',
  'legal_hold.reason': 'why they were held',
  'legal_hold.lifted_reason': 'why they were no longer held',
}
