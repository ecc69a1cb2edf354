// The audits of these records: how far each is, how accurate the coding was, and the way to the next case.
import { useEffect, useMemo, useRef } from 'react'
import type { AccuracyMethod, AuditSummaryView, PartyView } from '../../shared/audit-views'
import { FigureCell, Progress } from '../audit/figures'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { KIND, METHOD } from '../strings-audit-words'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { FilterBox } from '../ui/filter-box'
import { useCommands } from '../ui/keys'
import { type Column, RowTable } from '../ui/row-table'
import { TopBar } from '../ui/top-bar'
import { day } from '../words'

const A = S.audits

const parties = ([first, ...more]: readonly PartyView[]): string => (first ? A.and(first.name, more.length) : A.none)

const figure = (method: AccuracyMethod) => (audit: AuditSummaryView) => (
  <FigureCell accuracy={audit.accuracy.find((one) => one.method === method)} />
)

const COLUMNS: readonly [Column<AuditSummaryView>, ...Column<AuditSummaryView>[]] = [
  { key: 'title', head: A.columns.title, width: 'minmax(200px, 3fr)', cell: (audit) => audit.title },
  { key: 'kind', head: A.columns.kind, width: '120px', cell: (audit) => KIND[audit.template.kind] },
  { key: 'template', head: A.columns.template, width: 'minmax(140px, 1.5fr)', cell: (audit) => audit.template.name },
  { key: 'auditor', head: A.columns.auditor, width: 'minmax(120px, 1fr)', cell: (audit) => parties(audit.auditors) },
  {
    key: 'progress',
    head: A.columns.progress,
    width: 'minmax(210px, 1.4fr)',
    cell: (audit) => <Progress stages={audit.stages} cases={audit.cases} disputed={audit.due.auditor + audit.due.lead} />,
  },
  {
    key: 'forYou',
    head: A.columns.forYou,
    width: '84px',
    number: true,
    cell: ({ forYou }) => (forYou > 0 ? <b className="count-soft">{forYou}</b> : A.none),
  },
  { key: 'codes', head: METHOD['code-over-code'], width: '140px', number: true, cell: figure('code-over-code') },
  { key: 'cases', head: METHOD['case-over-case'], width: '140px', number: true, cell: figure('case-over-case') },
  {
    key: 'made',
    head: A.columns.made,
    width: '172px',
    cell: ({ madeAt, signed }) => (signed ? <span className="status status-finished">{A.signed}</span> : day(madeAt.slice(0, 10))),
  },
]

export function AuditsScreen() {
  const store = useAppStore()
  const audits = useApp((s) => s.audits)
  const filter = useApp((s) => s.auditFilter)
  const cursor = useApp((s) => s.auditCursor)
  const filterBox = useRef<HTMLInputElement>(null)
  const act = store.getState()

  useEffect(() => void store.getState().loadAudits(), [store])

  const all = audits.state === 'ready' ? audits.value : []
  const shown = useMemo(() => all.filter((audit) => matches(audit, filter)), [all, filter])

  useCommands({
    'audits.filter': () => filterBox.current?.focus(),
    'audits.start': () => act.showDialog({ kind: 'start-audit', sample: null }),
    'audits.templates': () => act.showDialog({ kind: 'audit-templates' }),
    'audits.forYou': () => void act.nextCaseForYou(),
  })

  return (
    <div className="screen">
      <TopBar>
        <Brand />
      </TopBar>
      <main className="worklist" id="main">
        <div className="worklist-head">
          <h1>{A.title}</h1>
          <FilterBox box={filterBox} label={A.filter} command="audits.filter" value={filter} onChange={act.setAuditFilter} />
          <span className="muted worklist-count" aria-live="polite">
            {audits.state === 'ready' ? A.shown(shown.length, all.length) : ''}
          </span>
          <span className="spacer" />
          <Button look="quiet" command="audits.templates" onClick={() => act.showDialog({ kind: 'audit-templates' })}>
            {A.templates}
          </Button>
          {all.length > 0 ? (
            <>
              <Button command="audits.forYou" onClick={() => void act.nextCaseForYou()}>
                {A.nextForYou}
              </Button>
              <StartButton />
            </>
          ) : null}
        </div>
        {audits.state === 'failed' ? <FailureNote failure={audits.failure} /> : null}
        {audits.state === 'ready' && all.length === 0 ? <Empty /> : null}
        {all.length > 0 && shown.length === 0 ? <p className="muted pad">{A.noMatch}</p> : null}
        {shown.length > 0 ? (
          <RowTable
            label={A.list}
            columns={COLUMNS}
            rows={shown}
            keyOf={(audit) => audit.id}
            current={cursor}
            onCurrent={(id) => act.setAuditCursor(shown.find((audit) => audit.id === id)?.id ?? null)}
            onEnter={(audit) => void act.goToAudit(audit.id)}
            minWidth={1320}
          />
        ) : null}
      </main>
    </div>
  )
}

/** Every word of the filter must be in what the row says. */
function matches(audit: AuditSummaryView, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const { kind, name } = audit.template
  const hay = [audit.title, KIND[kind], name, ...audit.auditors.map((one) => one.name), audit.signed ? A.signed : '']
    .join(' ')
    .toLowerCase()
  return words.every((word) => hay.includes(word))
}

function StartButton() {
  const act = useAppStore().getState()
  return (
    <Button look="primary" command="audits.start" onClick={() => act.showDialog({ kind: 'start-audit', sample: null })}>
      {A.start}
    </Button>
  )
}

function Empty() {
  return (
    <section className="empty">
      <h2>{A.emptyTitle}</h2>
      <p>{A.emptyHelp}</p>
      <div className="row">
        <StartButton />
      </div>
    </section>
  )
}
