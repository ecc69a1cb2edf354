// JSON from the untrusted side. Pure.

/** Undefined, which JSON cannot say, for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
