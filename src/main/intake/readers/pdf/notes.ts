// What hangs on a page: comments, values of forms, links. Read before they are drawn into the page.
import type { Pdfium } from './library'
import { type Box, boxAt, type Place } from './place'

export interface PageNote {
  readonly text: string
  readonly box: Box
}

export interface PageNotes {
  /** Comments and values of forms. */
  readonly notes: readonly PageNote[]
  /** Who wrote comments. */
  readonly authors: readonly string[]
  readonly links: readonly string[]
}

interface Opened {
  readonly pdfium: Pdfium
  readonly handle: number
  /** Of its form; 0 where there is none. */
  formHandle(): number
}

export const NO_NOTES: PageNotes = { notes: [], authors: [], links: [] }

/** fpdf_annot.h */
const LINK = 2
const POPUP = 16
const WIDGET = 20
const MOST = 2000
/** fpdf_formfill.h: combo boxes, list boxes, text fields. */
const WRITTEN: readonly number[] = [4, 5, 6]
/** Of one note, in characters. */
const LONGEST = 50_000

export function notesOf(document: Opened, page: number, place: Place): PageNotes {
  const { pdfium } = document
  const { call } = pdfium
  const notes: PageNote[] = []
  const authors: string[] = []
  const links: string[] = []
  const count = Math.min(call.FPDFPage_GetAnnotCount(page), MOST)
  for (let i = 0; i < count; i++) {
    const note = call.FPDFPage_GetAnnot(page, i)
    if (note === 0) continue
    const kind = call.FPDFAnnot_GetSubtype(note)
    if (kind === LINK) links.push(linkOf(pdfium, document.handle, note))
    else if (kind !== POPUP) {
      const text = tidy(kind === WIDGET ? fieldValue(document, note) : stringOf(pdfium, note, 'Contents'))
      if (text !== '') notes.push({ text, box: rectOf(pdfium, note, place) })
      if (kind !== WIDGET) authors.push(tidy(stringOf(pdfium, note, 'T')))
    }
    call.FPDFPage_CloseAnnot(note)
  }
  return { notes, authors: authors.filter((name) => name !== ''), links: links.filter((link) => link !== '') }
}

function stringOf(pdfium: Pdfium, note: number, key: string): string {
  const name = pdfium.put(Buffer.from(`${key}\0`, 'latin1'))
  const value = pdfium.text((at, length) => pdfium.call.FPDFAnnot_GetStringValue(note, name, at, length), LONGEST)
  pdfium.call.free(name)
  return value
}

/** Typed or chosen; boxes and buttons show what they are by being drawn. */
function fieldValue(document: Opened, note: number): string {
  const { call } = document.pdfium
  const form = document.formHandle()
  if (form === 0 || !WRITTEN.includes(call.FPDFAnnot_GetFormFieldType(form, note))) return ''
  return document.pdfium.text((at, length) => call.FPDFAnnot_GetFormFieldValue(form, note, at, length), LONGEST)
}

function rectOf(pdfium: Pdfium, note: number, place: Place): Box {
  if (pdfium.call.FPDFAnnot_GetRect(note, pdfium.answer) === 0) return { x: 0, y: 0, width: 0, height: 0 }
  // FS_RECTF: left, top, right, bottom
  const [left, top, right, bottom] = pdfium.floats(4) as [number, number, number, number]
  return boxAt(place, left, bottom, right, top)
}

/** Of a link to the outside; its address is 7-bit by the format. */
function linkOf(pdfium: Pdfium, document: number, note: number): string {
  const { call } = pdfium
  const link = call.FPDFAnnot_GetLink(note)
  const action = link === 0 ? 0 : call.FPDFLink_GetAction(link)
  return action === 0 ? '' : addressOf(pdfium, document, action)
}

const LONGEST_ADDRESS = 2000

function addressOf(pdfium: Pdfium, document: number, action: number): string {
  const length = pdfium.call.FPDFAction_GetURIPath(document, action, 0, 0)
  if (length <= 1 || length > LONGEST_ADDRESS) return ''
  const at = pdfium.take(length)
  pdfium.call.FPDFAction_GetURIPath(document, action, at, length)
  const address = new TextDecoder('latin1').decode(pdfium.bytes(at, length - 1))
  pdfium.call.free(at)
  return address
}

/** Line ends as line feeds, no other marks that steer. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffc]/g, ' ')
    .trim()
