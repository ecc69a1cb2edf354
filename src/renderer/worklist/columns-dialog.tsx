// Which columns the worklist shows, and in which order. Kept on this computer like the theme, as it says nothing of a chart.
import { type KeyboardEvent, useState } from 'react'
import { COLUMN_KEYS, COLUMN_WORDS, type ColumnKey } from '../../shared/worklist-views'
import { useApp, useAppStore } from '../store/context'
import { W } from '../strings-worklist'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { DEFAULT_COLUMNS } from './columns'

export function ColumnsDialog() {
  const act = useAppStore().getState()
  const columns = useApp((s) => s.preferences.columns)
  const [order, setOrder] = useState<readonly ColumnKey[]>(() => [...columns, ...COLUMN_KEYS.filter((key) => !columns.includes(key))])
  const [shown, setShown] = useState<ReadonlySet<ColumnKey>>(() => new Set(columns))

  // The name is always shown: its box takes no focus.
  const first = order.find((key) => key !== 'name')
  const move = (key: ColumnKey, by: 1 | -1) => {
    const at = order.indexOf(key)
    const to = Math.max(0, Math.min(order.length - 1, at + by))
    const next = order.filter((one) => one !== key)
    setOrder([...next.slice(0, to), key, ...next.slice(to)])
  }
  const toggle = (key: ColumnKey) => {
    const next = new Set(shown)
    if (!next.delete(key)) next.add(key)
    setShown(next)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, key: ColumnKey) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by === null) return
    event.preventDefault()
    if (event.altKey) return move(key, by)
    const row = event.currentTarget.closest('li')
    const near = by === 1 ? row?.nextElementSibling : row?.previousElementSibling
    near?.querySelector<HTMLElement>('input')?.focus()
  }

  return (
    <Dialog title={W.columnsTitle} onClose={act.closeDialog}>
      <DialogForm
        action={W.setAction}
        onSubmit={async () => {
          act.prefer({ columns: order.filter((key) => shown.has(key) || key === 'name') })
          return null
        }}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <p className="muted">{W.columnsHelp}</p>
        <ul className="column-list">
          {order.map((key) => (
            <li key={key}>
              <label className="check">
                <input
                  type="checkbox"
                  {...(key === first ? { 'data-first': true } : {})}
                  checked={shown.has(key) || key === 'name'}
                  // The name is the way into the chart.
                  disabled={key === 'name'}
                  onChange={() => toggle(key)}
                  onKeyDown={(event) => onKey(event, key)}
                />
                <span>{COLUMN_WORDS[key]}</span>
              </label>
              <Button look="quiet" tabIndex={-1} aria-label={W.columnUp(COLUMN_WORDS[key])} onClick={() => move(key, -1)}>
                ↑
              </Button>
              <Button look="quiet" tabIndex={-1} aria-label={W.columnDown(COLUMN_WORDS[key])} onClick={() => move(key, 1)}>
                ↓
              </Button>
            </li>
          ))}
        </ul>
        <Button
          look="quiet"
          onClick={() => {
            setOrder([...DEFAULT_COLUMNS, ...COLUMN_KEYS.filter((key) => !DEFAULT_COLUMNS.includes(key))])
            setShown(new Set(DEFAULT_COLUMNS))
          }}
        >
          {W.columnsReset}
        </Button>
      </DialogForm>
    </Dialog>
  )
}
