// The codes a chart was billed with, typed or pasted.
import { useMemo, useState } from 'react'
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { W } from '../strings-coding'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { readBilledLines, writeBilledLines } from './billed-text'

export function BilledDialog({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const [text, setText] = useState(() => writeBilledLines(view.billed))
  const { codes, bad } = useMemo(() => readBilledLines(text), [text])
  const invalid = view.billed.filter((b) => !b.valid)
  return (
    <Dialog title={W.billedTitle} onClose={act.closeDialog}>
      <DialogForm
        action={W.billedSave}
        missing={bad ? W.billedBad(bad.line, bad.words) : null}
        onSubmit={() => act.setBilled([...codes])}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <label className="field">
          <span>{W.billedTitle}</span>
          <textarea
            data-first
            rows={10}
            className="billed-lines"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit()
            }}
          />
          <small className="hint">{W.billedHelp}</small>
        </label>
        <p className="hint" aria-live="polite">
          {bad ? ' ' : codes.length === 0 ? W.billedNone : W.billedRead(codes.length)}
        </p>
        {invalid.length > 0 && text === writeBilledLines(view.billed) ? (
          <p className="hint">
            {W.marks.invalid}: <span className="code">{invalid.map((b) => b.code).join(' ')}</span>
          </p>
        ) : null}
      </DialogForm>
    </Dialog>
  )
}
