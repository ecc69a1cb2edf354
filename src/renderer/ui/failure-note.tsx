// A refusal in full: what happened, what was kept, what to do. Red is a hard stop, yellow a soft one, blue information.
import type { ReactNode } from 'react'
import { FAILURES, type Failure } from '../../shared/failures'

export function FailureNote({ failure, children }: { failure: Failure; children?: ReactNode }) {
  const { what, kept, todo } = FAILURES[failure.code]
  return (
    <div className="note note-hard" role="alert">
      <strong>{what}</strong>
      <p>
        {kept} {todo}
      </p>
      {failure.code === 'internal' || failure.code === 'detector-failed' ? <p className="code-line">{failure.code}</p> : null}
      {children}
    </div>
  )
}

export function Note({ tone, children }: { tone: 'soft' | 'info' | 'done' | 'hard'; children: ReactNode }) {
  return <div className={`note note-${tone}`}>{children}</div>
}
