// How far a test of a connection came, stage by stage, as people ask it: is it there, is it who it says, does it take the key, has it the
// model, does it answer in a form that can be read. Pure.
import type { EndpointTestView } from './endpoint-views'
import type { SchemaMode } from './endpoints'
import type { FailureCode } from './failures'

export const TEST_STAGES = ['reached', 'trusted', 'key', 'model', 'answer'] as const
export type TestStage = (typeof TEST_STAGES)[number]

export interface StageResult {
  readonly stage: TestStage
  readonly state: 'passed' | 'failed'
}

/** The stage that a failure stopped at; what is named nowhere came from a server that took key and model. */
const STOPPED_AT: Partial<Record<FailureCode, TestStage>> = {
  'endpoint-unreachable': 'reached',
  'endpoint-proxy-refused': 'reached',
  'endpoint-timeout': 'reached',
  'endpoint-cut-off': 'reached',
  'endpoint-redirected': 'reached',
  'endpoint-certificate': 'trusted',
  'endpoint-certificate-date': 'trusted',
  'endpoint-certificate-name': 'trusted',
  'endpoint-tls': 'trusted',
  'endpoint-key-refused': 'key',
  'endpoint-refused': 'model',
}

/** Up to the first that failed; a connection on this computer without TLS has no one to trust, and one without a key no key. */
export function stagesOf(test: EndpointTestView): readonly StageResult[] {
  const failure = test.attempts.at(-1)?.failure ?? null
  const stopped = failure === null ? null : (STOPPED_AT[failure] ?? 'answer')
  const asked = TEST_STAGES.filter((stage) => (stage !== 'trusted' || test.secure) && (stage !== 'key' || test.hasKey || stopped === 'key'))
  const end = stopped === null ? asked.length : asked.indexOf(stopped)
  return asked.slice(0, end + 1).map((stage) => ({ stage, state: stage === stopped ? 'failed' : 'passed' }))
}

/** The mode that was answered; null where none was. */
export const modeThatWorks = ({ attempts }: EndpointTestView): SchemaMode | null => {
  const last = attempts.at(-1)
  return last && last.failure === null ? last.schemaMode : null
}
