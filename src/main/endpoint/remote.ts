// The adapter for a server, on this computer or elsewhere, in whatever dialect. It takes Cleared and nothing else, sends only what it
// can build again from that, and believes nothing it gets back.
import { createHash } from 'node:crypto'
import type { EndpointConfig } from '../../shared/endpoint-config'
import type { EndpointId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import type { Cleared, Envelope } from '../gate'
import { systemClock } from './clock'
import { type DeliveryOptions, deliver } from './deliver'
import { envelopeOf, isSameEnvelope } from './envelope'
import { parseJson } from './parse-json'
import {
  type CodingEndpoint,
  type EndpointFailure,
  type EndpointProfile,
  FIRST_TURN,
  type Outbound,
  type Permit,
  type Received,
  type Reply,
  type Turn,
} from './port'
import { problemOf } from './problem'
import { candidateList, type FindCandidates } from './prompt/candidate-list'
import { askOf } from './prompt/prompt'
import { PROMPT_IN_USE, promptLabel } from './prompt/prompts'
import { readReply, readWords } from './reply'
import { connectionOf } from './settings'

/** The network as a test may want it. */
export type Wire = Pick<DeliveryOptions, 'clock' | 'random' | 'maxReplyBytes' | 'lane'>

export interface RemoteSettings {
  /** Null for one that is not kept in the records, as on the command line. */
  readonly id?: EndpointId | null
  readonly config: EndpointConfig
  /** Empty for servers that want none. Leaves only in the header that is meant for it. */
  readonly key: string
  readonly permit: Permit
  /** The gate's own test; types do not bind at run time. */
  readonly isCleared: (candidate: unknown) => candidate is Cleared
  /** What the model is given to verify; left out, it is given nothing. */
  readonly candidates?: FindCandidates
  /** Told of every whole reply, readable or not, before it is read: for the record. */
  readonly onReceived?: (outbound: Outbound, received: Received) => void
  /** Told how many characters of the model's words have come so far, from 0 on, where they are asked for in pieces. */
  readonly onProgress?: (outbound: Outbound, characters: number) => void
  readonly wire?: Partial<Wire>
}

const WIRE: Wire = { clock: systemClock, random: Math.random, maxReplyBytes: 10 * 1024 * 1024 }

/** Refuses settings with which nothing could, or nothing should, be sent. */
export function createRemote(settings: RemoteSettings): Result<CodingEndpoint, 'endpoint-settings'> {
  const { config, permit, isCleared, candidates = () => [], onReceived, onProgress } = settings
  const key = settings.key.trim()
  const connection = connectionOf(config, key)
  if (!connection.ok) return connection
  const { dialect, address, headersFor, ca, proxy } = connection.value
  const { baseUrl, host, loopback, url } = address
  const { vendor, schemaMode, maxTokens, stream, connectMs, totalMs } = config
  const model = config.model.trim()
  const profile: EndpointProfile = Object.freeze({ id: settings.id ?? null, kind: dialect.name, baseUrl, host, model, loopback })
  const options: DeliveryOptions = { connectMs, totalMs, ca, proxy, ...WIRE, ...settings.wire }

  const compose = (cleared: Cleared, turn: Turn): Outbound & { readonly envelope: Envelope } => {
    if (!isCleared(cleared)) throw new TypeError('only text that the gate cleared can be prepared')
    const plain = turn.form === 'plain'
    const streams = stream && !plain
    const asked = askOf(PROMPT_IN_USE, candidateList(candidates(cleared)), cleared.text)
    const system = turn.problem === null ? asked.system : `${asked.system}\n\n${repairNote(turn.problem)}`
    const mode = plain ? 'prompt-only' : schemaMode
    const bytes = encode(dialect.body({ ...asked, model, vendor, system, schemaMode: mode, maxTokens, stream: streams, plain }))
    const label = `${promptLabel(PROMPT_IN_USE)}${labelOf(turn)}`
    const envelope = envelopeOf(url, headersFor, key, streams)
    return Object.freeze({ profile, cleared, bytes, sha256: sha256(bytes), prompt: label, turn: Object.freeze({ ...turn }), envelope })
  }

  const send = async (outbound: Outbound, signal: AbortSignal): Promise<Result<Reply, EndpointFailure>> => {
    const { cleared, turn } = outbound
    if (!isCleared(cleared)) return err('not-cleared')
    // Prepared for another endpoint, or touched since: it is not what this endpoint would send for that clearance.
    if (!isSameProfile(outbound.profile, profile) || sha256(outbound.bytes) !== outbound.sha256) return err('outbound-altered')
    const { envelope, sha256: composed } = compose(cleared, turn)
    if (composed !== outbound.sha256 || !isSameEnvelope(outbound.envelope, envelope)) return err('outbound-altered')
    const streams = stream && turn.form === 'full'
    const tell = streams ? onProgress : undefined
    let characters = 0
    tell?.(outbound, characters)
    const onEvent = (data: string) => {
      const grown = dialect.grows(parseJson(data))
      characters += grown
      if (grown > 0) tell?.(outbound, characters)
    }
    const received = await deliver({ outbound: { ...outbound, envelope }, permit, streams, onEvent: tell && onEvent }, options, signal)
    if (!received.ok) return received
    onReceived?.(outbound, received.value)
    const read = readReply(dialect, received.value.raw, cleared.text, candidates(cleared))
    return read.ok ? ok({ ...read.value, ...received.value }) : read
  }

  const again = ({ cleared, turn, sha256: asked }: Outbound, failure: EndpointFailure, received: Received | null): Outbound | null => {
    if (failure === 'endpoint-form-refused' && turn.form === 'full') {
      const next = compose(cleared, { ...turn, form: 'plain' })
      return next.sha256 === asked ? null : next
    }
    if (turn.problem !== null || received === null || (failure !== 'endpoint-malformed' && failure !== 'endpoint-schema')) return null
    // Only a model's words can be mended by the model; an envelope that cannot be read is the server's.
    const words = readWords(dialect, received.raw)
    if (!words.ok) return null
    return compose(cleared, { ...turn, problem: problemOf(words.value, PROMPT_IN_USE.schema) })
  }

  return ok(Object.freeze({ profile, prepare: (cleared: Cleared) => compose(cleared, FIRST_TURN), send, again }))
}

/** It leaves with the request, so it is written as prompts are: plain words, no proper names. */
const repairNote = (problem: string): string =>
  `you were asked this before, and your reply could not be used: ${problem} reply again in the form above: one JSON object and no other text.`

/** So that the ledger tells the requests about one text apart. */
const labelOf = ({ form, problem }: Turn): string => {
  const added = [...(form === 'plain' ? ['plain'] : []), ...(problem === null ? [] : ['repair'])]
  return added.length === 0 ? '' : ` ${added.join('-')}`
}

/** UTF-8 JSON as JSON.stringify writes it, the one form that the gate reads. */
const encode = (body: object): Uint8Array => new TextEncoder().encode(JSON.stringify(body))

function isSameProfile(a: EndpointProfile, b: EndpointProfile): boolean {
  return (
    a.id === b.id && a.kind === b.kind && a.baseUrl === b.baseUrl && a.host === b.host && a.model === b.model && a.loopback === b.loopback
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
