// What a Word document says of itself: its three parts of properties, and the variables that templates keep in its settings.
import type { Property } from '../properties'
import type { Package, Relationship } from './package'
import { isOn } from './styles'

const NAMES: Readonly<Record<string, string>> = {
  'dc:creator': 'author',
  'cp:lastModifiedBy': 'author',
  'app:Manager': 'author',
  'app:Company': 'company',
  'dc:title': 'about',
  'dc:subject': 'about',
  'dc:description': 'about',
  'cp:keywords': 'about',
}

/** Properties of the whole package. */
export async function readProperties(file: Package, relations: Iterable<Relationship>): Promise<Property[]> {
  const found: Property[] = []
  for (const { type, target } of relations) {
    if (target === null || !/^(?:core|extended|custom)-?properties$/i.test(type)) continue
    let name: string | null = null
    let value = ''
    await file.xml(target, {
      open: (element, at) => {
        const own = element === 'custom:property' ? (at('name') ?? '') : (NAMES[element] ?? null)
        if (own === null) return
        name = own
        value = ''
      },
      text: (text) => {
        if (name !== null && value.length < 1000) value += text
      },
      close: (element) => {
        if (name === null || !(element === 'custom:property' || element in NAMES)) return
        found.push({ name, value })
        name = null
      },
    })
  }
  return found
}

export interface Settings {
  readonly variables: readonly Property[]
  /** Even pages have headers of their own. */
  readonly evenPages: boolean
}

export async function readSettings(file: Package, part: string): Promise<Settings> {
  const variables: Property[] = []
  let evenPages = false
  await file.xml(part, {
    open: (name, at) => {
      if (name === 'w:docVar') variables.push({ name: at('name') ?? '', value: at('val') ?? '' })
      if (name === 'w:evenAndOddHeaders') evenPages = isOn(at('val'))
    },
  })
  return { variables, evenPages }
}
