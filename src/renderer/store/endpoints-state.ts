// Servers that codes can come from, as the window holds them. Types only.
import type { EndpointConfig } from '../../shared/endpoint-config'
import type { CertificateView, EndpointsView, EndpointTestView, EndpointView, FoundServer } from '../../shared/endpoint-views'
import type { SchemaMode } from '../../shared/endpoints'
import type { Failure } from '../../shared/failures'
import type { EndpointId } from '../../shared/ids'
import type { Result } from '../../shared/result'
import type { Task } from './task'

/** Dialogs about endpoints. */
export type EndpointDialogPlace =
  /** endpoint null: a new one; from: what its form begins with. */
  | { readonly kind: 'endpoint'; readonly endpoint: EndpointView | null; readonly from?: Partial<EndpointConfig> }
  | { readonly kind: 'remove-endpoint'; readonly endpoint: EndpointView }

/** Actions that can be refused give the failure to show beside their form, or null. */
export interface EndpointsSlice {
  endpoints: Task<EndpointsView>
  /** Of one endpoint at a time. */
  endpointTest: { readonly id: EndpointId; readonly task: Task<EndpointTestView> } | null
  /** Servers on this computer, once they were looked for. */
  foundServers: Task<readonly FoundServer[]>
  loadEndpoints(): Promise<void>
  /** An empty key is none. */
  addEndpoint(config: EndpointConfig, key: string): Promise<Failure | null>
  /** @param key null: as it was; empty: removed */
  changeEndpoint(id: EndpointId, config: EndpointConfig, key: string | null): Promise<Failure | null>
  removeEndpoint(id: EndpointId): Promise<Failure | null>
  chooseCoder(coder: EndpointsView['inUse']): Promise<void>
  findServers(): Promise<void>
  testEndpoint(id: EndpointId): Promise<void>
  stopEndpointTest(): Promise<void>
  /** Takes over what a test found to work. */
  takeSchemaMode(endpoint: EndpointView, schemaMode: SchemaMode): Promise<void>
  forgetEndpoints(): void
  /** What a PEM text holds. */
  readCertificates(pem: string): Promise<Result<CertificateView[], Failure>>
}
