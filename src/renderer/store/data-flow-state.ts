// The governance report and a chart's attestation as they stand in the window. Types only.
import type { AttestationView } from '../../shared/attestation-views'
import type { GovernanceReport } from '../../shared/governance-views'
import type { ChartId } from '../../shared/ids'
import type { Task } from './task'

export interface DataFlowSlice {
  report: Task<GovernanceReport>
  /** Ledger entries walked while it is made. */
  reportWalked: { readonly done: number; readonly total: number } | null
  /** A file on its way. */
  reportSaving: boolean
  /** Of the records as they are now. */
  loadReport(): Promise<void>
  stopReport(): Promise<void>
  exportReport(format: 'pdf' | 'json'): Promise<void>
  attestation: Task<AttestationView>
  loadAttestation(chartId: ChartId): Promise<void>
  exportAttestation(chartId: ChartId): Promise<void>
  forgetReport(): void
}
