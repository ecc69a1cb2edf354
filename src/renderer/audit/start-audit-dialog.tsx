// Starting an audit: by which template, of which signed charts, by whom, and what it is about.
import { useEffect, useId, useMemo, useState } from 'react'
import type { AuditTemplateView } from '../../shared/audit-views'
import type { ChartId, PersonId } from '../../shared/ids'
import type { ChartSummary } from '../../shared/views'
import type { DrawnCharts } from '../store/audits-state'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { KIND } from '../strings-audit-words'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { FailureNote, Note } from '../ui/failure-note'
import { day } from '../words'
import { target } from './figures'
import { useAuditors } from './use-auditors'

const B = S.audits.begin

export function StartAuditDialog({ sample }: { sample: DrawnCharts | null }) {
  const store = useAppStore()
  const act = store.getState()
  const templates = useApp((s) => s.templates)
  useEffect(() => void store.getState().loadTemplates(), [store])
  // With what is in it: the dialog gives the focus only once.
  if (templates.state === 'idle' || templates.state === 'running') return null
  return (
    <Dialog title={B.title} onClose={act.closeDialog} wide>
      {templates.state === 'failed' ? <FailureNote failure={templates.failure} /> : null}
      {templates.state === 'ready' ? <StartForm templates={templates.value} sample={sample} /> : null}
    </Dialog>
  )
}

function StartForm({ templates, sample }: { templates: readonly AuditTemplateView[]; sample: DrawnCharts | null }) {
  const store = useAppStore()
  const act = store.getState()
  const id = useId()
  const charts = useApp((s) => readyValue(s.charts))
  const signed = useMemo(() => (charts ?? []).filter((chart) => chart.status === 'finished'), [charts])
  const [template, setTemplate] = useState(templates[0] ?? null)
  const [chosen, setChosen] = useState<ReadonlySet<ChartId>>(() => new Set(sample?.charts ?? proposed(signed, store.getState().picked)))
  const [filter, setFilter] = useState('')
  const [typedTitle, setTitle] = useState<string | null>(null)
  const [scope, setScope] = useState('')
  const auditors = useAuditors()
  const [dealt, setDealt] = useState<ReadonlySet<PersonId>>(new Set())

  const title = typedTitle ?? (template ? B.titleFor(template.name, day(new Date().toISOString().slice(0, 10))) : '')
  const shown = signed.filter((chart) => `${chart.name} ${chart.encounterDate ?? ''}`.toLowerCase().includes(filter.trim().toLowerCase()))
  /** As drawn, or as the worklist has them. */
  const order = sample?.charts ?? signed.map((chart) => chart.id)
  const toggle = (chartId: ChartId) => setChosen(toggled(chosen, chartId))
  const missing =
    template === null ? B.missing.template : chosen.size === 0 ? B.missing.charts : title.trim() === '' ? B.missing.title : null

  const submit = async () => {
    if (!template) return null
    return act.createAudit({
      templateId: template.id,
      revision: template.revision,
      title: title.trim(),
      scope,
      sampleId: sample?.id ?? null,
      auditors: auditors.filter((one) => dealt.has(one.id)).map(({ id: personId, name }) => ({ personId, name })),
      charts: order.filter((chartId) => chosen.has(chartId)).map((chartId) => ({ chartId, coder: null, provider: null })),
    })
  }

  return (
    <DialogForm action={B.action} missing={missing} onSubmit={submit} onDone={act.closeDialog} onCancel={act.closeDialog}>
      <fieldset className="picks">
        <legend>{B.template}</legend>
        {templates.map((one, i) => (
          <label key={one.id} className="pick">
            <input
              type="radio"
              name={`${id}template`}
              {...(i === 0 ? { 'data-first': true } : {})}
              checked={template?.id === one.id}
              onChange={() => setTemplate(one)}
            />
            <span>
              <b>{one.name}</b> <small className="muted">{KIND[one.kind]}</small>
              <small className="block muted">
                {one.blind ? B.blind : B.open} · {S.audits.figure.target(target(one.target))}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="picks">
        <legend>{B.charts}</legend>
        {sample ? (
          <SampleCharts sample={sample} signed={signed.map((chart) => chart.id)} />
        ) : signed.length === 0 ? (
          <p className="muted">{B.noCharts}</p>
        ) : (
          <>
            <div className="row">
              <input
                type="search"
                className="grow"
                aria-label={B.filter}
                placeholder={B.filter}
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
              />
              <Button look="quiet" onClick={() => setChosen(new Set([...chosen, ...shown.map((chart) => chart.id)]))}>
                {B.all}
              </Button>
              <Button look="quiet" onClick={() => setChosen(new Set())}>
                {B.none}
              </Button>
              <span className="num" role="status">
                {B.chosen(chosen.size)}
              </span>
            </div>
            <div className="chart-picks">
              {shown.map((chart) => (
                <label key={chart.id} className="check">
                  <input type="checkbox" checked={chosen.has(chart.id)} onChange={() => toggle(chart.id)} />
                  <span className="chart-pick">
                    <span>{chart.name}</span>
                    <span className="muted num">{chart.encounterDate ?? S.audits.none}</span>
                  </span>
                </label>
              ))}
            </div>
          </>
        )}
      </fieldset>
      <label className="field">
        <span>{B.auditTitle}</span>
        <input type="text" maxLength={120} value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      {auditors.length > 1 ? (
        <fieldset className="picks">
          <legend>{B.auditors}</legend>
          <div className="row">
            {auditors.map((one) => (
              <label key={one.id} className="check">
                <input type="checkbox" checked={dealt.has(one.id)} onChange={() => setDealt(toggled(dealt, one.id))} />
                <span>{one.name}</span>
              </label>
            ))}
          </div>
          <small className="muted">{B.auditorsHelp}</small>
        </fieldset>
      ) : null}
      <label className="field">
        <span>{B.scope}</span>
        <input type="text" maxLength={2000} placeholder={B.scopeHelp} value={scope} onChange={(event) => setScope(event.target.value)} />
      </label>
    </DialogForm>
  )
}

function toggled<T>(chosen: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(chosen)
  if (!next.delete(one)) next.add(one)
  return next
}

/** Those chosen in the worklist; all where none of them is signed. */
function proposed(signed: readonly ChartSummary[], picked: ReadonlySet<ChartId>): ChartId[] {
  const ids = signed.map((chart) => chart.id)
  const chosen = ids.filter((id) => picked.has(id))
  return chosen.length > 0 ? chosen : ids
}

/** A sample is audited as it was drawn; main refuses it as long as a chart of it is not signed. */
function SampleCharts({ sample, signed }: { sample: DrawnCharts; signed: readonly ChartId[] }) {
  const unsigned = sample.charts.filter((chartId) => !signed.includes(chartId)).length
  return (
    <>
      <p>{B.sample(sample.name, sample.charts.length)}</p>
      {unsigned > 0 ? (
        <Note tone="soft">
          <p>{B.unsigned(unsigned)}</p>
        </Note>
      ) : null}
    </>
  )
}
