import { expect, it } from 'vitest'
import { LOOKUP_PHRASES } from './search-phrases'
import { shippedTable } from './testing'

const table = shippedTable()

it.each(LOOKUP_PHRASES.map(({ code, phrase }) => [phrase, code] as const))(
  '%j names %s, which can be billed and is found by it first',
  (phrase, code) => {
    expect(table.lookup(code)?.billable).toBe(true)
    expect(table.search(phrase, 3).map((hit) => hit.code)).toContain(code)
  },
)
