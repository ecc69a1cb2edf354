// The tabular list as CDC publishes it in XML: chapters, blocks, codes in their tree, and every note where it is printed.
import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseFile, type ReleaseReader } from '../reader'
import { headOf } from '../text'
import { scanXml, type XmlPlace } from '../xml'
import { codeTaker, type TabularPart } from './parts'
import { type Character, type Diagnosis, writtenOut } from './seventh-characters'

/** Elements that hold notes; what is under another name (the introduction, the table of visual impairment) is none. */
const NOTE_KINDS = new Set('inclusionTerm includes excludes1 excludes2 codeFirst useAdditionalCode codeAlso sevenChrNote notes'.split(' '))

type Notes = Record<string, string[]>

/** A chapter, a block or a code while it is open. */
interface Place {
  id: string
  title: string
  notes: Notes
}

export const tabularList: ReleaseReader<TabularPart> = {
  reads: (file) => headOf(file).includes('<ICD10CM.tabular>'),
  async read(file, work) {
    const list = new TabularList(file)
    await scanXml(file, work, list)
    const { chapters, blocks, blockOf, seventh } = list
    const notes = Object.fromEntries(Object.entries(list.notes).filter(([, own]) => Object.keys(own).length > 0))
    const rows = writtenOut(list.diagnoses, notes)
    return {
      kind: 'tabular',
      file: file.name,
      year: yearOfFile(file, list.version, work.context),
      rows,
      printed: { chapters, blocks, blockOf, notes, seventh },
    }
  },
}

class TabularList {
  version: { readonly year: number; readonly line: number } | null = null
  readonly chapters: [string, string][] = []
  readonly blocks: [string, string, string][] = []
  readonly blockOf: Record<string, string> = {}
  readonly notes: Record<string, Notes> = {}
  readonly seventh: Record<string, readonly Character[]> = {}
  /** In printed order. */
  readonly diagnoses: Diagnosis[] = []
  readonly #file: ReleaseFile
  readonly #take: (written: string, line: number) => string
  /** Names of the open elements, the root first. */
  readonly #path: string[] = []
  #chapter: Place | null = null
  #block: Place | null = null
  #inside: (Diagnosis & Place) | null = null
  #character = ''

  constructor(file: ReleaseFile) {
    this.#file = file
    this.#take = codeTaker(file)
  }

  open(name: string, attributes: ReadonlyMap<string, string>, at: XmlPlace): void {
    this.#path.push(name)
    if (name === 'chapter') this.#chapter = { id: '', title: '', notes: {} }
    else if (name === 'section') this.#block = { id: attributes.get('id') ?? '', title: '', notes: {} }
    else if (name === 'diag') this.#begin(at)
    else if (name === 'sevenChrDef' && this.#inside) this.#inside.own ??= []
    else if (name === 'extension') this.#character = attributes.get('char') ?? ''
  }

  close(name: string, text: string, at: XmlPlace): void {
    this.#path.pop()
    const parent = this.#path.at(-1) ?? ''
    if (name === 'note') this.#keepNote(parent, text)
    else if (name === 'extension' && parent === 'sevenChrDef') this.#keepCharacter(text, at)
    else if (name === 'name' || name === 'desc') this.#label(parent, name, text, at)
    else if (name === 'diag') this.#end(at)
    else if (name === 'section') this.#block = null
    else if (name === 'chapter') this.#chapter = null
    else if (name === 'version' && /^20\d\d$/.test(text)) this.version = { year: Number(text), line: at.line() }
  }

  #begin(at: XmlPlace): void {
    const parent = this.#inside
    if (parent) parent.leaf = false
    this.#inside = { id: '', title: '', notes: {}, parent, own: null, leaf: true, line: at.line() }
    this.diagnoses.push(this.#inside)
  }

  #end(at: XmlPlace): void {
    const { id, title, parent, own } = this.#inside as Diagnosis
    if (id === '' || title === '') throw this.#damaged(at, 'a code or its title is missing')
    if (own) this.seventh[id] = own
    this.#inside = parent as (Diagnosis & Place) | null
  }

  #label(parent: string, name: string, text: string, at: XmlPlace): void {
    const place = this.#placeCalled(parent)
    if (!place) return
    if (name === 'desc') place.title = parent === 'section' ? text.replace(/\s*\([^()]*\)$/, '') : text
    else if (place === this.#inside) this.#name(this.#inside, text, at)
    else if (place === this.#chapter) place.id = text
  }

  #name(diagnosis: Diagnosis & Place, written: string, at: XmlPlace): void {
    const code = this.#take(written, at.line())
    const above = diagnosis.parent
    if (above === null ? code.length !== 3 : code.slice(0, 3) !== above.id.slice(0, 3))
      throw this.#damaged(at, `${code} does not belong where it stands`)
    if (above === null) this.#enterBlock(diagnosis, code, at)
    diagnosis.id = code
    this.notes[code] = diagnosis.notes
  }

  /** A block is taken up with its first code: a section without codes only points elsewhere, and its notes would belong to nothing. */
  #enterBlock(diagnosis: Place, category: string, at: XmlPlace): void {
    const chapter = this.#chapter
    const block = this.#block
    if (!chapter?.id || !block?.id) throw this.#damaged(at, `${category} stands in no chapter and block`)
    if (this.chapters.at(-1)?.[0] !== chapter.id) {
      this.chapters.push([chapter.id, chapter.title])
      this.notes[chapter.id] = chapter.notes
    }
    if (this.blocks.at(-1)?.[0] !== block.id) {
      this.blocks.push([block.id, block.title, chapter.id])
      this.notes[block.id] = block.notes
    }
    // A block of one category has its name: what is printed at either stands together.
    if (block.id === category) diagnosis.notes = Object.assign(block.notes, diagnosis.notes)
    this.blockOf[category] = block.id
  }

  #keepNote(kind: string, text: string): void {
    const place = this.#placeCalled(this.#path.at(-2) ?? '')
    if (text === '' || !place || !NOTE_KINDS.has(kind)) return
    const own = place.notes[kind] ?? []
    place.notes[kind] = own
    // The block of one category may print a note that its category prints too.
    const repeated = place === this.#inside && place.notes === this.#block?.notes && own.includes(text)
    if (!repeated) own.push(text)
  }

  #keepCharacter(meaning: string, at: XmlPlace): void {
    if (!/^[0-9A-Z]$/.test(this.#character) || meaning === '') throw this.#damaged(at, 'a 7th character or its meaning is missing')
    this.#inside?.own?.push([this.#character, meaning])
  }

  #placeCalled(element: string): Place | null {
    return element === 'diag' ? this.#inside : element === 'section' ? this.#block : element === 'chapter' ? this.#chapter : null
  }

  #damaged(at: XmlPlace, detail: string): Refused {
    return new Refused('release-damaged', this.#file.name, at.line(), detail)
  }
}
