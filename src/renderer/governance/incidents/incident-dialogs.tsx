// Opening an incident, a few words for its timeline, and the warning before the exact bytes leave.
import { useId, useState } from 'react'
import type { ChartId, OutboundId } from '../../../shared/ids'
import type { LeftText } from '../../../shared/incidents'
import { unreachable } from '../../../shared/result'
import { useApp, useAppStore } from '../../store/context'
import type { IncidentDialogPlace } from '../../store/incidents-state'
import { readyValue } from '../../store/task'
import { S } from '../../strings'
import { INCIDENTS as I } from '../../strings-incidents'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { Note } from '../../ui/failure-note'

export function IncidentDialog({ dialog }: { dialog: IncidentDialogPlace }) {
  switch (dialog.kind) {
    case 'open-incident':
      return <OpenDialog chartId={dialog.chartId} departures={dialog.departures} />
    case 'incident-words':
      return <WordsDialog what={dialog.what} />
    case 'export-incident':
      return <ExportDialog />
    default:
      return unreachable(dialog)
  }
}

function OpenDialog({ chartId, departures }: { chartId: ChartId; departures: readonly LeftText[] }) {
  const act = useAppStore().getState()
  const name = useApp((s) => readyValue(s.charts)?.find(({ id }) => id === chartId)?.name ?? '')
  const id = useId()
  const [summary, setSummary] = useState('')
  const [chosen, setChosen] = useState<readonly OutboundId[]>(() =>
    departures.filter(({ loopback, mayHaveLeft }) => !loopback && mayHaveLeft).map(({ outboundId }) => outboundId),
  )
  const toggle = (outboundId: OutboundId) =>
    setChosen(chosen.includes(outboundId) ? chosen.filter((one) => one !== outboundId) : [...chosen, outboundId])
  const missing = departures.length === 0 ? I.noneLeft : chosen.length === 0 ? I.choose : summary.trim() === '' ? I.wordsMissing : null
  return (
    <Dialog title={I.startFor(name)} onClose={act.closeDialog}>
      <DialogForm
        action={I.start}
        missing={missing}
        onSubmit={() => act.openIncident(chartId, chosen, summary)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <div className="field">
          <label htmlFor={id}>{I.startWhat}</label>
          <textarea id={id} rows={3} data-first value={summary} onChange={(e) => setSummary(e.target.value)} />
        </div>
        <fieldset className="options">
          <legend>{I.startWhich}</legend>
          {departures.map((left) => (
            <label key={left.outboundId} className="check">
              <input type="checkbox" checked={chosen.includes(left.outboundId)} onChange={() => toggle(left.outboundId)} />
              <span>
                {S.common.time(left.at)} · <span className="mono">{left.host}</span>
                <small>
                  {I.outcome(left)} · {I.bytes(left.bytes)} · {left.missed === null ? I.missedUnknown : I.missed(left.missed.length)}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="muted">{I.startHelp}</p>
      </DialogForm>
    </Dialog>
  )
}

function WordsDialog({ what }: { what: 'note' | 'close' | 'reopen' }) {
  const act = useAppStore().getState()
  const id = useId()
  const [words, setWords] = useState('')
  const { title, action, field, help } = I.words[what]
  return (
    <Dialog title={title} onClose={act.closeDialog}>
      <DialogForm
        action={action}
        missing={words.trim() === '' ? I.wordsMissing : null}
        onSubmit={() => act.noteIncident(what, words)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <div className="field">
          <label htmlFor={id}>{field}</label>
          <textarea id={id} rows={4} value={words} onChange={(e) => setWords(e.target.value)} />
        </div>
        <p className="muted">{help}</p>
      </DialogForm>
    </Dialog>
  )
}

function ExportDialog() {
  const act = useAppStore().getState()
  const [sure, setSure] = useState(false)
  return (
    <Dialog title={I.exportTitle} onClose={act.closeDialog}>
      <DialogForm
        action={I.exportDo}
        danger
        missing={sure ? null : I.exportMissing}
        onSubmit={() => act.exportIncident()}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <Note tone="hard">
          <p>{I.exportHelp}</p>
        </Note>
        <label className="check">
          <input type="checkbox" checked={sure} onChange={(e) => setSure(e.target.checked)} />
          <span>{I.exportConfirm}</span>
        </label>
      </DialogForm>
    </Dialog>
  )
}
