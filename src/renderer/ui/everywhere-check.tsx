// Whether a decision counts for every place of the same words in the chart. Its key works wherever the focus is in the dialog.
import { type ReactNode, useEffect } from 'react'
import { useApp } from '../store/context'
import { S } from '../strings'
import { keysOf } from './bindings'
import { Key } from './button'
import { chordOf, mayAct, useAriaKeys, useBindings } from './keys'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  children?: ReactNode
}

export function EverywhereCheck({ checked, onChange, children }: Props) {
  const ariaKeys = useAriaKeys()
  const keys = keysOf(useBindings(), 'finding.everywhere')
  const letters = useApp((s) => s.preferences.letters)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By its place on the keyboard: with Alt some layouts give another character.
      const chord = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyE' ? 'Alt+E' : chordOf(event)
      if (!keys.includes(chord) || !mayAct(chord, event.target, letters)) return
      event.preventDefault()
      onChange(!checked)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [checked, onChange, keys, letters])
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
