// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { GROUPS } from '../screens/keys-help'
import { renderOn } from '../testing/render'
import { isFixed, PLACES } from './bindings'
import { COMMANDS, type CommandId, showKey } from './commands'
import { chordOf, commandFor, mayAct, useCommands } from './keys'

const stroke = (key: string, more: Partial<KeyboardEventInit> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('chordOf', () => {
  it('spells strokes as the command table does', () => {
    expect(stroke('n')).toBe('n')
    expect(stroke('N', { shiftKey: true })).toBe('Shift+N')
    expect(stroke('?', { shiftKey: true })).toBe('?')
    expect(stroke('>', { shiftKey: true })).toBe('>')
    expect(stroke('z', { ctrlKey: true })).toBe('Ctrl+Z')
    expect(stroke('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z')
    expect(stroke('z', { metaKey: true })).toBe('Ctrl+Z')
    expect(stroke('F8', { shiftKey: true })).toBe('Shift+F8')
    expect(stroke('1', { altKey: true })).toBe('Alt+1')
    expect(stroke(',', { ctrlKey: true })).toBe('Ctrl+,')
  })

  it('takes a letter with caps lock for the letter', () => {
    expect(stroke('N')).toBe('n')
  })
})

describe('mayAct', () => {
  const field = document.createElement('input')
  const button = document.createElement('button')

  it('lets single letters act only outside fields, and not at all when they are turned off', () => {
    expect(mayAct('k', document.body, true)).toBe(true)
    expect(mayAct('k', field, true)).toBe(false)
    expect(mayAct('k', document.body, false)).toBe(false)
    expect(mayAct('F8', document.body, false)).toBe(true)
  })

  it('leaves Enter to the button that has the focus, and undo to the field', () => {
    expect(mayAct('Enter', button, true)).toBe(false)
    expect(mayAct('Enter', document.body, true)).toBe(true)
    expect(mayAct('Ctrl+Z', field, true)).toBe(false)
    expect(mayAct('Ctrl+O', field, true)).toBe(true)
    expect(mayAct('F8', field, true)).toBe(true)
  })
})

describe('the command table', () => {
  it('gives no two commands of one place the same key', () => {
    // The two tabs of queries and checklists take turns.
    for (const groups of PLACES.filter((place) => !place.includes('Queries'))) {
      const here = (Object.keys(COMMANDS) as CommandId[]).filter((id) => groups.includes(COMMANDS[id].group) && !isFixed(id))
      const keys: readonly string[] = here.flatMap((id) => COMMANDS[id].keys)
      expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([])
    }
  })

  it('stands in a place and in the help, group by group', () => {
    for (const { group } of Object.values(COMMANDS)) {
      expect(PLACES.flat()).toContain(group)
      expect(GROUPS).toContain(group)
    }
  })

  it('finds a command by any of its keys, among those at hand', () => {
    const act = () => {}
    expect(commandFor('Ctrl+Y', { 'finding.redo': act })).toBe('finding.redo')
    expect(commandFor('a', { 'code.accept': act })).toBe('code.accept')
    expect(commandFor('a', { 'finding.keep': act })).toBeNull()
  })

  it('prints keys as they are engraved', () => {
    expect(showKey('Ctrl+PageDown')).toBe('Ctrl PgDn')
    expect(showKey('+')).toBe('+')
    expect(showKey('k')).toBe('K')
  })
})

describe('useCommands', () => {
  it('acts on keys, but not behind an open dialog nor in a field', async () => {
    const keep = vi.fn()
    function Probe() {
      useCommands({ 'finding.keep': keep })
      return (
        <>
          <input aria-label="words" />
          <dialog />
        </>
      )
    }
    const { store } = await renderOn(<Probe />)
    fireEvent.keyDown(document.body, { key: 'k' })
    expect(keep).toHaveBeenCalledTimes(1)
    fireEvent.keyDown(screen.getByLabelText('words'), { key: 'k' })
    document.querySelector('dialog')?.setAttribute('open', '')
    fireEvent.keyDown(document.body, { key: 'k' })
    document.querySelector('dialog')?.removeAttribute('open')
    expect(keep).toHaveBeenCalledTimes(1)
    store.getState().prefer({ letters: false })
    await vi.waitFor(() => expect(store.getState().preferences.letters).toBe(false))
    fireEvent.keyDown(document.body, { key: 'Enter' })
    expect(keep).toHaveBeenCalledTimes(2)
  })
})
