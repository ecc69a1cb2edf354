// Words about packets.
import type { PacketKind, PacketProgress } from '../shared/packet-views'

const charts = (n: number): string => (n === 1 ? '1 chart' : `${n.toLocaleString('en')} charts`)

export const KIND_WORDS: Readonly<Record<PacketKind, string>> = {
  'de-identified': 'De-identified',
  phi: 'With PHI',
  audit: 'Audit, de-identified',
}

export const P = {
  exportTitle: (n: number) => `Export ${n === 1 ? 'packet' : `one packet of ${charts(n)}`}`,
  which: 'Which packet',
  deIdentified: 'De-identified',
  deIdentifiedHelp:
    'For education, vendors and review: cleared text, codes with evidence, attestation, AI use, ledger excerpt, report. Anyone who has the file can read it; nothing in it says who the patient is.',
  phi: 'With PHI, encrypted',
  phiHelp:
    'For a payer or RADV: the same, and the original text, name, dates and the other facts of the header. Only who you say here can open it.',
  purpose: 'Purpose of the disclosure',
  choosePurpose: 'Choose one',
  who: 'Who can open it',
  byPassphrase: 'Who knows this passphrase',
  byPassphraseHelp: 'At least 12 characters. Tell it to the recipient by another way than the file.',
  passphrase: 'Passphrase of the packet',
  again: 'Once more',
  byRecipients: 'Who holds one of these age keys',
  recipients: 'Keys that begin with age1, one a line',
  confirm: 'This packet leaves with protected health information. I have the authority to send it for this purpose.',
  missingPurpose: 'Choose a purpose.',
  missingPassphrase: 'Type the passphrase, at least 12 characters.',
  missingAgain: 'The two passphrases differ.',
  missingRecipients: 'Enter at least one key.',
  missingConfirm: 'Confirm that it leaves with PHI.',
  doExport: 'Export…',
  doExportPhi: 'Encrypt and export…',
  stop: 'Stop',
  escape: 'Esc',
  nothing: 'There is no cleared or finished chart to export.',
  stages: {
    gathering: 'Gathering charts',
    printing: 'Printing the report',
    sealing: 'Sealing',
    encrypting: 'Encrypting',
  } satisfies Record<PacketProgress['stage'], string>,
  progress: ({ stage, done, total }: PacketProgress) => (stage === 'gathering' ? `${done} of ${total}` : ''),
  kind: 'Kind',
  charts: 'Charts',
  chartCount: charts,
  from: 'Made from',
  unlockTitle: 'Encrypted packet',
  unlockHelp: (file: string) => `${file} is encrypted. It is opened in memory only; nothing of it is written to the disk.`,
  secret: 'Passphrase, or age identity (AGE-SECRET-KEY-1…)',
  doUnlock: 'Open and verify',
  openHelp: 'Open for review brings its signed charts into the worklist, read-only, with what was proposed and decided there.',
  open: 'Open for review',
  unknownKey:
    'Signed with a key that has no name here yet. Compare its fingerprint with the one the sender gives you by another way, then name it.',
  keyName: 'Whose key is it?',
  keyNameHint: 'For example: Northfield Coding, desk 3',
  missingKeyName: 'Name the key once you have compared it.',
  knownAs: (name: string) => `Known here as ${name}.`,
  opened: (n: number) => `${charts(n)} opened for review.`,
  leftOut: (n: number) => `${charts(n)} of the packet without signed codes ${n === 1 ? 'was' : 'were'} left out.`,
  origin: (packet: string) => `From packet ${packet}`,
  originBy: (name: string | null) => (name === null ? 'signed with the key of this workstation' : `signed by ${name}`),
  readOnly: 'Read-only: it was cleared, coded and signed elsewhere.',
  keysTitle: 'Signing keys of other workstations',
  keysHelp: 'Packets signed with these keys can be opened for review.',
  keysNone: 'None yet. A key is named when the first packet signed with it is opened.',
  forgetKey: (name: string) => `Forget ${name}`,
  forget: 'Forget',
} as const
