// A governance report and an attestation of fictional records. Never shipped.
import type { GovernanceReport } from '../../shared/governance-views'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { ok } from '../../shared/result'

export const FAKE_REPORT: GovernanceReport = {
  at: '2026-03-02T15:20:00.000Z',
  app: '0.1.0',
  workstation: 'desk-1',
  by: 'Maren Quist',
  answers: [
    {
      id: 'where',
      question: 'Where exactly is PHI?',
      answer: 'On desk-1 alone, in one encrypted file, and in memory while the records are open.',
      standing: 'evidence',
      lines: [
        {
          says: '14 charts. 84 rows in 5 tables with text or identifiers of patients.',
          from: 'row counts of every table',
          standing: 'evidence',
        },
        { says: 'Copies that other programs make.', from: 'not seen from here', standing: 'limit' },
      ],
    },
    {
      id: 'before-or-after',
      question: 'Are identifiers removed before or after the AI?',
      answer: 'Before. All 12 requests came after a clearance; no exception.',
      standing: 'evidence',
      lines: [{ says: '12 of 12 requests came after the clearance of that very text.', from: 'ledger', standing: 'evidence' }],
    },
    {
      id: 'stored',
      question: 'What is stored, and for how long?',
      answer: 'Everything, on this computer, until somebody purges it.',
      standing: 'exception',
      lines: [{ says: 'Original text: 14; kept 30 days. 2 past that time.', from: 'policy Standard 1', standing: 'exception' }],
    },
    {
      id: 'training',
      question: 'May a provider train on it?',
      answer: 'Not answered for Fictional Models: sending there is refused.',
      standing: 'missing',
      lines: [{ says: 'Fictional Models: no whole record of its terms.', from: 'due-diligence record', standing: 'missing' }],
    },
  ],
  sections: [
    {
      id: 'left',
      title: 'What left, to whom',
      blocks: [
        { kind: 'words', words: 'Every request, as the ledger has it.' },
        {
          kind: 'table',
          caption: 'Requests by destination',
          columns: [{ label: 'Destination' }, { label: 'Requests', numeric: true }, { label: 'SHA-256', mono: true }],
          rows: [
            ['Built-in coder', '12', 'a'.repeat(64)],
            [{ text: 'old.example.org:443', standing: 'exception' }, '1', 'b'.repeat(64)],
          ],
          none: 'No request was made.',
          from: 'ledger, outbound-intended',
        },
        {
          kind: 'table',
          caption: 'Files that people exported',
          columns: [{ label: 'Time' }],
          rows: [],
          none: 'No file was exported.',
          from: 'ledger',
        },
        { kind: 'lines', lines: [{ says: 'The ledger is whole.', from: 'every hash', standing: 'evidence' }] },
      ],
    },
  ],
}

type DataFlowCall = Extract<CallName, `governance.${string}` | `attestation.${string}`>

/** @param cleared charts whose text was cleared, by id */
export function fakeDataFlow(cleared: (chartId: string) => boolean): Pick<Handlers, DataFlowCall> {
  return {
    'governance.report': () => ok(FAKE_REPORT),
    'governance.cancel': () => ok(null),
    'governance.export': ({ format }) => ok({ file: `governance-2026-03-02.${format}` }),
    'attestation.get': ({ chartId }) =>
      ok({
        chartId,
        rows: [...'ABCDEFGHIJKLMNOPQR'].map((letter, i) => ({
          letter: letter as 'A',
          identifier: letter === 'A' ? 'Names' : `Identifier ${letter}`,
          detectors: i < 2 ? ['rules/name'] : [],
          count: i < 2 ? 3 - i : 0,
          takenOff: i === 1 ? 1 : 0,
          action: i < 2 ? 'replaced' : 'none-found',
          notCovered: 'Nicknames without a cue',
        })),
        detectors: [{ name: 'rules', version: 'rules 2, lexicon 1 5edb3849' }],
        policy: { version: 1, sha256: 'c'.repeat(64) },
        sourceSha256: 'd'.repeat(64),
        scrubbedSha256: 'e'.repeat(64),
        clearance: cleared(chartId)
          ? {
              name: 'Ines Okoro',
              credential: 'CPC',
              at: '2026-03-02T15:00:00.000Z',
              statement: 'I have no actual knowledge that the text could identify the patient.',
            }
          : null,
        meaning: 'This attestation is evidence, not a certification.',
      }),
    'attestation.export': ({ chartId }) => ok({ file: `attestation-${chartId.slice(0, 8)}.pdf` }),
  }
}
