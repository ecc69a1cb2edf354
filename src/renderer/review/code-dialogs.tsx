// Change a code, reject it with a reason, add one by hand.
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failures'
import type { SuggestionId } from '../../shared/ids'
import type { Span } from '../../shared/spans'
import type { ChartView, CodeHitView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { CHANGE_REASONS, REJECT_REASONS, S } from '../strings'
import { W } from '../strings-coding'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { FailureNote } from '../ui/failure-note'
import { ReasonPicker } from '../ui/reason-picker'
import { codeOf, titleOf } from './code-of'
import { CodeSearch } from './code-search'

interface Props {
  view: ChartView
  suggestionId: SuggestionId
}

export function ChangeCodeDialog({ view, suggestionId }: Props) {
  const act = useAppStore().getState()
  const [hit, setHit] = useState<CodeHitView | null>(null)
  const [reason, setReason] = useState('')
  const suggestion = view.suggestions.find((s) => s.id === suggestionId)
  if (!suggestion) return null
  const choose = (next: CodeHitView | null) => {
    setHit(next)
    // The code is there: a digit for the reason comes next.
    if (next && reason === '') document.querySelector<HTMLElement>('.reasons input')?.focus()
  }
  return (
    <Dialog title={S.codes.changeTitle} onClose={act.closeDialog} wide>
      <DialogForm
        action={S.codes.doChange}
        missing={hit === null ? S.missing.code : reason === '' ? S.missing.reason : null}
        onSubmit={async () => (hit ? act.decide(suggestionId, { action: 'change', code: hit.code, reason }) : null)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>
          <span className="code">{codeOf(suggestion)}</span> {titleOf(suggestion)}
        </p>
        <CodeSearch chosen={hit} onChoose={choose} initial={suggestion.code.slice(0, 3)} />
        <ReasonPicker reasons={CHANGE_REASONS} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}

export function RejectCodeDialog({ view, suggestionId }: Props) {
  const act = useAppStore().getState()
  const [reason, setReason] = useState('')
  const suggestion = view.suggestions.find((s) => s.id === suggestionId)
  if (!suggestion) return null
  return (
    <Dialog title={S.codes.rejectTitle} onClose={act.closeDialog}>
      <DialogForm
        action={S.codes.doReject}
        missing={reason === '' ? S.missing.reason : null}
        onSubmit={() => act.decide(suggestionId, { action: 'reject', reason })}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>
          <span className="code">{codeOf(suggestion)}</span> {titleOf(suggestion)}
        </p>
        <ReasonPicker reasons={REJECT_REASONS} onChange={setReason} />
      </DialogForm>
    </Dialog>
  )
}

export function AddCodeDialog({ view, span }: { view: ChartView; span: Span | null }) {
  const act = useAppStore().getState()
  const [hit, setHit] = useState<CodeHitView | null>(null)
  const [system, setSystem] = useState(view.systems[0] ?? '')
  /** What was added since the dialog opened; each begins a new search. */
  const [added, setAdded] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)

  // The box is another one after each: the hand goes on typing.
  useEffect(() => {
    if (added.length > 0) document.querySelector<HTMLElement>('dialog [data-first]')?.focus()
  }, [added.length])

  const addAndGoOn = async () => {
    if (!hit) return
    const refused = await act.addCode(hit.code, span, system)
    setFailure(refused)
    if (refused) return
    setAdded([...added, hit.code])
    setHit(null)
  }

  return (
    <Dialog title={S.codes.addTitle} onClose={act.closeDialog} wide>
      <DialogForm
        action={S.codes.doAdd}
        missing={hit === null ? S.missing.code : null}
        onSubmit={async () => (hit ? act.addCode(hit.code, span, system) : null)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        {view.systems.length > 1 ? (
          <fieldset className="options options-row">
            <legend>{W.system}</legend>
            {view.systems.map((name) => (
              <label key={name} className="check">
                <input
                  type="radio"
                  name="system"
                  checked={name === system}
                  onChange={() => {
                    setSystem(name)
                    setHit(null)
                  }}
                />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the box and the button inside hold the focus */}
        <div
          className="code-search"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.ctrlKey) return
            event.preventDefault()
            void addAndGoOn()
          }}
        >
          <CodeSearch key={`${system} ${added.length}`} system={system} chosen={hit} onChoose={setHit} />
          <div className="row">
            <span className="hint" role="status">
              {added.length > 0 ? `${S.codes.groups.accepted}: ${added.join(', ')}` : null}
            </span>
            <span className="spacer" />
            <Button hint="Ctrl Enter" disabled={hit === null} onClick={() => void addAndGoOn()}>
              {W.addNext}
            </Button>
          </div>
          {failure ? <FailureNote failure={failure} /> : null}
        </div>
        <p>
          {S.codes.evidence}:{' '}
          {span ? <q>{view.scrubbed.slice(span.start, span.end)}</q> : <span className="muted">{S.codes.markFirst}</span>}
        </p>
      </DialogForm>
    </Dialog>
  )
}
