// Shows the dialog of the moment.
import { unreachable } from '../shared/result'
import { AuditDialog } from './audit/audit-dialogs'
import { IncidentDialog } from './governance/incidents/incident-dialogs'
import { LiftHoldDialog, SetHoldDialog } from './governance/retention/hold-dialogs'
import { PurgeDialog } from './governance/retention/purge-dialog'
import { WithdrawTermsDialog } from './governance/terms/withdraw-dialog'
import { ValidationDialog } from './governance/validation/validation-dialogs'
import { FilePasswordDialog, WatchFolderDialog } from './intake/dialogs'
import { ExportDialog } from './packets/export-dialog'
import { PacketDialog } from './packets/packet-dialog'
import { UnlockDialog } from './packets/unlock-dialog'
import { ExportPagesDialog } from './pages/export-dialog'
import { QueryDialog } from './queries/query-dialogs'
import { AddFindingDialog } from './review/add-finding-dialog'
import { AttestationDialog } from './review/attestation-dialog'
import { BilledDialog } from './review/billed-dialog'
import { ClearDialog, ReopenDialog } from './review/clear-dialog'
import { AddCodeDialog, ChangeCodeDialog, RejectCodeDialog } from './review/code-dialogs'
import { FinishDialog } from './review/finish-dialog'
import { RelabelFindingDialog } from './review/relabel-finding-dialog'
import { RemoveFindingDialog } from './review/remove-finding-dialog'
import { FiguresDialog } from './samples/figures-dialog'
import { ReplaceDialog } from './samples/replace-dialog'
import { KeysDialog } from './screens/keys-help'
import { ReleaseDialog } from './screens/release-dialog'
import { RemoveCodeSetDialog } from './screens/remove-code-set-dialog'
import { EndpointDialogs } from './screens/settings/endpoint-dialogs'
import { PeopleDialog } from './screens/settings/people-dialogs'
import { useApp } from './store/context'
import type { ChartDialogPlace } from './store/state'
import { readyValue } from './store/task'
import { ColumnsDialog } from './worklist/columns-dialog'
import { WorklistFileDialog } from './worklist/file-dialog'
import { SaveSearchDialog, SetAttributeDialog } from './worklist/set-attribute-dialog'

export function DialogHost() {
  const dialog = useApp((s) => s.dialog)
  if (!dialog) return null
  switch (dialog.kind) {
    case 'keys':
      return <KeysDialog />
    case 'release':
      return <ReleaseDialog />
    case 'remove-code-set':
      return <RemoveCodeSetDialog codeSet={dialog.codeSet} />
    case 'packet':
      return <PacketDialog key={dialog.report.packetId} report={dialog.report} made={dialog.made} />
    case 'export-packet':
      return <ExportDialog chartIds={dialog.chartIds} />
    case 'export-pages':
      return <ExportPagesDialog />
    case 'unlock-packet':
      return <UnlockDialog file={dialog.file} />
    case 'watch-folder':
      return <WatchFolderDialog />
    case 'file-password':
      return <FilePasswordDialog file={dialog.file} />
    case 'sample-figures':
      return <FiguresDialog />
    case 'replace-unit':
      return <ReplaceDialog unit={dialog.unit} />
    case 'purge':
      return <PurgeDialog />
    case 'set-hold':
      return <SetHoldDialog />
    case 'lift-hold':
      return <LiftHoldDialog hold={dialog.hold} />
    case 'start-audit':
    case 'audit-templates':
    case 'edit-template':
    case 'sign-audit':
    case 'reveal-case':
    case 'release-case':
    case 'finish-case':
    case 'reopen-case':
    case 'see-original':
      return <AuditDialog dialog={dialog} />
    case 'set-attribute':
      return <SetAttributeDialog attribute={dialog.attribute} />
    case 'save-search':
      return <SaveSearchDialog />
    case 'columns':
      return <ColumnsDialog />
    case 'worklist-file':
      return <WorklistFileDialog offer={dialog.offer} />
    case 'person':
    case 'remove-person':
    case 'admit-person':
    case 'passphrase':
    case 'renew-recovery':
      return <PeopleDialog dialog={dialog} />
    case 'start-round':
    case 'close-round':
    case 'keep-reading':
    case 'mark-missed':
      return <ValidationDialog dialog={dialog} />
    case 'endpoint':
    case 'remove-endpoint':
      return <EndpointDialogs dialog={dialog} />
    case 'open-incident':
    case 'incident-words':
    case 'export-incident':
      return <IncidentDialog dialog={dialog} />
    case 'withdraw-terms':
      return <WithdrawTermsDialog dialog={dialog} />
    default:
      return <ChartDialog dialog={dialog} />
  }
}

function ChartDialog({ dialog }: { dialog: ChartDialogPlace }) {
  const view = useApp((s) => readyValue(s.chart))
  if (!view) return null
  switch (dialog.kind) {
    case 'clear':
      return <ClearDialog view={view} />
    case 'reopen':
      return <ReopenDialog view={view} />
    case 'finish':
      return <FinishDialog view={view} />
    case 'billed':
      return <BilledDialog view={view} />
    case 'attestation':
      return <AttestationDialog view={view} />
    case 'add-finding':
      return <AddFindingDialog view={view} span={dialog.span} />
    case 'remove-finding':
      return <RemoveFindingDialog view={view} findingId={dialog.findingId} />
    case 'relabel-finding':
      return <RelabelFindingDialog view={view} findingId={dialog.findingId} />
    case 'change-code':
      return <ChangeCodeDialog view={view} suggestionId={dialog.suggestionId} />
    case 'reject-code':
      return <RejectCodeDialog view={view} suggestionId={dialog.suggestionId} />
    case 'add-code':
      return <AddCodeDialog view={view} span={dialog.span} />
    case 'new-query':
    case 'answer-query':
    case 'close-query':
    case 'copy-query':
      return <QueryDialog dialog={dialog} />
    default:
      return unreachable(dialog)
  }
}
