// The resources of a file with what they refer to, and whose chart each belongs to. References lead only to what is in the file: nothing is
// ever fetched. Pure.
import { all, every, type Fields, isFields, said, typeOf } from './fields'

/** How a reference is followed; a local one (`#id`) leads into the resource it stands in. */
export type Resolve = (from: Fields, reference: string) => Fields | undefined

export interface Opened {
  readonly resources: readonly Fields[]
  readonly resolve: Resolve
}

/** Bundles and parameters opened, at whatever depth; order as in the file. */
export function open(top: readonly Fields[]): Opened {
  const resources: Fields[] = []
  const byUrl = new Map<string, Fields>()
  const waiting: { resource: Fields; url: string }[] = top.map((resource) => ({ resource, url: '' })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { resource, url } = next
    const held = [...all(resource, 'entry'), ...all(resource, 'parameter')]
    if (typeOf(resource) === 'Bundle' || typeOf(resource) === 'Parameters') {
      for (const entry of held.reverse())
        for (const inner of all(entry, 'resource')) if (typeOf(inner)) waiting.push({ resource: inner, url: said(entry, 'fullUrl') })
      continue
    }
    resources.push(resource)
    const id = said(resource, 'id')
    for (const key of [url, id && `${typeOf(resource)}/${id}`]) if (key && !byUrl.has(key)) byUrl.set(key, resource)
  }
  const resolve: Resolve = (from, reference) => {
    if (reference.startsWith('#')) return all(from, 'contained').find((each) => said(each, 'id') === reference.slice(1))
    const bare = reference.replace(/\/_history\/[^/]*$/, '')
    return byUrl.get(bare) ?? byUrl.get(/[A-Za-z]+\/[^/]+$/.exec(bare)?.[0] ?? '')
  }
  return { resources, resolve }
}

/** What a reference at the end of a path leads to. */
export const referred = (resolve: Resolve, from: Fields, ...path: readonly string[]): readonly Fields[] =>
  all(from, ...path).flatMap((each) => {
    const found = resolve(from, said(each, 'reference'))
    return found ? [found] : []
  })

export interface OneChart {
  readonly resources: readonly Fields[]
  readonly patient: Fields | null
}

/**
 * The charts of a file: one a patient, in the order they first appear. What names no patient goes with every chart that refers to it; what
 * nobody refers to is a chart of its own, unless there is one patient alone. Null where so much is shared by so many that it would be too much.
 */
export function chartsIn({ resources, resolve }: Opened): readonly OneChart[] | null {
  const groups = new Map<unknown, { patient: Fields | null; resources: Fields[] }>()
  const shared: Fields[] = []
  for (const resource of resources) {
    const whose = patientOf(resource, resolve)
    if (whose === null) {
      shared.push(resource)
      continue
    }
    const group = groups.get(whose.key) ?? { patient: null, resources: [] }
    group.patient ??= whose.patient
    group.resources.push(resource)
    groups.set(whose.key, group)
  }
  const [first, ...others] = groups.values()
  if (!first) return [{ resources, patient: null }]
  if (others.length === 0) return [{ resources, patient: first.patient }]
  const free = new Set(shared)
  const left = new Set(shared)
  const charts: OneChart[] = []
  let told = 0
  for (const { patient, resources: own } of groups.values()) {
    const reached = reachedFrom(own, free, resolve)
    told += reached.length
    if (told > MOST_SHARED) return null
    for (const each of reached) left.delete(each)
    charts.push({ patient, resources: [...own, ...reached] })
  }
  return left.size > 0 ? [...charts, { patient: null, resources: [...left] }] : charts
}

/** Who a resource is about: the Patient in the file, or the reference as it stands. */
function patientOf(resource: Fields, resolve: Resolve): { key: unknown; patient: Fields | null } | null {
  if (typeOf(resource) === 'Patient') return { key: resource, patient: resource }
  for (const key of ['subject', 'patient', 'beneficiary', 'for']) {
    const reference = said(resource, key, 'reference')
    if (!reference) continue
    const patient = resolve(resource, reference)
    if (patient) {
      if (typeOf(patient) !== 'Patient') continue
      return { key: reference.startsWith('#') ? personKey(patient) : patient, patient }
    }
    if (/(?:^|\/)Patient\//.test(reference) || (reference.startsWith('urn:') && key !== 'for')) return { key: reference, patient: null }
  }
  return null
}

/** A contained patient stands anew in each resource; the same number or name is the same one. */
const personKey = (patient: Fields): string =>
  JSON.stringify([said(patient, 'identifier', 'value') || [every(patient, 'name'), said(patient, 'birthDate')]])

/** Resources told in more than one chart, all charts together. */
const MOST_SHARED = 200_000
/** From a record over a role to a person, their organization and its owner. */
const HOPS = 4

function reachedFrom(start: readonly Fields[], among: ReadonlySet<Fields>, resolve: Resolve): readonly Fields[] {
  const reached = new Set<Fields>()
  let waiting = start
  for (let hop = 0; hop < HOPS && waiting.length > 0; hop++) {
    const before = reached.size
    for (const each of waiting)
      for (const reference of referencesIn(each)) {
        const found = resolve(each, reference)
        if (found && among.has(found)) reached.add(found)
      }
    waiting = [...reached].slice(before)
  }
  return [...reached]
}

/** All in the resource, of attachments too. */
function referencesIn(resource: Fields): readonly string[] {
  const found: string[] = []
  const waiting: unknown[] = [resource]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (Array.isArray(next)) for (const each of next) waiting.push(each)
    else if (isFields(next))
      for (const [key, value] of Object.entries(next)) {
        if (key === 'div' || key === 'data') continue
        if ((key === 'reference' || key === 'url') && typeof value === 'string') found.push(value)
        else if (typeof value === 'object' && value !== null) waiting.push(value)
      }
  }
  return found
}
