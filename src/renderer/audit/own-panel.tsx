// Blind coding: the auditor's own codes in their order, before the coder's are told.
import { useMemo } from 'react'
import type { CaseView } from '../../shared/audit-views'
import { PrincipalBadge } from '../review/suggestion-card'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { Listbox, type ListRow } from '../ui/listbox'
import { CaseFoot } from './case-foot'
import { PoaTag, Quotes } from './code-parts'
import { OwnEditor } from './own-editor'
import { type OwnRow, rowsOf } from './rows'

const O = S.audits.own

export function OwnPanel({ view }: { view: CaseView }) {
  const act = useAppStore().getState()
  const chosenId = useApp((s) => s.caseRow)
  const writing = useApp((s) => s.caseEditor?.kind === 'own')
  const editable = view.may.includes('code-blind')
  const own = useMemo(() => rowsOf(view).filter((row): row is OwnRow => row.kind === 'own'), [view])
  const rows = useMemo(() => own.map((item): ListRow<OwnRow> => ({ kind: 'item', item })), [own])
  const chosen = own.find((row) => row.id === chosenId) ?? null
  return (
    <div className="panel-body">
      <div className="panel-head">
        <strong>{O.title}</strong>
        {view.codeSet ? <small className="muted">{S.audits.codeSet(view.codeSet)}</small> : null}
        <span className="spacer" />
        <Button look="quiet" command="case.undo" disabled={!view.canUndo} onClick={() => void act.undoCase()}>
          {S.common.undo}
        </Button>
        <Button command="own.add" disabled={!editable} onClick={() => act.openEditor({ kind: 'own' })}>
          {O.add}
        </Button>
      </div>
      {writing ? (
        <OwnEditor view={view} />
      ) : chosen ? (
        <OwnCard row={chosen} last={chosen.place === own.length} editable={editable} />
      ) : null}
      {own.length === 0 && !writing ? (
        <div className="empty empty-small">
          <h2>{O.none}</h2>
          <p>{O.help}</p>
        </div>
      ) : (
        <Listbox label={O.title} rows={rows} selected={chosenId} onSelect={act.chooseRow} rowHeight={44} home>
          {({ place, own: { code, title, poa, evidence } }) => (
            <div className="own-row">
              <span className="num muted">{place}</span>
              <span className="code">{code}</span>
              <span className="title">
                {place === 1 ? <PrincipalBadge /> : null} {title}
              </span>
              <PoaTag poa={poa} />
              <small className="muted num">{evidence.length > 0 ? O.quotes(evidence.length) : ''}</small>
            </div>
          )}
        </Listbox>
      )}
      <CaseFoot view={view} />
    </div>
  )
}

function OwnCard({ row: { place, own }, last, editable }: { row: OwnRow; last: boolean; editable: boolean }) {
  const act = useAppStore().getState()
  return (
    <section className="card code-card" aria-label={O.chosen}>
      <div className="row">
        <span className="code code-large">{own.code}</span>
        {place === 1 ? <PrincipalBadge /> : null}
        <span className="spacer" />
        <PoaTag poa={own.poa} />
      </div>
      <p className="code-title">{own.title}</p>
      {own.evidence.length > 0 ? (
        <Quotes label={S.audits.marks.evidence} quotes={own.evidence} own />
      ) : (
        <p className="muted">{S.codes.noEvidence}</p>
      )}
      {editable ? (
        <div className="row actions">
          <Button command="case.quote" onClick={() => void act.quoteSelection()}>
            {O.quote}
          </Button>
          <Button command="own.poa" onClick={() => void act.turnPoa()}>
            {O.poa}
          </Button>
          <Button command="own.up" disabled={place === 1} onClick={() => void act.moveOwn(-1)}>
            {O.up}
          </Button>
          <Button command="own.down" disabled={last} onClick={() => void act.moveOwn(1)}>
            {O.down}
          </Button>
          <Button command="own.remove" onClick={() => void act.removeOwn()}>
            {O.remove}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
