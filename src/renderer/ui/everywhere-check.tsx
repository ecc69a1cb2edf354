// Whether a decision counts for every place of the same words in the chart. Its key works wherever the focus is in the dialog.
import { type ReactNode, useEffect } from 'react'
import { S } from '../strings'
import { Key } from './button'
import { ariaKeys } from './commands'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  children?: ReactNode
}

export function EverywhereCheck({ checked, onChange, children }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By its place on the keyboard: with Alt some layouts give another character.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyE') return
      event.preventDefault()
      onChange(!checked)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [checked, onChange])
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        aria-keyshortcuts={ariaKeys('finding.everywhere')}
        onChange={(e) => onChange(e.target.checked)}
      />
      <span>
        {S.findings.everywhere} {children}
      </span>
      <Key of="finding.everywhere" />
    </label>
  )
}
