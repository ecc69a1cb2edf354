// Servers that codes can come from, as the window holds them. Types only.
import type { EndpointConfig } from '../../shared/endpoint-config'
import type { CertificateView, EndpointsView, EndpointView } from '../../shared/endpoint-views'
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
  loadEndpoints(): Promise<void>
  /** An empty key is none. */
  addEndpoint(config: EndpointConfig, key: string): Promise<Failure | null>
  /** @param key null: as it was; empty: removed */
  changeEndpoint(id: EndpointId, config: EndpointConfig, key: string | null): Promise<Failure | null>
  removeEndpoint(id: EndpointId): Promise<Failure | null>
  chooseCoder(coder: EndpointsView['inUse']): Promise<void>
  /** What a PEM text holds. */
  readCertificates(pem: string): Promise<Result<CertificateView[], Failure>>
}
