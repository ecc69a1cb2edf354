// The charts on this computer: searched, handed out, opened. The arrows move, Enter opens, Space chooses.
import { useRef } from 'react'
import { countWhere } from '../../shared/count-where'
import { FAILURES } from '../../shared/failures'
import { useApp, useAppStore } from '../store/context'
import { packable } from '../store/packets'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { W } from '../strings-worklist'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { COMMANDS } from '../ui/commands'
import { FailureNote, Note } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { TopBar } from '../ui/top-bar'
import { ActionBar, SET_COMMANDS } from '../worklist/action-bar'
import { FilterBar, focusTable } from '../worklist/filter-bar'
import { SearchRow } from '../worklist/search-row'
import { allSearches } from '../worklist/searches'
import { StatusStrip } from '../worklist/status-strip'
import { ChartTable } from './chart-table'

export function WorklistScreen() {
  const store = useAppStore()
  const charts = useApp((s) => s.charts)
  const shown = useApp((s) => s.shownCharts())
  const columns = useApp((s) => s.preferences.columns)
  const importing = useApp((s) => s.importing.state === 'running')
  const filterBox = useRef<HTMLInputElement>(null)
  const all = charts.state === 'ready' ? charts.value.length : 0
  const withPurged = useApp((s) => s.filter.status?.includes('purged') ?? false)
  const total = charts.state === 'ready' && !withPurged ? countWhere(charts.value, ({ status }) => status !== 'purged') : all

  const act = store.getState()
  const mine = async () => {
    const me = readyValue(act.worklist)?.me ?? readyValue(store.getState().worklist)?.me
    const failure = me ? await act.changeAttribute({ assignee: me }) : null
    if (failure) act.tellFailure(failure)
  }
  const pack = () => act.askExport(packable(store.getState().picked.size > 0 ? store.getState().chosen() : store.getState().shownCharts()))
  const exportCsv = () => void act.exportWorklist(columns)
  const search = (chord: string) => {
    const { worklist, setFilter } = store.getState()
    const chosen = allSearches(readyValue(worklist)?.searches ?? [])[(COMMANDS['worklist.search'].keys as readonly string[]).indexOf(chord)]
    if (chosen) setFilter(chosen.filter)
  }
  useCommands({
    'worklist.filter': () => filterBox.current?.focus(),
    'worklist.addFilter': () => act.setFiltering(true),
    'worklist.clearFilter': () => act.setFilter({}),
    'worklist.search': search,
    'worklist.saveSearch': () => act.showDialog({ kind: 'save-search' }),
    'worklist.removeSearch': () => document.querySelector<HTMLElement>('.searches .button')?.click(),
    'worklist.columns': () => act.showDialog({ kind: 'columns' }),
    'worklist.open': () => void act.pickFiles(),
    'worklist.examples': () => void act.openExamples(),
    'worklist.verify': () => void act.verifyPacket(),
    'worklist.import': () => void act.importWorklist(),
    ...(all > 0
      ? {
          ...Object.fromEntries(
            Object.entries(SET_COMMANDS).map(([attribute, command]) => [
              command,
              () => act.showDialog({ kind: 'set-attribute', attribute: attribute as keyof typeof SET_COMMANDS }),
            ]),
          ),
          'worklist.mine': () => void mine(),
          'worklist.selectAll': act.selectAll,
          'worklist.unselect': act.selectNone,
          'worklist.undo': () => void act.undoWork('undo'),
          'worklist.redo': () => void act.undoWork('redo'),
          'worklist.export': exportCsv,
          'worklist.pack': pack,
          'worklist.send': () => void act.sendChosen(),
          'worklist.stop': () => void act.stopSending(),
          'chart.needsMe': () => {
            focusTable()
            void act.nextNeedingMe()
          },
        }
      : {}),
  })

  return (
    <div className="screen">
      <TopBar>
        <Brand />
      </TopBar>
      <main className="worklist" id="main">
        <div className="worklist-head">
          <h1>{S.worklist.title}</h1>
          <span className="spacer" />
          {all > 0 ? (
            <>
              <Button look="quiet" command="worklist.pack" onClick={pack}>
                {S.packet.export}
              </Button>
              <Button look="quiet" command="worklist.columns" onClick={() => act.showDialog({ kind: 'columns' })}>
                {W.columns}
              </Button>
              <Button look="quiet" command="worklist.import" onClick={() => void act.importWorklist()}>
                {W.importList}
              </Button>
            </>
          ) : null}
          <Button look="quiet" command="worklist.verify" onClick={() => void act.verifyPacket()}>
            {S.worklist.verify}
          </Button>
          {all > 0 ? <BringButtons /> : null}
        </div>
        {importing ? (
          <p className="note note-info" role="status">
            {S.worklist.importing}
          </p>
        ) : null}
        <RuntimeWarning />
        <Refused />
        <RefusedFile />
        {charts.state === 'failed' ? <FailureNote failure={charts.failure} /> : null}
        {charts.state === 'ready' && all === 0 ? <Empty /> : null}
        {all > 0 ? (
          <>
            <SearchRow />
            <FilterBar box={filterBox} count={S.worklist.shown(shown.length, total)} />
            <StatusStrip />
            <ActionBar onMine={() => void mine()} onExport={exportCsv} />
            <ChartTable charts={shown} columns={columns} />
          </>
        ) : null}
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

/** A worklist file that could not be read, with the line that is wrong. */
function RefusedFile() {
  const refused = useApp((s) => s.refusedFile)
  const { dismissRefusedFile } = useAppStore().getState()
  if (!refused) return null
  return (
    <FailureNote failure={{ code: refused.code }}>
      <div className="row">
        <span>
          <b>{refused.file}</b>
          {refused.line === null ? '' : `, ${W.file.line(refused.line).toLowerCase()}`}
        </span>
        <span className="spacer" />
        <Button look="quiet" onClick={dismissRefusedFile}>
          {S.common.dismiss}
        </Button>
      </div>
    </FailureNote>
  )
}
