// One suggestion in full: code, title, evidence in its own words, the reason, what is not documented, what the check said, and the
// decisions.
import { POA, type Poa } from '../../shared/coding-views'
import { type ChartView, type CodeEditView, isProposal, type SuggestionView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { ASSERTION, CHECK_WHY, S } from '../strings'
import { W } from '../strings-coding'
import { Button } from '../ui/button'
import type { CommandId } from '../ui/commands'
import { Note } from '../ui/failure-note'
import { codeOf, isDiagnosis, titleOf } from './code-of'
import { Foreseen } from './edit-list'
import { groupOf } from './order'

/** Also for the list and for the codes to sign. */
export const PrincipalBadge = () => <span className="principal">{S.codes.principal}</span>

interface Props {
  suggestion: SuggestionView
  view: ChartView
  /** Edits that it would raise. */
  foreseen: readonly CodeEditView[]
  editable: boolean
}

export function SuggestionCard({ suggestion, view, foreseen, editable }: Props) {
  const act = useAppStore().getState()
  const { decision, check, evidence, assertion, origin, from, missing, partOf } = suggestion
  const standing = groupOf(suggestion) === 'accepted'
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
        {origin === 'coder' ? S.codes.byHand : suggestion.reason}{' '}
        <small className="muted">{[suggestion.system, ...(from ? [W.from[from]] : [])].join(' · ')}</small>
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
      {missing.length > 0 ? (
        <p className="not-documented">
          <b>{W.notDocumented}:</b> {missing.join(', ')}
        </p>
      ) : null}
      {partOf ? <p className="muted small">{W.partOf(partOf.code, partOf.title)}</p> : null}
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
      {standing && isDiagnosis(suggestion) && view.care.setting === 'inpatient' ? (
        <PoaRow poa={suggestion.poa} editable={editable} />
      ) : null}
      {editable ? (
        <div className="row actions">
          {refused || decision?.action === 'accept' ? null : (
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
          {standing && !suggestion.principal && isDiagnosis(suggestion) ? (
            <Button command="code.principal" onClick={() => void act.makePrincipal()}>
              {S.codes.principal}
            </Button>
          ) : null}
          {standing && !suggestion.principal ? (
            <>
              <Button look="quiet" command="code.earlier" onClick={() => void act.moveCode(-1)}>
                <span className="unseen">{W.earlier}</span>
                <span aria-hidden="true">↑</span>
              </Button>
              <Button look="quiet" command="code.later" onClick={() => void act.moveCode(1)}>
                <span className="unseen">{W.later}</span>
                <span aria-hidden="true">↓</span>
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

const POA_KEYS = { Y: 'poa.yes', N: 'poa.no', U: 'poa.unknown', W: 'poa.undetermined', 1: 'poa.exempt' } as const satisfies Record<
  Poa,
  CommandId
>

function PoaRow({ poa, editable }: { poa: Poa | null; editable: boolean }) {
  const act = useAppStore().getState()
  return (
    <fieldset className="poa-row">
      <legend title={W.poa}>
        {W.poaShort}
        <span className="unseen">, {W.poa}</span>
      </legend>
      {POA.map((value) => (
        <Button
          key={value}
          look={value === poa ? 'primary' : 'plain'}
          command={POA_KEYS[value]}
          disabled={!editable}
          aria-pressed={value === poa}
          title={W.poaWords[value]}
          onClick={() => void act.enterPoa(value)}
        >
          {value}
        </Button>
      ))}
    </fieldset>
  )
}
