// HTML pages as a browser shows them: what stands in attributes, comments, scripts and hidden elements does not get into the text (ADR 36).
import { LeftOut } from '../left-out'
import { knownOf, type Property } from '../properties'
import type { Reader } from '../reader'
import { orRefusal, Refused } from '../refused'
import { decodeHtml } from './decode'
import { Page } from './page'
import { attribute, type HtmlDocument, type HtmlNode, isElement, isText, parseHtml } from './tree'

/** Units of a page's source for each of the text it may come to; a tree takes much more room than its text. */
const SOURCE = 4

export const readHtml: Reader = (file, context) =>
  orRefusal(() => {
    const decoded = decodeHtml(file.bytes)
    if (!decoded.ok) throw new Refused(decoded.error)
    if (decoded.value.text.length > context.limits.characters * SOURCE) throw new Refused('file-too-large')
    const document = parseHtml(decoded.value.text, context)
    const leftOut = new LeftOut()
    const text = new Page(context, leftOut).read(document)
    return [
      {
        documents: [{ title: null, text: text + leftOut.line() }],
        encoding: decoded.value.encoding,
        known: knownOf(propertiesOf(document)),
      },
    ]
  })

const NAMES: Readonly<Record<string, string>> = {
  author: 'author',
  creator: 'author',
  changedby: 'author',
  'dc.creator': 'author',
  description: 'about',
  keywords: 'about',
}

/** The title and what `meta` elements say. */
function propertiesOf(document: HtmlDocument): Property[] {
  const found: Property[] = []
  const left: HtmlNode[] = [...document.childNodes].reverse()
  for (let node = left.pop(); node; node = left.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'title')
      found.push({ name: 'about', value: node.childNodes.map((one) => (isText(one) ? one.value : '')).join('') })
    else if (node.tagName === 'meta') {
      const name = attribute(node, 'name') ?? ''
      if (name !== '') found.push({ name: NAMES[name.toLowerCase()] ?? name, value: attribute(node, 'content') ?? '' })
    } else if (node.tagName === 'html' || node.tagName === 'head') left.push(...node.childNodes.slice().reverse())
  }
  return found
}
