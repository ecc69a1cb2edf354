// The text of an HTML page as a browser shows it without its style sheets: walked front to back with a list of what is still to come.
import { PICTURE } from '../../chart'
import { Flow } from '../flow'
import type { LeftOut } from '../left-out'
import { numberAs } from '../numerals'
import type { ReadContext } from '../reader'
import { BLOCKS, EMBEDDED, isHidden, isTelling, PREFORMATTED, UNSEEN } from './elements'
import { attribute, type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText } from './tree'

interface List {
  readonly format: string | null
  next: number
}

interface Table {
  /** For each column the rows that a cell above still covers. */
  readonly covered: number[]
  column: number
  heads: number
  cells: number
}

type Step = HtmlNode | (() => void)

/** Columns and rows a cell may cover here, and columns of a table that are watched; more are a mistake or an attack. */
const WIDEST = 64
const LONGEST = 1000
const WATCHED = 256
const NUMBERS: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

export class Page {
  private readonly flow: Flow
  private readonly lists: List[] = []
  private readonly tables: Table[] = []
  private preformatted = 0
  private raised = 0
  /** Blanks that are shown if a word follows on the line. */
  private blank = false
  private lineStart = true
  /** A list's mark that waits for its item's first word. */
  private mark = ''

  constructor(
    private readonly context: Pick<ReadContext, 'limits' | 'signal' | 'progress'>,
    private readonly leftOut: LeftOut,
  ) {
    this.flow = new Flow(context.limits.characters)
  }

  read(document: HtmlDocument): string {
    const steps: Step[] = [...document.childNodes].reverse()
    let walked = 0
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (++walked % 20_000 === 0) {
        this.context.signal.throwIfAborted()
        this.context.progress(walked, 0)
      }
      if (typeof step === 'function') step()
      else if (isText(step)) this.text(step.value)
      else if (isElement(step)) this.element(step, steps)
    }
    return this.flow.finish()
  }

  private element(element: HtmlElement, steps: Step[]): void {
    const { tagName: tag } = element
    const style = attribute(element, 'style') ?? ''
    if (EMBEDDED.has(tag)) this.leftOut.add('embedded')
    if (UNSEEN.has(tag)) return
    if (tag === 'del') {
      if (hasText(element)) this.leftOut.add('deletion')
      return
    }
    if (attribute(element, 'hidden') !== undefined || isHidden(style)) {
      if (hasText(element)) this.leftOut.add('hidden')
      return
    }
    if (this.single(element)) return
    const after = this.enter(element, style)
    if (after) steps.push(after)
    for (let i = element.childNodes.length - 1; i >= 0; i--) steps.push(element.childNodes[i] as HtmlNode)
  }

  /** Elements that show something of their own and nothing inside them. */
  private single(element: HtmlElement): boolean {
    const { tagName: tag } = element
    const at = (name: string) => attribute(element, name)
    if (tag === 'br') this.end(() => this.flow.line())
    else if (tag === 'img') {
      const [width, height, style, src, alt] = ['width', 'height', 'style', 'src', 'alt'].map(at)
      if (
        isTelling({
          ...(width && { width }),
          ...(height && { height }),
          ...(style && { style }),
          ...(src && { src }),
          ...(alt !== undefined && { alt }),
        })
      )
        this.word(PICTURE)
    } else if (tag === 'input') this.input((at('type') ?? 'text').toLowerCase(), at('value') ?? '', at('checked') !== undefined)
    else if (tag === 'select') this.select(element)
    else return false
    return true
  }

  private input(type: string, value: string, checked: boolean): void {
    if (type === 'checkbox' || type === 'radio') this.text(checked ? '☒' : '☐')
    else if (!/^(?:hidden|password|button|submit|reset|image|file)$/.test(type)) this.text(` ${value} `)
  }

  /** What is chosen is shown; the first one where nothing is. */
  private select(element: HtmlElement): void {
    const options = element.childNodes
      .filter(isElement)
      .flatMap((one) => (one.tagName === 'optgroup' ? one.childNodes.filter(isElement) : [one]))
      .filter(({ tagName }) => tagName === 'option')
    const chosen = options.filter((one) => attribute(one, 'selected') !== undefined)
    const shown = chosen.length > 0 || attribute(element, 'multiple') !== undefined ? chosen : options.slice(0, 1)
    for (const option of shown) this.text(` ${option.childNodes.map((one) => (isText(one) ? one.value : '')).join('')} `)
  }

  /** Begins an element; gives what ends it. */
  private enter(element: HtmlElement, style: string): (() => void) | null {
    const { tagName: tag } = element
    if (tag === 'tr') return this.row(element)
    if (tag === 'td' || tag === 'th') return this.cell(element)
    if (tag === 'sup') {
      this.raised++
      return () => {
        this.raised--
      }
    }
    const gap = BLOCKS.get(tag) ?? (/(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)/i.test(style) ? 1 : 0)
    if (/(?:^|;)\s*(?:page-break|break)-before\s*:\s*(?:always|page)/i.test(style)) this.end(() => this.flow.page())
    if (gap > 0) this.block(gap)
    const pre = PREFORMATTED.has(tag) || /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i.test(style)
    if (pre) this.preformatted++
    const inside = this.container(element, style)
    const breaks = /(?:^|;)\s*(?:page-break|break)-after\s*:\s*(?:always|page)/i.test(style)
    return () => {
      inside?.()
      if (pre) this.preformatted--
      if (gap > 0) this.block(gap)
      if (breaks) this.end(() => this.flow.page())
    }
  }

  /** Lists, items and tables. */
  private container(element: HtmlElement, style: string): (() => void) | null {
    const { tagName: tag } = element
    if (tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir') {
      const plain = /list-style(?:-type)?\s*:\s*none/i.test(style)
      const format = plain ? null : tag === 'ol' ? (NUMBERS[attribute(element, 'type') ?? ''] ?? 'decimal') : 'bullet'
      this.lists.push({ format, next: whole(attribute(element, 'start'), 1) })
      return () => {
        this.lists.pop()
      }
    }
    if (tag === 'li') {
      const list = this.lists.at(-1)
      if (!list) return null
      const number = whole(attribute(element, 'value'), list.next)
      list.next = number + 1
      const mark = list.format === null ? '' : list.format === 'bullet' ? '• ' : `${numberAs(list.format, number)}. `
      this.mark = mark && '  '.repeat(Math.min(this.lists.length - 1, 8)) + mark
      return () => {
        this.mark = ''
      }
    }
    if (tag !== 'table') return null
    this.tables.push({ covered: [], column: 0, heads: 0, cells: 0 })
    return () => {
      this.tables.pop()
    }
  }

  private row(element: HtmlElement): (() => void) | null {
    const table = this.tables.at(-1)
    if (!table) return null
    this.end(() => this.flow.openRow())
    Object.assign(table, { column: 0, heads: 0, cells: 0 })
    const inHead = element.parentNode && 'tagName' in element.parentNode && element.parentNode.tagName === 'thead'
    return () => {
      this.skipCovered(table)
      this.end(() => this.flow.closeRow(inHead || (table.cells > 1 && table.heads === table.cells)))
    }
  }

  private cell(element: HtmlElement): (() => void) | null {
    const table = this.tables.at(-1)
    if (!table) return null
    this.skipCovered(table)
    const columns = Math.min(Math.max(whole(attribute(element, 'colspan'), 1), 1), WIDEST)
    const rows = Math.min(Math.max(whole(attribute(element, 'rowspan'), 1), 1), LONGEST)
    for (let i = table.column; i < Math.min(table.column + columns, WATCHED); i++) table.covered[i] = rows - 1
    table.column += columns
    table.cells++
    if (element.tagName === 'th') table.heads++
    this.end(() => this.flow.openCell())
    return () => this.end(() => this.flow.closeCell(columns))
  }

  /** A cell that reaches down from a row above stands empty here, so that columns stay columns. */
  private skipCovered(table: Table): void {
    for (let left = table.covered[table.column] ?? 0; left > 0; left = table.covered[table.column] ?? 0) {
      table.covered[table.column++] = left - 1
      this.flow.openCell()
      this.flow.closeCell()
    }
  }

  private text(value: string): void {
    if (this.preformatted > 0) {
      value.split(/\r\n|[\r\n]/).forEach((line, i) => {
        if (i > 0) this.end(() => this.flow.line())
        line.split('\t').forEach((part, k) => {
          if (k > 0) this.flow.tab()
          if (part !== '') this.word(part)
        })
      })
      return
    }
    const line = value.replace(/[ \t\n\f\r]+/g, ' ')
    if (line.startsWith(' ')) this.blank = true
    const words = line.replace(/^ | $/g, '')
    if (words === '') return
    this.word(words)
    this.blank = line.endsWith(' ')
  }

  /** Words of one line, with no blanks around them. */
  private word(words: string): void {
    if (this.mark !== '') {
      const { mark } = this
      this.mark = ''
      this.flow.write(mark)
    } else if (this.blank && !this.lineStart) this.flow.write(' ')
    this.blank = false
    this.lineStart = false
    if (this.raised > 0) this.flow.raised(words)
    else this.flow.write(words)
  }

  private block(ends: number): void {
    this.end(() => this.flow.block(ends))
  }

  /** Ends the line one way or another: blanks at its end and at the next one's start are not shown. */
  private end(how: () => void): void {
    this.blank = false
    this.lineStart = true
    how()
  }
}

/** Whether anything in an element would be read; a list, no calls in one another. */
function hasText(element: HtmlElement): boolean {
  const left: HtmlNode[] = [...element.childNodes]
  for (let node = left.pop(); node; node = left.pop()) {
    if (isText(node) && /\S/.test(node.value)) return true
    if (isElement(node) && !UNSEEN.has(node.tagName)) for (const child of node.childNodes) left.push(child)
  }
  return false
}

const whole = (value: string | undefined, otherwise: number): number => (/^\s*-?\d{1,6}\s*$/.test(value ?? '') ? Number(value) : otherwise)
