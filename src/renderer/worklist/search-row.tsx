// The searches one comes back to, with how many charts each means: first those of everybody, then the person's own.
import { useMemo } from 'react'
import { isEmptyFilter, sameFilter } from '../../shared/worklist-filter'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { W } from '../strings-worklist'
import { Button } from '../ui/button'
import { showKey } from '../ui/commands'
import { allSearches } from './searches'
import { countsOf } from './shown'

/** As many have a key. */
export const SEARCH_KEYS = 9

export function SearchRow() {
  const store = useAppStore()
  const charts = useApp((s) => s.charts)
  const saved = useApp((s) => readyValue(s.worklist)?.searches)
  const filter = useApp((s) => s.filter)
  const at = useApp((s) => s.filterContext())
  const searches = useMemo(() => allSearches(saved ?? []), [saved])
  const all = readyValue(charts)
  // Of all, then of each search.
  const [everything = 0, ...counts] = useMemo(
    () => countsOf(all ?? [], [{}, ...searches.map((one) => one.filter)], at),
    [all, searches, at],
  )
  const { setFilter, removeSearch } = store.getState()
  const here = searches.find((one) => sameFilter(one.filter, filter))
  return (
    <nav className="searches" aria-label={W.searches}>
      <button type="button" className="search" aria-current={isEmptyFilter(filter) ? 'true' : undefined} onClick={() => setFilter({})}>
        {W.all} <span className="num search-count">{everything.toLocaleString('en')}</span>
      </button>
      {searches.map((one, i) => (
        <button
          key={one.id}
          type="button"
          className="search"
          aria-current={one === here ? 'true' : undefined}
          aria-keyshortcuts={i < SEARCH_KEYS ? `Alt+${i + 1}` : undefined}
          onClick={() => setFilter(one.filter)}
        >
          {one.name} <span className="num search-count">{(counts[i] ?? 0).toLocaleString('en')}</span>
          {i < SEARCH_KEYS ? (
            <span className="key" aria-hidden="true">
              {showKey(`Alt+${i + 1}`)}
            </span>
          ) : null}
        </button>
      ))}
      {here?.saved ? (
        <Button look="quiet" command="worklist.removeSearch" onClick={() => here.saved && void removeSearch(here.saved)}>
          {W.remove}
        </Button>
      ) : null}
    </nav>
  )
}
