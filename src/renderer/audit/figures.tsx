// Figures of accuracy. The method stands beside each, always; what it was worked out from is never further than a glance.
import type { AccuracyView, CaseStage } from '../../shared/audit-views'
import { S } from '../strings'
import { INTERVAL, METHOD } from '../strings-audit-words'

export const percent = (share: number): string =>
  `${(100 * share).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`

/** What was set by a person is printed as it was set: `95 %`. */
export const target = (share: number): string => `${(100 * share).toLocaleString('en', { maximumFractionDigits: 1 })} %`

/** Weighted errors need not be whole. */
const number = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 2 })

const A = S.audits.figure

/** In a row of a table. */
export function FigureCell({ accuracy, method = false }: { accuracy: AccuracyView | undefined; method?: boolean }) {
  if (!accuracy || accuracy.value === null) return <span className="muted">{S.audits.none}</span>
  return (
    <span title={accuracy.says} className={accuracy.meetsTarget === false ? 'accuracy-missed' : ''}>
      {percent(accuracy.value)}
      {accuracy.meetsTarget === false ? <span className="unseen"> {A.missed}</span> : null}
      {method ? <small className="muted"> {METHOD[accuracy.method]}</small> : null}
    </span>
  )
}

/** Whole, as it is read at the head of an audit. `before`: the same figure before any answer changed a mark. */
export function FigureCard({ accuracy, goal, before }: { accuracy: AccuracyView; goal: number; before: AccuracyView | undefined }) {
  const { value, interval, meetsTarget } = accuracy
  return (
    <section className="accuracy-card" aria-label={METHOD[accuracy.method]}>
      <h2>{METHOD[accuracy.method]}</h2>
      {value === null ? (
        <p className="muted">{A.none}</p>
      ) : (
        <>
          <p className="accuracy-line">
            <b className="accuracy-value num">{percent(value)}</b>
            <span className="num">{A.of(number(accuracy.numerator), number(accuracy.denominator))}</span>
            <span className={meetsTarget ? 'standing standing-in-force' : 'standing standing-missed'}>
              {meetsTarget ? A.met : A.missed}
            </span>
          </p>
          <Scale value={value} low={interval?.low ?? value} high={interval?.high ?? value} goal={goal} />
          <p className="muted small num">
            {interval
              ? `${A.interval(100 * interval.level, percent(interval.low), percent(interval.high))}, ${INTERVAL[interval.method]} · `
              : ''}
            {A.target(target(goal))}
            {before && before.value !== null && before.value !== value ? ` · ${A.asMarked(percent(before.value))}` : ''}
          </p>
        </>
      )}
    </section>
  )
}

/** From 0 to 100 %: the interval as a bar, the value as a stroke, the target as a tick. The words beside it say the same. */
function Scale({ value, low, high, goal }: { value: number; low: number; high: number; goal: number }) {
  const at = (share: number) => `${(100 * share).toFixed(2)}%`
  return (
    <div className="accuracy-scale" aria-hidden="true">
      <span className="scale-interval" style={{ left: at(low), width: at(high - low) }} />
      <span className="scale-target" style={{ left: at(goal) }} />
      <span className="scale-value" style={{ left: at(value) }} />
    </div>
  )
}

const STAGES = ['finished', 'released', 'draft', 'blind'] as const satisfies readonly CaseStage[]

/** How far the cases of an audit are, as one bar and in words. */
export function Progress({ stages, cases, disputed }: { stages: Readonly<Record<CaseStage, number>>; cases: number; disputed: number }) {
  const P = S.audits.progress
  const marking = stages.blind + stages.draft
  const words = [
    P.finished(stages.finished, cases),
    ...(marking > 0 ? [P.marking(marking)] : []),
    ...(stages.released > 0 ? [P.released(stages.released)] : []),
    ...(disputed > 0 ? [P.disputed(disputed)] : []),
  ]
  return (
    <span className="progress-cell" title={words.join(', ')}>
      <span className="progress-bar" aria-hidden="true">
        {STAGES.map((stage) => (
          <span key={stage} className={`progress-${stage}`} style={{ flexGrow: stages[stage] }} />
        ))}
      </span>
      <span className="num">
        {stages.finished}/{cases}
      </span>
      <span className="unseen">{words.join(', ')}</span>
      {disputed > 0 ? (
        <span className="badge" aria-hidden="true">
          {P.disputed(disputed)}
        </span>
      ) : null}
    </span>
  )
}
