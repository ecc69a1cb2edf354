// Holds the files of a packet against each other: worksheet, text, spreadsheet, sent bytes, attestation, ledger.
// Assembly asks before it seals and verification asks after, so that nothing is sealed which would not verify. Pure.
import { attestationForm } from './attestation'
import { worksheetCsv } from './csv'
import { decodeUtf8, readJson, sameBytes, sha256 } from './hash'
import { identityDifferences } from './identity'
import { chainDifferences, ledgerOf, recordDifferences } from './inspect-ledger'
import type { ChartFolder, PacketKind } from './manifest'
import type { PacketCode, PacketFiles, PacketSuggestion } from './model'
import { isVerbatim } from './shown'
import { behind, chosenCode, chosenSystem, type Worksheet, worksheetForm } from './worksheet'

/** One chart of a packet: its files by their names, without the folder. */
export interface Section extends ChartFolder {
  readonly files: PacketFiles
  /** Null where there is none, or none of its form. */
  readonly worksheet: Worksheet | null
}

/** The charts of a packet from anywhere. Never throws. */
export function readSections(files: PacketFiles, folders: readonly ChartFolder[]): readonly Section[] {
  return folders.map(({ chartId, folder }) => {
    const own =
      folder === '' ? files : new Map([...files].flatMap(([path, b]) => (path.startsWith(folder) ? [[path.slice(folder.length), b]] : [])))
    return { chartId, folder, files: own, worksheet: worksheetForm.safeParse(parse(own.get('worksheet.json'))).data ?? null }
  })
}

/** JSON from anywhere, undefined where it is none. */
export function parse(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && readJson(decodeUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}

/** What does not fit together, in words without document text. Files that are missing are somebody else's to tell. */
export function inspect(files: PacketFiles, sections: readonly Section[], kind: PacketKind): string[] {
  const ledger = ledgerOf(files.get('ledger.jsonl'))
  const worksheets = sections.flatMap(({ worksheet }) => worksheet ?? [])
  const ids = new Set<string>(worksheets.map((worksheet) => worksheet.chartId))
  const before = worksheets[0]?.ledger.before
  return [
    ...sections.flatMap((section) => {
      const differences = sectionDifferences(section, kind)
      const { worksheet } = section
      if (worksheet && ledger && ledger !== 'unreadable') {
        if (worksheet.ledger.before !== before) differences.push('ledger.jsonl does not begin where worksheet.json says')
        differences.push(...recordDifferences(ledger, worksheet, section.files.get('scrubbed.txt')))
      }
      return section.folder === '' ? differences : differences.map((difference) => `${section.folder.slice(0, -1)}: ${difference}`)
    }),
    ...(ledger === 'unreadable' ? ['ledger.jsonl does not have the form of a ledger'] : []),
    ...(ledger && ledger !== 'unreadable' && before !== undefined ? chainDifferences(ledger, before, ids) : []),
  ]
}

function sectionDifferences({ files, worksheet, chartId }: Section, kind: PacketKind): string[] {
  if (!files.has('worksheet.json')) return []
  if (!worksheet) return ['worksheet.json does not have the form of a worksheet']
  return [
    ...(chartId === null || chartId === worksheet.chartId ? [] : ['worksheet.json is about another chart than the manifest says']),
    ...textDifferences(files, worksheet),
    ...codeDifferences(worksheet),
    ...csvDifferences(files, worksheet),
    ...sentDifferences(files, worksheet),
    ...attestationDifferences(files, worksheet),
    ...(kind === 'phi' ? identityDifferences(files, worksheet) : []),
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
  return csv && !sameBytes(csv, worksheetCsv(worksheet)) ? ['codes in worksheet.csv and worksheet.json differ'] : []
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
