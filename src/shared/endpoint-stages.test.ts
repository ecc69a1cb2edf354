import { expect, test } from 'vitest'
import { modeThatWorks, stagesOf } from './endpoint-stages'
import type { EndpointTestView, TestAttempt } from './endpoint-views'
import type { EndpointId } from './ids'

const attempt = (own: Partial<TestAttempt> = {}): TestAttempt => ({
  schemaMode: 'native',
  failure: null,
  milliseconds: 80,
  codes: 1,
  quoted: 1,
  ...own,
})
const report = (own: Partial<EndpointTestView>): EndpointTestView => ({
  endpointId: 'e' as EndpointId,
  host: 'coder.example.org:443',
  model: 'm-1',
  secure: true,
  hasKey: true,
  at: '2026-03-02T08:00:00.000Z',
  attempts: [attempt()],
  schemaMode: 'native',
  ...own,
})
const said = (own: Partial<EndpointTestView>) => stagesOf(report(own)).map(({ stage, state }) => `${stage} ${state}`)

test('every stage is passed where an answer came', () => {
  expect(said({})).toEqual(['reached passed', 'trusted passed', 'key passed', 'model passed', 'answer passed'])
})

test('what was not needed is not said to be passed', () => {
  expect(said({ secure: false, hasKey: false })).toEqual(['reached passed', 'model passed', 'answer passed'])
})

test('the list ends where it failed', () => {
  expect(said({ attempts: [attempt({ failure: 'endpoint-unreachable' })] })).toEqual(['reached failed'])
  expect(said({ attempts: [attempt({ failure: 'endpoint-certificate-date' })] })).toEqual(['reached passed', 'trusted failed'])
  expect(said({ hasKey: false, attempts: [attempt({ failure: 'endpoint-key-refused' })] })).toEqual([
    'reached passed',
    'trusted passed',
    'key failed',
  ])
  expect(said({ attempts: [attempt({ failure: 'endpoint-schema' })] }).at(-1)).toBe('answer failed')
})

test('the mode that works is the one of the last attempt, if that was answered', () => {
  const tried = [attempt({ failure: 'endpoint-form-refused' }), attempt({ schemaMode: 'tool' })]
  expect(modeThatWorks(report({ attempts: tried }))).toBe('tool')
  expect(modeThatWorks(report({ attempts: tried.slice(0, 1) }))).toBeNull()
})
