// What a query asks of a person in a dialog: what it is about, the answer, how it ended, and whether identifiers go along.
import { useState } from 'react'
import type { QueryId } from '../../shared/ids'
import { QUERY_CAUSES, type QueryCause, type QueryOutcome } from '../../shared/query-views'
import { useApp, useAppStore } from '../store/context'
import type { QueryDialogPlace } from '../store/queries-state'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { ChoicePicker } from '../ui/choice-picker'
import { copyText } from '../ui/copy-text'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Note } from '../ui/failure-note'

const Q = S.queries

export function QueryDialog({ dialog }: { dialog: QueryDialogPlace }) {
  switch (dialog.kind) {
    case 'new-query':
      return <NewQueryDialog />
    case 'answer-query':
      return <AnswerDialog queryId={dialog.queryId} />
    case 'close-query':
      return <CloseDialog queryId={dialog.queryId} />
    case 'copy-query':
      return <CopyDialog queryId={dialog.queryId} />
  }
}

function NewQueryDialog() {
  const act = useAppStore().getState()
  const [cause, setCause] = useState<QueryCause | null>(null)
  return (
    <Dialog title={Q.newTitle} onClose={act.closeDialog}>
      <DialogForm
        action={Q.start}
        missing={cause === null ? Q.missing.cause : null}
        onSubmit={async () => (cause ? act.newQuery(cause) : null)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <ChoicePicker
          label={Q.newHelp}
          choices={QUERY_CAUSES.map((id) => ({ id, label: Q.causes[id] }))}
          chosen={cause}
          onChoose={setCause}
        />
      </DialogForm>
    </Dialog>
  )
}

function AnswerDialog({ queryId }: { queryId: QueryId }) {
  const act = useAppStore().getState()
  const known = useApp((s) => readyValue(s.queries)?.find(({ id }) => id === queryId))
  const [answer, setAnswer] = useState(known?.answer ?? '')
  return (
    <Dialog title={Q.answerTitle} onClose={act.closeDialog}>
      <DialogForm
        action={Q.doAnswer}
        missing={answer.trim() === '' ? Q.missing.answer : null}
        onSubmit={() => act.answerQuery(queryId, answer)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p>{known?.words.question}</p>
        <label className="field">
          <span>{Q.answerHelp}</span>
          <textarea rows={6} maxLength={10_000} data-first value={answer} onChange={(e) => setAnswer(e.target.value)} />
        </label>
      </DialogForm>
    </Dialog>
  )
}

const ENDS = ['code-changed', 'code-unchanged'] as const

function CloseDialog({ queryId }: { queryId: QueryId }) {
  const act = useAppStore().getState()
  const answered = useApp((s) => readyValue(s.queries)?.find(({ id }) => id === queryId)?.status === 'answered')
  const [outcome, setOutcome] = useState<QueryOutcome | null>(answered ? null : 'withdrawn')
  return (
    <Dialog title={answered ? Q.closeTitle : Q.withdrawTitle} onClose={act.closeDialog}>
      <DialogForm
        action={answered ? Q.close : Q.withdraw}
        missing={outcome === null ? Q.missing.outcome : null}
        onSubmit={async () => (outcome ? act.closeQuery(queryId, outcome) : null)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        {answered ? (
          <ChoicePicker
            label={Q.closeHelp}
            choices={ENDS.map((id) => ({ id, label: Q.outcomes[id] }))}
            chosen={outcome}
            onChoose={setOutcome}
          />
        ) : (
          <p>{Q.withdrawHelp}</p>
        )}
      </DialogForm>
    </Dialog>
  )
}

function CopyDialog({ queryId }: { queryId: QueryId }) {
  const act = useAppStore().getState()
  return (
    <Dialog title={Q.copyTitle} onClose={act.closeDialog}>
      <DialogForm
        action={Q.doCopyPhi}
        danger
        onSubmit={async () => {
          const text = await act.copyQuery(queryId, true)
          if (text === null) return null
          copyText(text)
          act.tell('soft', Q.copiedPhi)
          return null
        }}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <Note tone="soft">
          <p>{Q.copyHelp}</p>
        </Note>
      </DialogForm>
    </Dialog>
  )
}
