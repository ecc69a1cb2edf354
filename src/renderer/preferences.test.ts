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
    savePreferences(place, { theme: 'dark', letters: false, labels: false })
    expect(loadPreferences(place)).toEqual({ theme: 'dark', letters: false, labels: false })
  })

  it.each(['', 'not json', 'null', '[1]', '{"theme":"pink","letters":3}'])('fall back to the defaults for %j', (raw) => {
    expect(loadPreferences(storage(raw))).toEqual(DEFAULT_PREFERENCES)
  })
})
