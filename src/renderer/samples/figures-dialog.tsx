// Figures per chart, typed or pasted as a column. Enter or the arrows go from one to the next.
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { SampleView } from '../../shared/sampling-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { isInUse } from './sample-page'
import { WordsField } from './words-field'

const T = S.samples

export function FiguresDialog() {
  const act = useAppStore().getState()
  const sample = useApp((s) => readyValue(s.sample))
  if (!sample) return null
  return (
    <Dialog title={T.figuresTitle} onClose={act.closeDialog} wide>
      <FiguresForm sample={sample} />
    </Dialog>
  )
}

function FiguresForm({ sample }: { sample: SampleView }) {
  const act = useAppStore().getState()
  const units = sample.drawn.filter(isInUse)
  const [measure, setMeasure] = useState(sample.measure ?? '')
  const [typed, setTyped] = useState<readonly string[]>(units.map(({ figure }) => (figure === null ? '' : String(figure))))
  const values = typed.map((one) => (one.trim() === '' ? Number.NaN : Number(one)))
  const left = values.filter(Number.isNaN).length
  const missing = measure.trim() === '' ? T.measure : left > 0 ? T.figuresLeft(left) : null

  const put = (from: number, some: readonly string[]) => setTyped(typed.map((one, i) => some[i - from] ?? one))
  const onPaste = (event: ClipboardEvent, at: number) => {
    const column = event.clipboardData
      .getData('text')
      .trim()
      .split(/\s*\r?\n\s*/)
    if (column.length < 2) return
    event.preventDefault()
    put(at, column)
  }
  const onKey = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = document.getElementById(`figure-${at + by}`)
    // From the last one Enter saves, as everywhere in a dialog.
    if (by === 0 || !next) return
    event.preventDefault()
    next.focus()
    if (next instanceof HTMLInputElement) next.select()
  }

  return (
    <DialogForm
      action={S.common.save}
      missing={missing}
      onSubmit={() => act.typeFigures({ measure, figures: units.map(({ unit }, i) => ({ unit, value: values[i] as number })) })}
      onDone={act.closeDialog}
      onCancel={act.closeDialog}
    >
      <p className="muted">{T.figuresHelp}</p>
      <WordsField label={T.measure} hint={T.measureHint} data-first maxLength={80} value={measure} onChange={setMeasure} />
      <ol className="figure-rows">
        {units.map(({ unit, name, stratum }, i) => (
          <li key={unit} className="figure-row">
            <span className="num drawn-order">{i + 1}</span>
            <span className="grow">{name}</span>
            {stratum === null ? null : <span className="standing">{stratum}</span>}
            <input
              id={`figure-${i}`}
              type="text"
              inputMode="decimal"
              aria-label={T.figureOf(i + 1, name)}
              value={typed[i] ?? ''}
              onChange={(e) => put(i, [e.target.value])}
              onPaste={(e) => onPaste(e, i)}
              onKeyDown={(e) => onKey(e, i)}
            />
          </li>
        ))}
      </ol>
    </DialogForm>
  )
}
