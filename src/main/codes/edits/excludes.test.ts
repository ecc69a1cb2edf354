import { expect, test } from 'vitest'
import type { CodeTable } from '../code'
import { noteSource } from './input'
import { kindsOn, one, table } from './testing'

test('two codes that a note at a category keeps apart are a hard stop, with the note, its place and its year', () => {
  const edit = one('excludes1', ['E10.9', 'E11.9'])
  expect(edit).toMatchObject({ severity: 'hard', fix: null })
  expect(edit.codes).toHaveLength(2)
  expect(edit.says).toMatch(/^Not coded together, unless unrelated: “type [12] diabetes mellitus/)
  expect(edit.source).toMatch(/^ICD-10-CM FY2026, Excludes1 at E1[01]; Official Guidelines, Section I\.A\.12\.a$/)
})

test('a note counts in both directions', () => {
  expect(kindsOn(['K81.0', 'K80.20'])).toEqual(['excludes1'])
  expect(kindsOn(['K80.20', 'K81.0'])).toEqual(['excludes1'])
})

test('one pair is one edit, however many notes keep it apart', () => {
  expect(kindsOn(['E10.9', 'E11.9', 'I25.2']).filter((kind) => kind === 'excludes1')).toHaveLength(1)
})

test('a note that names a whole block is a soft stop, as the two may well be unrelated', () => {
  expect(one('excludes1', ['I10', 'O14.90']).severity).toBe('soft')
})

test('two symptoms are a soft stop', () => {
  expect(one('excludes1', ['R60.9', 'R18.8']).severity).toBe('soft')
})

test('Excludes2 raises nothing: both are coded', () => {
  expect(table.notes('I50').excludes2.join()).toContain('I46')
  expect(kindsOn(['I50.9', 'I46.9'])).not.toContain('excludes1')
})

test('a note does not keep apart what both stand below it', () => {
  expect(kindsOn(['E11.9', 'E11.65'])).not.toContain('excludes1')
})

test('a note that was printed in another year says so', () => {
  const older: CodeTable = Object.assign(Object.create(table), { version: { ...table.version, notesFrom: 'FY2021' } })
  expect(noteSource(older, 'Excludes1', 'E10')).toBe('ICD-10-CM FY2026, Excludes1 at E10 (note printed in FY2021)')
})
