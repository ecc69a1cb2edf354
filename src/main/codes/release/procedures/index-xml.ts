// The ICD-10-PCS index of CMS as XML: terms that lead to the beginnings of codes ("see"), or to the words the tables use ("use").
import { yearOfFile } from '../fiscal-year'
import type { ReadTerm } from '../indexes/terms'
import { Refused, type ReleaseReader } from '../reader'
import { headOf } from '../text'
import { scanXml } from '../xml'
import type { IndexPart } from './parts'

const PREFIX = /^[0-9A-HJ-NP-Z]{3,7}$/
const DEEPEST = 9

interface Open {
  readonly at: number
  readonly level: number
  title: string
  readonly codes: string[]
  see: string | null
}

export const procedureIndexXml: ReleaseReader<IndexPart> = {
  reads: (file) => /<ICD10PCS\.index\b/.test(headOf(file)),
  async read(file, work) {
    const terms: ReadTerm[] = []
    const open: Open[] = []
    let version: { year: number; line: number } | null = null
    await scanXml(file, work, {
      open(name, _attributes, at) {
        if (name !== 'mainTerm' && name !== 'term') return
        if ((name === 'mainTerm') !== (open.length === 0) || open.length > DEEPEST) {
          throw new Refused('release-damaged', file.name, at.line(), `<${name}> stands in the wrong place`)
        }
        open.push({ at: terms.length, level: open.length, title: '', codes: [], see: null })
        terms.push({ level: 0, title: '', modifiers: '', codes: [], see: null, seeAlso: null })
      },
      close(name, text, at) {
        if (name === 'version') version = { year: Number(/^20\d\d/.exec(text)?.[0] ?? Number.NaN), line: at.line() }
        const term = open.at(-1)
        if (!term) return
        if (name === 'title') term.title = text
        else if (name === 'see') term.see = listed(term.see, text)
        else if (name === 'use') term.see = listed(term.see, `use ${text}`)
        else if (name === 'code' || name === 'codes' || name === 'tab') {
          if (!PREFIX.test(text)) throw new Refused('release-damaged', file.name, at.line(), `${text.slice(0, 12)} begins no code`)
          term.codes.push(text)
        } else if (name === 'term' || name === 'mainTerm') {
          open.pop()
          // A line without a title of its own only refers: it is shown by what it refers to.
          const title = term.title || term.see || term.codes.join(', ')
          if (title === '') throw new Refused('release-damaged', file.name, at.line(), 'a term says nothing')
          const { level, codes, see } = term
          terms[term.at] = { level, title, modifiers: '', codes, see: see === title ? null : see, seeAlso: null }
        }
      },
    })
    if (terms.length === 0) throw new Refused('release-damaged', file.name, null, 'there are no terms in it')
    return { kind: 'index', file: file.name, year: yearOfFile(file, version, work.context), terms }
  },
}

const listed = (before: string | null, text: string): string => (before === null ? text : `${before}; ${text}`)
