// The built-in coder behind the endpoint port: nothing leaves this computer, and it takes nothing but cleared text.
import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'
import { type CodeTable, suggest } from '../codes'
import type { Cleared } from '../gate'
import { type CodingEndpoint, type EndpointFailure, type EndpointProfile, FIRST_TURN, type Outbound, type Reply } from './port'

/** Raised whenever the same text and table may give other proposals. */
const VERSION = '4'

export interface BuiltInParts {
  readonly table: CodeTable
  /** The gate's own test; types do not bind at run time. */
  readonly isCleared: (candidate: unknown) => candidate is Cleared
  /** Milliseconds; only differences are used. */
  readonly now: () => number
}

/** The offline coder as an endpoint. `prepare` gives the very UTF-8 bytes of the cleared text; `send` reads those bytes back. */
export function createBuiltInCoder({ table, isCleared, now }: BuiltInParts): CodingEndpoint {
  const profile: EndpointProfile = Object.freeze({
    id: null,
    kind: 'built-in',
    baseUrl: null,
    host: null,
    model: `chartroom-coder ${VERSION} (${table.version.system} ${table.version.name})`,
    loopback: true,
  } as const)
  return Object.freeze({
    profile,
    prepare(cleared: Cleared): Outbound {
      if (!isCleared(cleared)) throw new TypeError('only text that the gate cleared can be prepared')
      const bytes = new TextEncoder().encode(cleared.text)
      return Object.freeze({ profile, cleared, bytes, sha256: sha256(bytes), prompt: null, turn: FIRST_TURN, envelope: null })
    },
    async send(outbound: Outbound, signal: AbortSignal): Promise<Result<Reply, EndpointFailure>> {
      if (!isCleared(outbound.cleared)) return err('not-cleared')
      if (signal.aborted) return err('cancelled')
      // What is coded is what was cleared, to the byte, though it never leaves the process.
      if (sha256(outbound.bytes) !== outbound.sha256 || outbound.sha256 !== outbound.cleared.sha256) return err('outbound-altered')
      const start = now()
      // Lets an abort that was asked for in this turn arrive before the work begins.
      await new Promise<void>((resolve) => setImmediate(resolve))
      if (signal.aborted) return err('cancelled')
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(outbound.bytes)
      const proposals = suggest(table, text)
      if (signal.aborted) return err('cancelled')
      const raw = JSON.stringify({ model: profile.model, codes: proposals })
      return ok({
        proposals,
        passedOver: [],
        raw,
        sha256: sha256(new TextEncoder().encode(raw)),
        status: 200,
        milliseconds: Math.round(now() - start),
        retries: 0,
      })
    },
    // It says the same however often it is asked.
    again: () => null,
  })
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
