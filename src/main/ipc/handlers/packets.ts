// Handlers of a family of calls: see shared/ipc/calls/packets.
import type { packetCalls } from '../../../shared/ipc/calls/packets'
import { ok } from '../../../shared/result'
import type { PacketReport } from '../../../shared/views'
import { loadChart } from '../../app/pipeline/chart-state'
import { exportPacket, PACKABLE, verifyPacketFile } from '../../app/pipeline/exporting'
import type { Family, HandlerTools } from '../handler-tools'

export function packetHandlers({ onDesk, surroundings: { dialogs } }: HandlerTools): Family<typeof packetCalls> {
  return {
    'packet.export': ({ chartId }) =>
      onDesk<PacketReport | null>(async (desk) => {
        const there = loadChart(desk, chartId, PACKABLE)
        if (!there.ok) return there
        const file = await dialogs.savePacket(`chart-${chartId.slice(0, 8)}.packet.zip`)
        return file === null ? ok(null) : exportPacket(desk, chartId, file)
      }),
    'packet.verify': () =>
      onDesk<PacketReport | null>(async (desk) => {
        const file = await dialogs.openPacket()
        return file === null ? ok(null) : verifyPacketFile(desk, file)
      }),
  }
}
