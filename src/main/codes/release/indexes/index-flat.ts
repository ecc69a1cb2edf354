// A flat export of the alphabetic index: a code, its path with commas between terms, and the nonessential modifiers, with tabs between.
// Commas also stand within terms ("Abdomen, abdominal"), so the tree is grown from what neighbouring paths share.
import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseReader } from '../reader'
import { eachLine, headOf } from '../text'
import { type IndexPart, PRINTED_CODE, type ReadTerm } from './terms'

const ROW = /^([A-Z]\d[0-9A-Z][0-9A-Z.]*-{0,2})\t([^\t]+)\t([^\t]*)$/
const DEEPEST = 9

export const indexFlat: ReleaseReader<IndexPart> = {
  reads: (file) => {
    const [first = '', second = ''] = headOf(file).split(/\r?\n/)
    return ROW.test(first) && ROW.test(second)
  },
  async read(file, work) {
    const year = yearOfFile(file, null, work.context)
    const root = new Node('')
    await eachLine(file, work, (line, number) => {
      if (line.trim() === '') return
      const [, code, path, modifiers] = ROW.exec(line) ?? []
      if (code === undefined || path === undefined || !PRINTED_CODE.test(code)) {
        throw new Refused('release-damaged', file.name, number, 'it is not a code, a path and modifiers with tabs between')
      }
      root.grow(path.split(', '), code, modifiers ?? '')
    })
    const terms: ReadTerm[] = []
    for (const child of root.children.values()) child.write(terms, 0, '')
    return { kind: 'icd-10-cm-index', file: file.name, year, columns: [], terms }
  },
}

class Node {
  readonly children = new Map<string, Node>()
  readonly codes: string[] = []
  #modifiers = ''

  constructor(readonly word: string) {}

  grow(path: readonly string[], code: string, modifiers: string): void {
    const [word, ...rest] = path
    if (word === undefined) {
      this.codes.push(code)
      this.#modifiers ||= modifiers
      return
    }
    const child = this.children.get(word) ?? new Node(word)
    this.children.set(word, child)
    child.grow(rest, code, modifiers)
  }

  /** What has no code and only one thing below it was no term of its own. Below the deepest level, paths stay as they are written. */
  write(terms: ReadTerm[], level: number, before: string): void {
    const title = before === '' ? this.word : `${before}, ${this.word}`
    const [only, second] = this.children.values()
    if (this.codes.length === 0 && only && !second) {
      only.write(terms, level, title)
      return
    }
    terms.push({ level, title, modifiers: this.#modifiers, codes: this.codes, see: null, seeAlso: null })
    for (const child of this.children.values()) child.write(terms, Math.min(level + 1, DEEPEST), level < DEEPEST ? '' : title)
  }
}
