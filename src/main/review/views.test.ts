import { expect, test } from 'vitest'
import type { FindingId, OutboundId, SuggestionId } from '../../shared/ids'
import { slice } from '../../shared/spans'
import { type Finding, mask } from '../deidentify'
import { foldDecisions } from './decide'
import { foldFindings } from './findings'
import { viewFinding, viewRemoved, viewSuggestions } from './views'

const TEXT = 'Ann Quill has asthma. Foley in place.'
const finding = (id: string, value: string): Finding => ({
  id: id as FindingId,
  start: TEXT.indexOf(value),
  end: TEXT.indexOf(value) + value.length,
  category: 'NAME',
  detectors: ['rules/name'],
  confidence: 0.9,
  why: 'a name',
})
const review = foldFindings(
  [finding('a', 'Ann Quill'), finding('b', 'Foley')],
  [{ action: 'remove', findingIds: ['b' as FindingId], reason: 'a catheter' }],
  0.5,
)
const masked = mask(TEXT, review.findings)

test('shows each finding with its placeholder, and what was taken off with its reason', () => {
  expect(review.findings.map((f) => viewFinding(f, '[NAME_1]'))).toMatchObject([{ id: 'a', placeholder: '[NAME_1]', state: 'sure' }])
  expect(viewRemoved(review)).toMatchObject([{ id: 'b', reason: 'a catheter' }])
})

test('shows evidence at its place in both texts', () => {
  const start = masked.text.indexOf('asthma')
  const state = foldDecisions(
    [
      {
        id: 's' as SuggestionId,
        outboundId: 'o' as OutboundId,
        proposal: {
          system: 'ICD-10-CM',
          code: 'J45.909',
          title: 'Unspecified asthma, uncomplicated',
          score: 0.8,
          assertion: 'affirmed',
          evidence: [{ start, end: start + 6, text: 'asthma' }],
          reason: 'named',
        },
        check: { status: 'valid', title: 'Unspecified asthma, uncomplicated' },
      },
    ],
    [],
  )
  const [view] = viewSuggestions(state, masked, () => '')
  expect(view).toMatchObject({ origin: 'endpoint', decision: null })
  expect(slice(TEXT, view?.evidence[0]?.original ?? { start: 0, end: 0 })).toBe('asthma')
})
