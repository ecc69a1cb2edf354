// identity.json and original.txt: what a packet with PHI holds besides. Who the patient is, the dates, the text as it came, and where
// each placeholder of scrubbed.txt stands for which words, so that the two texts can be held against each other. Pure.
import { z } from 'zod'
import { type Place, putPlaceholders } from '../../shared/align'
import { PURPOSES, type Purpose } from '../../shared/packet-views'
import { decodeUtf8, jsonFile, readJson, sha256, utf8 } from './hash'
import type { PacketFiles } from './model'
import type { Worksheet } from './worksheet'

/** A fact of the chart's header: `[start, end)` is its value's place in the original. */
export interface IdentityFact {
  readonly label: string
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface Disclosure {
  readonly purpose: Purpose
  /** Who made the packet: name and credential. */
  readonly by: string
  /** UTC, ISO 8601. */
  readonly at: string
}

/** PHI, all of it. Only a packet that is encrypted before it touches a disk may hold it. */
export interface Identity {
  readonly original: string
  /** ISO dates. */
  readonly encounter: { readonly from: string | null; readonly to: string | null }
  readonly facts: readonly IdentityFact[]
  /** Every placeholder of the cleared text, in text order, over the words it stands for. */
  readonly places: readonly Place[]
  readonly disclosure: Disclosure
}

const offset = z.number().int().nonnegative()
const span = { start: offset, end: offset }
const identityForm = z.strictObject({
  format: z.literal('chartroom-identity/1'),
  chartId: z.string(),
  originalSha256: z.string(),
  encounter: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string(), ...span })),
  places: z.array(z.strictObject({ ...span, placeholder: z.string() })),
  disclosure: z.strictObject({ purpose: z.enum(PURPOSES), by: z.string(), at: z.iso.datetime() }),
})

export function identityFiles(chartId: string, identity: Identity): PacketFiles {
  const original = utf8(identity.original)
  const { encounter, facts, places, disclosure } = identity
  const form: z.infer<typeof identityForm> = {
    format: 'chartroom-identity/1',
    chartId,
    originalSha256: sha256(original),
    encounter,
    facts: facts.map(({ label, value, start, end }) => ({ label, value, start, end })),
    places: places.map(({ start, end, placeholder }) => ({ start, end, placeholder })),
    disclosure,
  }
  return new Map([
    ['identity.json', jsonFile(identityForm.parse(form))],
    ['original.txt', original],
  ])
}

/** What of a chart's identity does not fit its worksheet and texts. Never throws. */
export function identityDifferences(files: PacketFiles, worksheet: Worksheet): string[] {
  const bytes = files.get('original.txt')
  if (!files.has('identity.json') || !bytes) return []
  const identity = identityForm.safeParse(read(files.get('identity.json'))).data
  if (!identity) return ['identity.json does not have the form of an identity']
  const text = decodeUtf8(bytes)
  if (text === null || sha256(bytes) !== identity.originalSha256) return ['original.txt is not the text that identity.json is about']
  const { facts, places, chartId } = identity
  const inOrder = places.every(({ start, end }, i) => start <= end && end <= text.length && start >= (places[i - 1]?.end ?? 0))
  const scrubbed = inOrder ? putPlaceholders(text, places).text : null
  return [
    ...(chartId === worksheet.chartId ? [] : ['identity.json is about another chart than worksheet.json']),
    ...(facts.every(({ start, end, value }) => text.slice(start, end) === value)
      ? []
      : ['a fact of identity.json is not in original.txt at its place']),
    ...(scrubbed !== null && sha256(utf8(scrubbed)) === worksheet.scrubbedSha256
      ? []
      : ['original.txt with the placeholders of identity.json is not scrubbed.txt']),
  ]
}

function read(bytes: Uint8Array | undefined): unknown {
  try {
    return readJson(decodeUtf8(bytes ?? new Uint8Array()) ?? '')
  } catch {
    return undefined
  }
}
