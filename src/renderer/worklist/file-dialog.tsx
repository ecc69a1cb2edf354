// A worklist file before it is carried out: which charts it changes and how, which rows are left out and why.
import { useMemo, useState } from 'react'
import type { LeftOut, RowChange, WorklistOffer } from '../../shared/worklist-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-worklist'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Listbox, type ListRow } from '../ui/listbox'

type Offered = Extract<WorklistOffer, { state: 'offered' }>
type Item = { readonly id: string } & ({ readonly change: RowChange } | { readonly left: LeftOut })

export function WorklistFileDialog({ offer }: { offer: Offered }) {
  const act = useAppStore().getState()
  const discard = () => void act.discardWorklistFile()
  const { changes, same, leftOut, rows, columns, ignored, file } = offer
  const body = (
    <>
      <p>
        {[
          W.file.rows(rows),
          W.file.changes(changes.length),
          same > 0 ? W.file.same(same) : '',
          leftOut.length > 0 ? W.file.leftOut(leftOut.length) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="muted small">
        {W.file.columns(columns)}
        {ignored.length > 0 ? ` · ${W.file.ignored(ignored)}` : ''}
      </p>
      <OfferList changes={changes} leftOut={leftOut} />
    </>
  )
  return (
    <Dialog title={W.file.title(file)} onClose={discard} wide>
      {changes.length === 0 ? (
        <div className="dialog-body">
          {body}
          <footer className="dialog-foot">
            <Button look="primary" data-first onClick={discard}>
              {S.common.close}
            </Button>
          </footer>
        </div>
      ) : (
        <DialogForm
          action={W.file.apply(changes.length)}
          cancel={W.file.discard}
          onSubmit={() => act.applyWorklistFile()}
          onDone={act.closeDialog}
          onCancel={discard}
        >
          {body}
        </DialogForm>
      )}
    </Dialog>
  )
}

function OfferList({ changes, leftOut }: Pick<Offered, 'changes' | 'leftOut'>) {
  const [selected, setSelected] = useState<string | null>(null)
  const rows = useMemo((): readonly ListRow<Item>[] => {
    const items = <T,>(heading: string, of: readonly T[], make: (one: T, i: number) => Item): readonly ListRow<Item>[] =>
      of.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...of.map((one, i) => ({ kind: 'item' as const, item: make(one, i) }))]
    return [
      ...items(W.file.problems, leftOut, (left, i) => ({ id: `left-${i}`, left })),
      ...items(W.file.list, changes, (change) => ({ id: `change-${change.line}-${change.chartId}`, change })),
    ]
  }, [changes, leftOut])
  if (rows.length === 0) return null
  return (
    <div className="changes offer-rows">
      <Listbox label={W.file.list} rows={rows} selected={selected} onSelect={setSelected} rowHeight={34}>
        {(item) => ('change' in item ? <ChangeRow change={item.change} /> : <LeftRow left={item.left} />)}
      </Listbox>
    </div>
  )
}

function ChangeRow({ change: { line, name, changes, billed } }: { change: RowChange }) {
  return (
    <div className="offer-row">
      <span className="muted num offer-line">{W.file.line(line)}</span>
      <b className="offer-name">{name}</b>
      <span className="grow">
        {changes.map(({ attribute, was, now }) => (
          <span key={attribute} className="offer-change">
            <span className="muted">{W.set[attribute]}</span> {now || W.file.empty}{' '}
            {was ? <small className="muted">{W.file.was(was)}</small> : null}
          </span>
        ))}
        {billed ? (
          <span className="offer-change">
            <span className="muted">{W.file.billed}</span> {billed.now}{' '}
            {billed.was ? <small className="muted">{W.file.was(billed.was)}</small> : null}
          </span>
        ) : null}
      </span>
    </div>
  )
}

function LeftRow({ left: { line, problem, words } }: { left: LeftOut }) {
  return (
    <div className="offer-row">
      <span className="muted num offer-line">{W.file.line(line)}</span>
      <b className="offer-name">{words || W.file.empty}</b>
      <span className="grow">{W.file.why[problem]}</span>
    </div>
  )
}
