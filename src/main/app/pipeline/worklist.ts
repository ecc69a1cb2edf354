// What the worklist needs besides its charts: who there is, what day it is, which searches a person keeps.
import type { FailureCode } from '../../../shared/failures'
import { newId, type SearchId } from '../../../shared/ids'
import type { Person } from '../../../shared/people'
import { err, type Result } from '../../../shared/result'
import { canonicalFilter, type WorklistFilter } from '../../../shared/worklist-filter'
import { filterSchema } from '../../../shared/worklist-filter-schema'
import type { SavedSearch, WorklistView } from '../../../shared/worklist-views'
import { dayOf } from '../tools'
import { viewOfChange } from './attributes'
import type { Desk } from './desk'

/** Everybody there is or was, as charts may still be assigned to them; the one at the desk too where the records keep no accounts. */
export function peopleAt({ store, person }: Desk): readonly (Person & { readonly active: boolean })[] {
  const kept = store.read.people.list()
  return kept.some(({ id }) => id === person.id) ? kept : [{ ...person, active: true }, ...kept]
}

export function viewOfWorklist(desk: Desk): WorklistView {
  const { canUndo, canRedo } = viewOfChange(desk, 0)
  return {
    me: desk.person.id,
    people: peopleAt(desk).map(({ id, name, active }) => ({ id, name, active })),
    today: dayOf(desk.platform.now()),
    searches: searchesOf(desk),
    canUndo,
    canRedo,
  }
}

/** A search that another version of the app wrote in a form this one does not know is passed over; it stays in the records. */
function searchesOf({ store, person }: Desk): readonly SavedSearch[] {
  return store.read.worklist.searches(person.id).flatMap(({ id, name, filter }) => {
    const parsed = filterSchema.safeParse(filter)
    return parsed.success ? [{ id, name, filter: parsed.data }] : []
  })
}

/** Keeps a filter under a name; one of the same name is replaced. */
export function saveSearch(desk: Desk, name: string, filter: WorklistFilter): Result<void, FailureCode> {
  const said = name.replace(/\s+/g, ' ').trim()
  if (said === '') return err('search-unnamed')
  return desk.store.write((w) => {
    const search = w.worklist.saveSearch(desk.person.id, { id: newId<SearchId>(), name: said, filter: canonicalFilter(filter) })
    w.append({ kind: 'search-saved', detail: { search } })
  })
}

export function removeSearch(desk: Desk, search: SearchId): Result<void, FailureCode> {
  if (!desk.store.read.worklist.searches(desk.person.id).some(({ id }) => id === search)) return err('search-unknown')
  return desk.store.write((w) => {
    w.worklist.removeSearch(desk.person.id, search)
    w.append({ kind: 'search-removed', detail: { search } })
  })
}
