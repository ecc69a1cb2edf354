// What differs from one kind of server to the next, and nothing else: where a question goes, which header holds the key, how a question
// is wrapped, and where in a reply the model's words stand. Pure.
import type { Dialect as DialectName, SchemaMode, Vendor } from '../../../shared/endpoints'
import type { Result } from '../../../shared/result'
import type { EndpointFailure } from '../port'

/** A question as no server has it yet. */
export interface Ask {
  readonly model: string
  /** Whose server it is: the same dialect has fields that one vendor wants and the next refuses. */
  readonly vendor: Vendor
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
  /** Ask for the reply as it is written, piece by piece. */
  readonly stream: boolean
  /** Leave out every field that a server could do without: asked so when the full form was refused. */
  readonly plain: boolean
}

/** What an envelope can say in place of the model's words. */
export type EnvelopeFailure = Extract<
  EndpointFailure,
  'endpoint-envelope' | 'endpoint-declined' | 'endpoint-filtered' | 'endpoint-reply-cut' | 'endpoint-error'
>

export interface Dialect {
  readonly name: DialectName
  /** The end of the path of a question; people may have given it with the address. */
  readonly path: string
  /**
   * The whole path of a question.
   * @param base the path of the address, without a slash at its end and without `path`
   */
  pathOf(base: string, model: string, apiVersion: string | null): string
  /** The query after the path, empty or from its `?`. */
  queryOf(apiVersion: string | null): string
  readonly keyHeader: string
  /** Headers beside the key's. */
  versionHeaders(apiVersion: string | null): Readonly<Record<string, string>>
  /** The body, whose JSON is sent. Deterministic: what is previewed is, byte for byte, what is sent. */
  body(ask: Ask): object
  /** What the model wrote, out of a parsed reply. */
  read(reply: unknown): Result<string, EnvelopeFailure>
  /**
   * The whole reply that a stream adds up to, as `read` takes it; null where the stream ended before the reply did.
   * @param events the parsed data of its events, in order
   */
  join(events: readonly unknown[]): unknown
  /** Characters that an event adds to the model's words. */
  grows(event: unknown): number
}

/** A path with a version in it, which people may leave out of the address: `v1` is the one all servers have. */
export function versioned(base: string, path: string): string {
  return base.split('/').some((segment) => /^v\d/.test(segment)) ? `${base}${path}` : `${base}/v1${path}`
}
