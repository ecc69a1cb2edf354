// One RTF document read front to back: what each group and word does to the text. Groups are a list, not calls in one another, so that
// depth costs nothing but the count.
import { PICTURE } from '../../chart'
import type { LeftOut } from '../left-out'
import type { Property } from '../properties'
import type { ReadContext } from '../reader'
import { Refused } from '../refused'
import { CAPTURES, DEAD, LETTERS, MUTE, STARRED, STORIES } from './destinations'
import { type Decode, Fonts } from './fonts'
import { beginAnew, formatGroup, type Group, plainGroup } from './group'
import { Capture, FormField, Picture, Story } from './story'
import { Tokens } from './tokens'

/** Rows within rows: Word has no more, and each costs the rows around it a look. */
const TABLES = 50
const NOTES = 50_000
/** Notes in boxes in headers: what is inside is copied out at each. */
const STORIES_DEEP = 8

export interface Rtf {
  readonly text: string
  readonly properties: readonly Property[]
  /** Text beyond ASCII that stands unescaped and ought to be Windows-1252, for a look at what it is; parted by blanks. */
  readonly raw: Uint8Array
}

export class RtfDocument {
  private readonly tokens: Tokens
  private readonly fonts = new Fonts()
  private readonly body: Story
  private readonly headers = new Set<string>()
  private readonly footers = new Set<string>()
  private readonly notes: string[] = []
  private readonly properties: Property[] = []
  private readonly raw: Uint8Array[] = []
  private readonly groups: Group[] = []
  private group: Group
  private pending: number[] = []
  private skip = 0
  private star = false
  private usualFont = 0
  private head = false
  private lastUnshown: 'hidden' | 'deletion' | null = null
  private property = ''
  /** A section has ended, and the next one has not said that it goes on on the same page. */
  private sectionEnded = false

  /** @param rawText how bytes beyond ASCII are read that stand as they are; null: by the font's code page */
  constructor(
    bytes: Uint8Array,
    private readonly context: ReadContext,
    private readonly leftOut: LeftOut,
    private readonly rawText: Decode | null,
  ) {
    this.tokens = new Tokens(bytes)
    this.body = new Story(context.limits)
    this.group = plainGroup(this.body)
  }

  /** To the brace that closes the document. @throws Refused */
  read(): Rtf & { readonly rest: Uint8Array } {
    for (let count = 0; ; count++) {
      if (count % 20_000 === 0) {
        this.context.signal.throwIfAborted()
        this.context.progress(this.tokens.place, this.tokens.place + this.tokens.rest.length)
      }
      const token = this.tokens.next()
      // A document that is cut off between two paragraphs looks the same as one without its last brace: half a chart is no chart.
      if (token.kind === 'end') throw new Refused('file-damaged')
      if (token.kind === 'open') this.open()
      else if (token.kind === 'close') {
        this.close()
        if (this.groups.length === 0) break
      } else if (this.group.dead) continue
      else if (token.kind === 'text') this.text(token.bytes)
      else if (token.kind === 'byte') this.byte(token.byte)
      else if (token.kind === 'symbol') this.symbol(token.symbol)
      else if (token.kind === 'word') this.word(token.word, token.parameter)
    }
    const text = [...this.headers, this.body.finish(), ...this.footers, ...this.notes].join('')
    return { text, properties: this.properties, raw: Buffer.concat(this.raw), rest: this.tokens.rest }
  }

  private open(): void {
    this.flush()
    this.skip = 0
    this.star = false
    if (this.groups.length >= this.context.limits.nesting) throw new Refused('file-too-nested')
    const { twice } = this.group
    this.groups.push(this.group)
    this.group = { ...this.group, twice: false, close: null }
    if (twice) Object.assign(this.group, { story: null, capture: null })
  }

  private close(): void {
    this.flush()
    this.skip = 0
    const { close, capture } = this.group
    this.group = this.groups.pop() as Group
    close?.()
    if (capture && capture === this.group.capture) capture.part()
  }

  private text(bytes: Uint8Array): void {
    let from = 0
    for (; this.skip > 0 && from < bytes.length; from++) this.skip--
    const rest = from === 0 ? bytes : bytes.subarray(from)
    const high = rest.some((b) => b >= 0x80)
    if (high && (this.group.story || this.group.capture)) {
      if (this.fonts.pageOf(this.group.font) === 1252) this.raw.push(rest, BLANK)
      if (this.rawText) {
        this.flush()
        this.show(this.rawText(rest))
        return
      }
    }
    for (const b of rest) {
      if (b === 0x09) this.word('tab', null)
      else if (b >= 0x20) this.pending.push(b)
    }
  }

  private byte(byte: number): void {
    if (this.skip > 0) this.skip--
    else this.pending.push(byte)
  }

  private flush(): void {
    if (this.pending.length === 0) return
    const bytes = Uint8Array.from(this.pending)
    this.pending = []
    if (!this.group.story && !this.group.capture && !this.group.fonts) return
    const decode = this.group.fonts ? ascii : this.fonts.decode(this.group.font)
    if (decode) this.show(decode(bytes))
    else if (bytes.every((b) => b < 0x80)) this.show(ascii(bytes))
    else throw new Refused('file-undecodable')
  }

  private show(text: string): void {
    const { group } = this
    if (group.fonts) {
      const font = this.fonts.at(group.font)
      if (font.name.length < 100) font.name += text.replace(/;.*$/s, '')
    } else if (group.capture) group.capture.write(text)
    else if (group.story && this.isShown(/\S/.test(text))) {
      this.settle(group.story)
      if (group.raised) group.story.flow.raised(text)
      else group.story.flow.write(text)
    }
  }

  private isShown(telling: boolean): boolean {
    const unshown = this.group.deleted ? 'deletion' : this.group.hidden ? 'hidden' : null
    if (unshown && telling && this.lastUnshown !== unshown) this.leftOut.add(unshown)
    if (telling) this.lastUnshown = unshown
    return unshown === null
  }

  /** Opens the rows and cells that the paragraph stands in, and closes those it does not. */
  private settle(story: Story, least = 0): void {
    const level = Math.max(least, this.group.inTable ? Math.min(this.group.level, TABLES) : 0)
    const { flow } = story
    if (this.sectionEnded && story === this.body) {
      this.sectionEnded = false
      flow.page()
    }
    while (flow.depth > level) flow.closeRow(this.head)
    while (flow.depth < level) flow.openRow()
    if (level > 0 && !flow.inCell) flow.openCell()
  }

  private symbol(symbol: string): void {
    if (symbol === '*') {
      this.star = true
      return
    }
    this.flush()
    if (this.skip > 0) this.skip--
    else if (symbol === '\n' || symbol === '\r') this.word('par', null)
    else if (symbol === '\t') this.word('tab', null)
    else if (symbol === '~') this.show(' ')
    else if (symbol === '_') this.show('-')
    else if (/[\\{}']/.test(symbol)) this.show(symbol)
  }

  private word(word: string, parameter: number | null): void {
    this.flush()
    const { star } = this
    this.star = false
    if (this.skip > 0) {
      this.skip--
      return
    }
    if (this.destination(word, star)) return
    const { group } = this
    if (word === 'u') {
      if (parameter === null) return
      this.show(this.fonts.letter(group.font, parameter < 0 ? parameter + 0x10000 : parameter))
      this.skip = group.alternatives
    } else if (LETTERS[word] !== undefined) this.show(LETTERS[word])
    else if (!this.setting(word, parameter) && !formatGroup(group, word, parameter, this.usualFont)) this.layout(word)
    if (parameter === null) return
    group.picture?.word(word, parameter)
    group.form?.word(word, parameter)
  }

  /** Words that begin what their group is for. */
  private destination(word: string, star: boolean): boolean {
    const { group } = this
    const outer = this.groups.at(-1)
    const story = STORIES[word]
    const capture = CAPTURES[word]
    if (DEAD.has(word)) group.dead = true
    else if (word === 'fonttbl') {
      group.fonts = true
      group.story = null
    } else if (story) this.beginStory(story)
    else if (capture !== undefined) this.beginCapture(capture)
    else if (MUTE.has(word)) this.mute(word)
    else if (word === 'upr') group.twice = true
    else if (word === 'ud') Object.assign(group, { story: outer?.story ?? null, capture: outer?.capture ?? null })
    else if (word === 'object') this.leftOut.add('embedded')
    else if (star && !STARRED.has(word)) group.dead = true
    else return false
    return true
  }

  private beginStory(kind: (typeof STORIES)[string]): void {
    const { group } = this
    if (kind === 'comment') {
      this.leftOut.add('comment')
      group.dead = true
      return
    }
    const host = kind === 'box' ? this.nearestShown() : group
    const outer = host?.story
    if (!outer) return
    if (host.hidden || host.deleted) {
      this.leftOut.add(host.deleted ? 'deletion' : 'hidden')
      group.dead = true
      return
    }
    if (outer.depth >= STORIES_DEEP) throw new Refused('file-too-nested')
    const story = new Story(this.context.limits, outer.depth + 1)
    beginAnew(group, story)
    if (kind === 'note') {
      if (this.notes.length >= NOTES) throw new Refused('file-too-large')
      const number = this.notes.push('')
      this.settle(outer)
      outer.flow.write(`[${number}]`)
      group.close = () => {
        this.notes[number - 1] = `[${number}] ${story.finish().trim()}\n`
      }
    } else if (kind === 'box') group.close = () => outer.hang(story.finish())
    else
      group.close = () => {
        const text = story.finish()
        if (/\S/.test(text)) (kind === 'header' ? this.headers : this.footers).add(text)
      }
  }

  private beginCapture(kind: string): void {
    const { group } = this
    const { story, form } = group
    const capture = new Capture()
    group.capture = capture
    group.close = () => {
      const text = capture.whole.trim()
      if (kind === 'list') {
        if (text !== '' && story && !group.deleted && !group.hidden) {
          this.settle(story)
          story.flow.write(`${text} `)
        }
      } else if (kind === 'entry') form?.entries.push(text)
      else if (kind === 'property') this.property = text
      else if (kind === 'value') this.properties.push({ name: this.property, value: text })
      else if (kind === 'variable') {
        const [name = '', value = ''] = capture.parts
        this.properties.push({ name, value })
      } else if (kind === 'author') for (const value of capture.parts) this.properties.push({ name: kind, value })
      else this.properties.push({ name: kind, value: text })
    }
  }

  private mute(word: string): void {
    const { group } = this
    const outer = this.nearestShown()
    group.story = null
    if (word === 'pict') {
      const picture = new Picture()
      group.picture = picture
      group.close = () => {
        if (picture.tells) this.showIn(outer, PICTURE)
      }
    } else if (word === 'formfield') {
      const form = new FormField()
      group.form = form
      group.close = () => this.showIn(outer, form.shown)
    }
  }

  /** The innermost group around this one whose letters are shown. */
  private nearestShown(): Group | undefined {
    for (let at = this.groups.length - 1; at > 0; at--) if (this.groups[at]?.story) return this.groups[at]
    return undefined
  }

  /** Shows what a muted group stands for where its nearest shown group is. */
  private showIn(outer: Group | undefined, text: string): void {
    if (!outer?.story || outer.hidden || outer.deleted || text === '') return
    const inner = this.group
    this.group = outer
    this.show(text)
    this.group = inner
  }

  /** Words about the fonts, the table and the section at hand; false for others. */
  private setting(word: string, parameter: number | null): boolean {
    const { group, fonts } = this
    if (word === 'f' && group.fonts) {
      group.font = parameter ?? 0
      fonts.at(group.font).name = ''
    } else if (word === 'fcharset' && group.fonts) fonts.at(group.font).charset = parameter
    else if (word === 'cpg' && group.fonts) fonts.at(group.font).page = parameter
    else if (word === 'ansicpg' && parameter) fonts.page = parameter
    else if (PAGES[word] !== undefined) fonts.page = PAGES[word]
    else if (word === 'deff') {
      this.usualFont = parameter ?? 0
      group.font = this.usualFont
    } else if (word === 'sbknone') this.sectionEnded = false
    else if (word === 'trowd') this.head = false
    else if (word === 'trhdr') this.head = true
    else return false
    return true
  }

  /** Words that end lines, cells, rows and pages. */
  private layout(word: string): void {
    const { story, capture, hidden, deleted } = this.group
    if (capture) {
      if (word === 'tab' || word === 'par' || word === 'line') capture.write(' ')
      return
    }
    if (!story) return
    const { flow } = story
    if (word === 'cell' || word === 'nestcell') {
      this.settle(story, word === 'cell' ? 1 : 2)
      flow.closeCell()
    } else if (word === 'row' || word === 'nestrow') {
      const level = word === 'row' ? 1 : 2
      while (flow.depth > Math.max(level, word === 'row' ? 1 : Math.min(this.group.level, TABLES))) flow.closeRow()
      if (flow.depth >= level) flow.closeRow(this.head)
    } else if (hidden || deleted) return
    else if (word === 'par') {
      this.settle(story)
      story.paragraph()
    } else if (word === 'line' || word === 'column') flow.line()
    else if (word === 'tab') {
      this.settle(story)
      flow.tab()
    } else if (word === 'page' || word === 'pagebb') {
      this.settle(story)
      flow.page()
    } else if (word === 'sect') {
      flow.block()
      this.sectionEnded = true
    }
  }
}

/** Code pages that words name. */
const PAGES: Readonly<Record<string, number>> = { mac: 10000, pc: 437, pca: 850 }
const BLANK = Uint8Array.of(0x20)
const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, '?')
