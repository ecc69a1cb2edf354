// Codes looked up.
import { z } from 'zod'
import { type BookView, type BranchView, type CodePageView, INDEX_KINDS, type IndexView } from '../../code-book-views'
import type { CodeHitView } from '../../views'
import { chartId, code, gives, offset } from './parts'

/** Which year of the code set: the one named, else the chart's, else today's. */
const inBook = z.strictObject({ chartId: chartId.nullable(), edition: z.string().max(40).nullable() })
const indexKind = z.enum(INDEX_KINDS)

export const bookCalls = {
  'codes.search': { input: inBook.extend({ query: z.string().max(200) }), ...gives<CodeHitView[]>() },
  'book.open': { input: inBook, ...gives<BookView>() },
  /** What stands directly below; the chapters for null. */
  'book.branches': { input: inBook.extend({ code: code.nullable() }), ...gives<BranchView[]>() },
  'book.page': { input: inBook.extend({ code }), ...gives<CodePageView>() },
  'book.terms': {
    input: inBook.extend({ kind: indexKind, under: offset.nullable(), words: z.string().max(200), search: z.boolean() }),
    ...gives<IndexView>(),
  },
  /** The terms from the main term down to a place in the index, or to what a "see" names. */
  'book.way': { input: inBook.extend({ kind: indexKind, to: z.union([offset, z.string().max(500)]) }), ...gives<IndexView>() },
} as const
