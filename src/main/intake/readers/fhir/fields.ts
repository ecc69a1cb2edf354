// Ways to what is in a resource, the same for JSON and for XML, where what stands once and what is a list of one look alike. Nothing is
// trusted to have the type that FHIR gives it. Pure.

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything at the end of a path, lists opened. */
export function every(value: unknown, ...path: readonly string[]): readonly unknown[] {
  let found: readonly unknown[] = opened(value)
  for (const key of path) found = found.flatMap((each) => (isFields(each) ? opened(each[key]) : []))
  return found
}

/** A list in a list is none of FHIR's. */
const opened = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])

/** What has fields of its own. */
export const all = (value: unknown, ...path: readonly string[]): readonly Fields[] => every(value, ...path).filter(isFields)

export const one = (value: unknown, ...path: readonly string[]): Fields | undefined => all(value, ...path)[0]

/** The first there is, as one line; empty where there is none. */
export const said = (value: unknown, ...path: readonly string[]): string => {
  const first = every(value, ...path).find((each) => typeof each !== 'object')
  return first === undefined ? '' : oneLine(String(first))
}

export const allSaid = (value: unknown, ...path: readonly string[]): readonly string[] =>
  every(value, ...path)
    .flatMap((each) => (typeof each === 'object' ? [] : [oneLine(String(each))]))
    .filter(Boolean)

/** As the file has it, with its lines. */
export const letters = (value: unknown, key: string): string => {
  const first = every(value, key).find((each) => typeof each === 'string')
  return typeof first === 'string' ? first : ''
}

export const typeOf = (resource: Fields): string => said(resource, 'resourceType')

const oneLine = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
