// The edits of the fake main: one pair that may not stand together, one code without its side. Never shipped.
import type { CodeEdit, CodeEditView, SuggestionView } from '../../shared/views'
import { codeOf } from '../review/code-of'
import { groupOf } from '../review/order'

type Rule = CodeEdit & { readonly codes: readonly [string, ...string[]] }

const RULES: readonly Rule[] = [
  {
    kind: 'excludes1',
    severity: 'hard',
    codes: ['R03.0', 'I13.0'],
    says: 'Not coded together, unless unrelated: “hypertensive disease (I10-I1A)”',
    source: 'ICD-10-CM FY2025, Excludes1 at R03.0',
    fix: null,
  },
  {
    kind: 'side-unspecified',
    severity: 'soft',
    codes: ['M17.10'],
    says: 'The text says right; the code says unspecified',
    source: 'Official Guidelines, Section I.B.13',
    fix: { how: 'change', from: 'M17.10', code: 'M17.11', title: 'Unilateral primary osteoarthritis, right knee' },
  },
  {
    kind: 'use-additional',
    severity: 'information',
    codes: ['E11.22'],
    says: 'The text names insulin: use additional Z79.4',
    source: 'ICD-10-CM FY2025, Use additional code at E11',
    fix: { how: 'add', from: 'E11.22', code: 'Z79.4', title: 'Long term (current) use of insulin' },
  },
]

const edits = (suggestions: readonly SuggestionView[]): CodeEditView[] => {
  const has = (code: string) => suggestions.some((s) => codeOf(s) === code)
  return RULES.filter(({ codes, fix }) => codes.every(has) && !(fix?.how === 'add' && has(fix.code))).map((rule) => ({
    ...rule,
    id: rule.kind,
    suggestionIds: rule.codes.flatMap((code) => suggestions.filter((s) => codeOf(s) === code).map((s) => s.id)),
  }))
}

export const fakeEdits = (all: readonly SuggestionView[]): CodeEditView[] => edits(all.filter((s) => groupOf(s) === 'accepted'))

export function fakeForeseen(all: readonly SuggestionView[]): CodeEditView[] {
  const waiting = new Set(all.filter((s) => groupOf(s) === 'open').map((s) => s.id))
  return edits(all.filter((s) => groupOf(s) === 'accepted' || waiting.has(s.id))).filter((e) =>
    e.suggestionIds.some((id) => waiting.has(id)),
  )
}
