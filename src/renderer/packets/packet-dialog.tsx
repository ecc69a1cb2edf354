// A packet made or checked: whether it is whole, who signed it, what differs; and the way to open one from elsewhere for review.
import { useState } from 'react'
import type { PacketReport } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { KIND_WORDS, P } from '../strings-packets'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Note } from '../ui/failure-note'

export function PacketDialog({ report, made }: { report: PacketReport; made: boolean }) {
  const { closeDialog } = useAppStore().getState()
  const reviewable = !made && report.intact && report.kind === 'de-identified'
  return (
    <Dialog title={made ? S.packet.madeTitle : S.packet.checkTitle} onClose={closeDialog} wide>
      {reviewable ? (
        <OpenForm report={report} />
      ) : (
        <div className="dialog-body">
          <Report report={report} />
          <footer className="dialog-foot">
            <Button look="primary" data-first onClick={closeDialog}>
              {S.common.close}
            </Button>
          </footer>
        </div>
      )}
    </Dialog>
  )
}

/** An unknown key is given a name first, by a person who compared it. */
function OpenForm({ report }: { report: PacketReport }) {
  const act = useAppStore().getState()
  const [name, setName] = useState('')
  const known = report.ownKey || report.keyName !== null
  return (
    <DialogForm
      action={P.open}
      cancel={S.common.close}
      missing={known || name.trim() !== '' ? null : P.missingKeyName}
      onSubmit={() => act.openPacket(report, name.trim())}
      onDone={() => {}}
      onCancel={act.closeDialog}
    >
      <Report report={report} />
      {known ? null : (
        <label className="field">
          <span>{P.keyName}</span>
          <input type="text" maxLength={500} placeholder={P.keyNameHint} value={name} onChange={(e) => setName(e.target.value)} />
          <small className="hint">{P.unknownKey}</small>
        </label>
      )}
      <p className="muted small">{P.openHelp}</p>
    </DialogForm>
  )
}

function Report({ report }: { report: PacketReport }) {
  const { kind, packetId, charts, parents, signedBy, keyName, ownKey } = report
  return (
    <>
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
            {kind ? (
              <>
                <dt>{P.kind}</dt>
                <dd>
                  {KIND_WORDS[kind]}, {P.chartCount(charts)} <span className="mono small block">{packetId}</span>
                </dd>
              </>
            ) : null}
            {parents.map((parent) => (
              <FromParent key={parent.sha256} packetId={parent.packetId} />
            ))}
            <dt>{S.packet.signedBy}</dt>
            <dd>
              <span className="mono">{signedBy ?? S.packet.unsigned}</span>
              {signedBy ? <b className="block">{keyName ? P.knownAs(keyName) : ownKey ? S.packet.ownKey : S.packet.otherKey}</b> : null}
            </dd>
          </>
        ) : null}
      </dl>
      {/* Whose key it is need not be asked of anybody where it is one's own. */}
      {(ownKey ? report.notes.slice(1) : report.notes).map((note) => (
        <p key={note} className="muted small">
          {note}
        </p>
      ))}
    </>
  )
}

function FromParent({ packetId }: { packetId: string }) {
  return (
    <>
      <dt>{P.from}</dt>
      <dd className="mono">{packetId}</dd>
    </>
  )
}
