// The charts on this computer. The arrows move, Enter opens.
import { useMemo, useRef } from 'react'
import { FAILURES } from '../../shared/failures'
import { useApp, useAppStore } from '../store/context'
import { shownCharts } from '../store/worklist'
import { S, STATUS } from '../strings'
import { Brand } from '../ui/brand'
import { Button, Key } from '../ui/button'
import { FailureNote, Note } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { TopBar } from '../ui/top-bar'
import { ChartTable } from './chart-table'

export function WorklistScreen() {
  const store = useAppStore()
  const charts = useApp((s) => s.charts)
  const filter = useApp((s) => s.filter)
  const sort = useApp((s) => s.sort)
  const importing = useApp((s) => s.importing.state === 'running')
  const filterBox = useRef<HTMLInputElement>(null)

  const all = charts.state === 'ready' ? charts.value : []
  const shown = useMemo(() => shownCharts(all, filter, sort, (s) => STATUS[s]), [all, filter, sort])

  const act = store.getState()
  useCommands({
    'worklist.filter': () => filterBox.current?.focus(),
    'worklist.open': () => void act.pickFiles(),
    'worklist.examples': () => void act.openExamples(),
    'worklist.verify': () => void act.verifyPacket(),
  })

  return (
    <div className="screen">
      <TopBar>
        <Brand />
      </TopBar>
      <main className="worklist" id="main">
        <div className="worklist-head">
          <h1>{S.worklist.title}</h1>
          <label className="filter">
            <span className="unseen">{S.worklist.filter}</span>
            <input
              ref={filterBox}
              type="search"
              placeholder={S.worklist.filter}
              aria-keyshortcuts="/"
              value={filter}
              onChange={(e) => act.setFilter(e.target.value)}
              onKeyDown={(e) => {
                if (e.key === 'Escape') act.setFilter('')
                if (e.key === 'ArrowDown' || e.key === 'Enter' || e.key === 'Escape')
                  document.querySelector<HTMLElement>('[data-home]')?.focus()
                if (e.key === 'ArrowDown' || e.key === 'Enter') e.preventDefault()
              }}
            />
            <Key of="worklist.filter" />
          </label>
          <span className="muted worklist-count" aria-live="polite">
            {charts.state === 'ready' ? S.worklist.shown(shown.length, all.length) : ''}
          </span>
          <span className="spacer" />
          <Button look="quiet" command="worklist.verify" onClick={() => void act.verifyPacket()}>
            {S.worklist.verify}
          </Button>
          {all.length > 0 ? <BringButtons /> : null}
        </div>
        {importing ? (
          <p className="note note-info" role="status">
            {S.worklist.importing}
          </p>
        ) : null}
        <RuntimeWarning />
        <Refused />
        {charts.state === 'failed' ? <FailureNote failure={charts.failure} /> : null}
        {charts.state === 'ready' && all.length === 0 ? <Empty /> : null}
        {all.length > 0 ? <ChartTable charts={shown} /> : null}
      </main>
    </div>
  )
}

/** The ways to bring charts in. With an empty worklist the examples come first. */
function BringButtons() {
  const act = useAppStore().getState()
  const importing = useApp((s) => s.importing.state === 'running')
  const empty = useApp((s) => s.charts.state === 'ready' && s.charts.value.length === 0)
  return (
    <>
      <Button look={empty ? 'primary' : 'plain'} command="worklist.examples" disabled={importing} onClick={() => void act.openExamples()}>
        {S.worklist.examples}
      </Button>
      <Button look={empty ? 'plain' : 'primary'} command="worklist.open" disabled={importing} onClick={() => void act.pickFiles()}>
        {S.worklist.open}
      </Button>
    </>
  )
}

/** Every session begins here, so this is where it is said that the runtime must not see real charts. */
function RuntimeWarning() {
  const unsupported = useApp((s) => s.about.state === 'ready' && !s.about.value.supportedRuntime)
  return unsupported ? (
    <Note tone="soft">
      <p>{S.about.unsupported}</p>
    </Note>
  ) : null
}

function Empty() {
  return (
    <section className="empty">
      <h2>{S.worklist.emptyTitle}</h2>
      <p>{S.worklist.emptyHelp}</p>
      <div className="row">
        <BringButtons />
      </div>
    </section>
  )
}

/** Files that were not brought in, each with what to do. */
function Refused() {
  const refused = useApp((s) => s.refused)
  const store = useAppStore()
  if (refused.length === 0) return null
  return (
    <section className="note note-soft refused" role="alert">
      <div className="row">
        <strong>{S.worklist.refused(refused.length)}</strong>
        <span className="spacer" />
        <Button look="quiet" onClick={() => store.getState().dismissRefused()}>
          {S.common.dismiss}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that may scroll must be reachable by keyboard */}
      <ul tabIndex={0} aria-label={S.worklist.refused(refused.length)}>
        {refused.map(({ name, code }) => (
          <li key={`${name} ${code}`}>
            <b>{name}</b> {FAILURES[code].what} {FAILURES[code].todo}
          </li>
        ))}
      </ul>
    </section>
  )
}
