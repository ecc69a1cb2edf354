// What is asked for: words in a box, every other condition as a chip that a key takes off, and the list of all there is to ask for.
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react'
import { partsOf } from '../../shared/worklist-filter'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { W } from '../strings-worklist'
import { Button, Key } from '../ui/button'
import { Combobox, showOption } from '../ui/combobox'
import { facetsOf } from './facets'

export const focusTable = (): void => document.querySelector<HTMLElement>('[data-home]')?.focus()

export function FilterBar({ box, count }: { box: RefObject<HTMLInputElement | null>; count: string }) {
  const store = useAppStore()
  const filter = useApp((s) => s.filter)
  const filtering = useApp((s) => s.filtering)
  const act = store.getState()
  const words = filter.words ?? ''
  const chips = partsOf(filter, act.nameOf).filter(({ condition }) => condition !== 'words')

  const onBox = (event: KeyboardEvent) => {
    const last = chips.at(-1)
    if (event.key === 'Escape') act.setWords('')
    if (event.key === 'Backspace' && words === '' && last) act.setFilter(last.without)
    if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') focusTable()
    if (event.key === 'ArrowDown' || event.key === 'Enter') event.preventDefault()
  }

  return (
    <search className="filter-bar" aria-label={W.filters}>
      <label className="filter">
        <span className="unseen">{S.worklist.filter}</span>
        <input
          ref={box}
          type="search"
          placeholder={S.worklist.filter}
          aria-keyshortcuts="/"
          value={words}
          onChange={(e) => act.setWords(e.target.value)}
          onKeyDown={onBox}
        />
        <Key of="worklist.filter" />
      </label>
      <Button command="worklist.addFilter" aria-expanded={filtering} onClick={() => act.setFiltering(!filtering)}>
        {W.addFilter}
      </Button>
      <Chips />
      {chips.length > 0 || words !== '' ? (
        <>
          <Button look="quiet" command="worklist.clearFilter" onClick={() => act.setFilter({})}>
            {W.clear}
          </Button>
          <Button look="quiet" command="worklist.saveSearch" onClick={() => act.showDialog({ kind: 'save-search' })}>
            {W.save}
          </Button>
        </>
      ) : null}
      <span className="spacer" />
      <span className="muted worklist-count" aria-live="polite">
        {count}
      </span>
      {filtering ? <FacetList /> : null}
    </search>
  )
}

/** One tab stop each; the arrows go between them, and Delete takes off like a press does. */
function Chips() {
  const store = useAppStore()
  const filter = useApp((s) => s.filter)
  const { nameOf, setFilter } = store.getState()
  const chips = partsOf(filter, nameOf).filter(({ condition }) => condition !== 'words')
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const here = event.target instanceof HTMLElement ? event.target : null
    const to = event.key === 'ArrowRight' ? here?.nextElementSibling : event.key === 'ArrowLeft' ? here?.previousElementSibling : null
    if (to instanceof HTMLElement) to.focus()
    else if (event.key === 'Delete' || event.key === 'Backspace') here?.click()
    else return
    event.preventDefault()
  }
  if (chips.length === 0) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the chips inside
    <div className="chips" onKeyDown={onKey}>
      {chips.map(({ id, of, says, without }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-label={W.takeOff(of, says)}
          onClick={(event) => {
            const near = event.currentTarget.nextElementSibling ?? event.currentTarget.previousElementSibling
            setFilter(without)
            if (near instanceof HTMLElement) near.focus()
            else focusTable()
          }}
        >
          <span className="muted">{of}</span> {says} <span aria-hidden="true">✕</span>
        </button>
      ))}
    </div>
  )
}

function FacetList() {
  const store = useAppStore()
  const charts = useApp((s) => s.charts)
  const people = useApp((s) => readyValue(s.worklist)?.people ?? NOBODY)
  const filter = useApp((s) => s.filter)
  const at = useApp((s) => s.filterContext())
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const items = useMemo(() => facetsOf(readyValue(charts) ?? [], people, filter, typed, at), [charts, people, filter, typed, at])
  const here = Math.min(place, items.length - 1)
  const { setFilter, setFiltering } = store.getState()

  const close = () => {
    setFiltering(false)
    focusTable()
  }
  const take = (i: number) => {
    const facet = items[i]
    if (!facet) return
    setPlace(i)
    setFilter(facet.next)
  }
  const move = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to))
    setPlace(next)
    showOption('facet', next)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(here + 1)
    else if (event.key === 'ArrowUp') move(here - 1)
    else if (event.key === 'Enter') {
      take(here)
      // The words did their work; what comes next is another condition.
      if (typed !== '') setTyped('')
    } else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className="facets"
      ref={(element) => void (element && !element.contains(document.activeElement) && element.querySelector('input')?.focus())}
    >
      <Combobox
        id="facet"
        label={W.filterBox}
        help={W.filterHelp}
        list={{ label: W.filterList, className: 'facet-list' }}
        query={typed}
        onQuery={(query) => {
          setTyped(query)
          setPlace(0)
        }}
        onKey={onKey}
        items={items}
        keyOf={({ id }) => id}
        at={here}
        onClick={take}
        note={items.length === 0 ? <p className="muted small">{W.noFacet}</p> : null}
      >
        {(facet) => (
          <>
            <span className="facet-on" aria-hidden="true">
              {facet.on ? '✓' : ''}
            </span>
            <span className="facet-of muted">{facet.of}</span>
            <span className="grow">
              {facet.says}
              {facet.on ? <span className="unseen"> {W.on}</span> : null}
            </span>
            <span className="muted num">{facet.charts.toLocaleString('en')}</span>
          </>
        )}
      </Combobox>
    </div>
  )
}

const NOBODY: readonly never[] = []
