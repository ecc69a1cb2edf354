// The detectors against their gold set.
import type { SelfTestView } from '../../views'
import { gives, nothing } from './parts'

export const selfTestCalls = {
  'self-test.get': { input: nothing, ...gives<SelfTestView>() },
  /** Runs the gold set, records the figures and gives them; `self-test.progress` tells how far it is. */
  'self-test.run': { input: nothing, ...gives<SelfTestView>() },
  'self-test.cancel': { input: nothing, ...gives<null>() },
} as const
