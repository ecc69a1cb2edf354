// The tree parse5 builds of a page, with its depth counted, and no more of the attributes than decides how something is shown: pictures
// written into a page are let go as soon as their size is known.
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5'
import type { ReadContext } from '../reader'
import { Refused } from '../refused'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** UTF-16 units that are parsed between two looks at the clock and the signal. */
const CHUNK = 64 * 1024
/** Longer values say nothing of how something is shown; of the source of a picture its length counts. */
const LONGEST = 2000

/** @throws Refused `file-too-nested`; the error of the signal */
export function parseHtml(source: string, { limits, signal, progress }: Pick<ReadContext, 'limits' | 'signal' | 'progress'>): HtmlDocument {
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter: treeOf(limits.nesting), scriptingEnabled: false })
  for (let at = 0; at < source.length || at === 0; at += CHUNK) {
    signal.throwIfAborted()
    progress(at, source.length)
    parser.tokenizer.write(source.slice(at, at + CHUNK), at + CHUNK >= source.length)
  }
  return parser.document
}

function treeOf(nesting: number): TreeAdapter<DefaultTreeAdapterMap> {
  let open = 0
  return {
    ...defaultTreeAdapter,
    createElement: (tag, namespace, attributes) =>
      defaultTreeAdapter.createElement(
        tag,
        namespace,
        attributes.map((one) => (one.value.length > LONGEST ? { ...one, value: shortened(one.name, one.value) } : one)),
      ),
    createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
    onItemPush: () => {
      if (++open > nesting) throw new Refused('file-too-nested')
    },
    onItemPop: () => {
      open--
    },
  }
}

/** A copy of its first letters that keeps the rest from being held. */
const shortened = (name: string, value: string): string => Buffer.from(value.slice(0, name === 'value' ? 4 * LONGEST : LONGEST)).toString()

export const attribute = (element: HtmlElement, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
