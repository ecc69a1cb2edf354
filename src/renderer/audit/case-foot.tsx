// The foot of the panel: the step forward for whoever's turn it is, the way back, and the way to the original.
import type { CaseView } from '../../shared/audit-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { forward, forwardOf } from './forward'

const M = S.audits.marks
const WORDS = { reveal: S.audits.own.reveal, release: M.release, finish: M.finish, 'finish-unanswered': M.finish } as const

export function CaseFoot({ view }: { view: CaseView }) {
  const store = useAppStore()
  const act = store.getState()
  const step = forwardOf(view)
  return (
    <div className="panel-foot case-foot">
      <span className="muted small">
        {view.coder.name} · {view.auditor.name}
        {view.ownWork ? (
          <b className="tag-own" title={S.audits.audit.ownWorkHelp}>
            {S.audits.audit.ownWork}
          </b>
        ) : null}
      </span>
      <Button look="quiet" command="case.chart" onClick={() => act.showDialog({ kind: 'see-original' })}>
        {S.audits.readOriginal}
      </Button>
      {view.may.includes('reopen') ? (
        <Button look="quiet" command="case.reopen" onClick={() => act.showDialog({ kind: 'reopen-case' })}>
          {M.reopen}
        </Button>
      ) : null}
      {step ? (
        <Button
          look={step === 'finish-unanswered' ? 'plain' : 'primary'}
          command="case.forward"
          onClick={() => forward(view, store.getState())}
        >
          {WORDS[step]}
        </Button>
      ) : null}
    </div>
  )
}
