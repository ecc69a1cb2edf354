// One audit: what it is about, its figures, its cases, and what they add up to.
import { useRef } from 'react'
import type { AuditView, CaseSummaryView } from '../../shared/audit-views'
import { mayDo } from '../../shared/people'
import { AuditResults } from '../audit/audit-results'
import { useCaseNames } from '../audit/case-names'
import { EducationNote } from '../audit/education-note'
import { FigureCard, FigureCell } from '../audit/figures'
import { CASES_SHOWN, type CasesShown } from '../store/audits-state'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { KIND, STAGE } from '../strings-audit-words'
import { Button, Key } from '../ui/button'
import { FailureNote } from '../ui/failure-note'
import { FilterBox } from '../ui/filter-box'
import { useCommands } from '../ui/keys'
import { type Column, RowTable } from '../ui/row-table'
import { Tabs } from '../ui/tabs'
import { TopBar } from '../ui/top-bar'

const A = S.audits.audit

export function AuditScreen() {
  const store = useAppStore()
  const audit = useApp((s) => s.audit)
  const act = store.getState()
  useCommands({ 'app.back': () => act.goToSection('audits') })
  return (
    <div className="screen">
      <TopBar>
        <Button look="quiet" command="app.back" onClick={() => act.goToSection('audits')}>
          {A.back}
        </Button>
      </TopBar>
      <main className="worklist" id="main">
        {audit.state === 'failed' ? <FailureNote failure={audit.failure} /> : null}
        {audit.state === 'ready' ? <OpenAudit view={audit.value} /> : null}
      </main>
    </div>
  )
}

function OpenAudit({ view }: { view: AuditView }) {
  const store = useAppStore()
  const tab = useApp((s) => s.auditTab)
  const packing = useApp((s) => s.auditPacking)
  const mayAudit = useApp((s) => {
    const person = readyValue(s.session)?.person
    return person ? mayDo(person, 'audit') : false
  })
  const act = store.getState()
  const mayExport = view.signed !== null && mayAudit
  const step = () => act.showDialog({ kind: 'sign-audit' })
  useCommands({
    'audit.cases': () => act.showAuditTab('cases'),
    'audit.results': () => act.showAuditTab('results'),
    'audit.education': () => act.showAuditTab('education'),
    'audits.forYou': () => void act.nextCaseForYou(),
    'audit.releaseAll': () => void act.releaseAll(),
    ...(view.maySign ? { 'audit.sign': step } : {}),
    ...(mayExport ? { 'audit.export': () => void act.exportAudit(view.id) } : {}),
  })
  const ripe = view.list.some((one) => one.stage === 'draft' && one.waitsForYou)
  return (
    <>
      <header className="audit-head">
        <div className="audit-about">
          <h1>{view.title}</h1>
          <p className="muted">
            {KIND[view.template.kind]} · {view.template.name}, {S.audits.template.revision(view.template.revision)} ·{' '}
            {view.auditors.map((one) => one.name).join(', ')}
          </p>
          <p className={view.scope ? 'audit-scope' : 'muted'}>{view.scope || A.noScope}</p>
          <div className="row">
            <Button look={view.forYou > 0 ? 'primary' : 'plain'} command="audits.forYou" onClick={() => void act.nextCaseForYou()}>
              {S.audits.nextForYou}
            </Button>
            {ripe ? (
              <Button command="audit.releaseAll" onClick={() => void act.releaseAll()}>
                {A.releaseAll}
              </Button>
            ) : null}
            {view.maySign ? (
              <Button look="primary" command="audit.sign" onClick={step}>
                {A.sign}
              </Button>
            ) : null}
            {mayExport ? (
              <Button command="audit.export" onClick={() => void act.exportAudit(view.id)}>
                {packing ? A.exporting : A.export}
              </Button>
            ) : null}
            {view.signed ? (
              <span className="status status-finished">
                {A.signedBy} {view.signed.name}, {view.signed.credential}, {S.common.time(view.signed.at)}
              </span>
            ) : null}
          </div>
        </div>
        {view.accuracy.map((accuracy) => (
          <FigureCard
            key={accuracy.method}
            accuracy={accuracy}
            goal={view.fullTemplate.target}
            before={view.asMarked.find((one) => one.method === accuracy.method)}
          />
        ))}
      </header>
      <Tabs
        label={view.title}
        tabs={[
          { key: 'cases', label: A.tabs.cases, command: 'audit.cases' },
          { key: 'results', label: A.tabs.results, command: 'audit.results' },
          { key: 'education', label: A.tabs.education, command: 'audit.education' },
        ]}
        chosen={tab}
        onChoose={act.showAuditTab}
      >
        {tab === 'cases' ? (
          <Cases view={view} />
        ) : tab === 'results' ? (
          <AuditResults totals={view.totals} />
        ) : (
          <EducationNote audit={view} />
        )}
      </Tabs>
    </>
  )
}

const IS_SHOWN: Readonly<Record<CasesShown, (one: CaseSummaryView) => boolean>> = {
  all: () => true,
  mine: (one) => one.waitsForYou,
  marking: (one) => one.stage === 'blind' || one.stage === 'draft',
  released: (one) => one.stage === 'released',
  finished: (one) => one.stage === 'finished',
}

function columnsOf(name: (one: CaseSummaryView) => string, view: AuditView): [Column<CaseSummaryView>, ...Column<CaseSummaryView>[]] {
  const C = A.columns
  const providers = view.list.some((one) => one.provider !== null)
  return [
    { key: 'chart', head: C.chart, width: 'minmax(200px, 3fr)', cell: name },
    {
      key: 'coder',
      head: C.coder,
      width: 'minmax(140px, 1.5fr)',
      cell: (one) => (
        <>
          {one.coder.name} {one.ownWork ? <small className="tag-own">{A.ownWork}</small> : null}
        </>
      ),
    },
    ...(providers
      ? [{ key: 'provider', head: C.provider, width: 'minmax(120px, 1fr)', cell: (one: CaseSummaryView) => one.provider ?? S.audits.none }]
      : []),
    { key: 'stage', head: C.stage, width: '170px', cell: (one) => <StageCell one={one} /> },
    {
      key: 'due',
      head: C.due,
      width: '120px',
      cell: (one) => (one.waitsForYou ? <b className="count-soft">{S.audits.you}</b> : one.due ? A.due[one.due] : S.audits.none),
    },
    { key: 'codes', head: C.codes, width: '80px', number: true, cell: (one) => one.codes ?? S.audits.none },
    { key: 'errors', head: C.errors, width: '80px', number: true, cell: (one) => (one.stage === 'blind' ? S.audits.none : one.errors) },
    {
      key: 'accuracy',
      head: C.accuracy,
      width: '190px',
      number: true,
      cell: (one) => <FigureCell accuracy={one.accuracy[0]} method />,
    },
  ]
}

const StageCell = ({ one }: { one: CaseSummaryView }) => <span className={`status stage-${one.stage}`}>{STAGE[one.stage]}</span>

function Cases({ view }: { view: AuditView }) {
  const store = useAppStore()
  const which = useApp((s) => s.casesShown)
  const filter = useApp((s) => s.caseFilter)
  const cursor = useApp((s) => s.caseCursor)
  const filterBox = useRef<HTMLInputElement>(null)
  const name = useCaseNames()
  const act = store.getState()

  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = view.list.filter((one) => {
    const hay = `${name(one)} ${one.coder.name} ${one.provider ?? ''} ${STAGE[one.stage]}`.toLowerCase()
    return IS_SHOWN[which](one) && words.every((word) => hay.includes(word))
  })
  const turn = () => act.showCases({ shown: CASES_SHOWN[(CASES_SHOWN.indexOf(which) + 1) % CASES_SHOWN.length] ?? 'all' })
  useCommands({ 'audits.filter': () => filterBox.current?.focus(), 'audit.which': turn })

  return (
    <>
      <div className="worklist-head">
        <FilterBox
          box={filterBox}
          label={A.filter}
          command="audits.filter"
          value={filter}
          onChange={(words) => act.showCases({ filter: words })}
        />
        <fieldset className="choices">
          <legend className="unseen">{A.which}</legend>
          {CASES_SHOWN.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="cases-shown"
                className="unseen"
                checked={which === one}
                onChange={() => act.showCases({ shown: one })}
              />
              <span>
                {A.whiches[one]} <span className="muted num">{view.list.filter(IS_SHOWN[one]).length}</span>
              </span>
            </label>
          ))}
          <Key of="audit.which" />
        </fieldset>
        <span className="muted worklist-count" aria-live="polite">
          {A.shown(shown.length, view.list.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="muted pad">{A.noMatch}</p>
      ) : (
        <RowTable
          label={A.cases}
          columns={columnsOf(name, view)}
          rows={shown}
          keyOf={(one) => one.id}
          current={cursor}
          onCurrent={(id) => act.setCaseCursor(shown.find((one) => one.id === id)?.id ?? null)}
          onEnter={(one) => void act.goToCase(one.id)}
          minWidth={1000}
        />
      )}
    </>
  )
}
