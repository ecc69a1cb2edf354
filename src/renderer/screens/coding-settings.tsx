// How charts are coded at this workstation: whether suggestions are hidden until the coder's own list stands.
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failures'
import { useApp, useAppStore } from '../store/context'
import { W } from '../strings-coding'
import { FailureNote } from '../ui/failure-note'

export function CodingSheet() {
  const store = useAppStore()
  const task = useApp((s) => s.codingSettings)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    void store.getState().loadCodingSettings()
  }, [store])
  const save = async (blindFirst: boolean, fixed: boolean) => setFailure(await store.getState().saveCodingSettings(blindFirst, fixed))

  return (
    <section className="sheet" aria-labelledby="coding-title">
      <h2 id="coding-title">{W.settings.title}</h2>
      {task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
      {task.state === 'ready' ? (
        <>
          <label className="check">
            <input
              type="checkbox"
              checked={task.value.blindFirst}
              disabled={task.value.fixed && !task.value.mayFix}
              onChange={(e) => void save(e.target.checked, task.value.fixed)}
            />
            <span>
              {W.settings.blind} <small>{W.settings.blindHelp}</small>
            </span>
          </label>
          {task.value.mayFix ? (
            <label className="check">
              <input type="checkbox" checked={task.value.fixed} onChange={(e) => void save(task.value.blindFirst, e.target.checked)} />
              <span>{W.settings.fix}</span>
            </label>
          ) : task.value.fixed ? (
            <p className="muted">{W.settings.fixed}</p>
          ) : null}
        </>
      ) : null}
      {failure ? <FailureNote failure={failure} /> : null}
    </section>
  )
}
