// Signing an audit off: the figures with their methods, then name and credential.
import type { AuditView } from '../../shared/audit-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { SignerFields, useSigner } from '../ui/signer-fields'
import { FigureCard } from './figures'

export function SignAuditDialog({ view }: { view: AuditView }) {
  const act = useAppStore().getState()
  const signer = useSigner()
  return (
    <Dialog title={S.audits.sign.title} onClose={act.closeDialog} wide>
      <DialogForm
        action={S.audits.sign.action}
        missing={signer.complete ? null : S.missing.signer}
        onSubmit={() => act.signAudit()}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{S.audits.sign.help}</p>
        <div className="accuracy-cards">
          {view.accuracy.map((accuracy) => (
            <FigureCard
              key={accuracy.method}
              accuracy={accuracy}
              goal={view.fullTemplate.target}
              before={view.asMarked.find((one) => one.method === accuracy.method)}
            />
          ))}
        </div>
        <SignerFields signer={signer} />
      </DialogForm>
    </Dialog>
  )
}
