// The ICD-10-PCS tables of CMS as XML. Each table gives one value of each of the first three axes, and rows with the values of the
// other four that go together; a row also says how many codes it makes, which is held against what is read.
import type { StoredCells, StoredRow, StoredTable } from '../../procedure'
import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseFile, type ReleaseReader } from '../reader'
import { headOf } from '../text'
import { scanXml, type XmlPlace } from '../xml'
import { type TablesPart, Texts } from './parts'

const VALUE = /^[0-9A-HJ-NP-Z]$/

export const tablesXml: ReleaseReader<TablesPart> = {
  reads: (file) => /<ICD10PCS\.tabular\b/.test(headOf(file)),
  async read(file, work) {
    const reading = new TablesReading(file)
    await scanXml(file, work, reading)
    if (reading.tables.length === 0) throw new Refused('release-damaged', file.name, null, 'there are no tables in it')
    const year = yearOfFile(file, reading.version, work.context)
    return { kind: 'tables', file: file.name, year, texts: reading.texts.all, tables: reading.tables }
  },
}

interface Axis {
  readonly at: number
  readonly count: number
  title: string
  values: string
  readonly labels: number[]
}

class TablesReading {
  readonly texts = new Texts()
  readonly tables: StoredTable[] = []
  version: { year: number; line: number } | null = null
  readonly #file: ReleaseFile
  readonly #prefixes = new Set<string>()
  /** Of the table that is being read. */
  #head: Axis[] = []
  #axes: number[] = []
  #rows: StoredRow[] = []
  #row: Axis[] | null = null
  #rowCodes = 0
  #axis: Axis | null = null
  #value = ''

  constructor(file: ReleaseFile) {
    this.#file = file
  }

  open(name: string, attributes: ReadonlyMap<string, string>, at: XmlPlace): void {
    const number = (attribute: string) => Number(attributes.get(attribute) ?? Number.NaN)
    if (name === 'pcsTable') this.#begin()
    else if (name === 'pcsRow') {
      if (this.#row !== null || this.#head.length !== 3) throw this.#damaged(at, 'a row stands outside a table or in a row')
      this.#row = []
      this.#rowCodes = number('codes')
    } else if (name === 'axis') {
      const due = this.#row === null ? this.#head.length : this.#row.length + 3
      if (number('pos') !== due + 1 || due > 6)
        throw this.#damaged(at, `axis ${attributes.get('pos') ?? '?'} stands where ${due + 1} is due`)
      this.#axis = { at: due, count: number('values'), title: '', values: '', labels: [] }
    } else if (name === 'label') {
      this.#value = attributes.get('code') ?? ''
      if (!VALUE.test(this.#value)) throw this.#damaged(at, `${this.#value.slice(0, 4)} is no value of an axis`)
    }
  }

  close(name: string, text: string, at: XmlPlace): void {
    if (name === 'version') this.version = { year: Number(/^20\d\d/.exec(text)?.[0] ?? Number.NaN), line: at.line() }
    else if (name === 'title' && this.#axis) this.#axis.title = text
    else if (name === 'label') this.#label(text, at)
    else if (name === 'axis') this.#endAxis(at)
    else if (name === 'pcsRow') this.#endRow(at)
    else if (name === 'pcsTable') this.#endTable(at)
  }

  #begin(): void {
    this.#head = []
    this.#axes = []
    this.#rows = []
    this.#row = null
  }

  #label(text: string, at: XmlPlace): void {
    const axis = this.#axis
    if (axis === null || text === '') throw this.#damaged(at, 'a label stands outside an axis or is empty')
    if (axis.values.includes(this.#value)) throw this.#damaged(at, `${this.#value} is in this axis already`)
    axis.values += this.#value
    axis.labels.push(this.texts.number(text))
  }

  #endAxis(at: XmlPlace): void {
    const axis = this.#axis as Axis
    if (axis.values.length !== axis.count) throw this.#damaged(at, `the axis has ${axis.values.length} values, it says ${axis.count}`)
    if (this.#row === null && axis.count !== 1) throw this.#damaged(at, 'a table has several values in its first three axes')
    this.#axes[axis.at] ??= this.texts.number(axis.title)
    if (this.#row === null) this.#head.push(axis)
    else this.#row.push(axis)
    this.#axis = null
  }

  #endRow(at: XmlPlace): void {
    const axes = this.#row ?? []
    if (axes.length !== 4) throw this.#damaged(at, `a row has ${axes.length} axes, due are 4`)
    const codes = axes.reduce((product, { values }) => product * values.length, 1)
    if (codes !== this.#rowCodes) throw this.#damaged(at, `the row makes ${codes} codes, it says ${this.#rowCodes}`)
    const row: StoredRow = axes.map(({ values, labels }): StoredCells => [values, labels])
    if (this.#rows.some((other) => overlap(other, row))) throw this.#damaged(at, 'two rows of the table make the same code')
    this.#rows.push(row)
    this.#row = null
  }

  #endTable(at: XmlPlace): void {
    const prefix = this.#head.map(({ values }) => values).join('')
    if (prefix.length !== 3 || this.#rows.length === 0) throw this.#damaged(at, 'a table has no rows')
    if (this.#prefixes.has(prefix)) throw this.#damaged(at, `table ${prefix} is there already`)
    this.#prefixes.add(prefix)
    const labels = this.#head.map((axis) => axis.labels[0]) as [number, number, number]
    this.tables.push({ prefix, labels, axes: this.#axes, rows: this.#rows })
  }

  #damaged(at: XmlPlace, detail: string): Refused {
    return new Refused('release-damaged', this.#file.name, at.line(), detail)
  }
}

const overlap = (a: StoredRow, b: StoredRow): boolean => a.every(([values], i) => [...values].some((value) => b[i]?.[0].includes(value)))
