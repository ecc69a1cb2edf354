// Holds the files of a packet against each other: worksheet, text, spreadsheet, sent bytes, attestation, ledger.
// Assembly asks before it seals and verification asks after, so that nothing is sealed which would not verify.
import { statementHash } from '../../shared/ledger-chain'
import { attestationForm } from './attestation'
import { worksheetCsv } from './csv'
import { decodeUtf8, readJson, sha256 } from './hash'
import { chainDifference, detailsOf, readLedger } from './ledger-file'
import type { PacketCode, PacketFiles, PacketSuggestion } from './model'
import { isVerbatim } from './shown'
import { behind, chosenCode, chosenSystem, codeListSha256, type Worksheet, worksheetForm } from './worksheet'

/** What every de-identified packet holds, besides the bytes under `sent/` and what sealing adds. */
export const FIXED_FILES = [
  'README.txt',
  'ai-use.txt',
  'attestation.json',
  'ledger.jsonl',
  'report.pdf',
  'scrubbed.txt',
  'worksheet.csv',
  'worksheet.json',
] as const

/** The worksheet of a packet from anywhere, or null. Never throws. */
export function readWorksheet(files: PacketFiles): Worksheet | null {
  return worksheetForm.safeParse(parse(files.get('worksheet.json'))).data ?? null
}

/** JSON from anywhere, undefined where it is none. */
export function parse(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && readJson(decodeUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}

/** What does not fit together, in words without document text. Files that are missing are somebody else's to tell. `worksheet`: as read from them. */
export function inspect(files: PacketFiles, worksheet: Worksheet | null): string[] {
  if (!files.has('worksheet.json')) return []
  if (!worksheet) return ['worksheet.json does not have the form of a worksheet']
  return [
    ...textDifferences(files, worksheet),
    ...codeDifferences(worksheet),
    ...csvDifferences(files, worksheet),
    ...sentDifferences(files, worksheet),
    ...attestationDifferences(files, worksheet),
    ...ledgerDifferences(files, worksheet),
  ]
}

function textDifferences(files: PacketFiles, worksheet: Worksheet): string[] {
  const bytes = files.get('scrubbed.txt')
  if (!bytes) return []
  if (sha256(bytes) !== worksheet.scrubbedSha256) return ['scrubbed.txt is not the text that worksheet.json is about']
  const text = decodeUtf8(bytes)
  if (text === null) return ['scrubbed.txt is not text']
  const stray = (list: readonly (PacketCode | PacketSuggestion)[]): number =>
    list.findIndex(({ evidence }) => !evidence.every((quote) => isVerbatim(text, quote)))
  const code = stray(worksheet.codes)
  const suggestion = stray(worksheet.suggestions)
  return [
    ...(code < 0 ? [] : [`a quote of code ${code + 1} is not in scrubbed.txt at its place`]),
    ...(suggestion < 0 ? [] : [`a quote of suggestion ${suggestion + 1} is not in scrubbed.txt at its place`]),
  ]
}

function codeDifferences(worksheet: Worksheet): string[] {
  const { codes, suggestions, finished, principal } = worksheet
  if (!finished) return codes.length === 0 ? [] : ['worksheet.json holds final codes that nobody signed']
  const key = ({ system, code }: { system: string; code: string }): string => `${system} ${code}`
  const decided = (code: PacketCode): boolean =>
    behind(code, worksheet).some((s) => s.id === code.suggestionId && originOf(s) === code.origin)
  const chosen = suggestions.flatMap((s) => (chosenCode(s) === null ? [] : [`${chosenSystem(s, worksheet)} ${chosenCode(s)}`]))
  const complete = new Set(codes.map(key)).size === codes.length && new Set([...chosen, ...codes.map(key)]).size === codes.length
  return [
    ...codes.flatMap((code, i) => (decided(code) ? [] : [`code ${i + 1} of worksheet.json is not what was decided`])),
    ...(principal === null || (codes[0] && behind(codes[0], worksheet).some((s) => s.id === principal))
      ? []
      : ['the principal code of worksheet.json is not its first']),
    ...(complete ? [] : ['the codes of worksheet.json are not all that were decided, each once']),
  ]
}

const originOf = ({ decision, origin }: PacketSuggestion): PacketCode['origin'] =>
  decision?.action === 'change' ? 'changed' : origin === 'coder' ? 'added' : 'accepted'

function csvDifferences(files: PacketFiles, worksheet: Worksheet): string[] {
  const csv = files.get('worksheet.csv')
  return csv && Buffer.compare(csv, worksheetCsv(worksheet)) !== 0 ? ['codes in worksheet.csv and worksheet.json differ'] : []
}

function sentDifferences(files: PacketFiles, { endpointUses }: Worksheet): string[] {
  const named = new Set(endpointUses.map((use) => use.file))
  const wrong = endpointUses.flatMap(({ file, sha256: sum }) => {
    if (file === null) return []
    const bytes = files.get(file)
    if (!bytes) return [`${file} is missing`]
    return sha256(bytes) === sum ? [] : [`${file} is not what worksheet.json says was sent`]
  })
  const extra = [...files.keys()].filter((path) => path.startsWith('sent/') && !named.has(path))
  return [...wrong, ...extra.map((path) => `${path} is not among what worksheet.json says was sent`)]
}

function attestationDifferences(files: PacketFiles, worksheet: Worksheet): string[] {
  if (!files.has('attestation.json')) return []
  const attestation = attestationForm.safeParse(parse(files.get('attestation.json'))).data
  if (!attestation) return ['attestation.json does not have the 18 rows of an attestation']
  const { name, credential, at, statement } = worksheet.clearance
  const same =
    attestation.chartId === worksheet.chartId &&
    attestation.scrubbedSha256 === worksheet.scrubbedSha256 &&
    attestation.clearance.name === name &&
    attestation.clearance.credential === credential &&
    attestation.clearance.at === at &&
    attestation.clearance.statement === statement
  return same ? [] : ['attestation.json is not about the text and clearance of worksheet.json']
}

/** The ledger is what the worksheet is held to: clearance, everything sent, the signature of the finish. */
function ledgerDifferences(files: PacketFiles, worksheet: Worksheet): string[] {
  const bytes = files.get('ledger.jsonl')
  if (!bytes) return []
  const entries = readLedger(bytes)
  if (!entries) return ['ledger.jsonl does not have the form of a ledger']
  const broken = chainDifference({ before: worksheet.ledger.before, entries })
  const { clearance, finished, endpointUses, codes, principal } = worksheet
  const differences = broken ? [broken] : []
  if (entries.length !== worksheet.ledger.entries || entries.at(-1)?.hash !== worksheet.ledger.head) {
    differences.push('ledger.jsonl does not end where worksheet.json says')
  }
  if (entries.some((entry) => 'body' in entry && entry.body.objectId !== worksheet.chartId)) {
    differences.push('ledger.jsonl tells of another chart')
  }
  const cleared = detailsOf(entries, 'cleared').at(-1)
  if (cleared?.sha256 !== sha256(files.get('scrubbed.txt') ?? '')) {
    differences.push('scrubbed.txt is not the text whose clearance the ledger records')
  }
  if (cleared?.statement !== statementHash(sha256, { ...clearance, sha256: worksheet.scrubbedSha256 })) {
    differences.push('the name under the clearance is not the one the ledger records')
  }
  const recorded = detailsOf(entries, 'outbound-intended').map((detail) => String(detail.sha256))
  // What was sent under an earlier clearance is open on neither side.
  const sent = endpointUses.flatMap((use) => use.sha256 ?? [])
  if (recorded.sort().join() !== sent.sort().join()) {
    differences.push('what worksheet.json says was sent is not what the ledger records')
  }
  if (!finished) return differences
  const chosen = detailsOf(entries, 'suggestion-made-principal').some((detail) => detail.suggestion === principal)
  if (principal !== null && !chosen) differences.push('no choice of the principal code of worksheet.json is in the ledger')
  const sum = codeListSha256(codes)
  const signed = detailsOf(entries, 'chart-finished').at(-1)
  if (signed?.sha256 !== sum) differences.push('the codes of worksheet.json are not those whose signature the ledger records')
  if (signed?.statement !== statementHash(sha256, { ...finished, sha256: sum })) {
    differences.push('the name under the codes is not the one the ledger records')
  }
  return differences
}
