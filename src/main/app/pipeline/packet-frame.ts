// What all charts of one packet share.
import type { ChartId } from '../../../shared/ids'
import type { ChainVerdict, LedgerExcerpt } from '../../../shared/ledger-chain'
import { type Desk, timeOf } from './desk'

export interface PacketFrame {
  readonly packetId: string
  /** UTC, ISO 8601. */
  readonly createdAt: string
  /** About all of them. */
  readonly ledger: LedgerExcerpt
  /** Of the whole ledger, walked once for the packet. */
  readonly verdict: ChainVerdict
}

export const frameOf = (desk: Desk, chartIds: readonly ChartId[]): PacketFrame => ({
  packetId: crypto.randomUUID(),
  createdAt: timeOf(desk),
  ledger: desk.store.read.ledger.excerptFor(chartIds),
  verdict: desk.store.read.ledger.verify(),
})
