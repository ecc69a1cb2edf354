// Finds many values in one pass over the text, in time linear in text and values (Aho and Corasick, 1975). Pure.

export interface Automaton<T> {
  /** Calls `visit` for each occurrence, with the index after its last unit. */
  scan(units: Uint16Array, length: number, visit: (end: number, entry: T) => void): void
}

export function buildAutomaton<T>(entries: readonly { readonly units: Uint16Array; readonly entry: T }[]): Automaton<T> {
  // One map for all edges: node × 65,536 + unit stays an exact integer far beyond any number of values.
  const edges = new Map<number, number>()
  const parent: number[] = [0]
  const via: number[] = [0]
  const found: T[][] = [[]]
  for (const { units, entry } of entries) {
    if (units.length === 0) continue
    let node = 0
    for (const unit of units) {
      const key = node * 65_536 + unit
      let to = edges.get(key)
      if (to === undefined) {
        to = parent.length
        edges.set(key, to)
        parent.push(node)
        via.push(unit)
        found.push([])
      }
      node = to
    }
    found[node]?.push(entry)
  }
  const { fail, report } = linkFailures(edges, parent, via, found)
  return {
    scan(units, length, visit) {
      let node = 0
      for (let i = 0; i < length; i += 1) {
        const unit = units[i] ?? 0
        let to = edges.get(node * 65_536 + unit)
        while (to === undefined && node !== 0) {
          node = fail[node] ?? 0
          to = edges.get(node * 65_536 + unit)
        }
        node = to ?? 0
        for (let at = node; at !== 0; at = report[at] ?? 0) for (const entry of found[at] ?? []) visit(i + 1, entry)
      }
    },
  }
}

/** Failure links breadth first, and beside each the nearest shorter node that reports something. */
function linkFailures(edges: Map<number, number>, parent: number[], via: number[], found: readonly unknown[][]) {
  const depth = parent.map(() => 0)
  for (let node = 1; node < parent.length; node += 1) depth[node] = (depth[parent[node] ?? 0] ?? 0) + 1
  const order = parent.map((_, node) => node).sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0))
  const fail = parent.map(() => 0)
  const report = parent.map(() => 0)
  for (const node of order) {
    if ((depth[node] ?? 0) < 2) continue
    const unit = via[node] ?? 0
    let at = fail[parent[node] ?? 0] ?? 0
    while (at !== 0 && !edges.has(at * 65_536 + unit)) at = fail[at] ?? 0
    const link = edges.get(at * 65_536 + unit) ?? 0
    fail[node] = link
    report[node] = (found[link]?.length ?? 0) > 0 ? link : (report[link] ?? 0)
  }
  return { fail, report }
}
