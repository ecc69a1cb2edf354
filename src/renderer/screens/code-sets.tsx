// The code sets at hand: years side by side, which is in force today, and the way to bring in another release.
import { useEffect } from 'react'
import type { CodeSetsView, CodeSetView, ReleaseRefusalView } from '../../shared/code-set-views'
import { FAILURES } from '../../shared/failures'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { FailureNote, Note } from '../ui/failure-note'

export function CodeSetsSheet() {
  const store = useAppStore()
  const codeSets = useApp((s) => s.codeSets)
  const release = useApp((s) => s.release)
  useEffect(() => {
    void store.getState().loadCodeSets()
  }, [store])
  return (
    <section className="sheet" aria-labelledby="code-sets-title">
      <h2 id="code-sets-title">{S.codeSets.title}</h2>
      <p className="muted">{S.codeSets.help}</p>
      {codeSets.state === 'failed' ? <FailureNote failure={codeSets.failure} /> : null}
      {codeSets.state === 'ready' ? <AtHand view={codeSets.value} /> : null}
      {release.state === 'failed' ? <FailureNote failure={release.failure} /> : null}
      {release.state === 'ready' && release.value.state === 'refused' ? <Refusal refusal={release.value} /> : null}
      {release.state === 'running' ? (
        <Reading />
      ) : (
        <div className="row">
          <Button command="settings.import" onClick={() => void store.getState().importRelease()}>
            {S.codeSets.import}
          </Button>
        </div>
      )}
    </section>
  )
}

function Reading() {
  const store = useAppStore()
  const read = useApp((s) => s.releaseRead)
  return (
    <div className="row" role="status">
      <progress aria-label={S.codeSets.reading} {...(read ? { value: read.done, max: read.total } : {})} />
      <span>{S.codeSets.reading}</span>
      <Button look="quiet" onClick={() => void store.getState().stopRelease()}>
        {S.common.cancel}
      </Button>
    </div>
  )
}

/** What is wrong, in which file and line; that the old tables stay; what to do. */
function Refusal({ refusal: { code, file, line, detail } }: { refusal: ReleaseRefusalView }) {
  const { what, kept, todo } = FAILURES[code]
  return (
    <div className="note note-hard" role="alert">
      <strong>{what}</strong>
      {file ? (
        <p>
          <b>{S.codeSets.refusedAt(file, line)}</b>
          {detail ? `: ${detail}` : null}
        </p>
      ) : null}
      <p>
        {kept} {todo}
      </p>
    </div>
  )
}

function AtHand({ view: { sets, missing } }: { view: CodeSetsView }) {
  const used = sets.filter(({ standing }) => standing === 'in-force' || standing === 'at-hand')
  const gone = sets.filter((set) => !used.includes(set))
  return (
    <>
      {missing ? (
        <Note tone="soft">
          <p>
            <b>{S.codeSets.missing(missing.name, missing.since)}</b>{' '}
            {missing.instead === null ? null : `${S.codeSets.missingInstead(missing.instead)} `}
            {S.codeSets.missingTodo(missing.name.replace('FY', ''))}
          </p>
        </Note>
      ) : null}
      <ul className="code-sets" aria-label={S.codeSets.list}>
        {used.map((set) => (
          <CodeSet key={set.id ?? `${set.kind} ${set.name}`} set={set} />
        ))}
      </ul>
      {gone.length > 0 ? (
        <details>
          <summary>{S.codeSets.gone(gone.length)}</summary>
          <p className="muted small">{S.codeSets.goneHelp}</p>
          <ul className="code-sets">
            {gone.map((set) => (
              <CodeSet key={set.id} set={set} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function CodeSet({ set }: { set: CodeSetView }) {
  const store = useAppStore()
  const { kind, name, standing, id, importedAt, notesFrom, source } = set
  const isUsed = standing === 'in-force' || standing === 'at-hand'
  const facts = [
    importedAt === null ? S.codeSets.shipped : S.codeSets.importedAt(S.common.time(importedAt)),
    notesFrom === null ? '' : S.codeSets.notesFrom(notesFrom),
    source === '' ? '' : S.codeSets.source(source),
  ]
  return (
    <li className="code-set-row">
      <div className="grow">
        <p className="row">
          <b>
            {S.codeSets.kinds[kind]} {name}
          </b>
          {standing === 'at-hand' ? null : <span className={`standing standing-${standing}`}>{S.codeSets.standings[standing]}</span>}
        </p>
        <p>
          {S.codeSets.dates(set.validFrom, set.validTo)} · <span className="num">{S.codeSets.rows(set.counts)}</span>
        </p>
        <p className="muted small">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {id !== null && isUsed ? (
        <Button
          look="quiet"
          aria-label={S.codeSets.removeTitle(`${S.codeSets.kinds[kind]} ${name}`)}
          onClick={() => store.getState().showDialog({ kind: 'remove-code-set', codeSet: set })}
        >
          {S.codeSets.remove}
        </Button>
      ) : null}
    </li>
  )
}
