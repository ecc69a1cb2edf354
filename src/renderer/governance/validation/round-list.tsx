// The rounds so far, newest first. The arrows move, Enter opens.
import { useEffect } from 'react'
import type { RoundSummary, ValidationView } from '../../../shared/validation-views'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { V } from '../../strings-validation'
import { Button } from '../../ui/button'
import { useCommands } from '../../ui/keys'
import { Listbox } from '../../ui/listbox'

/** Pixels of a row as it is drawn, and of the list before it scrolls. */
const ROW = 57
const MOST_HEIGHT = 300

export function RoundList({ view: { rounds, mayRead } }: { view: ValidationView }) {
  const act = useAppStore().getState()
  const cursor = useApp((s) => s.roundCursor)
  const selected = rounds.find(({ id }) => id === cursor)?.id ?? rounds[0]?.id ?? null
  const start = () => act.showDialog({ kind: 'start-round' })
  useCommands(mayRead ? { 'validation.start': start } : {})
  const any = rounds.length > 0
  useEffect(() => {
    document.querySelector<HTMLElement>(any ? '.round-list .listbox' : '.validation-start')?.focus({ preventScroll: true })
  }, [any])
  return (
    <section className="sheet" aria-labelledby="rounds-title">
      <h2 id="rounds-title">{V.title}</h2>
      <p className="muted">{V.help}</p>
      {any ? (
        <div className="round-list" style={{ height: Math.min(MOST_HEIGHT, rounds.length * ROW + 2) }}>
          <Listbox
            label={V.rounds}
            rows={rounds.map((item) => ({ kind: 'item', item }))}
            selected={selected}
            onSelect={act.setRoundCursor}
            onEnter={(id) => void act.goToRound(id)}
            rowHeight={ROW}
            home
          >
            {(round) => <Row round={round} />}
          </Listbox>
        </div>
      ) : (
        <p>{V.none}</p>
      )}
      <div className="row">
        {selected ? (
          <Button look="primary" hint={S.common.enter} onClick={() => void act.goToRound(selected)}>
            {V.open}
          </Button>
        ) : null}
        {mayRead ? (
          <Button className="validation-start" look={any ? 'plain' : 'primary'} command="validation.start" onClick={start}>
            {V.start}
          </Button>
        ) : (
          <span className="muted">{V.forAuditors}</span>
        )}
      </div>
    </section>
  )
}

function Row({ round: { name, at, by, charts, read, forMe, missed, closed } }: { round: RoundSummary }) {
  return (
    <span className="round-row">
      <span>
        <b>{name}</b>
        <small className="block muted">
          {S.common.time(at)}, {by}
        </small>
      </span>
      <span className="num">
        {V.summary(read, charts)}
        <small className={forMe > 0 ? 'block round-for-you' : 'block muted'}>{V.forYou(forMe)}</small>
      </span>
      <span>
        {closed ? V.closedAt(S.common.time(closed.at)) : V.isOpen}
        <small className={missed !== null && missed > 0 ? 'block round-missed' : 'block muted'}>{V.missed(missed)}</small>
      </span>
    </span>
  )
}
