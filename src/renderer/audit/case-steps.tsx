// The steps of a case, and where it stands. Blind coding is a step only where the template asks for it.
import { CASE_STAGES, type CaseView } from '../../shared/audit-views'
import { S } from '../strings'

export function CaseSteps({ view }: { view: CaseView }) {
  const stages = CASE_STAGES.filter((stage) => stage !== 'blind' || view.template.blind)
  const at = stages.indexOf(view.stage)
  return (
    <nav aria-label={S.audits.way}>
      <ol className="steps">
        {stages.map((stage, i) => {
          const done = i < at || view.stage === 'finished'
          return (
            <li
              key={stage}
              className={`step ${done ? 'step-done' : ''} ${i === at ? 'step-now' : ''}`}
              aria-current={i === at ? 'step' : undefined}
            >
              <span className="step-words">
                <span className="step-sign" aria-hidden="true">
                  {done ? '✓' : i + 1}
                </span>
                {S.audits.steps[stage]}
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
