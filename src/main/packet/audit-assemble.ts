// A signed audit becomes the files of a packet. Pure: the same audit and report give the same bytes.
import type { ChartId } from '../../shared/ids'
import { GENESIS, type LedgerExcerpt } from '../../shared/ledger-chain'
import { auditCsv } from './audit-csv'
import { figuresOf } from './audit-figures'
import { type AuditFile, auditForm, type RecordedAudit, type RecordedCase } from './audit-file'
import { inspectAudit } from './audit-inspect'
import { jsonFile, utf8 } from './hash'
import { readSections } from './inspect'
import { excerptFor, ledgerFile } from './ledger-file'
import { type Parent, VERIFY_PAGE } from './manifest'
import type { PacketFiles, PrintPdf } from './model'
import { readmeOfAudit } from './prose-audit'
import { auditReportHtml } from './report-audit'
import { type About, reportFurniture } from './report-page'
import { fingerprintOf, type SealedAs, seal } from './seal'
import { isVerbatim } from './shown'
import { verifyPage } from './verify-page'

export interface AuditContents {
  readonly audit: RecordedAudit
  /** The cleared text of each case. */
  readonly texts: ReadonlyMap<ChartId, string>
  /** About the audit and its charts; assembly leaves out the bodies that are not for a stranger. */
  readonly ledger: LedgerExcerpt
}

/** @throws Error naming the fields that do not fit the form, never their values: a bug of the caller. */
export function auditFileOf({ audit, texts, ledger }: AuditContents): AuditFile {
  const cases = audit.cases.map((one) => verbatim(one, texts.get(one.chartId) ?? ''))
  const made = auditForm.safeParse({
    format: 'chartroom-audit/1',
    kind: 'de-identified',
    ...audit,
    ...figuresOf({ ...audit, cases }),
    ledger: { before: ledger.before, entries: ledger.entries.length, head: ledger.entries.at(-1)?.hash ?? GENESIS },
  })
  if (made.success) return made.data
  throw new Error(`a packet cannot hold this: ${made.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ')}`)
}

/** A code may have become a signed one out of a proposal whose quote was made up: only what is in the text is evidence for it. */
const verbatim = (one: RecordedCase, text: string): RecordedCase => ({
  ...one,
  coded: one.coded.map((code) => ({ ...code, evidence: code.evidence.filter((quote) => isVerbatim(text, quote)) })),
})

/**
 * @param reportPdf the printed report of the same audit.
 * @throws Error, in words without document text, where the audit does not fit together: a bug, or a damaged store.
 */
export function assembleAudit(contents: AuditContents, reportPdf: Uint8Array): PacketFiles {
  const audit = auditFileOf(contents)
  const as = sealingOfAudit(contents.audit)
  const files = new Map<string, Uint8Array>([
    ['README.txt', utf8(readmeOfAudit(as))],
    ['audit.csv', auditCsv(audit)],
    ['audit.json', jsonFile(audit)],
    ['ledger.jsonl', ledgerFile(excerptOf(contents))],
    ['report.pdf', reportPdf],
    [VERIFY_PAGE, verifyPage()],
  ])
  for (const { chartId, folder } of as.charts) files.set(`${folder}scrubbed.txt`, utf8(contents.texts.get(chartId as ChartId) ?? ''))
  const differences = inspectAudit(files, readSections(files, as.charts), audit)
  if (differences.length > 0) throw new Error(`the packet would not verify: ${differences.join('; ')}`)
  return files
}

const excerptOf = ({ audit, ledger }: AuditContents): LedgerExcerpt =>
  excerptFor(
    audit.cases.map(({ chartId }) => chartId),
    ledger,
    audit.auditId,
  )

/** What the manifest says of it. */
export function sealingOfAudit({ packetId, createdAt, appVersion, cases }: RecordedAudit): SealedAs {
  return {
    packetId,
    createdAt,
    appVersion,
    kind: 'audit',
    parents: parentsOf(cases),
    charts: cases.map(({ chartId }) => ({ chartId, folder: `charts/${chartId}/` })),
  }
}

/** The packets that charts of the audit came with, each once. */
export const parentsOf = (cases: readonly Pick<RecordedCase, 'origin'>[]): Parent[] => [
  ...new Map(
    cases.flatMap(({ origin }) => (origin ? [[origin.sha256, { packetId: origin.packetId, sha256: origin.sha256 }] as const] : [])),
  ).values(),
]

const ABOUT: About = { kind: 'audit', disclosure: null, identityOf: () => null }

/** The whole way: print the report, assemble, seal. Rejects as `print` and {@link assembleAudit} do. */
export async function makeAuditPacket(contents: AuditContents, privateKey: string, print: PrintPdf): Promise<Uint8Array> {
  const page = auditReportHtml(auditFileOf(contents), contents.texts, excerptOf(contents), fingerprintOf(privateKey), ABOUT)
  const pdf = await print(page, reportFurniture(contents.audit, ABOUT))
  return seal(assembleAudit(contents, pdf), sealingOfAudit(contents.audit), privateKey)
}
