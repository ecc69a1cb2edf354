// The words around the governance report; its own words come from main, the same as on paper.
import type { Standing } from '../shared/governance-views'

const STANDING: Readonly<Record<Standing, string>> = {
  evidence: 'Evidence',
  missing: 'No answer on record',
  exception: 'Exception',
  limit: 'Not seen from here',
}

export const D = {
  title: 'Data flow',
  help: 'Read from these records as they are now. Evidence, not certification.',
  as: (at: string) => `As of ${at}`,
  again: 'Read again',
  pdf: 'Export PDF',
  json: 'Export JSON',
  saved: 'Saved.',
  saving: 'Saving…',
  reading: 'Reading the records…',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was read.',
  STANDING,
  more: 'What it rests on',
  from: (source: string) => `From: ${source}`,
  attestation: {
    open: 'Attestation',
    title: 'Safe Harbor attestation',
    pdf: 'Export PDF',
    close: 'Close',
    chart: 'Chart',
    source: 'Original, SHA-256',
    noSource: 'Came in a packet; not known here',
    text: 'Cleared text, SHA-256',
    policy: 'Policy',
    policyIs: (version: number, sha256: string) => `Version ${version}, ${sha256}`,
    noPolicy: 'Not on record',
    looked: 'Looked for by',
    columns: { identifier: 'Identifier', places: 'Places', action: 'Action', by: 'Found by', notCovered: 'Not covered' },
    replaced: 'Replaced',
    none: 'None found',
    takenOff: (n: number) => `${n} taken off by a person`,
    knowledge: 'Actual knowledge',
    unsigned: 'Nobody has cleared this text yet. The rows show how it stands now.',
  },
} as const
