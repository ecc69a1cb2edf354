// Notices in passing, at the foot of the window. Information goes by itself; a stop stays until it is dismissed or the next step succeeds.
import { useEffect } from 'react'
import { useApp } from '../store/context'
import type { Notice } from '../store/state'
import { S } from '../strings'
import { Key } from './button'

const STAYS_MS = 4000

export function Notices() {
  const notices = useApp((s) => s.notices)
  return (
    <section className="notices" aria-label="Notices" aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeLine({ notice }: { notice: Notice }) {
  const dismiss = useApp((s) => s.dismiss)
  const passing = notice.tone === 'info' || notice.tone === 'done'
  useEffect(() => {
    if (!passing) return
    const timer = setTimeout(() => dismiss(notice.id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [notice.id, passing, dismiss])
  return (
    <div className={`notice notice-${notice.tone}`} role={passing ? 'status' : 'alert'}>
      <div>
        <strong>{notice.title}</strong>
        {notice.detail ? <p>{notice.detail}</p> : null}
      </div>
      <button type="button" className="button button-quiet" aria-label={S.common.dismiss} onClick={() => dismiss(notice.id)}>
        {passing ? null : <Key of="app.dismiss" />}
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  )
}
