// The steps of a case that ask first: reveal, release, finish, reopen, hand on, and the look at the original.
import { useState } from 'react'
import type { CaseView, MarkView } from '../../shared/audit-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { LACKS, VERDICT } from '../strings-audit-words'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Note } from '../ui/failure-note'

const M = S.audits.marks
const O = S.audits.own

interface Props {
  view: CaseView
}

export function RevealDialog({ view }: Props) {
  const act = useAppStore().getState()
  return (
    <Dialog title={O.revealTitle} onClose={act.closeDialog}>
      <DialogForm action={O.reveal} onSubmit={act.reveal} onDone={act.closeDialog} onCancel={act.closeDialog}>
        <p>{view.own.length === 0 ? O.revealNone : O.revealCount(view.own.length)}</p>
        <p>{O.revealHelp}</p>
      </DialogForm>
    </Dialog>
  )
}

export function ReleaseDialog({ view }: Props) {
  const act = useAppStore().getState()
  const lacking = view.marks.filter((mark) => mark.lacks.length > 0)
  const ready = lacking.length === 0 && view.unmarked.length === 0
  return (
    <Dialog title={M.releaseTitle} onClose={act.closeDialog}>
      <DialogForm
        action={M.release}
        missing={view.unmarked.length > 0 ? M.releaseUnmarked(view.unmarked.length) : ready ? null : M.lacking(lacking.length)}
        onSubmit={act.releaseCase}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{M.releaseHelp}</p>
        <VerdictCounts marks={view.marks} />
        {lacking.length > 0 ? (
          <Note tone="soft">
            <strong>{M.releaseLacks}</strong>
            <ul>
              {lacking.map((mark) => (
                <li key={mark.id}>
                  {VERDICT[mark.verdict]} <span className="code">{codeOf(view, mark)}</span>:{' '}
                  {mark.lacks.map((part) => LACKS[part]).join(', ')}
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
      </DialogForm>
    </Dialog>
  )
}

const codeOf = (view: CaseView, mark: MarkView): string => view.coded?.find((one) => one.line === mark.line)?.code ?? mark.to?.code ?? ''

function VerdictCounts({ marks }: { marks: readonly MarkView[] }) {
  const verdicts = (Object.keys(VERDICT) as (keyof typeof VERDICT)[]).filter((verdict) => marks.some((mark) => mark.verdict === verdict))
  return (
    <dl className="facts">
      {verdicts.map((verdict) => (
        <div key={verdict} className="fact">
          <dt>{VERDICT[verdict]}</dt>
          <dd className="num">{marks.filter((mark) => mark.verdict === verdict).length}</dd>
        </div>
      ))}
    </dl>
  )
}

export function FinishCaseDialog({ view }: Props) {
  const act = useAppStore().getState()
  const [comment, setComment] = useState('')
  const unanswered = !view.may.includes('finish')
  return (
    <Dialog title={M.finishTitle} onClose={act.closeDialog}>
      <DialogForm
        action={M.finish}
        missing={unanswered && comment.trim() === '' ? S.missing.reason : null}
        onSubmit={() => act.finishCase(comment)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{M.finishHelp}</p>
        <ul>
          {view.accuracy.map((one) => (
            <li key={one.method}>{one.says}</li>
          ))}
        </ul>
        {unanswered ? <ReasonField label={M.finishOpen} value={comment} onChange={setComment} /> : null}
      </DialogForm>
    </Dialog>
  )
}

export function ReopenCaseDialog() {
  const act = useAppStore().getState()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={M.reopenTitle} onClose={act.closeDialog}>
      <DialogForm
        action={M.reopen}
        missing={reason.trim() === '' ? S.missing.reason : null}
        onSubmit={() => act.reopenCase(reason)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{M.reopenHelp}</p>
        <ReasonField label={S.findings.reason} value={reason} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}

export function SeeOriginalDialog({ view }: Props) {
  const act = useAppStore().getState()
  return (
    <Dialog title={S.audits.readOriginal} onClose={act.closeDialog}>
      <DialogForm
        action={S.audits.openChart}
        onSubmit={async () => {
          await act.goToChart(view.chartId)
          act.showPanel('audit')
          return null
        }}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{S.audits.readOriginalHelp}</p>
      </DialogForm>
    </Dialog>
  )
}

function ReasonField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="text" data-first maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
