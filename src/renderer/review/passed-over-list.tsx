// What the model was given and did not support: folded away, with its reasons, and addable by a key. It is no list of work: nothing in it
// waits for anybody.
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ChartView, PassedOverView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { W } from '../strings-coding'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import { Listbox, type ListRow } from '../ui/listbox'

interface Item extends PassedOverView {
  readonly id: string
}

export function PassedOverList({ view, editable }: { view: ChartView; editable: boolean }) {
  const store = useAppStore()
  const [open, setOpen] = useState(false)
  const [selected, select] = useState<string | null>(null)
  const box = useRef<HTMLElement>(null)
  const rows = useMemo(
    () => view.passedOver.map((one): ListRow<Item> => ({ kind: 'item', item: { ...one, id: `${one.system} ${one.code}` } })),
    [view.passedOver],
  )
  const items = rows.flatMap((row) => (row.kind === 'item' ? [row.item] : []))
  const chosen = items.find(({ id }) => id === selected) ?? items[0] ?? null

  const fold = (): void => {
    flushSync(() => setOpen(!open))
    if (!open) box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  }
  const add = async (): Promise<void> => {
    if (!chosen) return
    const { addCode, tellFailure } = store.getState()
    const failure = await addCode(chosen.code, chosen.evidence[0] ?? null, chosen.system)
    if (failure) tellFailure(failure)
  }
  useCommands(
    items.length === 0 ? {} : { 'code.passedOver': fold, ...(open && editable ? { 'code.addPassedOver': () => void add() } : {}) },
  )
  if (items.length === 0) return null
  const declined = items.filter(({ answer }) => answer === 'declined').length

  return (
    <section className="passed-over" ref={box} aria-label={W.passedOver}>
      <div className="row">
        <Button look="quiet" command="code.passedOver" aria-expanded={open} onClick={fold}>
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> {W.passedOverCount(declined, items.length - declined)}
        </Button>
        <span className="spacer" />
        {open && editable ? (
          <Button command="code.addPassedOver" onClick={() => void add()}>
            {W.addPassedOver(chosen?.code ?? '')}
          </Button>
        ) : null}
      </div>
      {open ? (
        <Listbox
          label={W.passedOver}
          rows={rows}
          selected={chosen?.id ?? null}
          onSelect={select}
          {...(editable ? { onEnter: () => void add() } : {})}
          rowHeight={56}
        >
          {(item) => <PassedOverRow item={item} />}
        </Listbox>
      ) : null}
    </section>
  )
}

function PassedOverRow({ item: { code, title, answer, reason, evidence } }: { item: Item }) {
  return (
    <div className="passed-over-row">
      <span className="sign" aria-hidden="true">
        {answer === 'declined' ? '✕' : '?'}
      </span>
      <span className="code">{code}</span>
      <span>{title}</span>
      <small className="passed-over-why">
        <b>{W.answers[answer]}</b>
        {reason === '' ? null : `: ${reason}`}
        {evidence.map((e) => (
          <q key={`${e.start} ${e.end}`}>{e.text.replace(/\s+/g, ' ')}</q>
        ))}
      </small>
    </div>
  )
}
