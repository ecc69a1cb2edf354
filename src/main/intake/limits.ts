// How much a file may ask of the reading process. What is over is refused with a reason; nothing is cut short in silence.

export interface ReadLimits {
  /** Bytes of a file as it comes, and of one member unpacked. */
  readonly fileBytes: number
  /** UTF-16 units of a chart's text. */
  readonly characters: number
  readonly pages: number
  /** Pixels of one picture or drawn page. */
  readonly pixels: number
  /** Files in an archive, all levels together; and the bytes they come to unpacked. */
  readonly members: number
  readonly unpackedBytes: number
  /** Archives in archives, attachments in messages. */
  readonly depth: number
  /** Elements inside one another in XML, JSON and HTML. */
  readonly nesting: number
  /** Without any progress, in milliseconds: then the reader is taken to hang. */
  readonly stall: number
  /** Of the reading process, in MiB. */
  readonly memory: number
}

const MIB = 1024 * 1024

export const LIMITS: ReadLimits = {
  fileBytes: 512 * MIB,
  characters: 20 * MIB,
  pages: 5000,
  pixels: 120_000_000,
  members: 20_000,
  unpackedBytes: 4096 * MIB,
  depth: 4,
  nesting: 500,
  stall: 60_000,
  memory: 2048,
}
