// Pages as they look, and redacted pages that leave.
import { z } from 'zod'
import { PAGE_FORMATS, type PageImageView, type PagesReport, type PageView, type PageWordView, PIXELS_PER_POINT } from '../../page-view'
import { chartId, gives, nothing, onChart } from './parts'

const number = z.number().int().positive()

export const pageCalls = {
  /** Empty for a chart without pages. */
  'pages.list': { input: onChart, ...gives<PageView[]>() },
  /** Where the words of a page stand. */
  'pages.words': { input: z.strictObject({ chartId, number }), ...gives<PageWordView[]>() },
  /** The page as it looks, upright. */
  'pages.image': {
    input: z.strictObject({
      chartId,
      number,
      pixelsPerPoint: z.number().min(PIXELS_PER_POINT.least).max(PIXELS_PER_POINT.most),
    }),
    ...gives<PageImageView>(),
  },
  /** Pages made anew of what was cleared, read again, saved. `pages.progress` tells how far it is. null: the person closed the dialog. */
  'pages.export': { input: z.strictObject({ chartId, format: z.enum(PAGE_FORMATS) }), ...gives<PagesReport | null>() },
  /** Stops it; nothing is left. */
  'pages.cancel': { input: nothing, ...gives<null>() },
} as const
