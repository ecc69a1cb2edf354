// The governance report, and the attestation of a chart.
import { z } from 'zod'
import type { AttestationView } from '../../attestation-views'
import type { GovernanceReport } from '../../governance-views'
import { gives, nothing, onChart } from './parts'

interface Saved {
  readonly file: string
}

export const governanceCalls = {
  /** Of the records as they are now; `governance.progress` tells how far it is. */
  'governance.report': { input: nothing, ...gives<GovernanceReport>() },
  'governance.cancel': { input: nothing, ...gives<null>() },
  /** The report that was shown last, as a file; null: the person closed the dialog. */
  'governance.export': { input: z.strictObject({ format: z.enum(['pdf', 'json']) }), ...gives<Saved | null>() },
  'attestation.get': { input: onChart, ...gives<AttestationView>() },
  /** As a PDF; null: the person closed the dialog. */
  'attestation.export': { input: onChart, ...gives<Saved | null>() },
} as const
