// What a window may see. A view is made for reading; it is never a row of the store. Pure.

import type { ChartAttributes } from './chart-attributes'
import type { BilledView, BlindView, CareView, Poa } from './coding-views'
import type { FailureCode } from './failures'
import type { SelfTest } from './figures'
import type { FileKind } from './file-kinds'
import type { BatchId, ChartId, FindingId, SuggestionId } from './ids'
import type { Exposure } from './incidents'
import type { OriginView, PacketKind, ParentView } from './packet-views'
import type { Person } from './people'
import type { Category } from './safe-harbor'
import type { Span } from './spans'

export interface SessionView {
  /** unnamed: records of an earlier version, which know a passphrase and nobody by name. */
  readonly state: 'first-run' | 'unnamed' | 'locked' | 'open'
  /** The operating system can keep the key, so the passphrase need not be typed each time. */
  readonly keystore: boolean
  /** Who can sign in. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[]
  /** Who is signed in; null while nobody is. */
  readonly person: Person | null
  /** A recovery key was made, so that a forgotten passphrase can be replaced. */
  readonly recovery: boolean
}

/** The way of a chart through the rooms. purged: its text was taken out, and no step takes it further. */
export type ChartStatus = 'scrubbing' | 'failed' | 'review' | 'second' | 'cleared' | 'coding' | 'finished' | 'purged'

export const STATUS_WORDS: Readonly<Record<ChartStatus, string>> = {
  scrubbing: 'Scrubbing',
  failed: 'Failed',
  review: 'To review',
  second: 'Second person',
  cleared: 'Cleared',
  coding: 'To code',
  finished: 'Finished',
  purged: 'Purged',
}
export const EVERY_STATUS = Object.keys(STATUS_WORDS) as readonly ChartStatus[]

export interface ChartSummary extends ChartAttributes {
  readonly id: ChartId
  /** The file name: it may hold PHI and stays on this computer. */
  readonly name: string
  readonly status: ChartStatus
  /** UTC, ISO 8601. */
  readonly importedAt: string
  /** Of the file it came in. */
  readonly kind: FileKind
  /** How many there are, and how many were read off pictures; none where the kind has no pages. */
  readonly pages: { readonly all: number; readonly scanned: number }
  readonly findings: number
  readonly undecided: number
  /** Suggestions that wait for a decision. */
  readonly openSuggestions: number
  /** ISO date; local only, used for the validity of codes. */
  readonly encounterDate: string | null
}

export interface FindingView extends Span {
  readonly id: FindingId
  readonly category: Category
  readonly placeholder: string
  /** Where the placeholder stands in the scrubbed text. */
  readonly scrubbed: Span
  readonly detectors: readonly string[]
  /** 0 to 1. */
  readonly confidence: number
  readonly state: 'sure' | 'undecided' | 'kept' | 'added'
  /** Why it was found, in words, e.g. "after the label MRN". */
  readonly why: string
}

/** A finding a person took off, with the reason; its text stands in the scrubbed side. */
export interface RemovedView extends Span {
  readonly id: FindingId
  readonly category: Category
  readonly scrubbed: Span
  readonly reason: string
}

/** Who cleared first, where the policy asks for two people. */
export interface SecondView {
  readonly name: string
  readonly credential: string
  readonly at: string
  /** Whoever looks is that person: another has to clear it. */
  readonly mine: boolean
}

export interface ClearanceView {
  readonly sha256: string
  readonly name: string
  readonly credential: string
  readonly at: string
}

export interface OutboundView {
  readonly endpoint: string
  /** null: the built-in coder, nothing leaves this computer. */
  readonly host: string | null
  readonly model: string
  /** The exact bytes, decoded as UTF-8. */
  readonly body: string
  readonly sha256: string
  readonly state: 'preview' | 'sent' | 'answered' | 'failed'
  /** Why it failed; null in every other state. */
  readonly failure: FailureCode | null
  readonly at: string | null
  /** Present on a preview whose provider terms end soon: the last day, and days from today to it. */
  readonly termsEnd?: { readonly until: string; readonly daysLeft: number }
}

export type Assertion = 'affirmed' | 'negated' | 'family' | 'historical' | 'hypothetical' | 'uncertain'

/**
 * Does a mention of this kind propose a code? What the note denies, fears or tells of relatives is shown beside the proposals, so
 * that a coder sees it was read, and can be accepted, but waits for nobody.
 */
export const isProposal = (assertion: Assertion): boolean =>
  assertion === 'affirmed' || assertion === 'historical' || assertion === 'uncertain'

export interface EvidenceView extends Span {
  /** Verbatim from the cleared text; start and end are offsets into it. */
  readonly text: string
  /** The same place in the original text. */
  readonly original: Span
}

export type CodeCheck =
  | { readonly status: 'valid'; readonly title: string }
  | {
      readonly status: 'rejected'
      readonly why: 'unknown-code' | 'not-billable' | 'not-in-force' | 'quote-not-verbatim' | 'no-evidence' | 'system-unsupported'
    }

export type EditSeverity = 'hard' | 'soft' | 'information'

/** What an edit on the code list of a chart can find. */
export type EditKind =
  | 'unknown-code'
  | 'not-in-force'
  | 'header'
  | 'seventh-missing'
  | 'seventh-invalid'
  | 'placeholder-missing'
  | 'excludes1'
  | 'code-first'
  | 'use-additional'
  | 'combination'
  | 'side-unspecified'
  | 'side-conflict'
  | 'age'
  | 'sex'
  | 'manifestation-principal'
  | 'external-principal'
  | 'external-alone'
  | 'unacceptable-principal'
  | 'first-listed-only'
  | 'symptom-principal'
  | 'sequela-principal'
  | 'poisoning-first'
  | 'uncertain-outpatient'
  | 'duplicate'
  | 'unspecified-beside-specific'
  | 'side-beside-bilateral'
  | 'encounter-mixed'
  | 'principal-missing'

/** What would mend it: another code in place of the one it is about, one more code, or another principal diagnosis. */
export interface EditFix {
  readonly how: 'change' | 'add' | 'principal'
  /** The code that is changed; for the others the one it is about. */
  readonly from: string
  readonly code: string
  readonly title: string
}

export interface CodeEdit {
  readonly kind: EditKind
  /** Hard: solve it or override it with a reason before signing. Soft: look at it. Information: good to know. */
  readonly severity: EditSeverity
  /** The codes it is about; the first is the one to look at. */
  readonly codes: readonly string[]
  /** In a coder's words, short. */
  readonly says: string
  /** The rule and its year, e.g. "ICD-10-CM FY2026, Excludes1 at E10". */
  readonly source: string
  readonly fix: EditFix | null
}

/** An edit at its place on the screen. */
export interface CodeEditView extends CodeEdit {
  /** The same for the same edit after every change of the chart. */
  readonly id: string
  /** The suggestions whose codes it is about, the one to jump to first. Empty where it is about the list. */
  readonly suggestionIds: readonly SuggestionId[]
}

export type Decision =
  | { readonly action: 'accept' }
  | { readonly action: 'change'; readonly code: string; readonly reason: string }
  | { readonly action: 'reject'; readonly reason: string }

export interface SuggestionView {
  readonly id: SuggestionId
  readonly origin: 'endpoint' | 'coder'
  readonly system: string
  readonly code: string
  /** 0 to 1, higher is better. */
  readonly score: number
  readonly assertion: Assertion
  readonly evidence: readonly EvidenceView[]
  /** Why this code, in words. */
  readonly reason: string
  /** What is not documented that a more specific code would need, e.g. `side`; a query to the provider can ask for it. */
  readonly missing: readonly string[]
  /** Of a model that was given candidates: it verified one of them, or added the code itself. */
  readonly from: 'candidate' | 'model' | null
  /** The disease that this symptom belongs to: beside its code it is not posted (Official Guidelines, Section I.B.5). */
  readonly partOf: { readonly code: string; readonly title: string } | null
  readonly check: CodeCheck
  readonly decision: (Decision & { readonly title: string; readonly at: string }) | null
  /** A person made it the principal diagnosis; at most one is. */
  readonly principal: boolean
  /** Present on admission, as entered for a code that stands. */
  readonly poa: Poa | null
}

/** A candidate sent along with the chart that the model did not support; a person may add it. */
export interface PassedOverView {
  readonly system: string
  readonly code: string
  readonly title: string
  readonly answer: 'declined' | 'none'
  /** The model's own words. */
  readonly reason: string
  readonly evidence: readonly EvidenceView[]
}

/** An open chart as the window holds it. Main tells it in updates: see ChartUpdate. */
export interface ChartView {
  /** Of the update that made it so. */
  readonly revision: number
  readonly summary: ChartSummary
  /** Why the detectors did not finish, where the status is 'failed'. */
  readonly failure: FailureCode | null
  readonly text: string
  /** Empty as long as the detectors have not looked, so that nothing unmasked can be taken for it. */
  readonly scrubbed: string
  /** Where placeholders stand, in text order; the same list as long as none moved. */
  readonly places: readonly (Span & { readonly scrubbed: Span })[]
  /** In text order. A finding that did not change is the same object from view to view. */
  readonly findings: readonly FindingView[]
  readonly removed: readonly RemovedView[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly clearance: ClearanceView | null
  /** Cleared by a first person; null where none waits for a second. */
  readonly second: SecondView | null
  /** The policy became stricter since: it has to be scrubbed again before it is cleared, or reopened for it before it is sent. */
  readonly outdated: boolean
  readonly outbound: readonly OutboundView[]
  /** Those that stand in sequence, the principal diagnosis first; the others in the order they came. */
  readonly suggestions: readonly SuggestionView[]
  /** Without those that are among the suggestions by now; empty while these are hidden. */
  readonly passedOver: readonly PassedOverView[]
  /** Null: the suggestions were never hidden. */
  readonly blind: BlindView | null
  readonly care: CareView
  /** As on the claim; empty where none is known. */
  readonly billed: readonly BilledView[]
  /** Systems whose codes can be added by hand. */
  readonly systems: readonly string[]
  /** On the codes that stand, worst first. */
  readonly edits: readonly CodeEditView[]
  /** What the codes that wait would raise if they were accepted, and what is wrong with those the check set aside. */
  readonly foreseen: readonly CodeEditView[]
  /** override: why it was signed with a hard edit open; null where none was. */
  readonly signed: { readonly name: string; readonly credential: string; readonly at: string; readonly override: string | null } | null
  /** Present: it came with a packet from elsewhere, and is read-only. */
  readonly origin?: OriginView
  /** Present: its text left for another computer, and identifiers were marked in it since. */
  readonly exposure?: Exposure
  /** The code set in use; inForce is null when the chart has no encounter date. Null: there is no code set. */
  readonly codeSet: { readonly name: string; readonly inForce: boolean | null } | null
}

/** A finding as main tells it: where its placeholder stands follows from the others. */
export type FindingMark = Omit<FindingView, 'scrubbed'>
export type RemovedMark = Omit<RemovedView, 'scrubbed'>

/** What the window works out by itself, and what is told only when it changed. */
type Derived = 'scrubbed' | 'places' | 'findings' | 'removed' | 'text' | 'outbound'

/**
 * How a chart stands, less what the window holds already. The window puts it together with `applyUpdate`; the text, the bytes that were
 * sent and thousands of findings would otherwise cross at every key. Small parts are always there.
 */
export interface ChartUpdate extends Omit<ChartView, Derived> {
  /** The revision the window has to hold for this to be the whole; null: everything is in it. */
  readonly since: number | null
  /** The detectors have looked, so there is a scrubbed side. */
  readonly looked: boolean
  /** Absent, like the other two: as before. */
  readonly text?: string
  /** New and changed ones in text order, and those that are no longer there. */
  readonly findings: { readonly set: readonly FindingMark[]; readonly gone: readonly FindingId[] }
  readonly removed?: readonly RemovedMark[]
  readonly outbound?: readonly OutboundView[]
}

export interface CodeHitView {
  readonly code: string
  readonly title: string
  readonly billable: boolean
  /** The inclusion term or synonym it was found by, where the title does not say it. */
  readonly by: string | null
  /** Words of the query that nothing there says; empty but where no code says them all. */
  readonly without: readonly string[]
}

export interface ImportReport {
  readonly imported: readonly ChartSummary[]
  /** Charts whose very bytes were in the worklist before; nothing was brought in for them. */
  readonly already: readonly ChartSummary[]
  readonly refused: readonly { readonly name: string; readonly code: FailureCode }[]
  /** The batch that goes on bringing in what is left; null: this is all. */
  readonly batch: BatchId | null
}

export interface PacketReport {
  readonly file: string
  /** False for a file that has nothing of a packet; `differences` then says why. */
  readonly isPacket: boolean
  readonly intact: boolean
  /** Null where the manifest does not tell. */
  readonly kind: PacketKind | null
  readonly packetId: string | null
  readonly charts: number
  /** The packets it was made from. */
  readonly parents: readonly ParentView[]
  /** What differs, one line each; empty when intact. */
  readonly differences: readonly string[]
  /** Fingerprint of the signing key. */
  readonly signedBy: string | null
  readonly publicKey: string | null
  /** Signed with the key of this workstation. */
  readonly ownKey: boolean
  /** What these records call the key; null: they do not know it. */
  readonly keyName: string | null
  /** What the reader should know besides: whose key it is, what a signature does not say. */
  readonly notes: readonly string[]
}

/** What came of choosing a file to verify: a report, or it is encrypted and asks for a passphrase or identity. */
export type PacketLook =
  | { readonly state: 'looked'; readonly report: PacketReport }
  /** file: base name. */
  | { readonly state: 'locked'; readonly file: string }

export interface OpenedPacketView {
  readonly charts: readonly ChartSummary[]
  /** Charts of the packet that have no signed codes. */
  readonly leftOut: number
}

export interface AboutView {
  readonly app: string
  readonly electron: string
  readonly node: string
  /** What charts of today are checked with; empty: nothing. */
  readonly codeSet: string
  /** It is the one in force today. */
  readonly codeSetInForce: boolean
  /** The model that finds identifiers; null where it is missing or damaged. */
  readonly model: string | null
  /** False for the development runtime, which must not be shipped to users. */
  readonly supportedRuntime: boolean
}

export interface SelfTestView {
  /** Null: none was run on these records. */
  readonly last: SelfTest | null
  /** The detectors are no longer those that the last self-test was run with. */
  readonly outdated: boolean
}
