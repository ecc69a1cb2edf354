// A modal on the native <dialog>: the browser keeps the focus in, Escape closes, the focus goes back where it was.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { S } from '../strings'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
  wide?: boolean
  /** Takes the window, for what is worked in and not only answered. */
  full?: boolean
}

/** What is marked to begin with, else the first thing to fill in, else what the dialog is there to do. */
const START = ['[data-first]', 'input:not(:disabled), select:not(:disabled), textarea', 'button[type="submit"]']

export function Dialog({ title, onClose, children, wide = false, full = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const before = document.activeElement
    dialog.showModal()
    START.map((start) => dialog.querySelector<HTMLElement>(start))
      .find(Boolean)
      ?.focus()
    return () => {
      dialog.close()
      // What opened it may be gone by now: then the main part takes the focus, so that keys go on working.
      const target = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null
      ;(target ?? document.querySelector<HTMLElement>('[data-home]'))?.focus({ preventScroll: true })
    }
  }, [])

  return (
    <dialog
      ref={ref}
      className={`dialog ${full ? 'dialog-full' : wide ? 'dialog-wide' : ''}`}
      aria-labelledby={heading}
      // The browser may close it without asking first; then the app must know.
      onClose={() => {
        if (ref.current && !ref.current.open) onClose()
      }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button button-quiet dialog-close" aria-label={S.common.close} onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {children}
    </dialog>
  )
}
