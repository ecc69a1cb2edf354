// What a file becomes once it is let in: one text, where its documents and pages lie in it, and what names the patient.
import type { FailureCode } from '../../shared/failures'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { FileKind } from './kinds'

export interface Chart {
  readonly source: {
    /** Base name of the file; may hold PHI. */
    readonly name: string
    /** Hex SHA-256 of the chart's own bytes as they came: of the file, or of its message in a file of several. */
    readonly sha256: string
    readonly bytes: number
    readonly encoding: string
    readonly kind: FileKind
  }
  /** All documents in one string, so that every offset in the app means one thing. Line ends as they came. */
  readonly text: string
  readonly documents: readonly ChartDocument[]
  /** What the pages look like; empty where the format has none (text, messages). Together they need not cover the text. */
  readonly pages: readonly ChartPage[]
  /** The files whose pages these are. */
  readonly files: readonly PageFile[]
  readonly facts: readonly HeaderFact[]
  /** What structured fields say of the patient and those around; none of it stands in the text because of that. */
  readonly known: readonly KnownValue[]
  /** ISO dates, kept on this computer only, for the validity of codes. */
  readonly encounter: { readonly from: string | null; readonly to: string | null }
  /** For the worklist, as structured fields say it; what is left out is proposed from the header. */
  readonly work: StructuredWork
  /** What was billed, in the order of the claim. */
  readonly billed: readonly BilledLine[]
  /** Of a claim that came without its chart: no text is there, and what was billed belongs to the chart that this tells. */
  readonly claim?: ClaimOf
}

export interface ChartDocument extends Span {
  readonly title: string
}

/** A value that points to the patient or to somebody around them. */
export interface KnownValue {
  readonly label: string
  readonly value: string
  readonly category: Category
  readonly role: 'patient' | 'relative' | 'provider' | 'facility' | 'other'
}

/** A "Label: value" of the header; the span is the value's place in the text. */
export interface HeaderFact extends KnownValue, Span {}

export interface StructuredWork {
  readonly provider?: string
  readonly specialty?: string
  readonly reference?: string
}

export interface BilledLine {
  /** As people write it, e.g. `ICD-10-CM`; null: told from the code itself. */
  readonly system: string | null
  readonly code: string
  readonly poa: string | null
}

/** What tells the chart that a claim was billed for. */
export interface ClaimOf {
  /** The patient's account as the biller has it; empty where it says none. */
  readonly account: string
  /** Medical record number. */
  readonly record: string | null
  /** Of the patient, ISO; null where it is not said. */
  readonly born: string | null
  /** First and last day of service, ISO. */
  readonly span: { readonly from: string; readonly to: string } | null
  /** It takes back what was billed before. */
  readonly voided: boolean
}

/** A file with pages: kept with the chart, so that they can be looked at. */
export interface PageFile {
  readonly kind: Extract<FileKind, 'pdf' | 'png' | 'jpeg' | 'tiff'>
  readonly bytes: Uint8Array
}

/** One page as it looks: its span holds the text read from it. */
export interface ChartPage extends Span {
  /** Place in the chart's `files`. */
  readonly file: number
  /** Place in that file, from 0. */
  readonly index: number
  /** As shown upright, in points (1/72 inch). */
  readonly width: number
  readonly height: number
  /**
   * Turned by this much clockwise to be upright; 0, 90, 180 or 270. Of a picture, what the file itself says of its rotation is counted in; a
   * PDF's pages are drawn as the file says, and this comes on top.
   */
  readonly turned: number
  /** Where its text came from. */
  readonly source: 'text' | 'scan' | 'both'
  /** Mean over the words read by OCR, 0 to 1; null where none were. */
  readonly confidence: number | null
  readonly words: readonly PageWord[]
}

/** Where a stretch of the text stands on its page: a box in points from the upright page's top left corner. */
export interface PageWord extends Span {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0 to 1, of OCR; null for a text layer. */
  readonly confidence: number | null
}

/** Stands in the text for a picture: deidentified as `[PHOTO_n]`, and never sent. U+FFFC, Unicode's object replacement character. */
export const PICTURE = '\ufffc'

export type IntakeRefusal = Extract<FailureCode, `file-${string}`>
