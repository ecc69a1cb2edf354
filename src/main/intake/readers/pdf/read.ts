// Reads PDFs: the text layer in reading order, scans through OCR, page by page. Runs in the reading process; see docs/adr/0034.
import { err, ok, type Result } from '../../../../shared/result'
import type { ChartPage, IntakeRefusal, KnownValue } from '../../chart'
import type { ReadChart, ReadContext, ReadDocument, Reader } from '../reader'
import { attachmentsOf } from './attachments'
import { PdfDocument } from './document'
import { flow } from './flow'
import { TooManyGlyphs } from './glyphs'
import { distinct, knownOf, readAuthor, readLink } from './known'
import { PdfiumStopped, withPdfium } from './library'
import type { PageNote } from './notes'
import { PictureTooLarge } from './pictures'
import type { Row } from './rows'
import { findRunning, type Running } from './running'
import { type Sheet, sheetOf } from './scan'
import { type FoundPage, findPage } from './sheet'
import { unlockedBytes } from './unlocked'
import { joinWritten, type Written, writeLines } from './write'

export const readPdf: Reader = async (file, context) => {
  try {
    return await withPdfium(async (pdfium) => {
      const opened = PdfDocument.open(pdfium, file.bytes, context.password)
      if (!opened.ok) return opened
      const document = opened.value
      try {
        return await readDocument(document, file, context)
      } finally {
        document.close()
      }
    })
  } catch (error) {
    if (error instanceof PdfiumStopped) return err('file-damaged')
    if (error instanceof PictureTooLarge) return err('file-picture-too-large')
    if (error instanceof TooManyGlyphs) return err('file-too-large')
    throw error
  }
}

async function readDocument(
  document: PdfDocument,
  file: { readonly name: string; readonly bytes: Uint8Array },
  context: ReadContext,
): Promise<Result<readonly ReadChart[], IntakeRefusal>> {
  const { limits, signal } = context
  if (document.pages > limits.pages) return err('file-too-many-pages')
  const kept = unlockedBytes(document, file.bytes)
  const sheets: Sheet[] = []
  const known: KnownValue[] = knownOf(document)
  const pictures = new Set<string>()
  let characters = 0
  for (let index = 0; index < document.pages; index++) {
    signal.throwIfAborted()
    const found = document.page(index, (page) => findPage(document.pdfium, page, limits.pixels, pictures))
    // A page that is missing must not go unnoticed.
    if (!found) return err('file-damaged')
    characters += charactersOf(found)
    if (characters > limits.characters) return err('file-too-large')
    known.push(...found.notes.authors.flatMap(readAuthor), ...found.notes.links.flatMap(readLink))
    // A scan may take longer than a reader may be silent.
    const alive = (): void => context.progress(index, document.pages)
    sheets.push(await sheetOf(found, { read: (picture) => context.ocr.read(picture, signal, alive) }, signal))
    context.progress(index + 1, document.pages)
  }
  const pages = writePages(sheets)
  if (!/[^\s\ufffc]/.test(pages.text) && sheets.some(({ source }) => source !== 'text')) return err('file-no-words')
  const inside = await readAttachments(document, context)
  return ok([
    {
      documents: [{ title: null, ...pages, files: [{ kind: 'pdf', bytes: kept }] }, ...inside.flatMap((chart) => chart.documents)],
      encoding: 'binary',
      known: distinct([...known, ...inside.flatMap((chart) => chart.known ?? [])]),
      billed: inside.flatMap((chart) => chart.billed ?? []),
    },
  ])
}

const charactersOf = ({ words, asides, notes }: FoundPage): number =>
  words.reduce((sum, word) => sum + word.text.length + 1, 0) +
  asides.flat().reduce((sum, { cells }) => sum + cells.flat().reduce((of, word) => of + word.text.length + 1, 0), 0) +
  notes.notes.reduce((sum, { text }) => sum + text.length, 0)

/** What of the files inside can be read; a file of a kind nobody reads refuses nothing. */
async function readAttachments(document: PdfDocument, context: ReadContext): Promise<ReadChart[]> {
  const charts: ReadChart[] = []
  let unread = 0
  for (const file of attachmentsOf(document, context.limits.members, context.limits.fileBytes)) {
    const read = file ? await context.inner(file) : null
    if (read?.ok) charts.push(...read.value)
    else unread++
    // A file inside may have stopped the library, which then cannot take out the next one.
    if (document.pdfium.stopped) break
  }
  const text = `${unread === 1 ? 'One attached file' : `${unread} attached files`} could not be read.`
  return unread === 0 ? charts : [...charts, { documents: [{ title: 'Attachments', text }], encoding: 'binary' }]
}

/** Ends a page, and a line before it. */
const PAGE_END = '\n\f'

function writePages(sheets: readonly Sheet[]): Required<Pick<ReadDocument, 'text' | 'pages'>> {
  const running = findRunning(sheets)
  const parts: string[] = []
  const pages: ChartPage[] = []
  let start = 0
  sheets.forEach((sheet, index) => {
    const { text, words } = writePage(sheet, running[index] as Running)
    const { width, height, turned, source, confidences } = sheet
    pages.push({
      start,
      end: start + text.length,
      file: 0,
      index,
      width,
      height,
      turned,
      source,
      confidence: confidences.length > 0 ? confidences.reduce((sum, one) => sum + one, 0) / confidences.length : null,
      words: words.map((word) => ({ ...word, start: word.start + start, end: word.end + start })),
    })
    const ended = index < sheets.length - 1 ? text + PAGE_END : text
    parts.push(ended)
    start += ended.length
  })
  return { text: parts.join(''), pages }
}

/** Header, the page's own text, what runs at other angles, comments and values of forms, footer. */
function writePage({ rows, whole, asides, notes }: Sheet, { head, foot, left }: Running): Written {
  const write = (some: readonly Row[]): Written => writeLines(flow(some.filter((row) => !left.has(row))))
  const body = joinWritten([write(rows.slice(0, head)), whole ?? write(rows.slice(head, rows.length - foot)), ...asides.map(writeLines)])
  return joinWritten([body, ...writeNotes(notes.notes, body.text), write(rows.slice(rows.length - foot))])
}

/** A note that was drawn into the page stands in its text already. */
function writeNotes(notes: readonly PageNote[], page: string): Written[] {
  const bare = (some: string): string => some.replace(/\s+/g, '')
  const stands = notes.length > 0 ? bare(page) : ''
  return notes
    .filter(({ text }) => !stands.includes(bare(text)))
    .map(({ text, box }) => ({ text, words: [{ start: 0, end: text.length, ...box, confidence: null }] }))
}
