// The last look before a purge: what goes from how many charts, what stays, a reason where the schedule has no time, and a word to type.
import { useState } from 'react'
import { PURGE_WORD } from '../../../shared/retention-views'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { RETENTION as T } from '../../strings-retention'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { Note } from '../../ui/failure-note'
import { ReasonPicker } from '../../ui/reason-picker'
import { countByKind } from './to-purge'
import { useToPurge } from './use-to-purge'

const D = T.dialog

export function PurgeDialog() {
  const act = useAppStore().getState()
  const { chosen, tooMany } = useToPurge()
  const byHand = useApp((s) => s.purgeRule === 'by-hand')
  const [reason, setReason] = useState('')
  const [word, setWord] = useState('')
  const [running, setRunning] = useState(false)
  const unpacked = chosen.filter(({ chart, kinds }) => chart.packets === 0 && kinds.includes('review')).length
  const missing = byHand && reason === '' ? S.missing.reason : word.trim() === PURGE_WORD ? null : D.missing

  const purge = async () => {
    setRunning(true)
    const failure = await act.purge({
      charts: chosen.map(({ chart, kinds }) => ({ chartId: chart.chartId, kinds: [...kinds] })),
      reason,
      word,
    })
    setRunning(false)
    return failure
  }

  return (
    <Dialog title={D.title} onClose={act.closeDialog}>
      <DialogForm action={D.do} danger missing={missing} onSubmit={purge} onDone={act.closeDialog} onCancel={act.closeDialog}>
        <p>{D.takes(chosen.length)}</p>
        <dl className="facts">
          {countByKind(chosen).map(([kind, n]) => (
            <div key={kind} className="fact">
              <dt>{T.kinds[kind]}</dt>
              <dd>{D.charts(n)}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">{D.stays}</p>
        {tooMany ? <Note tone="soft">{D.tooMany}</Note> : null}
        {unpacked > 0 ? <Note tone="soft">{D.noPacket(unpacked)}</Note> : null}
        {byHand ? <ReasonPicker reasons={T.reasons} onChange={setReason} /> : null}
        <label className="field">
          <span>{D.type}</span>
          <input type="text" autoComplete="off" spellCheck={false} value={word} onChange={(e) => setWord(e.target.value)} />
        </label>
        {running ? <p role="status">{D.running}</p> : null}
      </DialogForm>
    </Dialog>
  )
}
