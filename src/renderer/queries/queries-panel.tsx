// Queries to the provider beside the text, and the checklists of the chart: the list, the one at hand in full, or the one being written.
import { useEffect, useMemo } from 'react'
import type { QueryView } from '../../shared/query-views'
import type { ChartView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { useAriaKeys, useCommands } from '../ui/keys'
import { Listbox, type ListRow } from '../ui/listbox'
import { Checklists } from './checklists'
import { QueryCard } from './query-card'
import { QueryEditor } from './query-editor'

const Q = S.queries
const TABS = [
  { tab: 'queries', command: 'query.list' },
  { tab: 'checklists', command: 'query.checklists' },
] as const

export function QueriesPanel({ view }: { view: ChartView }) {
  const store = useAppStore()
  const act = store.getState()
  const tab = useApp((s) => s.queriesTab)
  const writing = useApp((s) => s.writing !== null)
  const ariaKeys = useAriaKeys()
  const cleared = view.clearance !== null
  const { id } = view.summary
  useCommands({ 'query.list': () => act.showQueries('queries'), 'query.checklists': () => act.showQueries('checklists') })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clearance is another text, and the lint looks at that
  useEffect(() => void store.getState().loadQueries(), [store, id, view.clearance?.sha256])

  return (
    <div className="panel-body">
      <div className="panel-head">
        <div className="segments" role="tablist" aria-label={Q.tabsName}>
          {TABS.map(({ tab: name, command }) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={tab === name}
              aria-keyshortcuts={ariaKeys(command)}
              onClick={() => act.showQueries(name)}
            >
              {Q.tabs[name]}
            </button>
          ))}
        </div>
        <span className="spacer" />
        {tab === 'queries' && !writing ? (
          <Button command="query.new" disabled={!cleared} onClick={() => act.showDialog({ kind: 'new-query' })}>
            {Q.add}
          </Button>
        ) : null}
      </div>
      {!cleared && tab === 'checklists' ? (
        <p className="pad muted">{Q.notCleared}</p>
      ) : tab === 'checklists' ? (
        <Checklists chartId={id} caseId={null} />
      ) : writing ? (
        <QueryEditor />
      ) : (
        <QueryList cleared={cleared} />
      )}
    </div>
  )
}

function QueryList({ cleared }: { cleared: boolean }) {
  const store = useAppStore()
  const act = store.getState()
  const queries = useApp((s) => s.queries)
  const selected = useApp((s) => s.selectedQuery)
  const list = readyValue(queries)
  const chosen = list?.find(({ id }) => id === selected) ?? null
  const rows = useMemo(() => (list ?? []).map((item): ListRow<QueryView> => ({ kind: 'item', item })), [list])

  useCommands({
    'query.next': () => act.stepQuery(1),
    'query.previous': () => act.stepQuery(-1),
    ...(cleared ? { 'query.new': () => act.showDialog({ kind: 'new-query' }) } : {}),
  })

  if (queries.state === 'failed')
    return (
      <div className="pad">
        <FailureNote failure={queries.failure} />
      </div>
    )
  if (!list || list.length === 0)
    return (
      <div className="empty empty-small">
        <h2>{Q.none}</h2>
        <p>{cleared ? Q.noneHelp : Q.notCleared}</p>
      </div>
    )
  return (
    <>
      {chosen ? <QueryCard key={chosen.id} query={chosen} editable={cleared} /> : null}
      <Listbox
        label={Q.list}
        rows={rows}
        selected={selected}
        onSelect={(id) => act.selectQuery(id)}
        onEnter={() => store.getState().editQuery()}
        rowHeight={36}
      >
        {(query) => <QueryRow query={query} />}
      </Listbox>
    </>
  )
}

function QueryRow({ query }: { query: QueryView }) {
  const hard = query.findings.filter(({ severity }) => severity === 'hard').length
  return (
    <div className="query-row">
      <span className={`query-status query-${query.status}`}>{Q.status[query.status]}</span>
      <span className="title">{query.words.title}</span>
      {hard > 0 ? <small className="count-hard">{Q.toMend(hard, 0)}</small> : null}
    </div>
  )
}
