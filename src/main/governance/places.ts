// What the records hold, table by table. Tables are enumerated by the program from the file itself; one that does not stand here counts
// as PHI and is shown as not classified, and a test fails until somebody has said what it holds. Pure.

/**
 * phi: can hold what identifies a patient. cleared: text that a person cleared, and what was made from it alone. none: ids, hashes,
 * counts, names of the workforce, rules.
 */
export type Holds = 'phi' | 'cleared' | 'none'

interface Place {
  readonly holds: Holds
  readonly what: string
}

export const TABLES: Readonly<Record<string, Place>> = {
  chart: { holds: 'phi', what: 'File name, header facts, dates of service of each chart' },
  chart_text: { holds: 'phi', what: 'Original text of each chart' },
  detection_run: { holds: 'phi', what: 'Where identifiers stand in the original' },
  finding_edit: { holds: 'phi', what: 'What people changed about findings, with their reasons' },
  chart_attributes: { holds: 'phi', what: 'Assignee, provider, due date, tag and reference; a reference can be an account number' },
  worklist_act: { holds: 'none', what: 'When attributes were changed, by whose id' },
  attribute_change: { holds: 'phi', what: 'Attributes before and after a change' },
  saved_search: { holds: 'phi', what: 'Filters of the worklist; words that people typed' },
  clearance: { holds: 'cleared', what: 'Cleared text, with who cleared it' },
  outbound: { holds: 'cleared', what: 'Exact bytes of each request, and the reply' },
  unread_reply: { holds: 'cleared', what: 'Replies that could not be used' },
  suggestion: { holds: 'cleared', what: 'Proposed codes with their quotes' },
  decision: { holds: 'phi', what: 'Decisions on codes, with reasons that people typed' },
  planted: { holds: 'none', what: 'Which suggestions were planted errors' },
  planted_outcome: { holds: 'none', what: 'Whether they were caught' },
  signature: { holds: 'phi', what: 'Who signed which code list; reasons of overrides that people typed' },
  billed_code: { holds: 'none', what: 'Billed codes' },
  care_setting: { holds: 'none', what: 'Inpatient or outpatient' },
  blind_review: { holds: 'none', what: 'Code lists at the moment suggestions were shown' },
  provider_query: { holds: 'phi', what: 'Queries to providers, and answers that people typed' },
  checklist_answer: { holds: 'phi', what: 'Answers to checklists' },
  education_note: { holds: 'phi', what: 'Notes to coders, typed by people' },
  audit_template: { holds: 'none', what: 'Rules of audits' },
  audit: { holds: 'phi', what: 'Title and scope of each audit, typed by people' },
  audit_case: { holds: 'none', what: 'Cases: ids and code lists' },
  audit_entry: { holds: 'phi', what: 'Marks, rationales, answers, typed by people' },
  audit_signature: { holds: 'none', what: 'Who signed an audit' },
  samples: { holds: 'phi', what: 'Samples: frame filter, ids, the universe as described by people' },
  sample_seeds: { holds: 'none', what: 'Seeds' },
  sample_repeats: { holds: 'none', what: 'Draws that were repeated' },
  sample_replacements: { holds: 'phi', what: 'Charts that were replaced, with reasons that people typed' },
  sample_figures: { holds: 'none', what: 'Figures per chart' },
  packet_export: { holds: 'none', what: 'Packets that were made: ids and hashes' },
  opened_packet: { holds: 'none', what: 'Packets that came in: ids and hashes' },
  opened_chart: { holds: 'cleared', what: 'Worksheets and attestations of charts from packets' },
  known_key: { holds: 'none', what: 'Signing keys with the names people gave them' },
  code_sets: { holds: 'none', what: 'Imported code sets' },
  code_set_removals: { holds: 'none', what: 'Code sets taken out of use' },
  self_tests: { holds: 'none', what: 'Figures of self-tests' },
  setting: { holds: 'none', what: 'Settings; the signing key' },
  endpoint: { holds: 'none', what: 'Endpoints, with their keys' },
  person: { holds: 'none', what: 'Names of the workforce' },
  ledger: { holds: 'none', what: 'Every event: ids, counts, hashes' },
  ledger_anchor: { holds: 'none', what: 'The ledger’s end' },
  ledger_secret: { holds: 'none', what: 'Key of the digests of typed words' },
}

/** Null: nobody has said. */
export const placeOf = (table: string): Place | null => (Object.hasOwn(TABLES, table) ? (TABLES[table] ?? null) : null)

export const holdsOf = (table: string): Holds => placeOf(table)?.holds ?? 'phi'
