// What differs from one kind of server to the next, and nothing else: the path, the header of the key, how a question is wrapped, and
// where in a reply the model's words stand. Pure.
import type { Dialect as DialectName, SchemaMode } from '../../../shared/endpoints'
import type { Result } from '../../../shared/result'

/** A question as no server has it yet. */
export interface Ask {
  readonly model: string
  /** The prompt's instructions. */
  readonly system: string
  /**
   * What the user says, each part alone in its place, so that the gate can find the cleared text whole. The cleared text is the last and
   * the only one that is verbatim of a chart.
   */
  readonly user: readonly string[]
  readonly schema: { readonly name: string; readonly schema: unknown }
  readonly schemaMode: SchemaMode
  /** Null: the server's own limit, or the dialect's where it demands one. */
  readonly maxTokens: number | null
}

export interface Dialect {
  readonly name: DialectName
  /** Where questions go, under the address without the version. */
  readonly path: string
  /** Headers that carry the key and the version; none of them where the key is empty. */
  headers(key: string): Readonly<Record<string, string>>
  /** The body, whose JSON is sent. Deterministic: what is previewed is, byte for byte, what is sent. */
  body(ask: Ask): object
  /** What the model wrote, out of a parsed reply. */
  read(reply: unknown): Result<string, 'endpoint-schema' | 'endpoint-refused'>
}
