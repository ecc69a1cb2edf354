// One suggestion in full: code, title, evidence in its own words, the reason, what the check said, and the decisions.
import { type CodeEditView, isProposal, type SuggestionView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { ASSERTION, CHECK_WHY, S } from '../strings'
import { Button } from '../ui/button'
import { Note } from '../ui/failure-note'
import { codeOf, isDiagnosis, titleOf } from './code-of'
import { Foreseen } from './edit-list'
import { groupOf } from './order'

/** Also for the list and for the codes to sign. */
export const PrincipalBadge = () => <span className="principal">{S.codes.principal}</span>

interface Props {
  suggestion: SuggestionView
  /** Edits that it would raise. */
  foreseen: readonly CodeEditView[]
  editable: boolean
}

export function SuggestionCard({ suggestion, foreseen, editable }: Props) {
  const act = useAppStore().getState()
  const { decision, check, evidence, assertion, origin } = suggestion
  const refused = check.status === 'rejected'
  return (
    <section className={`card code-card code-${groupOf(suggestion)}`} aria-label={S.codes.chosen}>
      <div className="row">
        <span className="code code-large">{codeOf(suggestion)}</span>
        {decision?.action === 'change' ? <span className="muted">{S.codes.was(suggestion.code)}</span> : null}
        {suggestion.principal ? <PrincipalBadge /> : null}
        <span className="spacer" />
        <span className={`assertion assertion-${assertion}`}>{ASSERTION[assertion]}</span>
      </div>
      {refused && decision === null ? null : <p className="code-title">{titleOf(suggestion)}</p>}
      <p className="finding-why">
        {origin === 'coder' ? S.codes.byHand : suggestion.reason} <small className="muted">{suggestion.system}</small>
      </p>
      {evidence.length > 0 ? (
        <ul className="quotes" aria-label={S.codes.evidence}>
          {evidence.map((e) => (
            <li key={`${e.start} ${e.end}`}>
              <q>{e.text.replace(/\s+/g, ' ')}</q>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{S.codes.noEvidence}</p>
      )}
      {refused && decision === null ? (
        <Note tone="hard">
          <strong>{S.codes.checkFailed}</strong>
          <p>{CHECK_WHY[check.why]}</p>
        </Note>
      ) : null}
      {assertion !== 'affirmed' && decision === null && !refused ? (
        <Note tone={isProposal(assertion) ? 'soft' : 'info'}>
          <p>{S.codes.notAffirmed[assertion]}</p>
        </Note>
      ) : null}
      {decision && decision.action !== 'accept' ? (
        <p className="muted small">
          {S.codes.groups[decision.action === 'reject' ? 'rejected' : 'accepted']}: {decision.reason}
        </p>
      ) : null}
      <Foreseen edits={foreseen} editable={editable} />
      {editable ? (
        <div className="row actions">
          {refused ? null : (
            <Button
              look={decision || !isProposal(assertion) ? 'plain' : 'primary'}
              command="code.accept"
              onClick={() => void act.acceptSuggestion()}
            >
              {S.codes.accept}
            </Button>
          )}
          <Button command="code.change" onClick={() => act.showDialog({ kind: 'change-code', suggestionId: suggestion.id })}>
            {S.codes.change}
          </Button>
          {refused ? null : (
            <Button command="code.reject" onClick={() => act.showDialog({ kind: 'reject-code', suggestionId: suggestion.id })}>
              {S.codes.reject}
            </Button>
          )}
          <Button look="quiet" command="code.query" onClick={() => void act.askAbout(suggestion.id)}>
            {S.queries.ask}
          </Button>
          {groupOf(suggestion) === 'accepted' && !suggestion.principal && isDiagnosis(suggestion) ? (
            <Button command="code.principal" onClick={() => void act.makePrincipal()}>
              {S.codes.principal}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
