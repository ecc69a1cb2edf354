// Writes HL7 v2 segments by the numbers of their fields, for tests and benchmarks.

/** `segment('PV1', { 2: 'I', 19: 'V1' })`; fields are raw. In MSH field 2 stands first, as field 1 is the separator itself. */
export function segment(name: string, fields: Readonly<Record<number, string>>): string {
  const first = name === 'MSH' ? 2 : 1
  const last = Math.max(0, ...Object.keys(fields).map(Number))
  return [name, ...Array.from({ length: last - first + 1 }, (_, i) => fields[i + first] ?? '')].join('|')
}

export const message = (...segments: readonly string[]): Uint8Array => new TextEncoder().encode(`${segments.join('\r')}\r`)
