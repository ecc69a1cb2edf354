// The texts of an audit packet that people read: README.txt, and what part software had in the codes of a case.
import type { AuditFile } from './audit-file'
import { HOW_TO_VERIFY, placeOf } from './prose'
import type { SealedAs } from './seal'

/** README.txt. */
export function readmeOfAudit({ packetId, createdAt, appVersion, charts, parents }: SealedAs): string {
  return `AUDIT OF CODED CHARTS, DE-IDENTIFIED
Packet ${packetId}
Charts ${charts.length}, each with its cleared text in a folder of its own under charts/
Made   ${createdAt} by Chartroom ${appVersion}
${(parents ?? []).map((parent) => `From   packet ${parent.packetId}, SHA-256 ${parent.sha256}\n`).join('')}
WHAT IS HERE
report.pdf        the audit for reading: figures with their method, each case with its marks and disputes, AI use, ledger
audit.json        the same for programs: template, sample, codes as they were signed, marks, disputes, totals, signature
audit.csv         one row for each mark, for a spreadsheet
charts/           the text of each case as a person cleared it; quotes of marks stand in it at the places given
verify.html       open it in any browser, offline, and choose the packet: it says whether it is intact
ledger.jsonl      the ledger entries about this audit and its charts; of all others only the chain's hashes, so that it holds
manifest.json     size and SHA-256 of every file, and the public key
manifest.sig      Ed25519 signature over the exact bytes of manifest.json
public-key.pem    the same public key as a file of its own
SHA256SUMS        the sums once more, for sha256sum

${HOW_TO_VERIFY.replace('worksheet, text, ledger and attestation agree', 'marks, quotes, figures, texts and ledger agree')}
WHAT IS NOT HERE
File names, original texts, header facts, dates of service, names of providers: they stay on the workstation. So do words that people
typed in which the check of outgoing text found something like an identifier; "kept on the workstation" stands in their place.
`
}

/** In sentences: software assisted, people decided. */
export function aiUseOfCase({ ai, coder, auditor }: AuditFile['cases'][number]): string {
  const { uses, proposed, accepted, changed, rejected, byHand } = ai
  const audited = `Every mark was decided by ${auditor.name}.`
  if (uses.length === 0) return `No AI was used for the codes of this chart: no coding endpoint, built-in or remote, was asked. ${audited}`
  const endpoints = [...new Set(uses.map((use) => `${use.model} (${placeOf(use)})`))].join('; ')
  return (
    `Software assisted; a person decided. ${endpoints} proposed ${proposed} ${proposed === 1 ? 'code' : 'codes'}; ${coder.name} decided: ` +
    `${accepted} accepted, ${changed} changed, ${rejected} rejected, ${byHand} added by hand. ${audited}`
  )
}
