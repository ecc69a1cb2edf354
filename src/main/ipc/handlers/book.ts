// Handlers of a family of calls: see shared/ipc/calls/book.
import type { bookCalls } from '../../../shared/ipc/calls/book'
import { branchesOf, searchCodes, viewOfBook } from '../../app/pipeline/code-book'
import { termsOf, wayTo } from '../../app/pipeline/code-book-index'
import { pageOf } from '../../app/pipeline/code-page'
import type { Family, HandlerTools } from '../handler-tools'

export function bookHandlers({ onDesk }: HandlerTools): Family<typeof bookCalls> {
  return {
    'codes.search': ({ query, ...place }) => onDesk((desk) => searchCodes(desk, place, query)),
    'book.open': (place) => onDesk((desk) => viewOfBook(desk, place)),
    'book.branches': ({ code, ...place }) => onDesk((desk) => branchesOf(desk, place, code)),
    'book.page': ({ code, ...place }) => onDesk((desk) => pageOf(desk, place, code)),
    'book.terms': ({ chartId, edition, ...asked }) => onDesk((desk) => termsOf(desk, { chartId, edition }, asked)),
    'book.way': ({ kind, to, ...place }) => onDesk((desk) => wayTo(desk, place, kind, to)),
  }
}
