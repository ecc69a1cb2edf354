// What is printed around the codes, fitted to the rows of a release: notes at codes that are gone go too, and a category that the older
// list does not know is given a place.
import type { Printed } from './parts'
import type { Row } from './rows'

export function printedAround(rows: readonly Row[], { chapters, blocks, blockOf, notes, seventh }: Printed): Printed {
  const categories = rows.filter(({ code }) => code.length === 3)
  const placed: Record<string, string> = {}
  const own = [...blocks]
  let last: string | null = null
  for (const { code, title } of categories) {
    const block = blockOf[code] ?? blocks.find(([id]) => spans(id, code))?.[0]
    if (block === undefined) {
      // As the list itself does where a block has one category: the block is named like it. It stands in the chapter of its neighbour.
      const neighbour = own.findIndex(([id]) => id === last)
      own.splice(neighbour + 1, 0, [code, title, own[neighbour]?.[2] ?? own[0]?.[2] ?? ''])
    }
    placed[code] = block ?? code
    last = placed[code] as string
  }
  const used = new Set(Object.values(placed))
  const kept = own.filter(([id]) => used.has(id))
  const places = new Set([...rows.map(({ code }) => code), ...kept.map(([id]) => id), ...chapters.map(([id]) => id)])
  return { chapters, blocks: kept, blockOf: placed, notes: within(notes, places), seventh: within(seventh, places) }
}

/** Whether a category lies in a block such as `E08-E13`. */
function spans(block: string, category: string): boolean {
  const [first = '', last = first] = block.split('-')
  return first <= category && category <= last
}

const within = <T>(at: Readonly<Record<string, T>>, places: ReadonlySet<string>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(at).filter(([place]) => places.has(place)))
