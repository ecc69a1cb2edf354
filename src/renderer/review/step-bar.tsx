// Review, Clear, Code, Finish, Packet: what is done, what waits now, what comes later.
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { currentStep, STEPS, type Step } from './steps'

export function StepBar({ view }: { view: ChartView }) {
  const act = useAppStore().getState()
  const now = currentStep(view.summary, view)
  const at = STEPS.indexOf(now)
  // That no finding waits does not say that a person has read the text: the clearance says so.
  const isDone = (step: Step, i: number) => i < at && (step !== 'review' || view.clearance !== null)
  const go: Record<Step, () => void> = {
    review: () => act.showPanel('findings'),
    clear: () => (view.clearance ? act.showPanel('outbound') : act.showDialog({ kind: 'clear' })),
    code: () => act.showPanel(view.suggestions.length > 0 || view.summary.status === 'coding' ? 'codes' : 'outbound'),
    finish: () => act.showDialog({ kind: 'finish' }),
    packet: () => act.exportPacket(),
  }
  return (
    <nav aria-label={S.chart.way}>
      <ol className="steps">
        {STEPS.map((step, i) => (
          <li key={step} className={isDone(step, i) ? 'step step-done' : i === at ? 'step step-now' : 'step'}>
            <button type="button" disabled={i > at} aria-current={i === at ? 'step' : undefined} onClick={go[step]}>
              <span className="step-sign" aria-hidden="true">
                {isDone(step, i) ? '✓' : i + 1}
              </span>
              {S.chart.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
