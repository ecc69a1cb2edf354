// The index XML of CDC/NCHS: the alphabetic index, the index to external causes, and the two tables, which have cells where an index
// has codes. All four have one root; the headings say which it is.
import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseFile, type ReleaseReader } from '../reader'
import { baseName, headOf } from '../text'
import { scanXml, type XmlPlace } from '../xml'
import { type IndexKind, type IndexPart, PRINTED_CODE, type ReadTerm } from './terms'

/** In what is kept a level is one figure; the deepest printed is 8. */
const DEEPEST = 9
/** A cell that stays empty in print. */
const NO_CODE = /^-{1,2}$/

export const indexXml: ReleaseReader<IndexPart> = {
  reads: (file) => /<ICD10CM\.index\b/.test(headOf(file)),
  async read(file, work) {
    const reading = new IndexReading(file)
    await scanXml(file, work, reading)
    return reading.part((inside) => yearOfFile(file, inside, work.context))
  },
}

class Open {
  title: string | null = null
  modifiers = ''
  codes: string[] = []
  readonly cells = new Map<number, string>()
  see: string | null = null
  seeAlso: string | null = null

  constructor(
    readonly at: number,
    readonly level: number,
  ) {}
}

class IndexReading {
  readonly #file: ReleaseFile
  readonly #columns = new Map<number, string>()
  readonly #terms: ReadTerm[] = []
  readonly #open: Open[] = []
  #heading = ''
  #version: { year: number; line: number } | null = null
  #column = 0

  constructor(file: ReleaseFile) {
    this.#file = file
  }

  open(name: string, attributes: ReadonlyMap<string, string>, at: XmlPlace): void {
    if (name === 'mainTerm' || name === 'term') this.#begin(name, attributes.get('level'), at)
    else if (name === 'cell' || name === 'head') this.#column = Number(attributes.get('col') ?? Number.NaN)
  }

  close(name: string, text: string, at: XmlPlace): void {
    const term = this.#open.at(-1)
    if (name === 'version') this.#version = { year: this.#year(text, at), line: at.line() }
    else if (name === 'head') this.#columns.set(this.#column, text)
    else if (name === 'mainTerm' || name === 'term') this.#end(at)
    else if (!term) {
      if (name === 'title' && this.#terms.length === 0) this.#heading ||= text
    } else if (name === 'nemod') term.modifiers = joined(term.modifiers, text)
    else if (name === 'title') this.#name(term, text, at)
    else if (name === 'code' || name === 'manif') term.codes.push(...(isCode(text) ? [text] : this.#noCode(name, text, term, at)))
    else if (name === 'cell') this.#cell(term, text, at)
    else if (name === 'see') term.see = listed(term.see, text)
    else if (name === 'seeAlso') term.seeAlso = listed(term.seeAlso, text)
    else if (name === 'seecat') term.see = listed(term.see, `category ${text}`)
    else if (name === 'subcat') term.see = listed(term.see, `subcategory ${text}`)
  }

  part(yearOf: (inside: { year: number; line: number } | null) => number): IndexPart {
    if (this.#terms.length === 0) throw new Refused('release-damaged', this.#file.name, null, 'there are no terms in it')
    const last = Math.max(1, ...this.#columns.keys())
    const columns = Array.from({ length: last - 1 }, (_, i) => this.#columns.get(i + 2) ?? '')
    const kind = this.#kind()
    return { kind, file: this.#file.name, year: yearOf(this.#version), columns, terms: this.#terms }
  }

  #begin(name: string, written: string | undefined, at: XmlPlace): void {
    const level = this.#open.length
    if ((name === 'mainTerm') !== (level === 0)) throw this.#damaged(at, `<${name}> stands in the wrong place`)
    if (written !== undefined && Number(written) !== level) throw this.#damaged(at, `the level is given as ${written}, due is ${level}`)
    if (level > DEEPEST) throw this.#damaged(at, 'terms are nested too deep')
    this.#open.push(new Open(this.#terms.length, level))
    // Its place in print is before what stands below it.
    this.#terms.push(EMPTY)
  }

  #end(at: XmlPlace): void {
    const { at: place, level, title, modifiers, codes, cells, see, seeAlso } = this.#open.pop() as Open
    if (title === null) throw this.#damaged(at, 'a term has no title')
    const width = this.#columns.size - 1
    const row = cells.size === 0 ? codes : Array.from({ length: width }, (_, i) => cells.get(i + 2) ?? '')
    this.#terms[place] = { level, title, modifiers, codes: row, see, seeAlso }
  }

  #name(term: Open, text: string, at: XmlPlace): void {
    if (term.title !== null) throw this.#damaged(at, 'a term has two titles')
    if (text === '' && term.modifiers === '') throw this.#damaged(at, 'a title is empty')
    term.title = text === '' ? term.modifiers : text
  }

  #cell(term: Open, text: string, at: XmlPlace): void {
    const empty = text === '' || NO_CODE.test(text)
    if (!empty && !isCode(text)) throw this.#damaged(at, `${text.slice(0, 12)} is not shaped like a code`)
    if (!this.#columns.has(this.#column) || this.#column < 2) throw this.#damaged(at, 'a cell stands in no column')
    if (term.cells.has(this.#column)) throw this.#damaged(at, 'a column has two cells')
    term.cells.set(this.#column, empty ? '' : text)
  }

  /** In the official tables a manifestation once holds words that belong to the title. */
  #noCode(name: string, text: string, term: Open, at: XmlPlace): readonly string[] {
    if (name === 'code' || text === '') throw this.#damaged(at, `${text.slice(0, 12)} is not shaped like a code`)
    term.modifiers = joined(term.modifiers, text)
    return []
  }

  #year(text: string, at: XmlPlace): number {
    const [year] = /^20\d\d/.exec(text) ?? []
    if (year === undefined) throw this.#damaged(at, 'the version is not a year')
    return Number(year)
  }

  /** The headings say what a table is, a title what an index is; a name that says something else is a wrong label. */
  #kind(): IndexKind {
    const heads = [...this.#columns.values()].join(' ')
    const kind: IndexKind = /substance|poisoning/i.test(heads)
      ? 'icd-10-cm-drugs'
      : /neoplasm|malignant/i.test(heads)
        ? 'icd-10-cm-neoplasms'
        : /external cause/i.test(this.#heading)
          ? 'icd-10-cm-external-causes'
          : 'icd-10-cm-index'
    const named = NAMED.find(([pattern]) => pattern.test(baseName(this.#file)))?.[1]
    if (this.#columns.size === 1 || (named !== undefined && named !== kind)) {
      throw new Refused('release-mislabelled', this.#file.name, null, 'name and content are of two different indexes')
    }
    return kind
  }

  #damaged(at: XmlPlace, detail: string): Refused {
    return new Refused('release-damaged', this.#file.name, at.line(), detail)
  }
}

const NAMED: readonly (readonly [RegExp, IndexKind])[] = [
  [/drug/i, 'icd-10-cm-drugs'],
  [/neoplasm/i, 'icd-10-cm-neoplasms'],
  [/eindex|external/i, 'icd-10-cm-external-causes'],
  [/index/i, 'icd-10-cm-index'],
]

const EMPTY: ReadTerm = { level: 0, title: '', modifiers: '', codes: [], see: null, seeAlso: null }

const isCode = (text: string): boolean => PRINTED_CODE.test(text)
const joined = (before: string, text: string): string => (before === '' ? text : `${before} ${text}`)
const listed = (before: string | null, text: string): string => (before === null ? text : `${before}; ${text}`)
