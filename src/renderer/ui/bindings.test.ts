import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bindings, bind, conflictsOf, isFixed, isTaken, keysOf, readBindings, unbind } from './bindings'
import { COMMANDS, type CommandId } from './commands'

const IDS = (Object.keys(COMMANDS) as CommandId[]).filter((id) => !isFixed(id))
const CHORDS = ['w', 'k', 'Ctrl+K', 'F8', 'Alt+Q', 'Shift+J', '?', 'Ctrl+1']

describe('own keys', () => {
  it('stand in place of those of the table, and go back to them', () => {
    const own = bind({}, 'finding.keep', 'w')
    expect(keysOf(own, 'finding.keep')).toEqual(['w'])
    expect(keysOf(own, 'finding.relabel')).toEqual(['l'])
    expect(unbind(own, 'finding.keep')).toEqual({})
  })

  it('take a stroke from whoever had it on the same screen, and from nobody else', () => {
    const own = bind({}, 'finding.keep', 'r')
    expect(keysOf(own, 'finding.remove')).toEqual(['Delete'])
    const everywhere = bind({}, 'app.lock', 'k')
    expect(keysOf(everywhere, 'finding.keep')).toEqual(['Enter'])
    // The code book lies over everything: its keys and those of the desk never meet.
    expect(keysOf(bind({}, 'book.copy', 'Ctrl+L'), 'app.lock')).toEqual(['Ctrl+L'])
  })

  it('bound to what the table says are no keys of their own', () => {
    expect(bind({ 'app.lock': ['w'] }, 'app.lock', 'Ctrl+L')).toEqual({})
  })

  it('never answer twice to one stroke where they act, whatever is bound and put back in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...CHORDS, null)), { maxLength: 12 }), (steps) => {
        const own = steps.reduce<Bindings>((before, [id, chord]) => (chord === null ? unbind(before, id) : bind(before, id, chord)), {})
        for (const id of Object.keys(own) as CommandId[])
          for (const chord of keysOf(own, id)) expect(conflictsOf(own, id, chord)).toEqual([])
        expect(readBindings(JSON.parse(JSON.stringify(own)))).toEqual(own)
      }),
    )
  })
})

describe('strokes that cannot be bound', () => {
  it.each(['Tab', 'Shift+Tab', 'Escape', 'Enter', ' ', 'ArrowUp', 'Shift+ArrowLeft', 'Ctrl+C', 'Ctrl+V', 'Shift', 'Control'])(
    '%s',
    (chord) => {
      expect(isTaken(chord)).toBe(true)
    },
  )

  it.each(['w', 'Shift+W', 'Ctrl+W', 'F5', 'Alt+ArrowUp', 'Ctrl+Enter', 'Delete', '+'])('and %s can', (chord) => {
    expect(isTaken(chord)).toBe(false)
  })
})
