// The case an auditor, its coder or the lead works on. Each step gives the case as it stands; the cleared text is asked for once.
import type { CaseView } from '../../shared/audit-views'
import { POA } from '../../shared/poa'
import { chosenAfter, isMarkRow, type MarkRow, markIdOf, nextWaiting, rowsOf } from '../audit/rows'
import { ask } from '../bridge'
import { S } from '../strings'
import type { AuditCaseSlice, MarkInput, Quote } from './audits-state'
import type { Tools } from './state'
import { failed, IDLE, inTurn, RUNNING, ready, readyValue, settled } from './task'

const nothingOpen = { caseId: null, auditCase: IDLE, caseText: IDLE, casePanel: 'audit', caseRow: null, caseEditor: null } as const

/** Longer than any quote is allowed to be; in characters. */
const LONGEST_QUOTE = 5000

export function auditCaseSlice({ bridge, set, get }: Tools): AuditCaseSlice {
  const turn = inTurn()

  const held = () => readyValue(get().auditCase)
  const rows = () => {
    const view = held()
    return view ? rowsOf(view) : []
  }
  const chosen = () => rows().find((row) => row.id === get().caseRow) ?? null
  const chosenMark = (): MarkRow | null => {
    const row = chosen()
    return isMarkRow(row) ? row : null
  }
  const may = (act: CaseView['may'][number]) => held()?.may.includes(act) ?? false

  function take(view: CaseView): void {
    if (get().caseId !== view.id) return
    const before = rows()
    set({ auditCase: ready(view), caseRow: chosenAfter(before, rowsOf(view), get().caseRow) })
  }

  async function change(...[call]: Parameters<AuditCaseSlice['changeCase']>) {
    return turn(async () => {
      const { caseId } = get()
      if (!caseId) return null
      const result = await call(caseId)
      if (!result.ok) return result.error
      get().forgetStops()
      take(result.value)
      return null
    })
  }

  /** For steps without a place of their own to tell a failure. */
  const told: (...args: Parameters<AuditCaseSlice['changeCase']>) => Promise<boolean> = async (call) => {
    const failure = await change(call)
    if (failure) get().tellFailure(failure)
    return failure === null
  }

  const goOn = () => {
    const next = nextWaiting(rows(), get().caseRow)
    if (next) set({ caseRow: next.id })
  }

  const selectedQuote = (): Quote | null => {
    const { selection, caseText } = get()
    const text = readyValue(caseText)?.text
    if (!selection || text === undefined || selection.end - selection.start > LONGEST_QUOTE) return null
    return { start: selection.start, end: selection.end, text: text.slice(selection.start, selection.end) }
  }

  const markOf = (row: MarkRow): MarkInput | null => {
    const { mark } = row
    if (!mark) return null
    const { verdict, line, place, errorType, severity, rationale, guideline } = mark
    const to = mark.to && { system: mark.to.system, code: mark.to.code, poa: mark.to.poa }
    const evidence = mark.evidence.map(({ start, end, text }) => ({ start, end, text }))
    return { verdict, line, to, place, errorType, severity, rationale, guideline, evidence }
  }

  return {
    ...nothingOpen,
    async goToCase(caseId) {
      get().closeChart()
      set({ screen: 'case', dialog: null, ...nothingOpen, caseId, auditCase: RUNNING, caseText: RUNNING, caseCursor: caseId })
      const [view, text] = await Promise.all([ask(bridge, 'audits.case', { caseId }), ask(bridge, 'audits.case-text', { caseId })])
      if (get().caseId !== caseId) return
      if (!view.ok) return set({ auditCase: failed(view.error), caseText: settled(text) })
      const first = nextWaiting(rowsOf(view.value), null) ?? rowsOf(view.value)[0]
      set({ auditCase: ready(view.value), caseText: settled(text), caseRow: first?.id ?? null })
      if (get().auditId !== view.value.auditId) set({ auditId: view.value.auditId, audit: IDLE })
      if (get().audit.state !== 'ready') await get().refreshAudit()
    },
    async stepCase(by) {
      const list = readyValue(get().audit)?.list ?? []
      const next = list[list.findIndex((one) => one.id === get().caseId) + by]
      if (next) await get().goToCase(next.id)
      else get().tell('info', by === 1 ? S.audits.noNext : S.audits.noPrevious)
    },
    async nextCaseForYou() {
      const result = await ask(bridge, 'audits.waiting', {})
      if (!result.ok) return get().tellFailure(result.error)
      const { caseId, auditId, caseCursor, audit } = get()
      const others = result.value.filter((one) => one.id !== caseId)
      const ofThis = others.filter((one) => one.auditId === auditId)
      // On from the case at hand, or from the one that was left last.
      const from = held()?.number ?? readyValue(audit)?.list.find((one) => one.id === caseCursor)?.number ?? 0
      const next = ofThis.find((one) => one.number > from) ?? ofThis[0] ?? others[0]
      if (next) await get().goToCase(next.id)
      else get().tell('info', S.audits.nothingForYou)
    },
    leaveCase() {
      const { auditId } = get()
      get().closeCase()
      if (auditId) void get().goToAudit(auditId)
      else get().goToSection('audits')
    },
    closeCase: () => set({ ...nothingOpen, selection: null }),
    showCasePanel: (casePanel) => set({ casePanel }),
    chooseRow: (caseRow) => set({ caseRow }),
    stepRow(by) {
      const all = rows()
      const at = all.findIndex((row) => row.id === get().caseRow)
      const next = all[Math.max(0, Math.min(all.length - 1, at + by))]
      if (next) set({ caseRow: next.id, casePanel: 'audit' })
    },
    stepWaiting() {
      if (nextWaiting(rows(), get().caseRow)) goOn()
      else get().tell('info', S.audits.nothingWaits)
    },
    openEditor: (caseEditor) => set({ caseEditor, casePanel: 'audit' }),
    closeEditor: () => set({ caseEditor: null }),
    changeCase: change,
    async addOwn(code, evidence) {
      const failure = await change((caseId) => ask(bridge, 'audits.own-add', { caseId, code, evidence }))
      if (failure) return failure
      set({ caseRow: rows().at(-1)?.id ?? null, selection: null })
      return null
    },
    async moveOwn(by) {
      const row = chosen()
      if (row?.kind !== 'own') return
      const place = row.place + by
      if (place < 1 || place > rows().length) return
      await told((caseId) => ask(bridge, 'audits.own-move', { caseId, ownCodeId: row.own.id, place }))
    },
    async turnPoa() {
      const row = chosen()
      if (row?.kind !== 'own') return
      const { id: ownCodeId, poa, evidence } = row.own
      const answers = [...POA, null]
      const said = answers[(answers.indexOf(poa) + 1) % answers.length] ?? null
      await told((caseId) => ask(bridge, 'audits.own-change', { caseId, ownCodeId, poa: said, evidence: [...evidence] }))
    },
    async removeOwn() {
      const row = chosen()
      if (row?.kind !== 'own') return
      const ownCodeId = row.own.id
      await told((caseId) => ask(bridge, 'audits.own-remove', { caseId, ownCodeId }))
    },
    async reveal() {
      const failure = await change((caseId) => ask(bridge, 'audits.reveal', { caseId }))
      if (!failure) set({ caseRow: nextWaiting(rows(), null)?.id ?? rows()[0]?.id ?? null })
      return failure
    },
    async agree() {
      const row = chosenMark()
      if (!row || !may('mark')) return
      if (row.proposal?.verdict === 'agree') return get().takeProposal(false)
      if (!row.coded) return
      const mark: MarkInput = {
        verdict: 'agree',
        line: row.coded.line,
        to: null,
        place: null,
        errorType: null,
        severity: null,
        rationale: '',
        guideline: '',
        evidence: [],
      }
      if (await told((caseId) => ask(bridge, 'audits.mark', { caseId, markId: markIdOf(row), mark }))) goOn()
    },
    async takeProposal(all) {
      const key = chosenMark()?.proposal?.key
      if (!all && key === undefined) return
      await told((caseId) => ask(bridge, 'audits.take', { caseId, keys: all || key === undefined ? [] : [key] }))
      const row = chosenMark()
      if (row?.mark?.lacks.length === 0) goOn()
    },
    async agreeRest() {
      if (await told((caseId) => ask(bridge, 'audits.agree-rest', { caseId }))) goOn()
    },
    async setMark(markId, mark) {
      const failure = await change((caseId) => ask(bridge, 'audits.mark', { caseId, markId, mark }))
      if (failure) return failure
      const made = mark.line === null ? rows().findLast((row) => isMarkRow(row) && row.coded === null && row.mark !== null) : undefined
      if (markId === null && made) set({ caseRow: made.id })
      set({ selection: null })
      return null
    },
    async setSeverity(severity) {
      const row = chosenMark()
      const mark = row && markOf(row)
      if (!row || !mark || mark.verdict === 'agree' || !may('mark')) return
      await told((caseId) => ask(bridge, 'audits.mark', { caseId, markId: markIdOf(row), mark: { ...mark, severity } }))
    },
    async unmark() {
      const markId = chosenMark()?.mark?.id
      if (markId && may('mark')) await told((caseId) => ask(bridge, 'audits.unmark', { caseId, markId }))
    },
    async undoCase() {
      const before = rows()
      if (!(await told((caseId) => ask(bridge, 'audits.undo', { caseId })))) return
      // What was undone is what the next key is for.
      const touched = rows().find((row) => JSON.stringify(row) !== JSON.stringify(before.find((old) => old.id === row.id)))
      if (touched) set({ caseRow: touched.id })
    },
    async quoteSelection() {
      const row = chosen()
      const quote = selectedQuote()
      if (!row || !quote) return get().tell('info', S.audits.editor.noEvidence)
      const withQuote = (evidence: readonly Quote[]) =>
        evidence.some((e) => e.start === quote.start && e.end === quote.end) ? [...evidence] : [...evidence, quote]
      if (row.kind === 'own') {
        const { id: ownCodeId, poa, evidence } = row.own
        await told((caseId) => ask(bridge, 'audits.own-change', { caseId, ownCodeId, poa, evidence: withQuote(evidence) }))
      } else {
        const mark = markOf(row)
        if (!mark || !may('mark')) return
        const changed = { ...mark, evidence: withQuote(mark.evidence) }
        await told((caseId) => ask(bridge, 'audits.mark', { caseId, markId: markIdOf(row), mark: changed }))
      }
      set({ selection: null })
    },
    async dispute(markId, act, comment) {
      const failure = await change((caseId) => ask(bridge, 'audits.dispute', { caseId, markId, act, comment }))
      if (!failure) goOn()
      return failure
    },
    releaseCase: () => change((caseId) => ask(bridge, 'audits.release', { caseId })),
    finishCase: (comment) => change((caseId) => ask(bridge, 'audits.finish', { caseId, comment })),
    reopenCase: (reason) => change((caseId) => ask(bridge, 'audits.reopen', { caseId, reason })),
  }
}
