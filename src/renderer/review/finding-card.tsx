// One finding in full: what it is, what stands for it, why it was found, and the decisions about it.
import { CATEGORIES } from '../../shared/safe-harbor'
import type { FindingView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { FINDING_STATE, S } from '../strings'
import { Button } from '../ui/button'
import { LOOKS } from './category-look'
import { foundBy, sureness } from './found-by'

interface Props {
  finding: FindingView
  text: string
  place: number
  of: number
  /** Undecided findings with the same words and category, itself among them. */
  waitingAlike: number
  editable: boolean
}

export function FindingCard({ finding, text, place, of, waitingAlike, editable }: Props) {
  const act = useAppStore().getState()
  const undecided = finding.state === 'undecided'
  const { family } = LOOKS[finding.category]
  return (
    <section className={`card finding-card edge-${family} ${undecided ? 'card-undecided' : ''}`} aria-label={S.findings.chosen}>
      <div className="row">
        <span className={`tag tag-${family}`}>{CATEGORIES[finding.category].label}</span>
        <span className={undecided ? 'state state-undecided' : `state state-${finding.state}`}>{FINDING_STATE[finding.state]}</span>
        <span className="spacer" />
        <span className="muted num">{S.findings.place(place, of)}</span>
      </div>
      <p className="finding-words">{text.slice(finding.start, finding.end)}</p>
      <p className="finding-arrow">
        <span aria-hidden="true">→ </span>
        <code>{finding.placeholder}</code>
      </p>
      <p className="finding-why">
        <b>{sureness(finding)}</b>: {finding.why}
      </p>
      <p className="muted small">{foundBy(finding.detectors)}</p>
      <div className="row actions">
        {editable ? (
          <>
            <Button look={undecided ? 'primary' : 'plain'} command="finding.keep" onClick={() => void act.keepFinding()}>
              {S.findings.keep}
            </Button>
            {waitingAlike > 1 ? (
              <Button command="finding.keepAlike" onClick={() => void act.keepFinding(true)}>
                {S.findings.keepAlike(waitingAlike)}
              </Button>
            ) : null}
            <Button command="finding.relabel" onClick={() => act.showDialog({ kind: 'relabel-finding', findingId: finding.id })}>
              {S.findings.relabel}
            </Button>
            <Button command="finding.remove" onClick={() => act.showDialog({ kind: 'remove-finding', findingId: finding.id })}>
              {S.findings.remove}
            </Button>
          </>
        ) : null}
        <span className="spacer" />
        <Button look="quiet" command="finding.previous" onClick={() => act.stepFinding(-1)}>
          <span className="unseen">{S.findings.previous}</span>
          <span aria-hidden="true">↑</span>
        </Button>
        <Button look="quiet" command="finding.next" onClick={() => act.stepFinding(1)}>
          <span className="unseen">{S.findings.next}</span>
          <span aria-hidden="true">↓</span>
        </Button>
      </div>
    </section>
  )
}
