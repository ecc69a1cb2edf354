// Shows the dialog of an audit or of its case.
import { unreachable } from '../../shared/result'
import type { AuditDialogPlace } from '../store/audits-state'
import { useApp } from '../store/context'
import { readyValue } from '../store/task'
import { FinishCaseDialog, ReleaseDialog, ReopenCaseDialog, RevealDialog, SeeOriginalDialog } from './case-dialogs'
import { SignAuditDialog } from './sign-audit-dialog'
import { StartAuditDialog } from './start-audit-dialog'
import { TemplateEditor } from './template-editor'
import { TemplatesDialog } from './templates-dialog'

export function AuditDialog({ dialog }: { dialog: AuditDialogPlace }) {
  const audit = useApp((s) => readyValue(s.audit))
  switch (dialog.kind) {
    case 'start-audit':
      return <StartAuditDialog sample={dialog.sample} />
    case 'audit-templates':
      return <TemplatesDialog />
    case 'edit-template':
      return <TemplateEditor template={dialog.template} fresh={dialog.fresh} />
    case 'sign-audit':
      return audit ? <SignAuditDialog view={audit} /> : null
    default:
      return <CaseDialog kind={dialog.kind} />
  }
}

function CaseDialog({
  kind,
}: {
  kind: Exclude<AuditDialogPlace['kind'], 'start-audit' | 'audit-templates' | 'edit-template' | 'sign-audit'>
}) {
  const view = useApp((s) => readyValue(s.auditCase))
  if (!view) return null
  switch (kind) {
    case 'reveal-case':
      return <RevealDialog view={view} />
    case 'release-case':
      return <ReleaseDialog view={view} />
    case 'finish-case':
      return <FinishCaseDialog view={view} />
    case 'reopen-case':
      return <ReopenCaseDialog />
    case 'see-original':
      return <SeeOriginalDialog view={view} />
    default:
      return unreachable(kind)
  }
}
