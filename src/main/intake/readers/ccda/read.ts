// C-CDA and other documents of HL7's CDA R2: narrative blocks in document order under their headings, coded entries where a narrative is
// empty, a body of another format through the reader of that format. Everything else of the header is known, and no text.
import { err, ok } from '../../../../shared/result'
import { attachmentBytes } from '../attachment'
import { KnownValues } from '../known-values'
import { documentTitle, headingLines } from '../loinc'
import type { ReadDocument, Reader } from '../reader'
import { narrativeOf } from '../xml/narrative'
import { all, lettersOf, one, wordsOf } from '../xml/query'
import { readXml, type XmlElement } from '../xml/tree'
import { entryLines } from './entries'
import { gatherKnown } from './known'
import { encounterIn, visitLines, workIn } from './visit'

export const readCcda: Reader = async (file, context) => {
  const xml = readXml(file.bytes, context)
  if (!xml.ok) return xml
  const { root, encoding } = xml.value
  if (root.name !== 'ClinicalDocument') return err('file-damaged')
  const known = new KnownValues()
  gatherKnown(root, known)
  const encounter = encounterIn(root)
  const title = documentTitle(codesOf(root), [wordsOf(one(root, 'title')), one(root, 'code')?.attributes.displayName ?? ''])
  const head = [...(title ? [title.toUpperCase()] : []), ...visitLines(root, encounter)]
  const lines: string[] = []
  for (const section of all(root, 'component', 'structuredBody', 'component', 'section')) writeSection(section, lines)
  const documents: ReadDocument[] = []
  if (lines.length > 0) documents.push({ title, text: `${[...head, ...lines].join('\n')}\n` })
  for (const body of all(root, 'component', 'nonXMLBody', 'text')) {
    const bytes = attachmentBytes(lettersOf(body), body.attributes.representation === 'B64')
    if (!bytes) return err('file-damaged')
    if (bytes.length === 0) continue
    const inner = await context.inner({ name: file.name, bytes })
    if (!inner.ok) return inner
    for (const chart of inner.value) {
      documents.push(...chart.documents.map((document) => ({ ...document, title: document.title ?? title })))
      known.addAll(chart.known)
    }
  }
  const text = documents.map((document) => document.text).join('\n')
  return ok([{ documents, encoding, known: known.in(text), ...(encounter && { encounter }), work: workIn(root) }])
}

const codesOf = (element: XmlElement): string[] => {
  const code = one(element, 'code')
  return [code, ...all(code, 'translation')].flatMap((each) => (each?.attributes.code ? [each.attributes.code] : []))
}

const PAYERS = '48768-6'

/** The section and those within it, each after a blank line. */
function writeSection(section: XmlElement, lines: string[]): void {
  const codes = codesOf(section)
  const narrative = all(section, 'text').map(narrativeOf).filter(Boolean)
  const told = narrative.length > 0 ? narrative : codes.includes(PAYERS) ? [] : entryLines(section)
  const inner = all(section, 'component', 'section')
  if (told.length > 0 || inner.length > 0) lines.push('', ...headingLines(wordsOf(one(section, 'title')), codes), ...told)
  for (const each of inner) writeSection(each, lines)
}
