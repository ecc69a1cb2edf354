// The calls about packets, without a main: see fake-bridge.

import type { packetCalls } from '../../shared/ipc/calls/packets'
import type { EventName, EventPayload, Handlers } from '../../shared/ipc/derive'
import type { KnownKeyView } from '../../shared/packet-views'
import { err, ok } from '../../shared/result'
import type { PacketLook, PacketReport } from '../../shared/views'

/** A packet of one chart, intact, signed with the key of this workstation. */
export const fakeReport = (file: string, change: Partial<PacketReport> = {}): PacketReport => ({
  file,
  isPacket: true,
  intact: true,
  kind: 'de-identified',
  packetId: '8d3e1f60-2a4b-4c57-b1d9-6f0a9e7c2b15',
  charts: 1,
  parents: [],
  differences: [],
  keyName: null,
  signedBy: '3f5c9a0e'.repeat(8),
  publicKey: null,
  ownKey: true,
  notes: [],
  ...change,
})

/** @param look what the next packet that is chosen gives; absent: one that was changed */
export function fakePackets(
  emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void,
  look?: PacketLook,
): Pick<Handlers, keyof typeof packetCalls> {
  let knownKeys: KnownKeyView[] = []
  const changed = fakeReport('from-elsewhere.zip', {
    intact: false,
    differences: ['worksheet.csv: its sum differs', 'ledger.json: entry 14 does not follow from entry 13'],
  })
  return {
    'packet.export': () => ok(fakeReport('discharge-summary-0412.packet.zip')),
    'packet.export-batch': ({ chartIds, phi }) => {
      emit('packet.progress', { stage: 'gathering', done: 0, total: chartIds.length })
      const name = chartIds.length === 1 ? 'discharge-summary-0412' : `${chartIds.length}-charts`
      return ok(fakeReport(`${name}.packet.zip${phi ? '.age' : ''}`, { charts: chartIds.length, kind: phi ? 'phi' : 'de-identified' }))
    },
    'packet.export-audit': () => ok(fakeReport('audit-0412.packet.zip', { kind: 'audit', charts: 3 })),
    'packet.cancel': () => ok(null),
    'packet.verify': () => ok(look ?? { state: 'looked', report: changed }),
    'packet.unlock': ({ secret }) =>
      secret === 'nine slow rivers' ? ok(fakeReport('payer.zip.age', { kind: 'phi' })) : err({ code: 'packet-key-wrong' }),
    'packet.open': () => ok({ charts: [], leftOut: 0 }),
    'packet.trust': ({ fingerprint, name }) => {
      knownKeys = knownKeys.filter((key) => key.fingerprint !== fingerprint)
      if (name) knownKeys.push({ fingerprint, name, at: '2026-03-04T15:00:00.000Z' })
      return ok([...knownKeys])
    },
    'packet.keys': () => ok([...knownKeys]),
  }
}
