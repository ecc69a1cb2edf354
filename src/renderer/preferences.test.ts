import { describe, expect, it } from 'vitest'
import { DEFAULT_PREFERENCES, loadPreferences, savePreferences } from './preferences'

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
    const own = { theme: 'dark', letters: false, labels: false, columns: ['status', 'name'] } as const
    savePreferences(place, own)
    expect(loadPreferences(place)).toEqual(own)
  })

  it.each(['', 'not json', 'null', '[1]', '{"theme":"pink","letters":3}', '{"columns":["status"]}', '{"columns":7}'])(
    'fall back to the defaults for %j',
    (raw) => {
      expect(loadPreferences(storage(raw))).toEqual(DEFAULT_PREFERENCES)
    },
  )

  it('keep the columns that there are, each once and in their order', () => {
    expect(loadPreferences(storage('{"columns":["due","colour","name","due"]}')).columns).toEqual(['due', 'name'])
  })
})
