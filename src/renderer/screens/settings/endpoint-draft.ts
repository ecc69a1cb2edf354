// The form of an endpoint as it is typed: every field a string, until it is held to be right. Pure.
import type { EndpointConfig } from '../../../shared/endpoint-config'
import { type ConfigFault, type ConfigField, faultsOf, originOf } from '../../../shared/endpoint-faults'
import { ENDPOINT_DEFAULTS } from '../../../shared/endpoint-limits'
import { PRESETS } from '../../../shared/endpoint-presets'
import type { EndpointView } from '../../../shared/endpoint-views'
import type { Dialect, SchemaMode, Vendor } from '../../../shared/endpoints'

export interface Draft {
  readonly name: string
  readonly vendor: Vendor
  readonly dialect: Dialect
  readonly baseUrl: string
  readonly path: string
  readonly keyHeader: string
  readonly apiVersion: string
  readonly model: string
  readonly schemaMode: SchemaMode
  readonly maxTokens: string
  readonly stream: boolean
  /** Seconds. */
  readonly connectMs: string
  readonly totalMs: string
  readonly concurrency: string
  readonly proxy: string
  readonly ca: string
  readonly key: string
  /** The stored key is to go. */
  readonly forget: boolean
}

const seconds = (ms: number): string => String(ms / 1000)

export function draftOf(config: EndpointConfig): Draft {
  return {
    ...config,
    path: config.path ?? '',
    keyHeader: config.keyHeader ?? '',
    apiVersion: config.apiVersion ?? '',
    maxTokens: config.maxTokens === null ? '' : String(config.maxTokens),
    connectMs: seconds(config.connectMs),
    totalMs: seconds(config.totalMs),
    concurrency: String(config.concurrency),
    proxy: config.proxy ?? '',
    key: '',
    forget: false,
  }
}

export function newDraft(own: Partial<EndpointConfig> = {}): Draft {
  const vendor = own.vendor ?? 'vllm'
  const { label: name, baseUrl, dialect, schemaMode } = PRESETS[vendor]
  return draftOf({ ...ENDPOINT_DEFAULTS, name, vendor, baseUrl, dialect, schemaMode, model: '', ...own })
}

/** Another vendor: what a person typed stays, what the one before proposed is replaced. */
export function withVendor(draft: Draft, vendor: Vendor): Draft {
  const [was, is] = [PRESETS[draft.vendor], PRESETS[vendor]]
  return {
    ...draft,
    vendor,
    name: draft.name.trim() === '' || draft.name === was.label ? is.label : draft.name,
    baseUrl: draft.baseUrl.trim() === '' || draft.baseUrl === was.baseUrl ? is.baseUrl : draft.baseUrl,
    dialect: is.dialect,
    schemaMode: is.schemaMode,
  }
}

export function configOf(draft: Draft): EndpointConfig {
  const { key: _, forget: __, ...fields } = draft
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  const ms = (text: string): number => Math.round(Number(text.trim() || Number.NaN) * 1000)
  return {
    ...fields,
    name: draft.name.trim(),
    baseUrl: draft.baseUrl.trim(),
    model: draft.model.trim(),
    path: orNull(draft.path),
    keyHeader: orNull(draft.keyHeader),
    apiVersion: orNull(draft.apiVersion),
    maxTokens: draft.maxTokens.trim() === '' ? null : Number(draft.maxTokens),
    connectMs: ms(draft.connectMs),
    totalMs: ms(draft.totalMs),
    concurrency: Number(draft.concurrency.trim() || Number.NaN),
    proxy: orNull(draft.proxy),
  }
}

export type Faults = Partial<Record<ConfigField, ConfigFault>>

export const faultsIn = (draft: Draft): Faults => faultsOf(configOf(draft))

/** Fields behind "More settings". */
export const FOLDED: readonly ConfigField[] = [
  'path',
  'keyHeader',
  'apiVersion',
  'maxTokens',
  'connectMs',
  'totalMs',
  'concurrency',
  'proxy',
  'ca',
]

/** The stored key would go to another host, so it is forgotten. */
export const keyMoves = (draft: Draft, endpoint: EndpointView | null): boolean =>
  endpoint?.hasKey === true && draft.key === '' && originOf(draft.baseUrl) !== originOf(endpoint.config.baseUrl)
