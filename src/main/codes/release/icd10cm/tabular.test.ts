import { describe, expect, test } from 'vitest'
import { ROWS, refused, rowsIn, TABULAR, tableOf, tabularFile, textFile } from '../testing'

const table = await tableOf([tabularFile])
const refusal = (xml: string) => refused([textFile('tabular_2041.xml', xml)])
const lineOf = (part: string): number => TABULAR.slice(0, TABULAR.indexOf(part)).split('\n').length

describe('the tabular list', () => {
  test('gives every heading and code, 7th characters written out save those that a note excepts', () => {
    expect(rowsIn(table)).toEqual(ROWS)
    expect(table.version).toMatchObject({ name: 'FY2041', notesFrom: 'FY2041' })
  })

  test('gives chapters and blocks, and leaves out a block that only points elsewhere', () => {
    expect(table.chapters().map(({ code, title }) => [code, title])).toEqual([
      ['1', 'Invented fevers (A20-A29)'],
      ['2', 'Invented whispers (B30)'],
    ])
    expect(table.children('1').map(({ code, title, parent }) => [code, title, parent])).toEqual([['A20-A21', 'Loud fevers', '1']])
    expect(table.children('A20-A21').map(({ code }) => code)).toEqual(['A20', 'A21'])
    expect(table.lookup('B30')?.parent).toBe('2')
  })

  test('gives notes of every kind where they are printed', () => {
    expect(table.notes('1').includes).toEqual(['fevers nobody has had'])
    expect(table.notes('A20-A21').excludes1).toEqual(['whispering (B30)'])
    expect(table.notes('A20').useAdditional).toEqual(['code for the mute (B30.1)'])
    expect(table.notes('A20.0').codeFirst).toEqual(['the horn'])
    expect(table.notes('A20.1').excludes2).toEqual(['tin'])
    expect(table.notes('A21.0').codeAlso).toEqual(['the sticks'])
    expect(table.notes('A21').seventhCharacter).toEqual(['The appropriate 7th character is to be added to each code from category A21'])
    expect(table.notes('A21').notes).toHaveLength(1)
    expect(table.lookup('A20.0')?.inclusionTerms).toEqual(['Horn fever', 'Bugle fever <loud>'])
    expect(table.notes('A29').excludes1).toEqual([])
  })

  test('gives the 7th characters for everything below the code they are printed at', () => {
    const beats = [
      { character: 'A', meaning: 'first beat' },
      { character: 'D', meaning: 'later beat' },
    ]
    expect(table.seventh('A21')).toEqual(beats)
    expect(table.seventh('A21.0')).toEqual(beats)
    expect(table.seventh('A20')).toEqual([])
  })

  test('keeps what is printed at a block and at its one category, which have one name', async () => {
    const both = TABULAR.replace(
      '<desc>Whispering (B30)</desc>',
      '<desc>Whispering (B30)</desc><excludes1><note>shouting</note></excludes1>',
    ).replace('<desc>Whispering</desc>', '<desc>Whispering</desc><excludes1><note>shouting</note><note>singing</note></excludes1>')
    expect((await tableOf([textFile('tabular_2041.xml', both)])).notes('B30').excludes1).toEqual(['shouting', 'singing'])
  })

  test.each([
    ['a code outside its category', '<name>A20.1</name>', '<name>B20.1</name>', 0],
    ['a code twice', '<name>A20.1</name>', '<name>A20.0</name>', 0],
    ['what is no code', '<name>A20.1</name>', '<name>second</name>', 0],
    ['a code without a title', '<desc>Trumpet fever, silver</desc>', '<desc> </desc>', 0],
    ['a 7th character of two letters', 'char="D"', 'char="DD"', 0],
    ['a document type', '<introduction>', '<!DOCTYPE x><introduction>', 0],
    ['an entity of its own', 'fevers nobody has had', '&fevers;', 0],
    ['an element that has no end, where the one around it ends', '</section>', '', 2],
  ])('refuses %s with the line', async (_, there, instead, below) => {
    expect(await refusal(TABULAR.replace(there, instead))).toMatchObject({ code: 'release-damaged', line: lineOf(there) + below })
  })

  test('refuses to be cut off anywhere', async () => {
    for (let end = TABULAR.indexOf('<chapter>'); end < TABULAR.length - 2; end += 97)
      expect((await refusal(TABULAR.slice(0, end))).code).toBe('release-damaged')
  })

  test('refuses a name of another year than its heading', async () => {
    expect(await refused([textFile('icd10cm_tabular_2042.xml', TABULAR)])).toMatchObject({ code: 'release-mislabelled', line: 3 })
  })
})
