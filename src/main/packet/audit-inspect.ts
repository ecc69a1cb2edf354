// Holds the files of an audit packet against each other: quotes against the cleared texts, figures against the marks, spreadsheet against
// audit.json, and all of it against the ledger. Assembly asks before it seals and verification asks after. Pure.
import { listedCases, signedContent } from '../../shared/audit-rules/signed-content'
import { canonicalJson, type ExcerptEntry, statementHash } from '../../shared/ledger-chain'
import { auditCsv } from './audit-csv'
import { areAlike, figuresOf } from './audit-figures'
import { type AuditFile, auditForm } from './audit-file'
import { decodeUtf8, sameBytes, sha256 } from './hash'
import { parse, type Section } from './inspect'
import { chainDifferences, ledgerOf, type PacketLedger } from './inspect-ledger'
import { detailsOf } from './ledger-file'
import type { PacketFiles } from './model'
import { isVerbatim } from './shown'

/** Of a packet from anywhere; null where there is none, or none of its form. */
export const readAudit = (files: PacketFiles): AuditFile | null => auditForm.safeParse(parse(files.get('audit.json'))).data ?? null

/** What does not fit together, in words without document text. Files that are missing are somebody else's to tell. */
export function inspectAudit(files: PacketFiles, sections: readonly Section[], audit: AuditFile | null): string[] {
  if (!audit) return files.has('audit.json') ? ['audit.json does not have the form of an audit'] : []
  const ledger = ledgerOf(files.get('ledger.jsonl'))
  const csv = files.get('audit.csv')
  const named = sections.map(({ chartId }) => chartId).join()
  const { cases, accuracy, asMarked, totals } = audit
  return [
    ...(named === cases.map(({ chartId }) => chartId).join() ? [] : ['the charts of the manifest are not those of audit.json']),
    ...cases.flatMap((one, i) => caseDifferences(one, sections[i])),
    ...(areAlike({ cases, accuracy, asMarked, totals }, figuresOf(audit))
      ? []
      : ['the figures of audit.json do not follow from its marks']),
    ...(csv && !sameBytes(csv, auditCsv(audit)) ? ['marks in audit.csv and audit.json differ'] : []),
    ...(ledger === 'unreadable' ? ['ledger.jsonl does not have the form of a ledger'] : []),
    ...(ledger && ledger !== 'unreadable' ? ledgerDifferences(ledger, audit) : []),
  ]
}

type Case = AuditFile['cases'][number]

function caseDifferences(one: Case, section: Section | undefined): string[] {
  const bytes = section?.files.get('scrubbed.txt')
  if (!bytes) return []
  const name = `case ${one.number}`
  if (sha256(bytes) !== one.scrubbedSha256) return [`scrubbed.txt of ${name} is not the text that audit.json is about`]
  const text = decodeUtf8(bytes)
  if (text === null) return [`scrubbed.txt of ${name} is not text`]
  const stray = (list: readonly Pick<Case['marks'][number], 'evidence'>[]): boolean =>
    list.some(({ evidence }) => !evidence.every((quote) => isVerbatim(text, quote)))
  const lines = new Set(one.coded.map(({ line }) => line))
  return [
    ...(stray([...one.coded, ...one.own]) ? [`a quote of a code of ${name} is not in scrubbed.txt at its place`] : []),
    ...(stray(one.marks) ? [`a quote of a mark of ${name} is not in scrubbed.txt at its place`] : []),
    ...(one.marks.every(({ line }) => line === null || lines.has(line)) ? [] : [`a mark of ${name} is about a code that is not there`]),
  ]
}

function ledgerDifferences(ledger: PacketLedger, audit: AuditFile): string[] {
  const { entries, about } = ledger
  const { before, head } = audit.ledger
  const own = about.get(audit.auditId) ?? []
  const ids = new Set<string>([audit.auditId, ...audit.cases.map(({ chartId }) => chartId)])
  const ends = entries.length === audit.ledger.entries && entries.at(-1)?.hash === head
  return [
    ...(ends ? [] : ['ledger.jsonl does not end where audit.json says']),
    ...chainDifferences(ledger, before, ids),
    ...signatureDifferences(own, audit),
    ...audit.cases.flatMap((one) => clearanceDifferences(about.get(one.chartId) ?? [], one)),
  ]
}

function signatureDifferences(own: readonly ExcerptEntry[], audit: AuditFile): string[] {
  const { auditId: id, template, cases, signed } = audit
  const standing = cases.map((one) => ({ facts: one, state: { marks: one.marks.map(withoutWords) } }))
  const listed = sha256(canonicalJson(listedCases(cases)))
  const sum = sha256(canonicalJson(signedContent({ facts: { id, template }, cases: standing })))
  const last = detailsOf(own, 'audit-signed').at(-1)
  const withdrawn = own.findLast((entry) => 'body' in entry && /^audit-(signed|signature-withdrawn|case-reopened)$/.test(entry.body.kind))
  const inForce = withdrawn && 'body' in withdrawn && withdrawn.body.kind === 'audit-signed'
  return [
    ...(detailsOf(own, 'audit-created').at(-1)?.sha256 === listed ? [] : ['the cases of audit.json are not those the ledger records']),
    ...(last?.sha256 === sum ? [] : ['the marks of audit.json are not those whose signature the ledger records']),
    ...(last?.statement === statementHash(sha256, { ...signed, sha256: sum })
      ? []
      : ['the name under the audit is not the one the ledger records']),
    ...(inForce ? [] : ['the ledger records no signature in force']),
  ]
}

const withoutWords = <T extends object>(mark: T) => ({ ...mark, rationale: '', guideline: '' })

/** The text was cleared here, or came with another packet. */
function clearanceDifferences(own: readonly ExcerptEntry[], { number, scrubbedSha256, clearance, clearanceId, origin }: Case): string[] {
  if (origin) {
    const opened = detailsOf(own, 'packet-opened').at(-1)
    const same =
      opened?.packet === origin.packetId &&
      opened.sha256 === origin.sha256 &&
      opened.signedBy === origin.signedBy &&
      opened.text === scrubbedSha256
    return same ? [] : [`the ledger does not record that case ${number} came with the packet that audit.json names`]
  }
  const cleared = detailsOf(own, 'cleared').at(-1)
  const same =
    cleared?.clearance === clearanceId &&
    cleared.sha256 === scrubbedSha256 &&
    cleared.statement === statementHash(sha256, { ...clearance, sha256: scrubbedSha256 })
  return same ? [] : [`the text of case ${number} is not the one whose clearance the ledger records`]
}
