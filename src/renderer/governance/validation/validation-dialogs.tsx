// Dialogs of a round and of a reading: start, close, mark what was missed, keep.
import { useEffect, useState } from 'react'
import type { Category } from '../../../shared/safe-harbor'
import type { Span } from '../../../shared/spans'
import type { WorklistFilter } from '../../../shared/worklist-filter'
import { guessCategory } from '../../review/category-look'
import { CategoryPicker } from '../../review/category-picker'
import { FilterFields } from '../../samples/filter-fields'
import { WordsField } from '../../samples/words-field'
import { useApp, useAppStore } from '../../store/context'
import { readyValue } from '../../store/task'
import type { ValidationDialogPlace } from '../../store/validation-state'
import { V } from '../../strings-validation'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { EverywhereCheck } from '../../ui/everywhere-check'
import { FailureNote } from '../../ui/failure-note'

export function ValidationDialog({ dialog }: { dialog: ValidationDialogPlace }) {
  switch (dialog.kind) {
    case 'start-round':
      return <StartDialog />
    case 'close-round':
      return <CloseDialog />
    case 'keep-reading':
      return <KeepDialog />
    case 'mark-missed':
      return <MissDialog span={dialog.span} />
  }
}

/** Milliseconds without a change before the frame is asked for. */
const PAUSE = 120

function StartDialog() {
  const store = useAppStore()
  const act = store.getState()
  const [name, setName] = useState('')
  const [size, setSize] = useState('60')
  const [filter, setFilter] = useState<WorklistFilter>({})
  const frame = useApp((s) => s.roundFrame)
  const shown = readyValue(frame)
  useEffect(() => {
    const soon = setTimeout(() => void store.getState().previewRound(filter), PAUSE)
    return () => clearTimeout(soon)
  }, [filter, store])
  const n = /^\d{1,5}$/.test(size.trim()) ? Number(size) : 0
  const { missing } = V
  const lacks = !shown
    ? V.counting
    : shown.count === 0
      ? missing.none
      : n === 0
        ? missing.size
        : n > shown.count
          ? missing.many
          : name.trim() === ''
            ? missing.name
            : null
  return (
    <Dialog title={V.startTitle} onClose={act.closeDialog} wide>
      <DialogForm
        action={V.draw}
        missing={lacks}
        onSubmit={() => act.startRound(name.trim(), filter, n)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <WordsField label={V.name} hint={V.nameHint} data-first maxLength={200} value={name} onChange={setName} />
        <WordsField label={V.size} hint={V.sizeHint} inputMode="numeric" maxLength={5} value={size} onChange={setSize} />
        <FilterFields filter={filter} onChange={setFilter} />
        {frame.state === 'failed' ? <FailureNote failure={frame.failure} /> : null}
        <p role="status">{shown ? V.drawnFrom(shown.count, shown.says) : V.counting}</p>
        <p className="muted">{V.seedFirst}</p>
      </DialogForm>
    </Dialog>
  )
}

function CloseDialog() {
  const act = useAppStore().getState()
  const round = useApp((s) => readyValue(s.round))
  if (!round) return null
  return (
    <Dialog title={V.closeTitle} onClose={act.closeDialog}>
      <DialogForm action={V.close} onSubmit={() => act.closeRound()} onDone={act.closeDialog} onCancel={act.closeDialog}>
        <p>{V.closeHelp(round.charts - round.read)}</p>
      </DialogForm>
    </Dialog>
  )
}

function KeepDialog() {
  const act = useAppStore().getState()
  const marks = useApp((s) => s.readingMarks)
  const missed = countOf(marks, 'missed')
  return (
    <Dialog title={V.keepTitle} onClose={act.closeDialog}>
      <DialogForm action={V.keep} onSubmit={() => act.keepReading()} onDone={act.closeDialog} onCancel={act.closeDialog}>
        <p>
          <b>{V.keepSays(missed, marks.length - missed)}</b>
        </p>
        <p>{V.keepHelp}</p>
      </DialogForm>
    </Dialog>
  )
}

const countOf = (marks: readonly { readonly kind: string }[], kind: string): number => marks.filter((mark) => mark.kind === kind).length

function MissDialog({ span }: { span: Span }) {
  const act = useAppStore().getState()
  const text = useApp((s) => readyValue(s.reading)?.chart.text ?? '')
  const words = text.slice(span.start, span.end)
  const [picked, setPicked] = useState<Category | null>(null)
  const [everywhere, setEverywhere] = useState(true)
  const category = picked ?? guessCategory(words)
  return (
    <Dialog title={V.missTitle} onClose={act.closeDialog} wide>
      <DialogForm
        action={V.missDo}
        onSubmit={async () => {
          act.markMissed(span, category, everywhere)
          return null
        }}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>
          <b className="finding-words">{words}</b>
        </p>
        <CategoryPicker category={category} focus onPick={setPicked} />
        <EverywhereCheck checked={everywhere} onChange={setEverywhere} />
      </DialogForm>
    </Dialog>
  )
}
