// The fake main's answers about codes: deciding, sequence, POA, setting of care, billed codes, blind-first. Never shipped.
import type { BilledView, CodingSettingsView, Poa } from '../../shared/coding-views'
import type { FailureCode } from '../../shared/failures'
import { type ChartId, newId, type SuggestionId } from '../../shared/ids'
import type { CallResult, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'
import type { SuggestionView } from '../../shared/views'
import type { ChartBook } from './fake-chart-book'
import { ADA } from './fake-people'
import { FAKE_CODES, FAKE_PROCEDURES, quote, titleOf } from './fake-suggestions'

export interface FakeCodingParts {
  readonly at: (chartId: ChartId, then: (book: ChartBook) => CallResult<'chart.open'>) => CallResult<'chart.open'>
  readonly told: (book: ChartBook) => CallResult<'chart.open'>
  readonly settings: Partial<CodingSettingsView> | undefined
}

type CodingCalls = Extract<keyof Handlers, `codes.${string}` | 'chart.care' | 'chart.finish' | 'billed.set' | `coding-settings.${string}`>

const no = (code: FailureCode, count?: number) => err(count === undefined ? { code } : { code, count })
const now = () => new Date().toISOString()
const standsIn = (s: SuggestionView): boolean => s.decision !== null && s.decision.action !== 'reject'

export function fakeCoding({ at, told, settings: given }: FakeCodingParts): Omit<Pick<Handlers, CodingCalls>, 'codes.search'> {
  let settings: CodingSettingsView = { blindFirst: false, fixed: false, mayFix: true, ...given }

  return {
    'codes.decide': ({ chartId, suggestionId, decision }) =>
      at(chartId, (book) => {
        const target = book.suggestions.find((s) => s.id === suggestionId)
        if (!target) return no('suggestion-unknown')
        if (decision.action !== 'accept' && !decision.reason.trim()) return no('reason-missing')
        const code = decision.action === 'change' ? decision.code : target.code
        const title = titleOf(code)
        if (!title) return no('code-unknown')
        book.setSuggestions(
          book.suggestions.map((s) => (s.id === suggestionId ? { ...s, decision: { ...decision, title, at: now() } } : s)),
        )
        return told(book)
      }),
    'codes.principal': ({ chartId, suggestionId }) =>
      at(chartId, (book) => {
        const target = book.suggestions.find((s) => s.id === suggestionId)
        if (!target) return no('suggestion-unknown')
        if (!standsIn(target)) return no('principal-undecided')
        const rest = book.suggestions.filter((s) => s !== target).map((s) => ({ ...s, principal: false }))
        book.setSuggestions([{ ...target, principal: true }, ...rest])
        return told(book)
      }),
    'codes.sequence': ({ chartId, suggestionId, before }) =>
      at(chartId, (book) => {
        const target = book.suggestions.find((s) => s.id === suggestionId)
        if (!target) return no('suggestion-unknown')
        if (target.principal) return no('sequence-principal')
        const stand = book.suggestions.filter((s) => standsIn(s) && s !== target)
        const place = before === null ? stand.length : stand.findIndex((s) => s.id === before)
        const from = Math.max(place, stand.some((s) => s.principal) ? 1 : 0)
        book.setSuggestions([...stand.slice(0, from), target, ...stand.slice(from), ...book.suggestions.filter((s) => !standsIn(s))])
        return told(book)
      }),
    'codes.poa': ({ chartId, suggestionId, poa }) =>
      at(chartId, (book) => {
        if (book.care.setting === 'outpatient') return no('poa-outpatient')
        book.setSuggestions(book.suggestions.map((s) => (s.id === suggestionId ? { ...s, poa } : s)))
        return told(book)
      }),
    'codes.reveal': ({ chartId }) =>
      at(chartId, (book) => {
        const refs = (list: readonly SuggestionView[]) => list.map(({ system, code }) => ({ system, code }))
        book.blind = {
          state: 'shown',
          at: now(),
          own: refs(book.suggestions.filter(standsIn)),
          suggested: refs(book.hidden.filter((s) => s.check.status === 'valid')),
        }
        book.suggestions = [...book.suggestions, ...book.hidden]
        book.hidden = []
        return told(book)
      }),
    'codes.add': ({ chartId, system, code, start, end }) =>
      at(chartId, (book) => {
        const hit = [...FAKE_CODES, ...FAKE_PROCEDURES].find((c) => c.code === code)
        if (!hit) return no('code-unknown')
        if (!hit.billable) return no('code-not-billable')
        const { scrubbed, findings } = book.view()
        const added: SuggestionView = {
          id: newId<SuggestionId>(),
          origin: 'coder',
          system,
          code,
          score: 1,
          assertion: 'affirmed',
          evidence: end > start ? [quote(scrubbed, findings, start, end)] : [],
          reason: 'Added by hand.',
          missing: [],
          from: null,
          partOf: null,
          check: { status: 'valid', title: hit.title },
          decision: { action: 'accept', title: hit.title, at: now() },
          principal: false,
          poa: null,
        }
        book.setSuggestions([...book.suggestions, added])
        if (book.status === 'cleared') book.status = 'coding'
        return told(book)
      }),
    'codes.find': ({ system, query }) =>
      ok(
        (system === 'ICD-10-CM' ? FAKE_CODES : FAKE_PROCEDURES).filter((c) =>
          `${c.code} ${c.title}`.toLowerCase().includes(query.toLowerCase()),
        ),
      ),
    'codes.undo': ({ chartId }) =>
      at(chartId, (book) => {
        const before = book.codesPast.pop()
        if (!before) return no('nothing-to-undo')
        book.suggestions = before
        return told(book)
      }),
    'chart.care': ({ chartId, setting }) =>
      at(chartId, (book) => {
        book.care = { setting, by: 'person' }
        return told(book)
      }),
    'billed.set': ({ chartId, codes }) =>
      at(chartId, (book) => {
        book.billed = codes.map(({ system, code, poa }, i): BilledView => {
          const title = titleOf(code) ?? null
          return {
            system: system ?? 'ICD-10-CM',
            code,
            sequence: i + 1,
            poa: poa as Poa | null,
            source: 'typed',
            title,
            valid: title !== null,
          }
        })
        return told(book)
      }),
    'coding-settings.get': () => ok(settings),
    'coding-settings.set': ({ blindFirst, fixed }) => {
      settings = { ...settings, blindFirst, fixed }
      return ok(settings)
    },
    'chart.finish': ({ chartId, override }) =>
      at(chartId, (book) => {
        const { openSuggestions } = book.summary()
        if (book.hidden.length > 0) return no('suggestions-hidden')
        if (openSuggestions > 0) return no('suggestions-undecided', openSuggestions)
        const hard = book.edits().filter((edit) => edit.severity === 'hard').length
        if (hard > 0 && !override) return no('edits-open', hard)
        const { name, credential } = ADA
        book.signed = { name, credential, at: now(), override: hard > 0 ? override : null }
        book.status = 'finished'
        return told(book)
      }),
  }
}
