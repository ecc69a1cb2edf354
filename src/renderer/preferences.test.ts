import { describe, expect, it } from 'vitest'
import type { PersonId } from '../shared/ids'
import { DEFAULT_PREFERENCES, loadPreferences, type Preferences, savePreferences } from './preferences'

const ANA = '00000000-0000-4000-8000-00000000000a' as PersonId

const storage = (initial?: string) => {
  let value = initial ?? null
  return {
    getItem: () => value,
    setItem: (_: string, next: string) => {
      value = next
    },
  }
}

describe('preferences', () => {
  it('come back as they were saved', () => {
    const place = storage()
    const own: Preferences = {
      theme: 'dark',
      letters: false,
      labels: false,
      page: true,
      lastPerson: ANA,
      columns: ['status', 'name'],
      keys: { [ANA]: { 'finding.keep': ['w'], 'app.book': [] } },
    }
    savePreferences(place, own)
    expect(loadPreferences(place)).toEqual(own)
  })

  it('keep the columns that there are, each once and in their order', () => {
    expect(loadPreferences(storage('{"columns":["due","colour","name","due"]}')).columns).toEqual(['due', 'name'])
  })

  it('leave out keys of commands that are not there, and strokes that are needed elsewhere', () => {
    const seen = {
      'finding.keep': ['w'],
      'no.such': ['x'],
      'finding.add': ['Tab'],
      'list.move': ['w'],
      'finding.remove': 'r',
      'app.lock': [3],
    }
    expect(loadPreferences(storage(JSON.stringify({ keys: { [ANA]: seen } }))).keys).toEqual({ [ANA]: { 'finding.keep': ['w'] } })
  })

  it.each([
    '',
    'not json',
    'null',
    '[1]',
    '{"theme":"pink","letters":3,"keys":[1],"lastPerson":7}',
    '{"columns":["status"]}',
    '{"columns":7}',
  ])('fall back to the defaults for %j', (raw) => {
    expect(loadPreferences(storage(raw))).toEqual(DEFAULT_PREFERENCES)
  })
})
