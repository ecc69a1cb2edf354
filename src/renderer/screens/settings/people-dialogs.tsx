// Dialogs about people: add, change, remove, let in again; one's own passphrase; a new recovery key.
import { useState } from 'react'
import type { PersonView } from '../../../shared/people-views'
import { unreachable } from '../../../shared/result'
import { useApp, useAppStore } from '../../store/context'
import type { PeopleDialogPlace } from '../../store/people-state'
import { readyValue } from '../../store/task'
import { P } from '../../strings-people'
import { AccountFields, useAccount } from '../../ui/account-fields'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { Note } from '../../ui/failure-note'
import { NewPassphraseFields, useNewPassphrase } from '../../unlock/new-passphrase'
import { useMayAdminister } from './lead-only'

export function PeopleDialog({ dialog }: { dialog: PeopleDialogPlace }) {
  switch (dialog.kind) {
    case 'person':
      return dialog.person ? <ChangePersonDialog person={dialog.person} /> : <AddPersonDialog />
    case 'remove-person':
      return <RemovePersonDialog person={dialog.person} />
    case 'admit-person':
      return <AdmitPersonDialog person={dialog.person} />
    case 'passphrase':
      return <PassphraseDialog />
    case 'renew-recovery':
      return <RenewRecoveryDialog />
    default:
      return unreachable(dialog)
  }
}

function AddPersonDialog() {
  const act = useAppStore().getState()
  const account = useAccount({ name: '', credential: '', roles: ['coder'] })
  const passphrase = useNewPassphrase()
  const { name, credential, roles } = account
  return (
    <Dialog title={P.addTitle} onClose={act.closeDialog}>
      <DialogForm
        action={P.doAdd}
        missing={account.missing ?? (passphrase.complete ? null : P.missing.passphrase)}
        onSubmit={() => act.addPerson({ name, credential, roles }, passphrase.value)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <AccountFields account={account} />
        <NewPassphraseFields passphrase={passphrase} />
        <p className="muted">{P.addHelp}</p>
      </DialogForm>
    </Dialog>
  )
}

function ChangePersonDialog({ person }: { person: PersonView }) {
  const act = useAppStore().getState()
  const may = useMayAdminister()
  const account = useAccount(person)
  const { name, credential, roles } = account
  return (
    <Dialog title={P.changeTitle(person.name)} onClose={act.closeDialog}>
      <DialogForm
        action={P.doChange}
        missing={account.missing}
        onSubmit={() => act.changePerson(person.id, { name, credential, roles })}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <AccountFields account={account} rolesFixed={may ? null : P.rolesGiven} />
      </DialogForm>
    </Dialog>
  )
}

function RemovePersonDialog({ person }: { person: PersonView }) {
  const act = useAppStore().getState()
  const isMe = useApp((s) => readyValue(s.session)?.person?.id === person.id)
  return (
    <Dialog title={P.removeTitle(person.name)} onClose={act.closeDialog}>
      <DialogForm
        action={P.doRemove}
        danger
        onSubmit={() => act.removePerson(person.id)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{P.removeHelp}</p>
        {isMe ? (
          <Note tone="soft">
            <p>{P.removeSelf}</p>
          </Note>
        ) : null}
      </DialogForm>
    </Dialog>
  )
}

function AdmitPersonDialog({ person }: { person: PersonView }) {
  const act = useAppStore().getState()
  const passphrase = useNewPassphrase()
  return (
    <Dialog title={P.admitTitle(person.name)} onClose={act.closeDialog}>
      <DialogForm
        action={P.doAdmit}
        missing={passphrase.complete ? null : P.missing.passphrase}
        onSubmit={() => act.admitPerson(person.id, passphrase.value)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{P.admitHelp}</p>
        <NewPassphraseFields passphrase={passphrase} first />
      </DialogForm>
    </Dialog>
  )
}

function PassphraseDialog() {
  const act = useAppStore().getState()
  const [old, setOld] = useState('')
  const passphrase = useNewPassphrase()
  return (
    <Dialog title={P.myPassphrase} onClose={act.closeDialog}>
      <DialogForm
        action={P.doChange}
        missing={old === '' ? P.missing.old : passphrase.complete ? null : P.missing.passphrase}
        onSubmit={() => act.changePassphrase(old, passphrase.value)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <label className="field">
          <span>{P.oldPassphrase}</span>
          <input type="password" data-first autoComplete="current-password" value={old} onChange={(event) => setOld(event.target.value)} />
        </label>
        <NewPassphraseFields passphrase={passphrase} label={P.newPassphrase} again={P.newAgain} />
      </DialogForm>
    </Dialog>
  )
}

function RenewRecoveryDialog() {
  const act = useAppStore().getState()
  return (
    <Dialog title={P.renewTitle} onClose={act.closeDialog}>
      <DialogForm action={P.doRenew} onSubmit={act.renewRecovery} onDone={act.closeDialog} onCancel={act.closeDialog}>
        <p>{P.renewHelp}</p>
      </DialogForm>
    </Dialog>
  )
}
