// One step of the schema. A shipped step is never edited: what has to change comes in a later one.
import type { Sql } from '../sql'

export interface Migration {
  /** Numbered in tens. */
  readonly version: number
  readonly up: Sql
}
