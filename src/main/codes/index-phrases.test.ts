import { describe, expect, it } from 'vitest'
import type { CodeIndex } from './code-index'
import { phrasesOf } from './index-phrases'
import { built, file, hasShared, shared, shelfOf } from './release/testing'

const term = (title: string, inside: string): string => `<title>${title}</title>${inside}`
const code = (written: string): string => `<code>${written}</code>`
const main = (title: string, ...inside: string[]): string => `<mainTerm>${term(title, inside.join(''))}</mainTerm>`
const sub = (level: number, title: string, ...inside: string[]): string => `<term level="${level}">${term(title, inside.join(''))}</term>`

const opened = async (terms: string): Promise<CodeIndex> => {
  const text = `<ICD10CM.index><version>2026</version><letter><title>A</title>${terms}</letter></ICD10CM.index>`
  const index = shelfOf(await built([file('index_2026.xml', text)])).index('icd-10-cm-index', null)
  if (!index) throw new Error('does not open')
  return index
}
const said = async (terms: string) => [...phrasesOf(await opened(terms))].map(({ phrase, code }) => `${phrase}: ${code}`)

describe('the phrases of an index', () => {
  it('go from the main term down, without what need not be said', async () => {
    expect(
      await said(main('Ache<nemod>(dull)</nemod>', code('R90.0'), sub(1, 'elbow NEC', code('R90.1'), sub(2, 'with gout', code('R90.2'))))),
    ).toEqual(['Ache: R90.0', 'Ache elbow: R90.1', 'Ache elbow with gout: R90.2'])
  })

  it('say a term in each of its forms, and keep words together that are no forms', async () => {
    expect(await said(main('Bruise, bruising', code('R90.0'), sub(1, 'knee, old', code('R90.1'))))).toEqual([
      'Bruise: R90.0',
      'bruising: R90.0',
      'Bruise knee old: R90.1',
      'bruising knee old: R90.1',
    ])
  })

  it('leave out what says see, is open, has two codes, or is specified elsewhere', async () => {
    const terms = [
      sub(1, 'one', '<see>Bruise</see>', code('R90.1')),
      sub(1, 'two', code('R90.2-')),
      sub(1, 'three', code('R90.3'), '<manif>G90.3</manif>'),
      sub(1, 'specified site NEC', code('R90.4')),
      sub(1, 'five'),
    ]
    expect(await said(main('Ache', ...terms))).toEqual([])
  })

  const flat = 'icd10cm_index_fy2025_flat.tsv.gz'
  it.skipIf(!hasShared(flat))('are tens of thousands for the whole index, each with a whole code', async () => {
    const index = shelfOf(await built([shared(flat)])).index('icd-10-cm-index', null) as CodeIndex
    const phrases = [...phrasesOf(index)]
    expect(phrases.length).toBeGreaterThan(30_000)
    expect(phrases.filter(({ phrase, code }) => phrase === '' || !/^[A-Z]\d\w(\.\w{1,4})?$/.test(code))).toEqual([])
    expect(phrases).toContainEqual({ phrase: 'Cholecystitis acute', code: 'K81.0', depth: 2 })
  })
})
