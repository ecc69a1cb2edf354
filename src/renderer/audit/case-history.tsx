// What was said and done about a case, in order: the whole of it as a panel, or what concerns one mark as a thread on its card.
import type { CaseStepView, CaseView, MarkView } from '../../shared/audit-views'
import { S } from '../strings'
import { STEP, VERDICT } from '../strings-audit-words'

export function CaseHistory({ view }: { view: CaseView }) {
  if (view.history.length === 0) return <p className="muted pad">{S.audits.history.none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="history" aria-label={S.audits.history.title} tabIndex={0}>
      <ol className="thread">
        {view.history.map((step) => (
          <Step key={step.step} step={step} about={nameOf(view, step)} />
        ))}
      </ol>
    </section>
  )
}

/** The code that a step is about. */
function nameOf(view: CaseView, { markId }: CaseStepView): string {
  const mark = view.marks.find((one) => one.id === markId)
  if (!mark) return ''
  const code = view.coded?.find((one) => one.line === mark.line)?.code ?? mark.to?.code ?? ''
  return `${VERDICT[mark.verdict]} ${code}`
}

/** The dispute of one mark; nothing before its first answer. */
export function MarkThread({ view, mark }: { view: CaseView; mark: MarkView }) {
  const steps = view.history.filter((step) => step.markId === mark.id)
  if (steps.length === 0) return null
  return (
    <ol className="thread thread-small" aria-label={S.audits.marks.thread}>
      {steps.map((step) => (
        <Step key={step.step} step={step} about="" />
      ))}
    </ol>
  )
}

function Step({ step, about }: { step: CaseStepView; about: string }) {
  const { onBehalf, alone } = step
  const asides = [...(onBehalf ? [S.audits.marks.onBehalf] : []), ...(alone ? [S.audits.marks.alone] : [])]
  return (
    <li className={`thread-step step-${step.act}`}>
      <p>
        <b>{step.by.name}</b> {STEP[step.act]}
        {about ? <span className="code"> {about}</span> : null}
        {asides.length > 0 ? <small className="muted"> ({asides.join(', ')})</small> : null}
        <small className="muted thread-at">{S.common.time(step.at)}</small>
      </p>
      {step.comment ? <blockquote>{step.comment}</blockquote> : null}
    </li>
  )
}
