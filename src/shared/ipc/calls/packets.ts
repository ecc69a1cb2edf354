// Packets leave and are verified.
import type { PacketReport } from '../../views'
import { gives, nothing, onChart } from './parts'

export const packetCalls = {
  /** null: the person closed the dialog. */
  'packet.export': { input: onChart, ...gives<PacketReport | null>() },
  'packet.verify': { input: nothing, ...gives<PacketReport | null>() },
} as const
