// Ways to what is in a tree of XML. Pure; deep as the reader's limit of nesting lets a tree be.
import type { XmlElement, XmlNode } from './tree'

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const elementsOf = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement)

/** All there are at the end of a path of names. */
export function all(element: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = element ? [element] : []
  for (const name of path) found = found.flatMap((each) => elementsOf(each).filter((child) => child.name === name))
  return found
}

/** The first of them. */
export const one = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined => all(element, ...path)[0]

/** All letters within, blanks as the file has them. */
export function lettersOf(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : lettersOf(child))).join('')
}

/** The same as one line. */
export const wordsOf = (element: XmlElement | undefined): string => lettersOf(element).replace(/\s+/g, ' ').trim()
