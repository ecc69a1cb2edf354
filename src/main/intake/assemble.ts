// Makes a chart of what a reader found: its documents joined to one text, the header facts read off it, the encounter decided.
import { createHash } from 'node:crypto'
import type { Chart, ChartDocument, ChartPage, PageFile } from './chart'
import { findDocuments } from './documents'
import { encounterOf } from './encounter'
import { extractFacts } from './header'
import type { FileKind } from './kinds'
import type { IntakeFile } from './read-file'
import type { ReadChart, ReadDocument } from './readers/reader'
import { tells } from './tells'

/** A form feed ends a page everywhere in the app; the line end before it keeps two documents out of one line. */
const BETWEEN = '\n\f'

export function assemble(file: IntakeFile, kind: FileKind, read: ReadChart): Chart {
  const { text, documents, pages, files } = join(read.documents)
  const bytes = read.part?.bytes ?? file.bytes
  const facts = extractFacts(text)
  return {
    source: {
      name: read.part ? `${file.name} · ${read.part.name}` : file.name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      encoding: read.encoding,
      kind,
    },
    text,
    documents,
    pages,
    files,
    facts,
    known: (read.known ?? []).filter(tells),
    encounter: read.encounter ?? encounterOf(facts),
    work: read.work ?? {},
    billed: read.billed ?? [],
    ...(read.claim && { claim: read.claim }),
  }
}

interface Joined extends Pick<Chart, 'text' | 'documents' | 'pages' | 'files'> {}

function join(parts: readonly ReadDocument[]): Joined {
  let text = ''
  const documents: ChartDocument[] = []
  const pages: ChartPage[] = []
  const files: PageFile[] = []
  parts.forEach((part, i) => {
    const start = text.length
    const firstFile = files.length
    text += part.text
    if (i < parts.length - 1 && !part.text.endsWith('\f')) text += BETWEEN
    const found = findDocuments(text.slice(start))
    if (part.title === null) documents.push(...found.map((document) => moved(document, start)))
    else if (text.length > start) documents.push({ title: part.title, start, end: text.length })
    pages.push(...(part.pages ?? []).map((page) => movedPage(page, start, firstFile)))
    files.push(...(part.files ?? []))
  })
  return { text, documents, pages, files }
}

const moved = <T extends { readonly start: number; readonly end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})

const movedPage = (page: ChartPage, by: number, files: number): ChartPage => ({
  ...moved(page, by),
  file: page.file + files,
  words: page.words.map((word) => moved(word, by)),
})
