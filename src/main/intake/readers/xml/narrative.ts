// The narrative of a clinical document as lines of text: the blocks of CDA (R2, section 4.3.5) and those of the XHTML that FHIR lets stand in
// its narratives. Rows of a table become lines, their cells parted by bars; a picture leaves its mark and nothing else; what an attribute
// says never is text.
import { PICTURE } from '../../chart'
import { elementsOf, isElement, lettersOf } from './query'
import type { XmlElement } from './tree'

/** Lines without a blank one at either end; empty where there are no words. */
export function narrativeOf(element: XmlElement): string {
  const lines = new Lines()
  if (elementsOf(element).length === 0) lines.lines(lettersOf(element))
  else writeAll(element, lines, 0)
  return lines.finish()
}

/** Blocks that only part lines. */
const BLOCKS = new Set([
  ...['paragraph', 'caption', 'text', 'p', 'div', 'dt', 'dd', 'dl', 'blockquote', 'address', 'section', 'article', 'header', 'footer'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])
const LISTS = new Set(['list', 'ul', 'ol'])
const PICTURES = new Set(['renderMultiMedia', 'img', 'picture', 'svg', 'object', 'video', 'audio', 'canvas'])
/** `del` and what CDA marks as deleted is no longer said; the rest never was text. */
const UNSAID = new Set(['del', 's', 'script', 'style', 'head', 'template', 'footnoteRef', 'colgroup', 'col'])

function writeAll(element: XmlElement, lines: Lines, indent: number): void {
  for (const child of element.children) {
    if (isElement(child)) writeElement(child, lines, indent)
    else lines.write(child)
  }
}

function writeElement(element: XmlElement, lines: Lines, indent: number): void {
  const { name, attributes } = element
  if (UNSAID.has(name) || attributes.revised === 'delete') return
  if (name === 'br' || name === 'hr') lines.line()
  else if (name === 'table') writeTable(element, lines)
  else if (LISTS.has(name)) writeList(element, lines, indent)
  else if (name === 'pre') lines.lines(lettersOf(element))
  else if (PICTURES.has(name)) writePicture(element, lines)
  else if (name === 'footnote') {
    lines.write(' (')
    writeAll(element, lines, indent)
    lines.write(') ')
  } else if (BLOCKS.has(name)) {
    lines.block()
    writeAll(element, lines, indent)
    lines.block()
  } else writeAll(element, lines, indent)
}

function writePicture(element: XmlElement, lines: Lines): void {
  lines.write(` ${PICTURE} `)
  for (const caption of elementsOf(element)) if (caption.name === 'caption') writeElement(caption, lines, 0)
}

function writeList(list: XmlElement, lines: Lines, indent: number): void {
  const ordered = list.name === 'ol' || list.attributes.listType === 'ordered'
  let n = 0
  for (const child of elementsOf(list)) {
    lines.block()
    if (child.name !== 'item' && child.name !== 'li') writeElement(child, lines, indent)
    else {
      lines.lead('  '.repeat(Math.min(indent, 8)) + (ordered ? `${++n}. ` : '- '))
      writeAll(child, lines, indent + 1)
      lines.dropLead()
    }
  }
  lines.block()
}

function writeTable(table: XmlElement, lines: Lines): void {
  lines.block()
  for (const part of elementsOf(table)) {
    if (part.name === 'tr') writeRow(part, lines)
    else if (/^(?:thead|tbody|tfoot)$/.test(part.name)) for (const row of elementsOf(part)) writeRow(row, lines)
    else writeElement(part, lines, 0)
  }
  lines.block()
}

/** A label and its value stand as such; a row of blanks is none. */
function writeRow(row: XmlElement, lines: Lines): void {
  if (row.name !== 'tr') {
    writeElement(row, lines, 0)
    return
  }
  const cells = elementsOf(row)
  const said = cells.map((cell) => oneLine(cell))
  if (said.every((cell) => cell === '')) return
  const labelled = cells.length === 2 && cells[0]?.name === 'th' && cells[1]?.name === 'td'
  lines.block()
  lines.write(labelled ? `${said[0]?.replace(/:$/, '')}: ${said[1]}` : said.join(' | '))
  lines.block()
}

const oneLine = (cell: XmlElement): string => narrativeOf(cell).replace(/\n+\s*/g, '; ')

// Soft hyphen, zero-width blank, byte order mark: a name with one inside looks whole and would not be found.
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g

class Lines {
  readonly #done: string[] = []
  #line = ''
  #lead = ''
  /** A blank more would be one too many. */
  #gap = true

  /** Letters of one line: whatever blanks they hold are one. */
  write(text: string): void {
    const flat = text.replace(UNSEEN, '').replace(/\s+/g, ' ')
    const fit = this.#gap ? flat.trimStart() : flat
    if (fit === '') return
    if (this.#line === '') {
      this.#line = this.#lead
      this.#lead = ' '.repeat(this.#lead.length)
    }
    this.#line += fit
    this.#gap = fit.endsWith(' ')
  }

  /** Text with lines of its own. */
  lines(text: string): void {
    this.block()
    for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
      this.write(line)
      this.line()
    }
  }

  /** Ends the line, or leaves one empty. */
  line(): void {
    this.#done.push(this.#line.trimEnd())
    this.#line = ''
    this.#gap = true
  }

  /** Begins a line of its own. */
  block(): void {
    if (this.#line !== '') this.line()
  }

  /** Stands before the next words, and its width before the lines after them. */
  lead(mark: string): void {
    this.block()
    this.#lead = mark
  }

  dropLead(): void {
    this.block()
    this.#lead = ''
  }

  finish(): string {
    this.block()
    return this.#done
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '')
  }
}
