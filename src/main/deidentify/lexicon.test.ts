import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
// @ts-expect-error plain JavaScript without types: the build script's own spelling
import { fold as foldOfBuild } from '../../../data/lexicons/code.mjs'
import { fold } from './fold'
import { loadLexicon } from './lexicon'

const DIR = join(import.meta.dirname, '../../../data/lexicons')
const lexicon = loadLexicon(DIR)

it('knows given names, family names, places, words and drugs, in any case and spelling', () => {
  expect(lexicon.look('HESTER').first).toBe(3)
  expect(lexicon.look('Nguyễn').last).toBeGreaterThan(1)
  expect(lexicon.look("O'Brien").last).toBe(3)
  expect(lexicon.look('San Diego').place).toBe(3)
  expect(lexicon.look('the').word).toBe(7)
  expect(lexicon.look('metformin').drug).toBe(true)
  expect(lexicon.look('Texas').keep).toBe(true)
  expect(lexicon.look('xqzzv')).toMatchObject({ first: 0, last: 0, word: 0 })
})

it('spells words as the build script does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
      expect(fold(word).replace(/['’ʼ`]/g, '')).toBe(foldOfBuild(word))
    }),
  )
})

it('refuses a file that is not the one of its manifest', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lexicon-'))
  cpSync(DIR, dir, { recursive: true })
  writeFileSync(join(dir, 'words.gz'), 'not it')
  expect(() => loadLexicon(dir)).toThrow('manifest')
})
