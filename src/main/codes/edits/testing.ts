// For tests of this family: short code lists against the shipped table.
import type { CodeEdit, EditKind } from '../../../shared/views'
import { shippedTable } from '../testing'
import { editCodes } from './edit-codes'
import type { EditInput, StandingCode } from './input'

export const table = shippedTable()

/** A code, with the words of the text that are its evidence; a star before it makes it the principal one. */
export type Short = string | readonly [code: string, quote: string, assertion?: StandingCode['assertion']]

export function editsOn(codes: readonly Short[], about: Partial<Omit<EditInput, 'table' | 'codes'>> = {}): readonly CodeEdit[] {
  const text = about.text ?? ''
  return editCodes({
    table,
    text,
    encounterDate: null,
    patient: { age: null, sex: null },
    setting: 'unknown',
    ...about,
    codes: codes.map((short) => {
      const [code, quote, assertion = 'affirmed'] = typeof short === 'string' ? [short, ''] : short
      const start = quote === '' ? -1 : text.indexOf(quote)
      return {
        code: code.replace(/^\*/, ''),
        principal: code.startsWith('*'),
        assertion,
        evidence: start < 0 ? [] : [{ start, end: start + quote.length }],
      }
    }),
  })
}

export const kindsOn = (...args: Parameters<typeof editsOn>): EditKind[] =>
  editsOn(...args)
    .map((edit) => edit.kind)
    .filter((kind) => kind !== 'principal-missing')

export function one(kind: EditKind, ...args: Parameters<typeof editsOn>): CodeEdit {
  const found = editsOn(...args).filter((edit) => edit.kind === kind)
  if (found.length !== 1) throw new Error(`${found.length} edits of ${kind}`)
  return found[0] as CodeEdit
}
