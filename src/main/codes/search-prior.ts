// What lookup knows before anything is asked: which codes are met every day, which are rare, and which one is meant when only the
// heading is named.

/**
 * The higher, the likelier a code is meant. Differences are small beside those of how well the words fit.
 * @param named codes we have synonyms for
 */
export function priorOf(code: string, title: string, plain: boolean, named: ReadonlyMap<string, unknown>): number {
  let prior = named.has(code) ? 0.45 : 0
  if (plain) prior += 0.15
  if (/^other\b/i.test(title)) prior -= 0.25
  if (title.includes('in diseases classified elsewhere')) prior -= 0.5
  const letter = code[0] as string
  // Pregnancy, the newborn, status, and causes are named when they are meant.
  if (letter === 'O' || letter === 'P') prior -= 0.5
  else if (letter === 'Z') prior -= 0.3
  else if (letter >= 'V') prior -= 0.5
  return prior - code.length * 0.02
}

/**
 * For each heading the code below it that adds nothing: "unspecified", "without complications".
 * @param weights words it takes to say each title
 * @param plain titles that say nothing more is known or present
 */
export function defaultsBelow(
  codes: readonly string[],
  weights: Uint8Array,
  plain: readonly boolean[],
): { readonly leadsTo: Int32Array; readonly isHeading: Uint8Array } {
  const leadsTo = new Int32Array(codes.length).fill(-1)
  const isHeading = new Uint8Array(codes.length)
  const extra = new Float64Array(codes.length)
  const open: number[] = []
  codes.forEach((code, at) => {
    while (open.length > 0 && !code.startsWith(codes[open.at(-1) as number] as string)) open.pop()
    const above = open.at(-1)
    open.push(at)
    if (above === undefined) return
    isHeading[above] = 1
    if (!plain[at]) return
    // Of several the one that adds least; of equals the first.
    const adds = (weights[at] as number) - (weights[above] as number)
    if (adds <= 2 && (leadsTo[above] === -1 || adds < (extra[above] as number))) {
      leadsTo[above] = at
      extra[above] = adds
    }
  })
  // Down to the last: what a heading leads to may be a heading itself. Codes below come later, so they are settled first.
  for (let at = codes.length - 1; at >= 0; at--) {
    const next = leadsTo[at] as number
    if (next >= 0 && isHeading[next]) leadsTo[at] = leadsTo[next] as number
  }
  return { leadsTo, isHeading }
}
