// What would be sent and what was sent: endpoint, host, model, sum, and the exact bytes.
import { useEffect } from 'react'
import { FAILURES } from '../../shared/failures'
import type { ChartView, OutboundView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { W } from '../strings-coding'
import { G } from '../strings-governance'
import { RETENTION } from '../strings-retention'
import { Button } from '../ui/button'
import { FailureNote, Note } from '../ui/failure-note'
import { ExactText } from './exact-text'
import { IncidentButton } from './exposure-note'
import { sayOutbound, wasSent } from './outbound-words'
import { TermsEndNote } from './terms-end-note'

export function OutboundPanel({ view }: { view: ChartView }) {
  const store = useAppStore()
  const preview = useApp((s) => s.preview)
  const sending = useApp((s) => s.sending.state === 'running')
  // Of a reply that comes in pieces; beside the status, so that a screen reader is not told of every piece.
  const come = useApp((s) => (s.progress[view.summary.id]?.stage === 'coding' ? (s.progress[view.summary.id]?.done ?? 0) : 0))
  const off = useApp((s) => readyValue(s.endpoints)?.inUse === 'off')
  const refusal = useApp((s) => readyValue(s.endpoints)?.refusal ?? null)
  const { clearance, outbound } = view
  const last = outbound.at(-1) ?? null
  const open = view.summary.status === 'cleared' || view.summary.status === 'coding'
  const showPreview = open && clearance !== null && last?.state !== 'answered' && !off

  useEffect(() => {
    if (showPreview && preview.state === 'idle') void store.getState().loadPreview()
  }, [showPreview, preview.state, store])

  if (!clearance && !last) {
    return (
      <div className="panel-body pad">
        <Note tone="info">
          <p>{S.outbound.notCleared}</p>
        </Note>
        {view.summary.status === 'review' ? (
          <div className="row">
            <Button command="chart.clear" look="primary" onClick={() => store.getState().showDialog({ kind: 'clear' })}>
              {S.clear.open}
            </Button>
          </div>
        ) : null}
      </div>
    )
  }

  const shown = last?.state === 'answered' || !showPreview ? last : preview.state === 'ready' ? preview.value : null
  return (
    <div className="panel-body">
      {clearance ? <ClearedBy view={view} /> : null}
      {preview.state === 'failed' && showPreview ? <FailureNote failure={preview.failure} /> : null}
      {last && last !== shown ? (
        <Note tone={last.state === 'failed' ? 'soft' : 'info'}>
          <p>
            {sayOutbound(last)}
            {last.at ? <small className="block">{S.common.time(last.at)}</small> : null}
          </p>
        </Note>
      ) : null}
      {off && open ? (
        <Note tone="info">
          <strong>{W.off}</strong>
          <p>{W.offHelp}</p>
          <Button command="panel.codes" onClick={() => store.getState().showPanel('codes')}>
            {W.toCode}
          </Button>
        </Note>
      ) : null}
      {showPreview && refusal ? (
        <Note tone="soft">
          <strong>{S.outbound.shut}</strong>
          <p>
            {FAILURES[refusal].what} {FAILURES[refusal].todo}
          </p>
          {refusal.startsWith('due-diligence') ? (
            <Button onClick={() => store.getState().goToPart('terms')}>{G.parts.terms}</Button>
          ) : (
            <Button command="app.settings" onClick={() => store.getState().goToSection('settings')}>
              {S.common.settings}
            </Button>
          )}
        </Note>
      ) : null}
      {showPreview ? (
        <div className="panel-head">
          {sending ? (
            <>
              <span role="status" className="waiting">
                {S.outbound.sending}
              </span>
              {come > 0 ? <span>{S.outbound.come(come)}</span> : null}
              <span className="spacer" />
              <Button onClick={() => void store.getState().cancelSend()}>{S.outbound.cancel}</Button>
            </>
          ) : (
            <Button
              look="primary"
              command="outbound.send"
              disabled={preview.state !== 'ready' || refusal !== null}
              onClick={() => void store.getState().send()}
            >
              {S.outbound.send}
            </Button>
          )}
        </div>
      ) : null}
      {shown ? (
        <Outbound outbound={shown} />
      ) : showPreview ? (
        <p className="muted pad">{S.common.working}</p>
      ) : (
        <p className="muted pad">{S.outbound.none}</p>
      )}
    </div>
  )
}

function ClearedBy({ view }: { view: ChartView }) {
  const store = useAppStore()
  const { clearance } = view
  if (!clearance) return null
  return (
    <div className="panel-head">
      <span>
        {S.clear.clearedBy} <b>{clearance.name}</b>, {clearance.credential}
        <br />
        <small className="muted">{S.common.time(clearance.at)}</small>
      </span>
      <span className="spacer" />
      {view.origin ? null : (
        <Button look="quiet" command="chart.reopen" onClick={() => store.getState().showDialog({ kind: 'reopen' })}>
          {S.clear.reopen}
        </Button>
      )}
    </div>
  )
}

function Outbound({ outbound }: { outbound: OutboundView }) {
  const title = outbound.state === 'preview' ? S.outbound.title : wasSent(outbound) ? S.outbound.titleSent : S.outbound.titleNotSent
  const bytes = new TextEncoder().encode(outbound.body).length
  return (
    <section className="outbound" aria-label={title}>
      <h2>{title}</h2>
      <dl className="facts">
        <dt>{S.outbound.endpoint}</dt>
        <dd>{outbound.endpoint}</dd>
        <dt>{S.outbound.host}</dt>
        <dd className={outbound.host === null ? 'local' : 'leaves'}>{outbound.host ?? S.outbound.nothingLeaves}</dd>
        <dt>{S.outbound.model}</dt>
        <dd>{outbound.model}</dd>
        <dt>{S.outbound.sha}</dt>
        <dd className="mono">{outbound.sha256}</dd>
        <dt>{S.outbound.state}</dt>
        <dd>{sayOutbound(outbound)}</dd>
        {outbound.at ? (
          <>
            <dt>{S.outbound.at}</dt>
            <dd>{S.common.time(outbound.at)}</dd>
          </>
        ) : null}
      </dl>
      {outbound.termsEnd ? <TermsEndNote end={outbound.termsEnd} /> : null}
      <IncidentButton outbound={outbound} />
      <h3>
        {S.outbound.body} {bytes === 0 ? null : <small className="muted">{S.outbound.size(bytes)}</small>}
      </h3>
      {bytes === 0 ? <p className="muted">{RETENTION.bytesPurged}</p> : <ExactText label={S.outbound.body} text={outbound.body} />}
    </section>
  )
}
