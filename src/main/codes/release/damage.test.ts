// Whatever happens to a file of any of the other systems, it is refused or gives editions that open: no reader throws, hangs or half reads.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeShelf } from '../shelf'
import { readRelease } from './read-release'
import { type BuiltEdition, RELEASE_REFUSALS } from './reader'
import { contextOf, shelfOf, textFile } from './testing'

const axis = (at: number, code: string, label: string): string =>
  `<axis pos="${at}" values="1"><title>Axis</title><label code="${code}">${label}</label></axis>`

const FILES = [
  textFile(
    'icd10cm_index_2041.xml',
    '<ICD10CM.index><version>2041</version><letter><title>A</title>\n<mainTerm><title>Ache<nemod>(dull)</nemod></title><code>A20.0</code>\n<term level="1"><title>old</title><see>Pain</see></term></mainTerm></letter></ICD10CM.index>\n',
  ),
  textFile(
    'icd10cm_drug_2041.xml',
    '<ICD10CM.index><version>2041</version><indexHeading><head col="1">Substance</head><head col="2">Poisoning</head></indexHeading>\n<letter><title>I</title><mainTerm><title>Ink</title><cell col="2">T20.0X1</cell></mainTerm></letter></ICD10CM.index>\n',
  ),
  textFile('index_flat_2041.tsv', 'A20.0\tAche, old\t(dull)\nA20.1-\tAche, new\t\n'),
  textFile(
    'icd10pcs_tables_2041.xml',
    `<ICD10PCS.tabular><version>2041</version><pcsTable>${axis(1, '0', 'Paper')}${axis(2, 'F', 'Leaf')}${axis(3, 'T', 'Folding')}\n<pcsRow codes="1">${axis(4, '4', 'Edge')}${axis(5, '0', 'Open')}${axis(6, 'Z', 'None')}${axis(7, 'Z', 'None')}</pcsRow>\n</pcsTable></ICD10PCS.tabular>\n`,
  ),
  textFile('hcpcs_2041.csv', 'hcpcs,long_description,short_description\nA9001,Paper boat,Boat\nA9002,"Paper hat, tall",Hat\n'),
  textFile('HCPC2041_ANWEB.txt', `A9001001003${'Paper boat'.padEnd(80)}${'Boat'.padEnd(28)}${' '.repeat(149)}20400101\n`),
  textFile('cpt_2041.csv', 'code,title\n90001,Made-up visit\n'),
  textFile('map_2041.csv', 'diagnosis_code,cc,model_name\nA200,37,CMS-HCC Model V28\n'),
]

const opens = (shelf: CodeShelf, { edition: { kind } }: BuiltEdition): boolean => {
  if (kind === 'icd-10-cm') return shelf.table(null).ok
  if (kind === 'icd-10-pcs') return shelf.procedures(null) !== null
  if (kind === 'hcpcs' || kind === 'cpt') return shelf.list(kind, null) !== null
  return kind === 'cms-hcc' ? shelf.risk(null) !== null : shelf.index(kind, null) !== null
}

describe('a damaged file', () => {
  it.each(FILES.map((file) => [file.name, file] as const))('like %s is whole to begin with', async (_, file) => {
    const read = await readRelease([file], contextOf())
    expect(read.ok && read.value.every((one) => opens(shelfOf([one]), one))).toBe(true)
  })

  it('is refused, or gives what opens', async () => {
    const damage = fc.record({
      file: fc.constantFrom(...FILES),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc
          .constantFrom('<term>', '</term>', '"', '\n', '\t', ',', '<code>', '--', '\u2028', '0')
          .map((text) => new TextEncoder().encode(text)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file: { name, bytes }, at, cut, put }) => {
        const start = Math.floor(at * bytes.length)
        const damaged = new Uint8Array(Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]))
        const read = await readRelease([{ name, bytes: damaged }], contextOf())
        if (read.ok) for (const one of read.value) expect(opens(shelfOf([one]), one), one.edition.kind).toBe(true)
        else expect(RELEASE_REFUSALS).toContain(read.error.code)
      }),
      { numRuns: 600 },
    )
  })
})
