// An encrypted packet was chosen: its passphrase, or an age identity.
import { useState } from 'react'
import { useAppStore } from '../store/context'
import { P } from '../strings-packets'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'

export function UnlockDialog({ file }: { file: string }) {
  const act = useAppStore().getState()
  const [secret, setSecret] = useState('')
  return (
    <Dialog title={P.unlockTitle} onClose={act.closeDialog}>
      <DialogForm
        action={P.doUnlock}
        missing={secret === '' ? P.secret : null}
        onSubmit={() => act.unlockPacket(secret)}
        onDone={() => {}}
        onCancel={act.closeDialog}
      >
        <p>{P.unlockHelp(file)}</p>
        <label className="field">
          <span>{P.secret}</span>
          <input type="password" data-first autoComplete="off" value={secret} onChange={(e) => setSecret(e.target.value)} />
        </label>
      </DialogForm>
    </Dialog>
  )
}
