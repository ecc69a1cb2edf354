// A release before it is added: the fiscal year where its files do not say it, else what it would change, code by code.
import { type FormEvent, useMemo, useState } from 'react'
import type { CodeChangeView, OfferedSetView, ReleaseView } from '../../shared/code-set-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { Note } from '../ui/failure-note'
import { Listbox } from '../ui/listbox'
import { type Change, type ChangeItem, rowsOf, shownChanges } from './changes'

export function ReleaseDialog() {
  const release = useApp((s) => readyValue(s.release))
  if (release?.state === 'year-asked') return <YearDialog asked={release} />
  if (release?.state === 'offered') return <OfferDialog offer={release} />
  return null
}

function YearDialog({ asked: { file, years } }: { asked: Extract<ReleaseView, { state: 'year-asked' }> }) {
  const act = useAppStore().getState()
  // The list begins with the year to come: the one in force is the more likely.
  const [year, setYear] = useState(years[1] ?? years[0] ?? 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act.sayYear(year)
  }
  return (
    <Dialog title={S.codeSets.yearTitle} onClose={() => void act.discardRelease()}>
      <form className="dialog-body" onSubmit={submit}>
        <p className="muted">{S.codeSets.yearHelp(file, year)}</p>
        <label className="field">
          <span>{S.codeSets.year}</span>
          <select data-first value={year} onChange={(e) => setYear(Number(e.target.value))}>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <footer className="dialog-foot">
          <Button onClick={() => void act.discardRelease()}>{S.codeSets.discard}</Button>
          <Button type="submit" look="primary" hint={S.common.enter}>
            {S.codeSets.read}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

function OfferDialog({ offer: { sets, leftOut } }: { offer: Extract<ReleaseView, { state: 'offered' }> }) {
  const act = useAppStore().getState()
  const discard = () => void act.discardRelease()
  const fresh = sets.filter(({ replaces }) => replaces !== 'same')
  const names = [...new Set(fresh.map(({ name }) => name))]
  const body = (
    <>
      {sets.map((set) => (
        <Offered key={`${set.kind} ${set.name}`} set={set} />
      ))}
      {leftOut.length > 0 ? (
        <details className="muted small">
          <summary>{S.codeSets.leftOut(leftOut.length)}</summary>
          {leftOut.join(', ')}
        </details>
      ) : null}
      {sets.some(({ rows }) => rows.length > 0) ? <Changes sets={sets} /> : null}
    </>
  )
  return (
    <Dialog title={S.codeSets.offerTitle} onClose={discard} wide>
      {fresh.length === 0 ? (
        <div className="dialog-body">
          {body}
          <footer className="dialog-foot">
            <Button look="primary" data-first onClick={discard}>
              {S.common.close}
            </Button>
          </footer>
        </div>
      ) : (
        <DialogForm
          action={S.codeSets.add(names)}
          cancel={S.codeSets.discard}
          onSubmit={() => act.addRelease()}
          onDone={act.closeDialog}
          onCancel={discard}
        >
          {body}
        </DialogForm>
      )}
    </Dialog>
  )
}

function Offered({ set }: { set: OfferedSetView }) {
  const { kind, name, replaces, comparedWith, notesFrom } = set
  const fewer = fewerIn(set)
  const facts = [
    S.codeSets.dates(set.validFrom, set.validTo),
    S.codeSets.rows(set.counts),
    notesFrom ? S.codeSets.notesFrom(notesFrom) : '',
  ]
  return (
    <section className="offered" aria-label={`${S.codeSets.kinds[kind]} ${name}`}>
      <h3>
        {S.codeSets.kinds[kind]} {name}
      </h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {replaces ? (
        <Note tone={replaces === 'same' ? 'info' : 'soft'}>
          <p>{S.codeSets.replaces[replaces](name)}</p>
          {fewer.length > 0 ? <p>{S.codeSets.fewer(fewer)}</p> : null}
        </Note>
      ) : null}
      {comparedWith === null ? <p className="muted">{S.codeSets.nothingToCompare}</p> : <p>{countsOf(set)}</p>}
    </section>
  )
}

/** What there was more of in the edition it stands in front of, such as definitions that were imported with it. */
function fewerIn({ counts, replacedCounts }: OfferedSetView): readonly string[] {
  return Object.entries(replacedCounts ?? {}).flatMap(([of, was]) => {
    const now = counts[of] ?? 0
    return now < was ? [S.codeSets.countWas(S.codeSets.countsOf[of] ?? of, now, was)] : []
  })
}

const countsOf = ({ comparedWith, changes }: OfferedSetView): string => {
  const { added, deleted, revised } = changes
  const said = S.codeSets.counts(added, deleted, revised)
  return comparedWith === null ? said : `${S.codeSets.comparedWith(comparedWith)}: ${said}`
}

const CHANGES: readonly Change[] = ['all', 'added', 'deleted', 'revised']

function Changes({ sets }: { sets: readonly OfferedSetView[] }) {
  const [change, setChange] = useState<Change>('all')
  const [filter, setFilter] = useState('')
  const [selected, setSelected] = useState<string | null>(null)
  const shown = useMemo(() => shownChanges(sets, change, filter), [sets, change, filter])
  const rows = useMemo(() => rowsOf(shown), [shown])
  const total = (one: Change) => sets.reduce((sum, { changes }) => sum + (one === 'all' ? all(changes) : changes[one]), 0)
  const listed = sets.reduce((sum, set) => sum + set.rows.length, 0)
  return (
    <>
      <div className="change-filter">
        <fieldset className="options-row options">
          <legend className="unseen">{S.codeSets.show}</legend>
          {CHANGES.map((one) => (
            <label key={one} className="check">
              <input type="radio" name="change" checked={change === one} onChange={() => setChange(one)} />
              <span>
                {one === 'all' ? S.codeSets.all : S.codeSets.changes[one]}{' '}
                <span className="muted num">{total(one).toLocaleString('en')}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <input
          type="search"
          data-first
          aria-label={S.codeSets.filter}
          placeholder={S.codeSets.filterHelp}
          value={filter}
          onChange={(e) => setFilter(e.target.value)}
          // While one looks for a code, Enter must not add the release.
          onKeyDown={(e) => e.key === 'Enter' && filter !== '' && e.preventDefault()}
        />
      </div>
      {rows.length === 0 ? (
        <p className="muted changes-none" role="status">
          {S.codeSets.noMatch}
        </p>
      ) : (
        <div className="changes">
          <Listbox label={S.codeSets.changesList} rows={rows} selected={selected} onSelect={setSelected} rowHeight={30}>
            {(item) => <ChangeRow item={item} />}
          </Listbox>
        </div>
      )}
      {listed < total('all') ? <p className="muted small">{S.codeSets.listed(listed, total('all'))}</p> : null}
    </>
  )
}

const all = (changes: OfferedSetView['changes']): number => changes.added + changes.deleted + changes.revised

const SIGN: Readonly<Record<CodeChangeView['change'], string>> = { added: '+', deleted: '−', revised: '~' }

function ChangeRow({ item: { change, code, title, billable, was } }: { item: ChangeItem }) {
  const use =
    was && was.billable !== billable ? (billable ? S.codeSets.nowBillable : S.codeSets.nowHeading) : billable ? '' : S.codeSets.heading
  return (
    <div className="change-row">
      <span className={`change-sign change-${change}`} aria-hidden="true">
        {SIGN[change]}
      </span>
      <span className="unseen">{S.codeSets.changes[change]}</span>
      <span className="code">{code}</span>
      <span className="grow">
        {title} {use ? <small className="muted">({use})</small> : null}
        {was && was.title !== title ? <small className="muted was">{S.codeSets.was(was.title)}</small> : null}
      </span>
    </div>
  )
}
