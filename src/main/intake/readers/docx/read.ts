// Word documents (.docx): text as Word shows it with all changes accepted, headers first and footers last, once each. What stands in
// properties, names of authors, targets of links, alternative texts, hidden or deleted text does not get into it (ADR 36).

import { LeftOut } from '../left-out'
import { knownOf } from '../properties'
import type { ReadContext, Reader } from '../reader'
import { orRefusal, Refused } from '../refused'
import { Body, type Section, type Word } from './body'
import { readNumbering } from './numbering'
import { Package, type Relationship } from './package'
import { readProperties, readSettings } from './properties'
import { readStyles } from './styles'

export const readDocx: Reader = (file, context) =>
  orRefusal(async () => {
    const whole = await Package.open(file.bytes, context)
    const outer = [...(await whole.relationships('')).values()]
    const main = outer.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
    const relations = await whole.relationships(main)
    const part = (type: string): string => [...relations.values()].find((one) => one.type === type)?.target ?? ''
    const settings = await readSettings(whole, part('settings'))
    const word: Word = {
      limits: context.limits,
      styles: await readStyles(whole, part('styles')),
      numbering: await readNumbering(whole, part('numbering')),
      leftOut: new LeftOut(),
      chunks: await readChunks(whole, relations, context),
      notes: new Map(),
      authors: new Set(),
    }
    const body = new Body(word)
    await whole.require(main, body)
    const last = body.finish()
    const sections =
      last === '' ? body.sections : [...body.sections, { text: last, headers: [], footers: [], continuous: true, titlePage: false }]
    const text = await joinSections(sections, settings.evenPages, async (id) => {
      const target = relations.get(id)?.target
      return target ? textOf(whole, target, word) : ''
    })
    const notes = await readNotes(whole, [part('footnotes'), part('endnotes')], word)
    await readComments(whole, part('comments'), word)
    const authors = [...word.authors].map((value) => ({ name: 'author', value }))
    return [
      {
        documents: [{ title: null, text: text + notes + word.leftOut.line() }],
        encoding: 'binary',
        known: knownOf([...(await readProperties(whole, outer)), ...authors, ...settings.variables]),
      },
    ]
  })

async function textOf(whole: Package, part: string, word: Word): Promise<string> {
  const body = new Body(word)
  await whole.xml(part, body)
  return body.finish()
}

/** Each header before the first section it stands over, each footer after it; one that repeats another is not said again. */
async function joinSections(sections: readonly Section[], evenPages: boolean, textAt: (id: string) => Promise<string>): Promise<string> {
  const said = new Set<string>()
  const headers = new Map<string, string>()
  const footers = new Map<string, string>()
  const tell = async (current: Map<string, string>, own: Section['headers'], titlePage: boolean): Promise<string> => {
    // A section without a header of a type goes on with the one before.
    for (const { type, id } of own) current.set(type, id)
    let text = ''
    for (const type of [...(titlePage ? ['first'] : []), 'default', ...(evenPages ? ['even'] : [])]) {
      const id = current.get(type)
      if (id === undefined || said.has(id)) continue
      said.add(id)
      const one = await textAt(id)
      if (said.has(one)) continue
      said.add(one)
      text += one
    }
    return text
  }
  let whole = ''
  for (const section of sections) {
    if (whole !== '' && !section.continuous && !whole.endsWith('\f')) whole += '\f'
    whole += await tell(headers, section.headers, section.titlePage)
    whole += section.text
    const foot = await tell(footers, section.footers, section.titlePage)
    whole += foot !== '' && whole.endsWith('\f') ? `${foot}\f` : foot
  }
  return whole
}

/** Notes that are referred to, by their numbers, after everything else. */
async function readNotes(whole: Package, parts: readonly string[], word: Word): Promise<string> {
  if (word.notes.size === 0) return ''
  const texts = new Map<string, string>()
  for (const part of parts) {
    const body = new Body(word)
    await whole.xml(part, body)
    for (const [note, text] of body.noteTexts) texts.set(note, text)
  }
  return [...word.notes].map(([note, number]) => `[${number}] ${texts.get(note)?.trim() ?? ''}\n`).join('')
}

async function readComments(whole: Package, part: string, word: Word): Promise<void> {
  await whole.xml(part, {
    open: (name, at) => {
      if (name !== 'w:comment') return
      word.leftOut.add('comment')
      const author = at('author')
      if (author !== undefined && word.authors.size < 200) word.authors.add(author)
    },
  })
}

/** Documents of other formats that Word shows in their place: systems that write charts paste RTF and HTML so. */
async function readChunks(
  whole: Package,
  relations: ReadonlyMap<string, Relationship>,
  context: ReadContext,
): Promise<Map<string, string>> {
  const chunks = new Map<string, string>()
  for (const [id, { type, target }] of relations) {
    if (type !== 'aFChunk' || target === null || !whole.has(target)) continue
    const read = await context.inner({ name: 'chunk', bytes: await whole.bytes(target) })
    if (!read.ok) throw new Refused(read.error)
    chunks.set(id, read.value.flatMap((chart) => chart.documents.map((document) => document.text)).join('\n'))
  }
  return chunks
}
