// Official releases as people download them, turned into editions. The frame all readers share: what a file is, how long work is paced,
// and how a bad file is refused. Nothing here touches what is stored; who imports does that once everything has been read.
import type { CodeTable } from '../code'
import type { Edition } from '../edition'

/** A zip or gz is opened before readers see it; a member is named `release.zip/member.txt`. */
export interface ReleaseFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ReadContext {
  /** The tabular list an addendum is applied to, or whose notes a bare order file takes over: the newest edition at or before a fiscal year. */
  readonly base: (fiscalYear: number) => CodeTable | null
  /** What a person said the fiscal year is, where the files do not say. */
  readonly fiscalYear: number | null
  /** Bytes read and bytes in all, of the whole job; `done` never falls. */
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
  /** Told the name of each member of an archive that no reader knows. */
  readonly leftOut?: (name: string) => void
}

export const RELEASE_REFUSALS = [
  /** No reader knows this file. */
  'release-unknown',
  /** Cut off, not in a known encoding, or a line that is not what its format asks for. */
  'release-damaged',
  /** Name or heading says another year or kind than the content, or a count is not what it must be. */
  'release-mislabelled',
  /** An addendum without the year before it, or a list for which there is nothing to take chapters and blocks from. */
  'release-needs-base',
  /** Neither name nor content says the fiscal year: ask, and give it as `fiscalYear`. */
  'release-year-unknown',
  'release-too-large',
  'cancelled',
] as const

export type ReleaseRefusalCode = (typeof RELEASE_REFUSALS)[number]

/** What is wrong and where. */
export interface ReleaseRefusal {
  readonly code: ReleaseRefusalCode
  /** Name of the file or member; empty where it is about none. */
  readonly file: string
  /** From 1; null where there is none. */
  readonly line: number | null
  /** In words, without blame; for people, after "line 12: ". */
  readonly detail: string
}

/** `bytes` are what the edition's hash and counts are of, ready to be kept. */
export interface BuiltEdition {
  readonly edition: Edition
  readonly bytes: Uint8Array
}

/** What a reader is given to work with besides the file. */
export interface Work {
  readonly context: ReadContext
  /**
   * To be awaited every few hundred lines or nodes: tells the progress, lets other work run when a slice of time is used up, and
   * stops everything when the person has cancelled.
   * @param done bytes of this file that have been read
   */
  pace(file: ReleaseFile, done: number): Promise<void>
  /** Between long steps that read nothing: lets other work run, stops when cancelled. */
  breathe(): Promise<void>
}

/** One for each kind of file. `Part` is what a file gives towards an edition of its family. */
export interface ReleaseReader<Part> {
  /** Looks at the name and the first bytes only. */
  reads(file: ReleaseFile): boolean
  /** Refuses by throwing `Refused`. */
  read(file: ReleaseFile, work: Work): Promise<Part>
}

/** Kinds of file that make editions together, such as the order file and the tabular list of one year. */
export interface ReleaseFamily {
  reads(file: ReleaseFile): boolean
  /** Refuses by throwing `Refused`. */
  read(files: readonly ReleaseFile[], work: Work): Promise<readonly BuiltEdition[]>
}

/** @param build makes editions of everything that was read; parts come in the order of the files */
export function family<Part>(
  readers: readonly ReleaseReader<Part>[],
  build: (parts: readonly Part[], work: Work) => Promise<readonly BuiltEdition[]>,
): ReleaseFamily {
  const readerOf = (file: ReleaseFile) => readers.find((reader) => reader.reads(file))
  return {
    reads: (file) => readerOf(file) !== undefined,
    async read(files, work) {
      const parts: Part[] = []
      for (const file of files) {
        const reader = readerOf(file)
        if (reader) parts.push(await reader.read(file, work))
      }
      return build(parts, work)
    },
  }
}

/**
 * Thrown inside readers and caught in `readRelease` alone: reading is deep, and every level between would only hand a refusal up.
 */
export class Refused extends Error {
  readonly refusal: ReleaseRefusal

  constructor(code: ReleaseRefusalCode, file: string, line: number | null, detail: string) {
    super(code)
    this.refusal = { code, file, line, detail }
  }
}
