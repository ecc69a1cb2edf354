// Everything a de-identified packet is made of. This side of the trust line only: cleared text, ids, counts, hashes, work times.
// There is no place here for a file name, original text, header facts, a date of service or the hash of an original
// (45 CFR 164.514(c): a code that leaves must not be derived from information about the individual).
import type { CareSetting, Poa } from '../../shared/coding-views'
import type { EndpointKind } from '../../shared/endpoints'
import type { FailureCode } from '../../shared/failures'
import type { ChartId, SuggestionId } from '../../shared/ids'
import type { LedgerExcerpt } from '../../shared/ledger-chain'
import type { Letter } from '../../shared/safe-harbor'
import type { Assertion, CodeCheck } from '../../shared/views'
import type { Quote } from '../codes'

/**
 * Words a person typed or an endpoint replied may name somebody, so they enter only when they passed the gate's residual check.
 * `withheld`: there are words, they stay on the workstation. `none`: there are none. Made by {@link checkedWords}.
 */
export type CheckedWords = { readonly kind: 'checked'; readonly text: string } | { readonly kind: 'withheld' } | { readonly kind: 'none' }

/** A person's name and credential as typed for a signature. `at` is UTC, ISO 8601. */
export interface Signature {
  readonly name: string
  readonly credential: string
  readonly at: string
}

export interface PacketClearance extends Signature {
  /** The actual-knowledge statement the person made, 45 CFR 164.514(b)(2)(ii). */
  readonly statement: string
}

/** One of the 18 rows of the Safe Harbor attestation, in letter order. */
export interface AttestationRow {
  readonly letter: Letter
  /** Which detectors looked or found, e.g. `rules/date`, `roster`, `person`. */
  readonly detectors: readonly string[]
  /** Places replaced by a placeholder in the cleared text. */
  readonly count: number
  /** Findings a person took off, so that their text stands. */
  readonly takenOff: number
  readonly action: 'replaced' | 'none-found'
  /** What this kind of look cannot see, in words. */
  readonly notCovered: string
}

export interface Attestation {
  /** Name and version of each detector that ran, e.g. `rules 1`. */
  readonly detectors: readonly { readonly name: string; readonly version: string }[]
  readonly rows: readonly AttestationRow[]
}

/** A change is to a code of the packet's code set, whatever system the proposal named. */
export type PacketDecision =
  | { readonly action: 'accept'; readonly at: string }
  | { readonly action: 'change'; readonly code: string; readonly title: string; readonly reason: CheckedWords; readonly at: string }
  | { readonly action: 'reject'; readonly reason: CheckedWords; readonly at: string }

/** A quote of the cleared text, and the pages of the chart it stands on, where the chart has pages. */
export interface PacketQuote extends Quote {
  readonly pages?: readonly QuotePage[] | undefined
}

export interface QuotePage {
  /** From 1. */
  readonly page: number
  /** Around the cleared words of each line, in whole points from the upright page's top left corner: x, y, width, height. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

export interface PacketSuggestion {
  readonly id: SuggestionId
  readonly origin: 'endpoint' | 'coder'
  /** As the code table writes it, or as the reply had it: what is not of the form of its kind is not shown in the packet. */
  readonly system: string
  readonly code: string
  /** From the code table; null when the table has no such code. */
  readonly title: string | null
  /** 0 to 1. */
  readonly score: number
  readonly assertion: Assertion
  /** Offsets in UTF-16 code units. What is not verbatim in the scrubbed text does not enter the packet. */
  readonly evidence: readonly PacketQuote[]
  /** Why, as the endpoint says; none for a code a person added. */
  readonly reason: CheckedWords
  readonly check: CodeCheck
  /** Null where the check refused it, so that nobody had to decide, or where the review is not finished. */
  readonly decision: PacketDecision | null
}

/** A code of the finished worksheet. The list is in the order a person gave it, else of the proposals; the principal one comes first. */
export interface PacketCode {
  readonly system: string
  readonly code: string
  readonly title: string
  readonly origin: 'accepted' | 'changed' | 'added'
  /** The first of the suggestions that were decided to be this code. */
  readonly suggestionId: SuggestionId
  readonly evidence: readonly PacketQuote[]
  /** Present on admission; null where none was entered. */
  readonly poa: Poa | null
}

/**
 * One use of a coding endpoint for this chart. Every request the ledger records must be here. Of one under an earlier clearance
 * (`bytes` is null) the packet leaves out the hashes too: that text differs from the cleared one in little but what had been missed,
 * so that who has its hash could find what was missed by trying.
 */
export interface EndpointUse {
  readonly at: string
  readonly kind: EndpointKind
  /** `host:port`; null: the built-in coder, nothing left the computer. */
  readonly host: string | null
  readonly loopback: boolean
  readonly model: string
  /** Name and hash of the prompt; null where there is none. */
  readonly prompt: string | null
  /** What it was given, exactly. Null: sent under an earlier clearance, since reopened; those bytes stay on the workstation. */
  readonly bytes: Uint8Array | null
  /** Hex SHA-256 of bytes, as the ledger has it. Always null in a packet where bytes is. */
  readonly sha256: string | null
  readonly outcome:
    | {
        readonly state: 'answered'
        /** Hex SHA-256 of the reply as it came. Always null in a packet where bytes is. */
        readonly replySha256: string | null
        readonly status: number
        readonly milliseconds: number
        readonly retries: number
      }
    | { readonly state: 'failed'; readonly code: FailureCode }
    | { readonly state: 'unknown' }
}

/** Where a chart that came with another packet comes from. */
export interface PacketOrigin {
  readonly packetId: string
  /** Of the file of that packet. */
  readonly sha256: string
  /** Fingerprint of the key it is signed with. */
  readonly signedBy: string
  /** The chart's id there. */
  readonly chartId: string
}

export interface PacketModel {
  /** A random UUID. */
  readonly packetId: string
  /** UTC, ISO 8601. */
  readonly createdAt: string
  readonly appVersion: string
  readonly chartId: ChartId
  /** The cleared text, exactly, and the hex SHA-256 of its UTF-8 bytes. */
  readonly scrubbed: { readonly text: string; readonly sha256: string }
  readonly clearance: PacketClearance
  readonly attestation: Attestation
  /** At most the fiscal year tells when the encounter was, e.g. `FY2026`. */
  readonly codeSet: {
    readonly system: string
    readonly name: string
    readonly source: string
    /** Of the edition's stored bytes; null in packets of earlier versions. */
    readonly sha256: string | null
  }
  readonly setting: CareSetting
  readonly suggestions: readonly PacketSuggestion[]
  readonly codes: readonly PacketCode[]
  /** The suggestion a person made the principal diagnosis, which is behind the first code; null: nobody chose one. */
  readonly principal: SuggestionId | null
  /** A person put the codes in sequence. */
  readonly sequenced: boolean
  readonly endpointUses: readonly EndpointUse[]
  /** Null: the review is not finished, so `codes` is empty and the packet says so. */
  readonly finished: Signature | null
  /** From the first entry of the packet's charts to their last at least; assembly leaves out the bodies that are not for a stranger. */
  readonly ledger: LedgerExcerpt
  /** Lines for the reader about what was verified at export, written by the app. */
  readonly notes: readonly string[]
  /** Absent: the chart was cleared and coded on the workstation that makes the packet. */
  readonly origin?: PacketOrigin | undefined
}

/** Path in the packet → its bytes. */
export type PacketFiles = ReadonlyMap<string, Uint8Array>

/** What stands at the foot of every sheet (Chromium's footer template) and the margins, in inches, that leave it room. */
export interface PrintFurniture {
  readonly footer: string
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
}

/** Given by the platform: prints one self-contained page of HTML to PDF. */
export type PrintPdf = (html: string, furniture: PrintFurniture) => Promise<Uint8Array>

/** Passes words on only if `isClean` (the gate's residual check) finds nothing in them. */
export async function checkedWords(text: string, isClean: (text: string) => Promise<boolean>): Promise<CheckedWords> {
  if (!text.trim()) return { kind: 'none' }
  return (await isClean(text)) ? { kind: 'checked', text } : { kind: 'withheld' }
}
