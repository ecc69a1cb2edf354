// Over an opened chart: that it came with a packet, whose key signed it, and that nothing of it changes here.
import type { OriginView } from '../../shared/packet-views'
import { P } from '../strings-packets'

export function OriginNote({ origin }: { origin: OriginView }) {
  return (
    <p className="note note-info origin-note" role="note" title={origin.sha256}>
      <b>{P.origin(origin.packetId.slice(0, 8))}</b>, {P.originBy(origin.keyName)}. {P.readOnly}
    </p>
  )
}
