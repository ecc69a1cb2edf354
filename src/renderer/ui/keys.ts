// Turns key strokes into commands. Single letters act only outside fields; nothing acts behind a dialog; no key is trapped.
import { useEffect, useRef } from 'react'
import { useApp } from '../store/context'
import { readyValue } from '../store/task'
import { type Bindings, keysOf } from './bindings'
import { ariaKeys, type CommandId } from './commands'

/** Each is told the stroke, for a command that several do a different thing by. */
export type Handlers = Partial<Record<CommandId, (chord: string) => void>>

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** A key stroke in the spelling of the command table; Shift counts only where it does not change the character. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const letter = /^\p{L}$/u.test(key)
  const name = letter ? (ctrlKey || metaKey || altKey || shiftKey ? key.toUpperCase() : key.toLowerCase()) : key
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && (letter || key.length > 1) ? 'Shift' : '', name]
  return parts.filter(Boolean).join('+')
}

const CHOICES = new Set(['radio', 'checkbox', 'button', 'submit', 'range', 'color', 'file'])

/** Where letters are typed. A radio or a box to tick takes none. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !CHOICES.has(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))

/** Enter and Space belong to the control that has the focus. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], summary, input, [role="tab"]') !== null

const isSingle = (chord: string): boolean => [...chord.replace(/^Shift\+/, '')].length === 1

/** Whether the stroke may act at all, given where the focus is. */
export function mayAct(chord: string, target: EventTarget | null, letters: boolean): boolean {
  if (chord === 'Escape') return true
  const bare = !/^(Ctrl|Alt)\+/.test(chord)
  if (isSingle(chord) && !letters) return false
  if (isField(target) && bare && !/^F\d+$/.test(chord)) return false
  if (isField(target) && /^Ctrl\+(Shift\+)?[ZYA]$/.test(chord)) return false
  if ((chord === 'Enter' || chord === ' ') && isControl(target)) return false
  return true
}

/** @param own the person's keys, where they differ from the table */
export function commandFor(chord: string, handlers: Handlers, own: Bindings = {}): CommandId | null {
  for (const id of Object.keys(handlers) as CommandId[]) {
    if (handlers[id] && keysOf(own, id).includes(chord)) return id
  }
  return null
}

const NONE: Bindings = {}

/** The keys of whoever is signed in, where they differ from the table. */
export const useBindings = (): Bindings =>
  useApp((s) => {
    const person = readyValue(s.session)?.person
    return (person && s.preferences.keys[person.id]) ?? NONE
  })

/** For aria-keyshortcuts, with the person's own keys. */
export function useAriaKeys(): (id: CommandId) => string {
  const own = useBindings()
  return (id) => ariaKeys(id, keysOf(own, id))
}

/** Listens while the component is mounted. Inner components are asked before outer ones. */
export function useCommands(handlers: Handlers): void {
  const letters = useApp((s) => s.preferences.letters)
  const own = useBindings()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      const chord = chordOf(event)
      const id = commandFor(chord, latest.current, own)
      if (!id || !mayAct(chord, event.target, letters)) return
      event.preventDefault()
      latest.current[id]?.(chord)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [letters, own])
}
