// The chosen line in full: the coder's code and what it rests on, the auditor's mark with its reasons, what was said about it, and what the
// person at the desk may do now.
import type { CaseView, DisputeAct, MarkView, Verdict } from '../../shared/audit-views'
import { PrincipalBadge } from '../review/suggestion-card'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { DIRECTION, DISPUTE, LACKS, MARK_STATE, SEVERITY, VERDICT, VERDICT_SIGN } from '../strings-audit-words'
import { Button } from '../ui/button'
import type { CommandId } from '../ui/commands'
import { MarkThread } from './case-history'
import { PoaTag, Quotes } from './code-parts'
import { answer } from './forward'
import type { MarkRow } from './rows'

const M = S.audits.marks

/** @param writing an answer is being written below: then there is nothing else to do with the mark */
export function MarkCard({ view, row, writing }: { view: CaseView; row: MarkRow; writing: boolean }) {
  const { coded, mark, proposal } = row
  const made = mark ?? proposal
  return (
    <section className={`card mark-card verdict-edge-${made?.verdict ?? 'none'}`} aria-label={M.chosen}>
      <div className="mark-card-sides">
        <div>
          <h2 className="side-name">{M.coder}</h2>
          {coded ? (
            <>
              <p className="row">
                <span className="code code-large">{coded.code}</span>
                {coded.principal ? <PrincipalBadge /> : null}
                <PoaTag poa={coded.poa} />
              </p>
              <p className="code-title">{coded.title}</p>
              {coded.evidence.length > 0 ? (
                <Quotes label={M.evidence} quotes={coded.evidence} />
              ) : (
                <p className="muted small">{S.codes.noEvidence}</p>
              )}
            </>
          ) : (
            <p className="muted">{M.notCoded}</p>
          )}
        </div>
        <div>
          <h2 className="side-name">
            {M.auditor}
            {proposal ? <small className="muted"> · {M.proposed}</small> : null}
          </h2>
          {made ? (
            <>
              <p className="row">
                <span className={`verdict verdict-${made.verdict}`}>
                  <span aria-hidden="true">{VERDICT_SIGN[made.verdict]}</span> {VERDICT[made.verdict]}
                </span>
                {made.to ? <span className="code code-large">{made.to.code}</span> : null}
                <PoaTag poa={made.to?.poa ?? null} />
                {made.place === null ? null : <span>{M.place(made.place)}</span>}
              </p>
              {made.to ? <p className="code-title">{made.to.title}</p> : null}
              <Quotes label={M.evidence} quotes={made.evidence} own />
            </>
          ) : (
            <p className="muted">{M.noMark}</p>
          )}
        </div>
      </div>
      {mark ? <Reasons view={view} mark={mark} /> : null}
      {mark ? <MarkThread view={view} mark={mark} /> : null}
      {writing ? null : view.may.includes('mark') ? <MarkActions row={row} /> : mark ? <Answers mark={mark} /> : null}
    </section>
  )
}

/** Which error it is, how severe, which way it went, and why. */
function Reasons({ view, mark }: { view: CaseView; mark: MarkView }) {
  if (mark.verdict === 'agree') return null
  const type = view.template.errorTypes.find((one) => one.key === mark.errorType)
  const facts = [
    type?.label,
    mark.severity ? SEVERITY[mark.severity] : undefined,
    DIRECTION[mark.direction] || undefined,
    M.counts(mark.counts),
    MARK_STATE[mark.state] || undefined,
  ]
  return (
    <div className="mark-why">
      <p className="small">{facts.filter(Boolean).join(' · ')}</p>
      {mark.rationale ? <p>{mark.rationale}</p> : null}
      {mark.guideline ? <p className="muted small">{mark.guideline}</p> : null}
      {mark.lacks.length > 0 ? <p className="lacks small">{M.lacks(mark.lacks.map((part) => LACKS[part]))}</p> : null}
    </div>
  )
}

function MarkActions({ row }: { row: MarkRow }) {
  const act = useAppStore().getState()
  const { coded, mark, proposal } = row
  const write = (verdict: Verdict) => act.openEditor({ kind: 'mark', verdict, row: row.id })
  return (
    <div className="row actions">
      {proposal && proposal.verdict !== 'agree' ? (
        <Button look="primary" command="mark.take" onClick={() => void act.takeProposal(false)}>
          {M.take}
        </Button>
      ) : null}
      {coded ? (
        <>
          <Button
            look={mark || (proposal && proposal.verdict !== 'agree') ? 'plain' : 'primary'}
            command="mark.agree"
            onClick={() => void act.agree()}
          >
            {VERDICT.agree}
          </Button>
          <Button command="mark.delete" onClick={() => write('delete')}>
            {VERDICT.delete}
          </Button>
          <Button command="mark.revise" onClick={() => write('revise')}>
            {VERDICT.revise}
          </Button>
          <Button command="mark.resequence" onClick={() => write('resequence')}>
            {VERDICT.resequence}
          </Button>
        </>
      ) : null}
      {mark && mark.verdict !== 'agree' ? (
        <>
          <Button look={mark.lacks.length > 0 ? 'primary' : 'plain'} command="mark.details" onClick={() => write(mark.verdict)}>
            {M.details}
          </Button>
          <Button command="case.quote" onClick={() => void act.quoteSelection()}>
            {S.audits.own.quote}
          </Button>
        </>
      ) : null}
      {mark ? (
        <Button look="quiet" command="mark.off" onClick={() => void act.unmark()}>
          {M.unmark}
        </Button>
      ) : null}
    </div>
  )
}

const ANSWER_KEYS: Readonly<Record<DisputeAct, CommandId>> = {
  agree: 'answer.agree',
  rebut: 'answer.rebut',
  withdraw: 'answer.withdraw',
  uphold: 'answer.uphold',
  escalate: 'answer.escalate',
  confirm: 'answer.confirm',
  overturn: 'answer.overturn',
}

function Answers({ mark }: { mark: MarkView }) {
  const store = useAppStore()
  if (mark.may.length === 0) return null
  return (
    <div className="row actions">
      {mark.may.map((dispute) => (
        <Button key={dispute} command={ANSWER_KEYS[dispute]} onClick={() => void answer(mark.id, dispute, store.getState())}>
          {DISPUTE[dispute].does}
        </Button>
      ))}
    </div>
  )
}
