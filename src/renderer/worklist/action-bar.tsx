// What can be done with the charts that are chosen, or with the one at the cursor. It has its place whether any are chosen or not, so that
// nothing moves under the hand; and while many get their suggestions, it says how far that is.
import type { Attribute } from '../../shared/chart-attributes'
import { useApp, useAppStore } from '../store/context'
import { W } from '../strings-worklist'
import { Button } from '../ui/button'
import type { CommandId } from '../ui/commands'

export const SET_COMMANDS: Readonly<Record<Attribute, CommandId>> = {
  assignee: 'worklist.assign',
  specialty: 'worklist.specialty',
  provider: 'worklist.provider',
  due: 'worklist.due',
  priority: 'worklist.priority',
  tag: 'worklist.tag',
  reference: 'worklist.reference',
}

export function ActionBar({ onMine, onExport }: { onMine: () => void; onExport: () => void }) {
  const store = useAppStore()
  const picked = useApp((s) => s.picked.size)
  const sending = useApp((s) => s.bulkSending)
  const one = useApp((s) => (s.picked.size === 0 ? (s.chosen()[0]?.name ?? '') : ''))
  const act = store.getState()
  return (
    <section className="action-bar" aria-label={W.actions}>
      {sending ? (
        <>
          <span role="status">{W.sending(sending.done, sending.total)}</span>
          <progress aria-label={W.send} max={sending.total} value={sending.done} />
          <Button command="worklist.stop" onClick={() => void act.stopSending()}>
            {W.stop}
          </Button>
        </>
      ) : (
        <>
          <span className="action-what" title={one}>
            <b>{picked > 0 ? W.selected(picked) : one}</b>
          </span>
          {picked > 0 ? (
            <Button look="quiet" command="worklist.unselect" onClick={act.selectNone}>
              {W.unselect}
            </Button>
          ) : null}
          <span className="action-rule" aria-hidden="true" />
          <Button look="quiet" command="worklist.mine" onClick={onMine}>
            {W.toMe}
          </Button>
          {(Object.keys(SET_COMMANDS) as Attribute[]).map((attribute) => (
            <Button
              key={attribute}
              look="quiet"
              command={SET_COMMANDS[attribute]}
              onClick={() => act.showDialog({ kind: 'set-attribute', attribute })}
            >
              {W.set[attribute]}
            </Button>
          ))}
          <span className="spacer" />
          <Button look="quiet" command="worklist.send" onClick={() => void act.sendChosen()}>
            {W.send}
          </Button>
          <Button look="quiet" command="worklist.export" onClick={onExport}>
            {W.exportCsv}
          </Button>
        </>
      )}
    </section>
  )
}
