// Every endpoint with how its terms stand. The arrows move, Enter opens the form.
import { useEffect } from 'react'
import { endsSoon, type TermsStanding } from '../../../shared/terms'
import type { EndpointTermsView, TermsView } from '../../../shared/terms-views'
import { FIELD_WORDS, STATE_WORDS, VENDOR_WORDS } from '../../../shared/terms-words'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { TERMS } from '../../strings-terms'
import { Button } from '../../ui/button'
import { Note } from '../../ui/failure-note'
import { useCommands } from '../../ui/keys'
import { Listbox } from '../../ui/listbox'
import { day } from '../../words'

/** Pixels of a row as it is drawn, and of the list before it scrolls. */
const ROW = 57
const MOST_HEIGHT = 460

export function TermsList({ view }: { view: TermsView }) {
  const act = useAppStore().getState()
  const cursor = useApp((s) => s.termsCursor)
  const { endpoints } = view
  const items = endpoints.map((endpoint) => ({ ...endpoint, id: endpoint.endpointId }))
  const selected = items.find(({ id }) => id === cursor)?.id ?? items[0]?.id ?? null
  const any = items.length > 0
  useCommands({
    ...(any
      ? {
          'terms.compare': () => act.goToComparison(),
          'terms.csv': () => void act.exportTerms('csv'),
          'terms.json': () => void act.exportTerms('json'),
        }
      : {}),
  })
  useEffect(() => {
    if (any) document.querySelector<HTMLElement>('.terms-list .listbox')?.focus()
  }, [any])
  return (
    <section className="sheet" aria-labelledby="terms-title">
      <h2 id="terms-title">{TERMS.title}</h2>
      <p className="muted">{TERMS.help}</p>
      {view.clockBehind ? (
        <Note tone="soft">
          <p>{TERMS.clockBehind(day(view.today))}</p>
        </Note>
      ) : null}
      {any ? (
        <>
          <div className="terms-list" style={{ height: Math.min(MOST_HEIGHT, items.length * ROW + 2) }}>
            <Listbox
              label={TERMS.title}
              rows={items.map((item) => ({ kind: 'item', item }))}
              selected={selected}
              onSelect={(id) => act.setTermsCursor(id)}
              onEnter={(id) => void act.goToTermsOf(id)}
              rowHeight={ROW}
              home
            >
              {(endpoint) => <Row endpoint={endpoint} />}
            </Listbox>
          </div>
          <div className="row">
            <Button look="primary" hint={S.common.enter} onClick={() => selected && void act.goToTermsOf(selected)}>
              {TERMS.open}
            </Button>
            <Button command="terms.compare" onClick={() => act.goToComparison()}>
              {TERMS.compare}
            </Button>
            <span className="spacer" />
            <Button look="quiet" command="terms.csv" onClick={() => void act.exportTerms('csv')}>
              {TERMS.csv}
            </Button>
            <Button look="quiet" command="terms.json" onClick={() => void act.exportTerms('json')}>
              {TERMS.json}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{TERMS.none}</p>
          <div className="row">
            <Button command="app.settings" onClick={() => act.goToSection('settings')}>
              {TERMS.toSettings}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Row({ endpoint }: { endpoint: EndpointTermsView }) {
  const unsaved = useApp((s) => endpoint.endpointId in s.termsDrafts)
  const { name, vendor, host, loopback, standing } = endpoint
  return (
    <span className="terms-row">
      <span className="terms-name">
        <b>{name}</b> {unsaved ? <span className="terms-unsaved">{TERMS.unsaved}</span> : null}
        <small className="block muted">
          {VENDOR_WORDS[vendor]} · {loopback ? TERMS.here : host}
        </small>
      </span>
      <span className="terms-standing">
        <TermsMark standing={standing} />
        <small className="block muted">{sayTodo(standing)}</small>
      </span>
    </span>
  )
}

/** In words, with a sign, and by colour. */
export function TermsMark({ standing }: { standing: TermsStanding }) {
  return <span className={`terms-mark terms-${endsSoon(standing) ? 'soon' : standing.state}`}>{STATE_WORDS[standing.state]}</span>
}

function sayTodo({ state, fields, until, daysLeft }: TermsStanding): string {
  if (state === 'missing' || state === 'forbids') {
    const named = fields.slice(0, 3).map((field) => FIELD_WORDS[field])
    return fields.length > 3 ? TERMS.andMore(named, fields.length - 3) : named.join(', ')
  }
  return until === null || daysLeft === null ? '' : `${day(until)}, ${TERMS.daysLeft(daysLeft)}`
}
