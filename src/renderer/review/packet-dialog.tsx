// A packet made or checked: whether it is whole, who signed it, and what differs.
import type { PacketReport } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Note } from '../ui/failure-note'

export function PacketDialog({ report, made }: { report: PacketReport; made: boolean }) {
  const { closeDialog } = useAppStore().getState()
  return (
    <Dialog title={made ? S.packet.madeTitle : S.packet.checkTitle} onClose={closeDialog}>
      <div className="dialog-body">
        {report.intact ? (
          <Note tone="done">
            <strong>{S.packet.intact}</strong>
            <p>{S.packet.intactHelp}</p>
          </Note>
        ) : (
          <Note tone="hard">
            <strong>{report.isPacket ? S.packet.notIntact : S.packet.notPacket}</strong>
            <p>{report.isPacket ? S.packet.differences : S.packet.why}:</p>
            <ul>
              {report.differences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Note>
        )}
        <dl className="facts">
          <dt>{S.packet.file}</dt>
          <dd>{report.file}</dd>
          {report.isPacket ? (
            <>
              <dt>{S.packet.signedBy}</dt>
              <dd>
                <span className="mono">{report.signedBy ?? S.packet.unsigned}</span>
                {report.signedBy ? <b className="block">{report.ownKey ? S.packet.ownKey : S.packet.otherKey}</b> : null}
              </dd>
            </>
          ) : null}
        </dl>
        {/* Whose key it is need not be asked of anybody where it is one's own. */}
        {(report.ownKey ? [] : report.notes).map((note) => (
          <p key={note} className="muted small">
            {note}
          </p>
        ))}
        <footer className="dialog-foot">
          <Button look="primary" data-first onClick={closeDialog}>
            {S.common.close}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
