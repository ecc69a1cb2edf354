// How well this build finds identifiers, in a coder's words: the last self-test, and the way to run one.
import { type ReactNode, useEffect } from 'react'
import type { Floors, Measure, SelfTest } from '../../shared/figures'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote, Note } from '../ui/failure-note'

export function SelfTestSheet() {
  const store = useAppStore()
  const selfTest = useApp((s) => s.selfTest)
  const testing = useApp((s) => s.testing)
  useEffect(() => {
    void store.getState().loadSelfTest()
  }, [store])
  return (
    <section className="sheet" aria-labelledby="self-test-title">
      <h2 id="self-test-title">{S.selfTest.title}</h2>
      <p className="muted">{S.selfTest.help}</p>
      {selfTest.state === 'failed' ? <FailureNote failure={selfTest.failure} /> : null}
      {selfTest.state === 'ready' ? <Last test={selfTest.value.last} outdated={selfTest.value.outdated} /> : null}
      {testing.state === 'failed' ? <FailureNote failure={testing.failure} /> : null}
      {testing.state === 'running' ? (
        <Running />
      ) : (
        <div className="row">
          <Button onClick={() => void store.getState().runSelfTest()}>{S.selfTest.run}</Button>
        </div>
      )}
    </section>
  )
}

function Running() {
  const store = useAppStore()
  const tested = useApp((s) => s.tested)
  return (
    <div className="row" role="status">
      <progress aria-label={S.selfTest.running} {...(tested ? { value: tested.done, max: tested.total } : {})} />
      <span>{S.selfTest.running}</span>
      <Button look="quiet" onClick={() => void store.getState().stopSelfTest()}>
        {S.selfTest.stop}
      </Button>
    </div>
  )
}

const SHOWN = ['entityRecall', 'zeroLeak', 'charPrecision', 'overRedactionClean'] as const satisfies readonly Measure[]

function Last({ test, outdated }: { test: SelfTest | null; outdated: boolean }) {
  if (!test) return <p>{S.selfTest.none}</p>
  const passed = test.shortfalls.length === 0
  const { rows } = S.selfTest
  return (
    <>
      {outdated ? (
        <Note tone="soft">
          <p>{S.selfTest.outdated}</p>
        </Note>
      ) : null}
      <Note tone={passed ? 'done' : 'hard'}>
        <p>{passed ? S.selfTest.passed : S.selfTest.below}</p>
      </Note>
      <dl className="facts">
        <Fact name={rows.at}>{S.common.time(test.at)}</Fact>
        <Fact name={rows.notes}>{S.selfTest.notes(test.notes, test.identifiers)}</Fact>
        {SHOWN.map((measure) => (
          <Fact key={measure} name={rows[measure]}>
            <Figure test={test} measure={measure} />
          </Fact>
        ))}
        <Fact name={rows.versions}>{Object.values(test.versions).join('; ')}</Fact>
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The figure, where it may lie, and the floor it missed. */
function Figure({ test, measure }: { test: SelfTest; measure: (typeof SHOWN)[number] }) {
  const figure = test.figures[measure]
  const range = test.intervals[measure]
  const missed = test.shortfalls.find((shortfall) => shortfall.measure === measure)
  return (
    <>
      {figure === null ? S.selfTest.nothing : percent(figure)}{' '}
      {range ? <span className="muted">{S.selfTest.range(percent(range[0]), percent(range[1]))}</span> : null}
      {missed ? <b className="missed">{` ${S.selfTest.floors[measure as keyof Floors]} ${percent(missed.floor)}`}</b> : null}
    </>
  )
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
