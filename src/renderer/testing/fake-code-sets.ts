// Code sets and a release as main would show them: two years, one imported, and a next year with a few changed codes. Never shipped.

import type { CodeSetsView, CodeSetView, OfferedSetView, ReleaseView } from '../../shared/code-set-views'
import { type CodeSetId, newId, type OfferId } from '../../shared/ids'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'

const shipped: CodeSetView = {
  id: null,
  kind: 'icd-10-cm',
  name: 'FY2026',
  validFrom: '2025-10-01',
  validTo: '2026-09-30',
  source: 'a fictional list',
  notesFrom: null,
  counts: { rows: 98_186, billable: 74_719 },
  importedAt: null,
  standing: 'at-hand',
}

export const FAKE_CODE_SETS: CodeSetsView = {
  sets: [shipped],
  today: '2026-11-28',
  missing: { name: 'FY2027', since: '2026-10-01', instead: 'FY2026' },
}

export const FAKE_OFFERED: OfferedSetView = {
  kind: 'icd-10-cm',
  name: 'FY2027',
  validFrom: '2026-10-01',
  validTo: '2027-09-30',
  source: 'order addenda',
  notesFrom: 'FY2026',
  counts: { rows: 98_188, billable: 74_720 },
  replaces: null,
  replacedCounts: null,
  comparedWith: 'FY2026',
  changes: { added: 2, deleted: 1, revised: 1 },
  rows: [
    {
      change: 'revised',
      code: 'E11.9',
      title: 'Type 2 diabetes mellitus, plain',
      billable: true,
      was: { title: 'Type 2 diabetes', billable: true },
    },
    { change: 'added', code: 'Q95.91', title: 'Lantern syndrome, left', billable: true, was: null },
    { change: 'added', code: 'Q95.92', title: 'Lantern syndrome, right', billable: true, was: null },
    { change: 'deleted', code: 'R99.9', title: 'Unlit lantern', billable: true, was: null },
  ],
}

export const FAKE_OFFER: ReleaseView = { state: 'offered', offer: newId<OfferId>(), sets: [FAKE_OFFERED], leftOut: [] }

type CodeSetCalls = Pick<Handlers, Extract<CallName, `code-sets.${string}`>>

export function fakeCodeSets(view: CodeSetsView = FAKE_CODE_SETS, release: ReleaseView = FAKE_OFFER): CodeSetCalls {
  let { sets, missing } = view
  const now = (): CodeSetsView => ({ ...view, sets, missing })
  return {
    'code-sets.list': () => ok(now()),
    'code-sets.pick': () => ok(release),
    'code-sets.year': ({ fiscalYear }) => ok({ ...FAKE_OFFER, sets: [{ ...FAKE_OFFERED, name: `FY${fiscalYear}` }] } as ReleaseView),
    'code-sets.cancel': () => ok(null),
    'code-sets.confirm': () => {
      if (release.state !== 'offered') return err({ code: 'offer-gone' })
      const added = release.sets.map(({ kind, name, validFrom, validTo, source, notesFrom, counts }): CodeSetView => {
        const importedAt = '2026-11-28T08:00:00.000Z'
        return { id: newId<CodeSetId>(), kind, name, validFrom, validTo, source, notesFrom, counts, importedAt, standing: 'in-force' }
      })
      sets = [...added, ...sets]
      missing = null
      return ok(now())
    },
    'code-sets.discard': () => ok(null),
    'code-sets.remove': ({ codeSetId }) => {
      sets = sets.map((set) => (set.id === codeSetId ? { ...set, standing: 'removed' } : set))
      return ok(now())
    },
  }
}
