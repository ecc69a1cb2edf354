// The port every reader stands behind: bytes of one file in, the text they hold out.
import type { Result } from '../../../shared/result'
import type { IntakeRefusal } from '../chart'

export interface ReadText {
  /** As it came: no line end, blank or letter is changed, so that offsets hold. */
  readonly text: string
  /** WHATWG name of the encoding found. */
  readonly encoding: string
}

/** Never throws, whatever the bytes. */
export type Reader = (bytes: Uint8Array) => Result<ReadText, IntakeRefusal>
