// Audits: their list, the open one, templates. Main owns the truth: what a step gives back takes the place of what was held.
import type { AuditView } from '../../shared/audit-views'
import { ask } from '../bridge'
import { S } from '../strings'
import type { AuditsSlice } from './audits-state'
import type { Tools } from './state'
import { failed, IDLE, RUNNING, ready, readyValue, settled } from './task'

const nothingHeld = {
  audits: IDLE,
  auditFilter: '',
  auditCursor: null,
  templates: IDLE,
  auditId: null,
  audit: IDLE,
  auditTab: 'cases',
  casesShown: 'all',
  caseFilter: '',
  caseCursor: null,
  chartCases: IDLE,
} as const

export function auditsSlice({ bridge, set, get }: Tools): AuditsSlice {
  const take = (audit: AuditView) => {
    if (get().auditId === audit.id) set({ audit: ready(audit) })
    const { audits } = get()
    if (audits.state === 'ready') set({ audits: ready(audits.value.map((one) => (one.id === audit.id ? audit : one))) })
  }

  return {
    ...nothingHeld,
    async loadAudits() {
      if (get().audits.state !== 'ready') set({ audits: RUNNING })
      set({ audits: settled(await ask(bridge, 'audits.list', {})) })
    },
    goToAudits() {
      get().closeChart()
      get().closeCase()
      set({ screen: 'audits', dialog: null })
    },
    async loadTemplates() {
      if (get().templates.state !== 'ready') set({ templates: RUNNING })
      set({ templates: settled(await ask(bridge, 'audits.templates', {})) })
    },
    setAuditFilter: (auditFilter) => set({ auditFilter }),
    setAuditCursor: (auditCursor) => set({ auditCursor }),
    async goToAudit(auditId) {
      const same = get().auditId === auditId && get().audit.state === 'ready'
      set({ screen: 'audit', dialog: null, auditId, auditCursor: auditId })
      if (!same) set({ audit: RUNNING, auditTab: 'cases', casesShown: 'all', caseFilter: '', caseCursor: null })
      await get().refreshAudit()
    },
    async refreshAudit() {
      const { auditId } = get()
      if (!auditId) return
      const result = await ask(bridge, 'audits.open', { auditId })
      if (get().auditId !== auditId) return
      if (result.ok) take(result.value)
      else set({ audit: failed(result.error) })
    },
    showAuditTab: (auditTab) => set({ auditTab }),
    showCases: ({ shown, filter }) =>
      set({ ...(shown === undefined ? {} : { casesShown: shown }), ...(filter === undefined ? {} : { caseFilter: filter }) }),
    setCaseCursor: (caseCursor) => set({ caseCursor }),
    async createAudit(input) {
      const result = await ask(bridge, 'audits.create', input)
      if (!result.ok) return result.error
      get().forgetStops()
      const { audits } = get()
      if (audits.state === 'ready') set({ audits: ready([result.value, ...audits.value]) })
      await get().goToAudit(result.value.id)
      return null
    },
    async saveTemplate(template, draft) {
      const input = { templateId: template?.id ?? null, basedOn: template?.revision ?? 0, draft }
      const result = await ask(bridge, 'audits.save-template', input)
      if (!result.ok) return result.error
      get().tell('done', S.audits.template.saved)
      await get().loadTemplates()
      return null
    },
    async signAudit() {
      const { auditId } = get()
      if (!auditId) return null
      const result = await ask(bridge, 'audits.sign', { auditId })
      if (!result.ok) return result.error
      take(result.value)
      return null
    },
    async releaseAll() {
      const ripe = readyValue(get().audit)?.list.filter((one) => one.stage === 'draft' && one.waitsForYou) ?? []
      if (ripe.length === 0) return get().tell('info', S.audits.audit.nothingToRelease)
      const results = []
      for (const { id: caseId } of ripe) results.push(await ask(bridge, 'audits.release', { caseId }))
      const released = results.filter((result) => result.ok).length
      const kept = results.length - released
      if (released > 0) get().tell('done', S.audits.audit.releasedAll(released), kept > 0 ? S.audits.audit.notReleased(kept) : '')
      else get().tell('soft', S.audits.audit.notReleased(kept))
      await get().refreshAudit()
    },
    async loadChartCases(chartId) {
      set({ chartCases: RUNNING })
      const result = await ask(bridge, 'audits.of-chart', { chartId })
      if (get().chartId === chartId) set({ chartCases: settled(result) })
    },
    forgetAudits() {
      get().closeCase()
      set(nothingHeld)
    },
  }
}
