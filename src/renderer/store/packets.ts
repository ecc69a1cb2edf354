// Packets: made with progress, verified, unlocked, opened for review. Main does the work; nothing here sees a path.
import type { ChartId } from '../../shared/ids'
import type { ChartSummary } from '../../shared/views'
import { ask } from '../bridge'
import { S } from '../strings'
import { P } from '../strings-packets'
import type { PacketsSlice } from './packets-state'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

/** Of the charts shown, those with something to pack: all that are signed, else all that are cleared. */
export function packable(charts: readonly ChartSummary[]): readonly ChartId[] {
  const signed = charts.filter(({ status }) => status === 'finished')
  const cleared = charts.filter(({ status }) => status === 'cleared' || status === 'coding')
  return (signed.length > 0 ? signed : cleared).map(({ id }) => id)
}

export function packetsSlice({ bridge, set, get }: Tools): PacketsSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'
  return {
    packing: null,
    auditPacking: false,
    verifying: IDLE,
    knownKeys: IDLE,
    askExport(chartIds) {
      if (chartIds.length > 0) get().showDialog({ kind: 'export-packet', chartIds })
      else get().tell('info', P.nothing)
    },
    async exportPackets(chartIds, phi) {
      const wish =
        phi &&
        ({
          ...phi,
          lock: phi.lock.kind === 'passphrase' ? phi.lock : { ...phi.lock, recipients: [...phi.lock.recipients] },
          confirmed: true,
        } as const)
      const result = await ask(bridge, 'packet.export-batch', { chartIds: [...chartIds], phi: wish })
      set({ packing: null })
      if (!isOpen()) return null
      if (!result.ok && result.error.code !== 'cancelled') return result.error
      if (result.ok && result.value) get().showDialog({ kind: 'packet', report: result.value, made: true })
      else {
        get().closeDialog()
        get().tell('info', S.packet.notMade)
      }
      return null
    },
    async exportAudit(auditId) {
      if (get().auditPacking) return
      set({ auditPacking: true })
      const result = await ask(bridge, 'packet.export-audit', { auditId })
      set({ auditPacking: false })
      if (!isOpen()) return
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value) get().showDialog({ kind: 'packet', report: result.value, made: true })
      else get().tell('info', S.packet.notMade)
    },
    async stopPacking() {
      const result = await ask(bridge, 'packet.cancel', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    takePacking: (packing) => set({ packing }),
    async verifyPacket() {
      if (get().verifying.state === 'running') return
      set({ verifying: RUNNING })
      const result = await ask(bridge, 'packet.verify', {})
      set({ verifying: IDLE })
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value?.state === 'locked') get().showDialog({ kind: 'unlock-packet', file: result.value.file })
      else if (result.value) get().showDialog({ kind: 'packet', report: result.value.report, made: false })
    },
    async unlockPacket(secret) {
      const result = await ask(bridge, 'packet.unlock', { secret })
      if (!result.ok) return result.error
      get().showDialog({ kind: 'packet', report: result.value, made: false })
      return null
    },
    async openPacket(report, name) {
      if (report.signedBy && !report.ownKey && report.keyName === null) {
        const failure = await get().nameKey(report.signedBy, name)
        if (failure) return failure
      }
      const result = await ask(bridge, 'packet.open', {})
      if (!result.ok) return result.error
      const { charts, leftOut } = result.value
      get().closeDialog()
      get().takeCharts(charts)
      get().tell('done', P.opened(charts.length), leftOut > 0 ? P.leftOut(leftOut) : '')
      const [only, ...others] = charts
      if (only && others.length === 0) await get().goToChart(only.id)
      else get().goToWorklist()
      return null
    },
    async loadKeys() {
      const result = await ask(bridge, 'packet.keys', {})
      if (isOpen()) set({ knownKeys: settled(result) })
    },
    async nameKey(fingerprint, name) {
      const result = await ask(bridge, 'packet.trust', { fingerprint, name })
      if (!result.ok) return result.error
      set({ knownKeys: settled(result) })
      return null
    },
    forgetPackets: () => set({ packing: null, auditPacking: false, verifying: IDLE, knownKeys: IDLE }),
  }
}
