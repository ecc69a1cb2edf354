// A person clears; the exact bytes are shown, then sent.
import { z } from 'zod'
import type { ChartUpdate, OutboundView } from '../../views'
import { chartId, gives, onChart, sha256, words } from './parts'

export const gateCalls = {
  /** By whoever is signed in; the first of two where the policy asks for two. sha256: of the scrubbed text the person was shown; another one is refused. */
  'chart.clear': { input: z.strictObject({ chartId, sha256 }), ...gives<ChartUpdate>() },
  /** What a first person cleared, to be reviewed again. */
  'chart.send-back': { input: z.strictObject({ chartId, reason: words }), ...gives<ChartUpdate>() },
  /** Under the policy in force; what people marked and took off by hand is carried over. */
  'chart.scrub-again': { input: onChart, ...gives<ChartUpdate>() },
  'chart.reopen': { input: z.strictObject({ chartId, reason: words }), ...gives<ChartUpdate>() },
  'outbound.preview': { input: onChart, ...gives<OutboundView>() },
  /** sha256: of the bytes the person was shown; others are not sent. */
  'outbound.send': { input: z.strictObject({ chartId, sha256 }), ...gives<ChartUpdate>() },
  'outbound.cancel': { input: onChart, ...gives<null>() },
} as const
