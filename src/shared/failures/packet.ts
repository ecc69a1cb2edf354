// Packets that leave and come.
import type { Wording } from './wording'

export const PACKET = {
  'packet-unreadable': {
    what: 'The file is not an audit packet.',
    kept: 'The file was left as it is.',
    todo: 'Choose a .zip made by Chartroom.',
  },
  'packet-unwritable': {
    what: 'The packet cannot be written there.',
    kept: 'The chart and its ledger are kept.',
    todo: 'Choose another folder.',
  },
  'packet-not-intact': {
    what: 'The packet was changed since it was sealed.',
    kept: 'Nothing of it was taken in.',
    todo: 'Ask its sender for it again.',
  },
  'packet-key-unknown': {
    what: 'The packet is signed with a key that these records do not know.',
    kept: 'Nothing of it was taken in.',
    todo: 'Compare the fingerprint with the sender by another way, then give the key a name.',
  },
  'packet-key-wrong': {
    what: 'That does not open the packet.',
    kept: 'The file was left as it is.',
    todo: 'Check the passphrase or key, or ask its sender for the packet again.',
  },
  'packet-cut-off': {
    what: 'The encrypted packet is not whole.',
    kept: 'The file was left as it is.',
    todo: 'Ask its sender for it again.',
  },
  'packet-phi': {
    what: 'A packet with PHI is for reading, not for review here.',
    kept: 'Nothing of it was taken in.',
    todo: 'Ask its sender for the de-identified packet of the same charts.',
  },
  'packet-unsigned': {
    what: 'No chart in the packet has signed codes.',
    kept: 'Nothing of it was taken in.',
    todo: 'Ask its sender for it once the codes are signed.',
  },
  'packet-opened-already': {
    what: 'The charts of this packet are in the worklist already.',
    kept: 'They are as they were.',
    todo: 'Open them from the worklist.',
  },
  'packet-gone': { what: 'That packet is no longer at hand.', kept: 'Nothing was changed.', todo: 'Choose its file again.' },
  'packet-too-many': {
    what: 'Those are more charts than one packet holds.',
    kept: 'The charts and their ledger are kept.',
    todo: 'Choose at most 1,000.',
  },
  'chart-from-packet': {
    what: 'This chart came with a packet and is read-only.',
    kept: 'Nothing was changed.',
    todo: 'Audit it, or ask its sender to change it.',
  },
  'recipient-invalid': {
    what: 'That is no age recipient.',
    kept: 'No packet was made.',
    todo: 'Enter keys that begin with age1, whole and one a line.',
  },
  'print-failed': { what: 'The report cannot be printed to PDF.', kept: 'The chart and its ledger are kept.', todo: 'Try again.' },
} as const satisfies Record<string, Wording>
