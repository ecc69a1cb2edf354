// The ledger excerpt of a packet, and what each chart's worksheet is held to by it: clearance, everything sent, the signature of the
// finish; or, for a chart that came with another packet, its opening. Pure.
import { type ExcerptEntry, type LedgerBody, statementHash } from '../../shared/ledger-chain'
import { sha256 } from './hash'
import { chainDifference, detailsOf, readLedger } from './ledger-file'
import { codeListSha256, type Worksheet } from './worksheet'

export interface PacketLedger {
  readonly entries: readonly ExcerptEntry[]
  /** The open entries about each thing, in order. */
  readonly about: ReadonlyMap<string, readonly ExcerptEntry[]>
}

/** null where there is no file; 'unreadable' where it is none of a ledger. */
export function ledgerOf(bytes: Uint8Array | undefined): PacketLedger | 'unreadable' | null {
  if (!bytes) return null
  const entries = readLedger(bytes)
  if (!entries) return 'unreadable'
  const about = new Map<string, ExcerptEntry[]>()
  for (const entry of entries) {
    if (!('body' in entry)) continue
    const id = entry.body.objectId ?? ''
    const known = about.get(id)
    if (known) known.push(entry)
    else about.set(id, [entry])
  }
  return { entries, about }
}

/** What does not hold of the excerpt as a whole. @param before as the worksheets have it @param ids of all the packet is about */
export function chainDifferences({ entries, about }: PacketLedger, before: string, ids: ReadonlySet<string>): string[] {
  const broken = chainDifference({ before, entries })
  return [...(broken ? [broken] : []), ...([...about.keys()].every((id) => ids.has(id)) ? [] : ['ledger.jsonl tells of another chart'])]
}

/** @param text the bytes of the chart's scrubbed.txt */
export function recordDifferences({ entries, about }: PacketLedger, worksheet: Worksheet, text: Uint8Array | undefined): string[] {
  const own = about.get(worksheet.chartId) ?? []
  const ends =
    entries.length === worksheet.ledger.entries && entries.at(-1)?.hash === worksheet.ledger.head
      ? []
      : ['ledger.jsonl does not end where worksheet.json says']
  return [...ends, ...(worksheet.origin ? openingDifferences(own, worksheet) : reviewDifferences(own, worksheet, text))]
}

/** A chart of another packet was cleared, coded and signed there; here the ledger holds what came in. */
function openingDifferences(own: readonly ExcerptEntry[], { origin, codes, scrubbedSha256 }: Worksheet): string[] {
  const opened = detailsOf(own, 'packet-opened').at(-1)
  const recorded: LedgerBody['detail'] = {
    packet: origin?.packetId ?? null,
    sha256: origin?.sha256 ?? null,
    signedBy: origin?.signedBy ?? null,
    text: scrubbedSha256,
    codes: codeListSha256(codes),
  }
  const same = opened !== undefined && Object.entries(recorded).every(([key, value]) => opened[key] === value)
  return same ? [] : ['the ledger does not record that this chart came with the packet that worksheet.json names']
}

function reviewDifferences(own: readonly ExcerptEntry[], worksheet: Worksheet, text: Uint8Array | undefined): string[] {
  const { clearance, finished, endpointUses, codes, principal } = worksheet
  const differences: string[] = []
  const cleared = detailsOf(own, 'cleared').at(-1)
  if (cleared?.sha256 !== sha256(text ?? '')) differences.push('scrubbed.txt is not the text whose clearance the ledger records')
  if (cleared?.statement !== statementHash(sha256, { ...clearance, sha256: worksheet.scrubbedSha256 })) {
    differences.push('the name under the clearance is not the one the ledger records')
  }
  const recorded = detailsOf(own, 'outbound-intended').map((detail) => String(detail.sha256))
  // What was sent under an earlier clearance is open on neither side.
  const sent = endpointUses.flatMap((use) => use.sha256 ?? [])
  if (recorded.sort().join() !== sent.sort().join()) {
    differences.push('what worksheet.json says was sent is not what the ledger records')
  }
  if (!finished) return differences
  const chosen = detailsOf(own, 'suggestion-made-principal').some((detail) => detail.suggestion === principal)
  if (principal !== null && !chosen) differences.push('no choice of the principal code of worksheet.json is in the ledger')
  const sum = codeListSha256(codes)
  const signed = detailsOf(own, 'chart-finished').at(-1)
  if (signed?.sha256 !== sum) differences.push('the codes of worksheet.json are not those whose signature the ledger records')
  if (signed?.statement !== statementHash(sha256, { ...finished, sha256: sum })) {
    differences.push('the name under the codes is not the one the ledger records')
  }
  return differences
}
