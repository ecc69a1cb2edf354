// The text of one part of a Word document (body, header, footer, notes), element by element: as Word shows it with all changes accepted.
import { PICTURE } from '../../chart'
import type { ReadLimits } from '../../limits'
import { Flow } from '../flow'
import type { LeftOut } from '../left-out'
import { Refused } from '../refused'
import { symbolFont, symbolOf } from '../symbols'
import { Drawing } from './drawing'
import { Fields } from './fields'
import type { Numbering } from './numbering'
import { isOn, type Numbered, type Styles } from './styles'
import type { Attribute, TakeXml } from './xml'

/** What all parts of a document share. */
export interface Word {
  readonly limits: ReadLimits
  readonly styles: Styles
  readonly numbering: Numbering
  readonly leftOut: LeftOut
  /** Texts of embedded documents by the relationship that names them. */
  readonly chunks: ReadonlyMap<string, string>
  /** Notes in the order they are referred to: `footnote 2` → its number. */
  readonly notes: Map<string, number>
  /** Who changed or commented. */
  readonly authors: Set<string>
}

export interface Section {
  text: string
  headers: { type: string; id: string }[]
  footers: { type: string; id: string }[]
  /** It begins without a new page. */
  continuous: boolean
  /** Its first page has a header of its own. */
  titlePage: boolean
}

const newSection = (): Section => ({ text: '', headers: [], footers: [], continuous: false, titlePage: false })
const plainRun = (): { hidden: boolean; font: string; raised: boolean } => ({ hidden: false, font: '', raised: false })

interface Paragraph {
  style: string | null
  numbering: Numbered | null
  newPage: boolean | null
  /** It runs into the next one: its mark is deleted. */
  runsOn: boolean
  begun: boolean
  /** Something of it was not shown, so that an empty one is not meant empty. */
  withheld: boolean
  readonly boxes: string[]
}

/** What is inside these is not shown; their own attributes may name an author. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:rt',
])
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr', 'w:tblPr', 'w:sectPr'])
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object'])
/** Text boxes in text boxes: Word makes none. */
const BOXES = 8
const AUTHORS = 200

export class Body implements TakeXml {
  readonly sections: Section[] = []
  readonly noteTexts = new Map<string, string>()
  private flow: Flow
  private readonly outer: { flow: Flow; run: ReturnType<typeof plainRun>; note: string | null }[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly rows: { head: boolean; span: number }[] = []
  private readonly drawings: Drawing[] = []
  private readonly alternatives: boolean[] = []
  private readonly fields = new Fields()
  private run = plainRun()
  private section = newSection()
  private skipped = 0
  private readonly properties: string[] = []
  /** The paragraph at hand is the last of its section. */
  private endsSection = false
  private inText = false
  private lastHidden = false

  constructor(private readonly word: Word) {
    this.flow = new Flow(word.limits.characters)
  }

  /** Text since the last section's end. */
  finish(): string {
    if (this.fields.unclosed) throw new Refused('file-damaged')
    return this.flow.finish()
  }

  open(name: string, at: Attribute): void {
    if (this.skipped > 0) {
      this.skipped++
      return
    }
    if (SKIPPED.has(name) || name === 'w:ins' || name === 'w:moveTo') this.noteAuthor(at('author'))
    if (PROPERTIES.has(name)) this.properties.push(name)
    if (this.properties[0] === 'w:pPr' && (name === 'w:del' || name === 'w:moveFrom')) {
      const paragraph = this.paragraphs.at(-1)
      if (paragraph) paragraph.runsOn = true
    }
    if (SKIPPED.has(name)) {
      if (name === 'w:del' && this.properties.length === 0) this.withhold('deletion')
      this.skipped = 1
      return
    }
    this.drawings.at(-1)?.open(name, at)
    if (this.properties.length > 0) this.openProperty(name, at)
    else this.openContent(name, at)
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    if (PROPERTIES.has(name)) {
      this.properties.pop()
      if (name === 'w:pPr') this.run = plainRun()
      if (name === 'w:sectPr' && this.paragraphs.length > 0) this.endsSection = true
      else if (name === 'w:sectPr') this.endSection()
      return
    }
    if (this.properties.length > 0) return
    if (name === 'w:r') this.run = plainRun()
    else if (name === 'w:t' || name === 'm:t') this.inText = false
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:tc') this.flow.closeCell(this.rows.at(-1)?.span)
    else if (name === 'w:tr') this.flow.closeRow(this.rows.pop()?.head)
    else if (name === 'm:num') this.write('/')
    else if (name === 'mc:AlternateContent') this.alternatives.pop()
    else if (name === 'w:txbxContent' || name === 'w:footnote' || name === 'w:endnote') this.leaveBox()
    else if (DRAWINGS.has(name) && this.drawings.pop()?.tells) this.write(PICTURE)
  }

  text(letters: string): void {
    if (this.inText && this.skipped === 0)
      this.write(
        symbolFont(this.run.font) ? letters.replace(/[\uf000-\uf0ff]/g, (c) => this.symbol(this.run.font, c.charCodeAt(0))) : letters,
      )
  }

  private openContent(name: string, at: Attribute): void {
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ style: null, numbering: null, newPage: null, runsOn: false, begun: false, withheld: false, boxes: [] })
        return
      case 'w:r':
        this.run = plainRun()
        return
      case 'w:t':
      case 'm:t':
        this.inText = true
        return
      case 'w:tab':
      case 'w:ptab':
        if (this.mayWrite('')) this.flow.tab()
        return
      case 'w:br':
      case 'w:cr':
        if (!this.mayWrite('')) return
        if (at('type') === 'page') this.flow.page()
        else this.flow.line()
        return
      case 'w:noBreakHyphen':
        this.write('-')
        return
      case 'w:sym':
        this.write(this.symbol(at('font') ?? '', Number.parseInt(at('char') ?? '', 16)))
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.refer(`${name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${at('id')}`)
        return
      case 'w:fldChar':
        this.write(this.fields.mark(at('fldCharType')))
        return
      case 'w:tr':
        this.rows.push({ head: false, span: 1 })
        this.flow.openRow()
        return
      case 'w:tc': {
        const row = this.rows.at(-1)
        if (row) row.span = 1
        this.flow.openCell()
        return
      }
      case 'w:altChunk':
        this.flow.insert(this.word.chunks.get(at('id') ?? '') ?? '')
        return
      case 'mc:AlternateContent':
        this.alternatives.push(false)
        return
      case 'mc:Choice':
      case 'mc:Fallback':
        this.alternative()
        return
      case 'w:txbxContent':
        this.enterBox(null)
        return
      case 'w:footnote':
      case 'w:endnote':
        if (at('type') === undefined || at('type') === 'normal') this.enterBox(`${name.slice(2)} ${at('id')}`)
        else this.skipped = 1
        return
      default:
        if (DRAWINGS.has(name)) {
          this.drawings.push(new Drawing())
          if (name === 'w:object') this.word.leftOut.add('embedded')
        } else this.fields.formData(name, at('val'), isOn(at('val')))
    }
  }

  private openProperty(name: string, at: Attribute): void {
    const value = at('val')
    const paragraph = this.paragraphs.at(-1)
    const row = this.rows.at(-1)
    // Properties of a paragraph come first in it, those of a run first in the run; a paragraph's mark has some of a run's, which say nothing.
    if (name === 'w:pStyle' && paragraph) paragraph.style = value ?? null
    else if (name === 'w:numPr' && paragraph) paragraph.numbering = { list: null, level: null }
    else if (name === 'w:ilvl' && paragraph?.numbering) paragraph.numbering = { ...paragraph.numbering, level: Number(value) }
    else if (name === 'w:numId' && paragraph?.numbering) paragraph.numbering = { ...paragraph.numbering, list: value ?? null }
    else if (name === 'w:pageBreakBefore' && paragraph) paragraph.newPage = isOn(value)
    else if (name === 'w:rStyle') this.run.hidden = this.word.styles.look(value ?? null).hidden
    else if (name === 'w:vanish') this.run.hidden = isOn(value)
    else if (name === 'w:vertAlign') this.run.raised = value === 'superscript'
    else if (name === 'w:rFonts') this.run.font = at('ascii') ?? ''
    else if (name === 'w:tblHeader' && row) row.head = isOn(value)
    else if (name === 'w:gridSpan' && row) row.span = Number(value) || 1
    else if (name === 'w:gridBefore' && row) {
      this.flow.openCell()
      this.flow.closeCell(Number(value) || 1)
    } else if (name === 'w:headerReference') this.section.headers.push({ type: at('type') ?? 'default', id: at('id') ?? '' })
    else if (name === 'w:footerReference') this.section.footers.push({ type: at('type') ?? 'default', id: at('id') ?? '' })
    else if (name === 'w:titlePg') this.section.titlePage = isOn(value)
    else if (name === 'w:type') this.section.continuous = value === 'continuous' || value === 'nextColumn'
    else if (name === 'w:sectPr') this.section = newSection()
  }

  private write(text: string): void {
    if (text === '' || !this.mayWrite(text)) return
    if (this.run.raised) this.flow.raised(text)
    else this.flow.write(text)
  }

  /** Whether what comes here is shown; then its paragraph has begun. */
  private mayWrite(text: string): boolean {
    if (!this.fields.shown) return false
    const paragraph = this.paragraphs.at(-1)
    if (this.run.hidden || (paragraph && this.word.styles.look(paragraph.style ?? this.word.styles.usual).hidden)) {
      if (/\S/.test(text) && !this.lastHidden) this.withhold('hidden')
      this.lastHidden = true
      return false
    }
    this.lastHidden = false
    this.fields.wrote()
    if (paragraph && !paragraph.begun) this.begin(paragraph)
    return true
  }

  private withhold(what: 'deletion' | 'hidden'): void {
    this.word.leftOut.add(what)
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) paragraph.withheld = true
  }

  private begin(paragraph: Paragraph): void {
    paragraph.begun = true
    const look = this.word.styles.look(paragraph.style ?? this.word.styles.usual)
    if (paragraph.newPage ?? look.newPage) this.flow.page()
    const list = paragraph.numbering?.list ?? look.numbering?.list
    if (list == null || list === '0') return
    const level = paragraph.numbering?.level ?? look.numbering?.level ?? 0
    const mark = this.word.numbering.next(list, level)
    if (mark !== '') this.flow.write(`${'  '.repeat(Math.min(Math.max(level, 0), 8))}${mark} `)
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    if (!paragraph.begun && !paragraph.runsOn && !paragraph.withheld) this.begin(paragraph)
    if (!paragraph.runsOn) this.flow.line()
    for (const box of paragraph.boxes) this.flow.insert(box)
    if (this.endsSection && this.paragraphs.length === 0) this.endSection()
  }

  private endSection(): void {
    this.sections.push({ ...this.section, text: this.flow.finish() })
    this.flow = new Flow(this.word.limits.characters)
    this.section = newSection()
    this.endsSection = false
  }

  /** Of several ways to say one thing the first is taken: others repeat it for older programs. */
  private alternative(): void {
    if (this.alternatives.at(-1)) this.skipped = 1
    else if (this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true
  }

  /** What stands apart from the line it hangs on: a text box, a note. */
  private enterBox(note: string | null): void {
    if (this.outer.length >= BOXES) throw new Refused('file-too-nested')
    if (note === null && !this.mayWrite(' ')) {
      this.skipped = 1
      return
    }
    this.outer.push({ flow: this.flow, run: this.run, note })
    this.flow = new Flow(this.word.limits.characters)
    this.run = plainRun()
  }

  private leaveBox(): void {
    const outer = this.outer.pop()
    if (!outer) return
    const text = this.flow.finish()
    this.flow = outer.flow
    this.run = outer.run
    if (outer.note !== null) this.noteTexts.set(outer.note, text)
    else if (this.paragraphs.length > 0) this.paragraphs.at(-1)?.boxes.push(text)
    else this.flow.insert(text)
  }

  private refer(note: string): void {
    if (!this.mayWrite('')) return
    const { notes } = this.word
    const number = notes.get(note) ?? notes.size + 1
    notes.set(note, number)
    this.flow.write(`[${number}]`)
  }

  private symbol(font: string, code: number): string {
    const known = symbolFont(font)
    if (known) return symbolOf(known, code)
    return code > 0x20 && code < 0xd800 ? String.fromCharCode(code) : '▯'
  }

  private noteAuthor(name: string | undefined): void {
    if (name !== undefined && this.word.authors.size < AUTHORS) this.word.authors.add(name)
  }
}
