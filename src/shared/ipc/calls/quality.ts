// Quality figures of signed charts, and their export.
import { z } from 'zod'
import { type PlantingView, QUALITY_BY, type QualityView } from '../../quality-views'
import { gives, nothing } from './parts'

const day = z.iso.date().nullable()
const asked = z.strictObject({ from: day, to: day, by: z.enum(QUALITY_BY) })

export const qualityCalls = {
  /** Who neither audits nor leads sees their own charts only. `quality.progress` tells how far it is. */
  'quality.get': { input: asked, ...gives<QualityView>() },
  'quality.cancel': { input: nothing, ...gives<null>() },
  /** All figures as a table for a spreadsheet; null: the person closed the dialog. */
  'quality.export': { input: asked, ...gives<{ readonly file: string } | null>() },
  /** A chart as the window drew it. */
  'quality.export-chart': {
    input: z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,40}$/), svg: z.string().startsWith('<svg').max(2_000_000) }),
    ...gives<{ readonly file: string } | null>(),
  },
  'planting.get': { input: nothing, ...gives<PlantingView>() },
  'planting.set': { input: z.strictObject({ oneIn: z.number().int().nonnegative() }), ...gives<PlantingView>() },
} as const
