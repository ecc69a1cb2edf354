// The definitions that CMS issues with the ICD-10-PCS tables: what an operation, an approach, a body part or a device means and includes.
import { yearOfFile } from '../fiscal-year'
import { Refused, type ReleaseReader } from '../reader'
import { headOf } from '../text'
import { scanXml } from '../xml'
import type { DefinedTerm, DefinitionsPart } from './parts'

export const definitionsXml: ReleaseReader<DefinitionsPart> = {
  reads: (file) => /<ICD10PCS\.definitions\b/.test(headOf(file)),
  async read(file, work) {
    const terms: DefinedTerm[] = []
    let version: { year: number; line: number } | null = null
    let section = ''
    let position = ''
    let term: { titles: string[]; definition: string; explanation: string; includes: string[] } | null = null
    await scanXml(file, work, {
      open(name, attributes) {
        if (name === 'section') section = attributes.get('code') ?? ''
        else if (name === 'axis') position = attributes.get('pos') ?? ''
        else if (name === 'terms') term = { titles: [], definition: '', explanation: '', includes: [] }
      },
      close(name, text, at) {
        if (name === 'version') version = { year: Number(/^20\d\d/.exec(text)?.[0] ?? Number.NaN), line: at.line() }
        if (term === null) return
        if (name === 'title') term.titles.push(text)
        else if (name === 'definition') term.definition = text
        else if (name === 'explanation') term.explanation = text
        else if (name === 'includes') term.includes.push(text)
        else if (name === 'terms') {
          const { titles, includes, ...words } = term
          if (section === '' || position === '' || titles.length === 0) {
            throw new Refused('release-damaged', file.name, at.line(), 'a definition has no title or stands outside an axis')
          }
          terms.push({ keys: titles.map((title) => `${section}|${position}|${title}`), ...words, includes: includes.join('; ') })
          term = null
        }
      },
    })
    if (terms.length === 0) throw new Refused('release-damaged', file.name, null, 'there are no definitions in it')
    return { kind: 'definitions', file: file.name, year: yearOfFile(file, version, work.context), terms }
  },
}
