// One round: how it was drawn, its charts as they stand to the person, and what the readings show once it may be told.
import { useEffect } from 'react'
import type { RoundChart, RoundView } from '../../../shared/validation-views'
import { useApp, useAppStore } from '../../store/context'
import { readyValue } from '../../store/task'
import { canOpen } from '../../store/validation'
import { S } from '../../strings'
import { V } from '../../strings-validation'
import { Button } from '../../ui/button'
import { useCommands } from '../../ui/keys'
import { Listbox } from '../../ui/listbox'
import { FiguresView } from './figures-view'

const ROW = 57
const MOST_HEIGHT = 420

export function RoundPage({ round }: { round: RoundView }) {
  const act = useAppStore().getState()
  const cursor = useApp((s) => s.roundChartCursor)
  const mayRead = useApp((s) => readyValue(s.validation)?.mayRead ?? false)
  const { drawn } = round
  const selected = drawn.find(({ id }) => id === cursor) ?? drawn[0] ?? null
  const close = () => act.showDialog({ kind: 'close-round' })
  const read = () => void act.readNext()
  const open = (chart: RoundChart | null) => {
    if (chart && mayRead && canOpen(chart)) void act.openReading(chart.id)
  }
  useCommands(mayRead ? { 'validation.read': read, ...(round.closed ? {} : { 'validation.close': close }) } : {})
  useEffect(() => document.querySelector<HTMLElement>('.round-charts .listbox')?.focus({ preventScroll: true }), [])
  return (
    <>
      <section className="sheet" aria-labelledby="round-title">
        <div className="row">
          <Button look="quiet" command="app.back" onClick={() => act.goToRounds()}>
            {V.back}
          </Button>
          <h2 id="round-title" className="grow">
            {round.name}
          </h2>
          <span className="muted">{round.closed ? V.closedAt(S.common.time(round.closed.at)) : V.summary(round.read, round.charts)}</span>
        </div>
        <div className="round-charts" style={{ height: Math.min(MOST_HEIGHT, drawn.length * ROW + 2) }}>
          <Listbox
            label={V.charts}
            rows={drawn.map((item) => ({ kind: 'item', item }))}
            selected={selected?.id ?? null}
            onSelect={act.setRoundChartCursor}
            onEnter={(id) => open(drawn.find((chart) => chart.id === id) ?? null)}
            rowHeight={ROW}
            home
          >
            {(chart) => <Row chart={chart} />}
          </Listbox>
        </div>
        <div className="row">
          {mayRead && round.forMe > 0 ? (
            <Button look="primary" command="validation.read" onClick={read}>
              {V.read}
            </Button>
          ) : null}
          {mayRead && selected && canOpen(selected) ? (
            <Button hint={S.common.enter} onClick={() => open(selected)}>
              {V.open}
            </Button>
          ) : null}
          <span className="spacer" />
          {mayRead && !round.closed ? (
            <Button command="validation.close" onClick={close}>
              {V.close}
            </Button>
          ) : null}
        </div>
        <dl className="facts">
          <Fact name={V.facts.by}>
            {S.common.time(round.at)}, {round.by}
          </Fact>
          <Fact name={V.facts.drawn}>{V.drawn(round.charts, round.frame)}</Fact>
          <Fact name={V.facts.frame}>
            {round.says} · <code title={round.frameSha256}>{round.frameSha256.slice(0, 16)}…</code>
          </Fact>
          <Fact name={V.facts.seed}>
            <code title={round.seedSha256}>{round.seedSha256.slice(0, 16)}…</code> · {V.facts.generator.toLowerCase()} {round.generator}
          </Fact>
        </dl>
      </section>
      <section className="sheet" aria-labelledby="round-figures-title">
        <h2 id="round-figures-title">{V.figuresOfRound}</h2>
        {round.figures && round.figures.read > 0 ? (
          <FiguresView figures={round.figures} name="validation-round" />
        ) : (
          <p>{round.figures ? V.noneYet : V.later}</p>
        )}
      </section>
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Row({ chart: { name, clearedBy, clearedAt, standing, readers, missed, inVain } }: { chart: RoundChart }) {
  return (
    <span className="round-row">
      <span>
        <b>{name}</b>
        <small className="block muted">{V.cleared(clearedBy, S.common.time(clearedAt))}</small>
      </span>
      <span className={`standing-mark standing-${standing}`}>{V.standings[standing]}</span>
      <span>
        {V.readers(readers)}
        {missed === null ? null : (
          <small className={missed > 0 ? 'block round-missed' : 'block muted'}>{V.marks(missed, inVain ?? 0)}</small>
        )}
      </span>
    </span>
  )
}
