// The panels beside the text, as tabs.
import { type KeyboardEvent, useId } from 'react'
import type { ChartView } from '../../shared/views'
import { ChartAudits } from '../audit/chart-audits'
import { QueriesPanel } from '../queries/queries-panel'
import { useApp, useAppStore } from '../store/context'
import type { Panel } from '../store/state'
import { S } from '../strings'
import type { CommandId } from '../ui/commands'
import { useAriaKeys } from '../ui/keys'
import { CodingPanel } from './coding-panel'
import { FindingPanel } from './finding-panel'
import { OutboundPanel } from './outbound-panel'
import { wasSent } from './outbound-words'

const PANELS: readonly { readonly panel: Panel; readonly command: CommandId }[] = [
  { panel: 'findings', command: 'panel.findings' },
  { panel: 'outbound', command: 'panel.outbound' },
  { panel: 'codes', command: 'panel.codes' },
  { panel: 'audit', command: 'panel.audit' },
  { panel: 'queries', command: 'panel.queries' },
]

export function SidePanel({ view }: { view: ChartView }) {
  const store = useAppStore()
  const panel = useApp((s) => s.panel)
  const id = useId()
  const badge: Record<Panel, number> = {
    findings: view.summary.undecided,
    outbound: 0,
    codes: view.summary.openSuggestions,
    audit: 0,
    queries: 0,
  }

  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const at = PANELS.findIndex((p) => p.panel === panel)
    const next = PANELS[(at + by + PANELS.length) % PANELS.length]
    if (!next) return
    store.getState().showPanel(next.panel)
    document.getElementById(`${id}${next.panel}`)?.focus()
  }

  const ariaKeys = useAriaKeys()
  return (
    <aside className="side-panel" aria-label={S.chart.panelsName}>
      <div className="tabs" role="tablist" aria-label={S.chart.panelsName} onKeyDown={onKey}>
        {PANELS.map(({ panel: name, command }) => (
          <button
            key={name}
            id={`${id}${name}`}
            type="button"
            role="tab"
            aria-selected={panel === name}
            aria-controls={`${id}body`}
            aria-keyshortcuts={ariaKeys(command)}
            tabIndex={panel === name ? 0 : -1}
            onClick={() => store.getState().showPanel(name)}
          >
            {name === 'outbound' && !view.outbound.some(wasSent) ? S.chart.toSend : S.chart.panels[name]}
            {badge[name] > 0 ? <span className="badge">{badge[name]}</span> : null}
          </button>
        ))}
      </div>
      <div id={`${id}body`} role="tabpanel" aria-labelledby={`${id}${panel}`} className="tab-body">
        {panel === 'findings' ? (
          <FindingPanel view={view} />
        ) : panel === 'outbound' ? (
          <OutboundPanel view={view} />
        ) : panel === 'codes' ? (
          <CodingPanel view={view} />
        ) : panel === 'audit' ? (
          <ChartAudits view={view} />
        ) : (
          <QueriesPanel view={view} />
        )}
      </div>
    </aside>
  )
}
