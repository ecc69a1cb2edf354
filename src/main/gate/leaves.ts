// Everything a JSON body says: keys, strings, numbers, with their paths. Pure.

export interface Leaf {
  /** JSON-pointer-like; a key stands at its own path with `#key`. */
  readonly path: string
  readonly text: string
}

/**
 * Null for what is not JSON in the one form JSON.stringify writes. Any other form could say something twice or unseen:
 * a repeated key, a comment, an escape that another parser reads in another way.
 */
export function readLeaves(body: string): Leaf[] | null {
  try {
    const parsed: unknown = JSON.parse(body)
    if (JSON.stringify(parsed) !== body) return null
    const leaves: Leaf[] = []
    collect(parsed, '', leaves)
    return leaves
  } catch {
    return null
  }
}

function collect(value: unknown, path: string, leaves: Leaf[]): void {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) collect(item, `${path}/${i}`, leaves)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      leaves.push({ path: `${path}/${key}#key`, text: key })
      collect(item, `${path}/${key}`, leaves)
    }
  } else if (typeof value === 'string' || typeof value === 'number') leaves.push({ path, text: String(value) })
}
