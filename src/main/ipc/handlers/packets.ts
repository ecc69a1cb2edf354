// Handlers of a family of calls: see shared/ipc/calls/packets.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import type { packetCalls } from '../../../shared/ipc/calls/packets'
import type { PhiWish } from '../../../shared/packet-views'
import { err, ok, type Result } from '../../../shared/result'
import type { PacketLook, PacketReport } from '../../../shared/views'
import { exportAudit, exportableAudit } from '../../app/pipeline/audits/exporting'
import { loadChart } from '../../app/pipeline/chart-state'
import type { Desk } from '../../app/pipeline/desk'
import { exportPackets, PACKABLE } from '../../app/pipeline/exporting'
import { nameKey, viewOfKeys } from '../../app/pipeline/known-keys'
import { openForReview } from '../../app/pipeline/opening'
import { lookAtPacket } from '../../app/pipeline/verifying'
import { viewOfSome } from '../../app/pipeline/view'
import type { Family, HandlerTools } from '../handler-tools'

export function packetHandlers({ app, onDesk, surroundings: { dialogs, tell } }: HandlerTools): Family<typeof packetCalls> {
  async function exportThese(
    desk: Desk,
    chartIds: readonly ChartId[],
    phi: PhiWish | null,
  ): Promise<Result<PacketReport | null, FailureCode>> {
    for (const id of chartIds) {
      const there = loadChart(desk, id, PACKABLE)
      if (!there.ok) return there
    }
    const file = await dialogs.savePacket(nameFor(chartIds, phi !== null), phi !== null)
    if (file === null) return ok(null)
    return app.runFor('batch-packet', (signal) =>
      exportPackets(desk, chartIds, file, { ...(phi ? { phi } : {}), signal, onProgress: (progress) => tell('packet.progress', progress) }),
    )
  }

  async function look(desk: Desk, file: string, secret?: string): Promise<Result<PacketLook, FailureCode>> {
    const looked = await lookAtPacket(desk, file, secret)
    if (!looked.ok) return looked
    desk.packet.pending = looked.value === 'locked' ? { file } : { file, looked: looked.value }
    return ok(looked.value === 'locked' ? { state: 'locked', file: nameOf(file) } : { state: 'looked', report: looked.value.report })
  }

  return {
    'packet.export': ({ chartId }) => onDesk((desk) => exportThese(desk, [chartId], null)),
    'packet.export-batch': ({ chartIds, phi }) => onDesk((desk) => exportThese(desk, chartIds, phi)),
    'packet.export-audit': ({ auditId }) =>
      onDesk<PacketReport | null>(async (desk) => {
        const ready = exportableAudit(desk, auditId)
        if (!ready.ok) return ready
        const file = await dialogs.savePacket(`audit-${auditId.slice(0, 8)}.packet.zip`, false)
        return file === null ? ok(null) : exportAudit(desk, auditId, file)
      }),
    'packet.cancel': () =>
      onDesk(() => {
        app.cancel('batch-packet')
        return ok(null)
      }),
    'packet.verify': () =>
      onDesk<PacketLook | null>(async (desk) => {
        const file = await dialogs.openPacket()
        return file === null ? ok(null) : look(desk, file)
      }),
    'packet.unlock': ({ secret }) =>
      onDesk(async (desk) => {
        const { pending } = desk.packet
        if (!pending) return err('packet-gone')
        const looked = await look(desk, pending.file, secret)
        if (!looked.ok) return looked
        return looked.value.state === 'looked' ? ok(looked.value.report) : err('packet-key-wrong')
      }),
    'packet.open': () =>
      onDesk((desk) => {
        const looked = desk.packet.pending?.looked
        if (!looked) return err('packet-gone')
        const opened = openForReview(desk, looked)
        return opened.ok ? ok({ charts: viewOfSome(desk, opened.value.chartIds), leftOut: opened.value.leftOut }) : opened
      }),
    'packet.trust': ({ fingerprint, name }) =>
      onDesk((desk) => {
        const named = nameKey(desk, fingerprint, name)
        return named.ok ? ok([...named.value]) : named
      }),
    'packet.keys': () => onDesk((desk) => ok([...viewOfKeys(desk)])),
  }
}

/** The window is told no path. */
const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? ''

/** Nothing in a packet's name tells of a patient. */
function nameFor(chartIds: readonly ChartId[], phi: boolean): string {
  const of = chartIds.length === 1 ? `chart-${chartIds[0]?.slice(0, 8)}` : `${chartIds.length}-charts`
  return `${of}${phi ? '-PHI' : ''}.packet.zip${phi ? '.age' : ''}`
}
