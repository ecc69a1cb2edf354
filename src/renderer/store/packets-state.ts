// Packets as the window has them: one on its way out, one that was verified, the keys that have a name. Types only.
import type { Failure } from '../../shared/failures'
import type { AuditId, ChartId } from '../../shared/ids'
import type { KnownKeyView, PacketProgress, PhiWish } from '../../shared/packet-views'
import type { PacketReport } from '../../shared/views'
import type { Task } from './task'

export type PacketDialogPlace =
  | { readonly kind: 'packet'; readonly report: PacketReport; readonly made: boolean }
  /** Which kind of packet, and who can open it. */
  | { readonly kind: 'export-packet'; readonly chartIds: readonly ChartId[] }
  /** The file that was chosen is encrypted. */
  | { readonly kind: 'unlock-packet'; readonly file: string }

export interface PacketsSlice {
  /** A packet being made; null: none is. */
  packing: PacketProgress | null
  /** An audit becomes a packet just now. */
  auditPacking: boolean
  verifying: Task<null>
  knownKeys: Task<readonly KnownKeyView[]>
  askExport(chartIds: readonly ChartId[]): void
  /** Gives the failure to show in the dialog, or null. */
  exportPackets(chartIds: readonly ChartId[], phi: PhiWish | null): Promise<Failure | null>
  /** Of a signed audit; the report or the failure shows itself. */
  exportAudit(auditId: AuditId): Promise<void>
  stopPacking(): Promise<void>
  takePacking(progress: PacketProgress): void
  verifyPacket(): Promise<void>
  unlockPacket(secret: string): Promise<Failure | null>
  /** The verified packet becomes charts here. name: for a key that has none yet. */
  openPacket(report: PacketReport, name: string): Promise<Failure | null>
  loadKeys(): Promise<void>
  /** An empty name takes the key off the list. */
  nameKey(fingerprint: string, name: string): Promise<Failure | null>
  forgetPackets(): void
}
