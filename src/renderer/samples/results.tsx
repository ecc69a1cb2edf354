// What the reviewed charts say of the frame: the share with a difference, and the projected total with its limits.
import type { ResultsView, SampleView, ShareView, TotalView } from '../../shared/sampling-views'
import { S } from '../strings'
import { Button } from '../ui/button'
import { Note } from '../ui/failure-note'

const T = S.samples

export function Results({ sample, onType }: { sample: SampleView; onType: () => void }) {
  return (
    <section className="sheet" aria-labelledby="results-title">
      <div className="row">
        <h2 id="results-title">{T.results}</h2>
        <span className="spacer" />
        <Button command="sample.figures" onClick={onType}>
          {T.figures}
        </Button>
      </div>
      {sample.results.length === 0 ? <p className="muted">{T.noResults}</p> : null}
      {sample.results.map((results) => (
        <Result key={results.source} results={results} isProbe={sample.kind === 'probe'} />
      ))}
    </section>
  )
}

function Result({ results: { source, measure, units, reviewed, share, total }, isProbe }: { results: ResultsView; isProbe: boolean }) {
  return (
    <div className="result">
      <h3>
        {T.source[source]}: {measure} <span className="muted">{T.reviewed(reviewed, units)}</span>
      </h3>
      {share ? <Share share={share} /> : null}
      {total ? <Total total={total} /> : <p className="muted">{isProbe ? T.probe : T.waits}</p>}
    </div>
  )
}

function Share({ share: { found, of, share, intervals, ruleOfThree } }: { share: ShareView }) {
  return (
    <>
      <p>
        <b className="result-figure num">{T.percent(share)}</b> {T.share(found, of)}
      </p>
      <dl className="facts">
        {intervals.map(({ method, low, high }) => (
          <div key={method} className="fact">
            <dt>{T.interval[method]}</dt>
            <dd className="num">{T.range(T.percent(low), T.percent(high))}</dd>
          </div>
        ))}
      </dl>
      {ruleOfThree === null ? null : <p>{T.ruleOfThree(T.percent(ruleOfThree))}</p>}
    </>
  )
}

function Total({ total }: { total: TotalView }) {
  const figure = (value: number | null): string => (value === null ? T.notKnown : T.number(value, 2))
  return (
    <>
      <h3>{T.projected(total.frame)}</h3>
      <dl className="facts">
        <div className="fact">
          <dt>{T.point}</dt>
          <dd className="num">{figure(total.total)}</dd>
        </div>
        <div className="fact">
          <dt>{T.lower}</dt>
          <dd className="num">
            <b>{figure(total.lower)}</b>
          </dd>
        </div>
        <div className="fact">
          <dt>{T.upper}</dt>
          <dd className="num">{figure(total.upper)}</dd>
        </div>
        <div className="fact">
          <dt>{T.lowerOneSided}</dt>
          <dd className="num">{figure(total.lowerOneSided)}</dd>
        </div>
        <div className="fact">
          <dt>{T.standardError}</dt>
          <dd className="num">{figure(total.standardError)}</dd>
        </div>
      </dl>
      <p className="muted small">{T.lowerHelp}</p>
      {total.warnings.length > 0 ? (
        <Note tone="soft">
          {total.warnings.map((warning) => (
            <p key={warning}>{T.warnings[warning]}</p>
          ))}
        </Note>
      ) : null}
    </>
  )
}
