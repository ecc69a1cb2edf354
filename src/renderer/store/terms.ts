// Provider terms: their list, the form of one endpoint with what is being written in it, the comparison.
import type { Failure } from '../../shared/failures'
import type { EndpointId } from '../../shared/ids'
import type { CallResult } from '../../shared/ipc/derive'
import { formOf, NO_ANSWER } from '../../shared/terms'
import { ask } from '../bridge'
import { TERMS } from '../strings-terms'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'
import type { TermsDraft, TermsSlice } from './terms-state'

const NOTHING = { terms: IDLE, termsPlace: 'list', termsCursor: null, termsDrafts: {}, termsRevisions: IDLE } as const

export function termsSlice({ bridge, set, get }: Tools): TermsSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'
  const recorded = (id: EndpointId | null) => readyValue(get().terms)?.endpoints.find(({ endpointId }) => endpointId === id) ?? null

  function take(result: CallResult<'terms.list'>): Failure | null {
    if (!result.ok) return result.error
    if (isOpen()) set({ terms: ready(result.value) })
    return null
  }

  function without(id: EndpointId): Readonly<Record<string, TermsDraft>> {
    return Object.fromEntries(Object.entries(get().termsDrafts).filter(([key]) => key !== id))
  }

  async function loadRevisions(endpointId: EndpointId): Promise<void> {
    const result = await ask(bridge, 'terms.revisions', { endpointId })
    if (isOpen() && get().termsCursor === endpointId) set({ termsRevisions: settled(result) })
  }

  return {
    ...NOTHING,
    async loadTerms() {
      if (get().terms.state !== 'ready') set({ terms: RUNNING })
      const result = await ask(bridge, 'terms.list', {})
      if (isOpen()) set({ terms: settled(result) })
    },
    setTermsCursor: (termsCursor) => set({ termsCursor }),
    goToTermsList() {
      set({ termsPlace: 'list' })
      void get().loadTerms()
    },
    async goToTermsOf(id) {
      set({ termsPlace: 'form', termsCursor: id, termsRevisions: RUNNING })
      await loadRevisions(id)
    },
    goToComparison: () => set({ termsPlace: 'compare' }),
    writeTerm(field, change) {
      const { termsCursor: id, termsDrafts } = get()
      const endpoint = recorded(id)
      if (!id || !endpoint) return
      const draft = termsDrafts[id] ?? { basedOn: endpoint.revision, answers: endpoint.answers }
      const answer = { ...NO_ANSWER, ...draft.answers[field], ...change }
      set({ termsDrafts: { ...termsDrafts, [id]: { ...draft, answers: { ...draft.answers, [field]: answer } } } })
    },
    takeSourceBefore(field) {
      const { termsCursor: id, termsDrafts } = get()
      const endpoint = recorded(id)
      if (!id || !endpoint) return
      const answers = termsDrafts[id]?.answers ?? endpoint.answers
      const form = formOf(endpoint.loopback)
      const before = form.slice(0, form.indexOf(field)).findLast((one) => (answers[one]?.source ?? '') !== '')
      const found = before && answers[before]
      if (found) get().writeTerm(field, { source: found.source, read: found.read })
    },
    giveUpTerms() {
      const { termsCursor: id } = get()
      if (!id) return
      set({ termsDrafts: without(id) })
      void get().loadTerms()
      void loadRevisions(id)
    },
    async saveTerms() {
      const { termsCursor: id, termsDrafts } = get()
      const endpoint = recorded(id)
      if (!id || !endpoint) return null
      // Nothing was changed: the same answers are recorded as they hold today.
      const draft = termsDrafts[id] ?? { basedOn: endpoint.revision, answers: endpoint.answers }
      const failure = take(await ask(bridge, 'terms.record', { endpointId: id, basedOn: draft.basedOn, answers: { ...draft.answers } }))
      if (failure) return failure
      // What was typed while it was on its way is not recorded yet, and stays.
      if (get().termsDrafts[id] === termsDrafts[id]) set({ termsDrafts: without(id) })
      const now = recorded(id)
      if (now) get().tell(now.standing.state === 'forbids' ? 'soft' : 'done', TERMS.saved(now.name), TERMS.savedAs(now.standing))
      void loadRevisions(id)
      // Whether text may go there stands elsewhere too.
      void get().loadSettings()
      return null
    },
    async withdrawTerms(endpointId, reason) {
      const failure = take(await ask(bridge, 'terms.withdraw', { endpointId, reason }))
      if (failure) return failure
      set({ termsDrafts: without(endpointId) })
      void loadRevisions(endpointId)
      void get().loadSettings()
      return null
    },
    async pickDocument(field) {
      const result = await ask(bridge, 'terms.document', {})
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value !== null) get().writeTerm(field, { document: result.value })
    },
    async exportTerms(format) {
      const result = await ask(bridge, 'terms.export', { format })
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value !== null) get().tell('done', TERMS.exported(result.value))
    },
    forgetTerms: () => set(NOTHING),
  }
}
