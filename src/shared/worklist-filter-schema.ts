// A filter as it comes over a boundary or out of the records: parsed, so that a window or an older app cannot bring in another form.
// Apart from the filter itself, as the window needs no parser. Pure.
import { z } from 'zod'
import { LONGEST_WORDS, PRIORITIES } from './chart-attributes'
import type { PersonId } from './ids'
import { type ChartStatus, STATUS_WORDS } from './views'
import type { WorklistFilter } from './worklist-filter'

export const isoDate = z.iso.date()
const dates = z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() })
const many = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(500)
const words = z.string().max(LONGEST_WORDS)
export const personId = z.custom<PersonId>((v) => typeof v === 'string' && /^[0-9a-f-]{36}$/.test(v))

export const filterSchema: z.ZodType<WorklistFilter> = z.strictObject({
  words: z.string().max(200).exactOptional(),
  status: many(z.enum(Object.keys(STATUS_WORDS) as [ChartStatus])).exactOptional(),
  assignee: many(z.union([z.enum(['me', 'nobody']), personId])).exactOptional(),
  priority: many(z.enum(PRIORITIES)).exactOptional(),
  specialty: many(words).exactOptional(),
  provider: many(words).exactOptional(),
  tag: many(words).exactOptional(),
  encounter: z.union([dates, z.literal('none')]).exactOptional(),
  due: z.union([dates, z.enum(['overdue', 'today', 'week', 'none'])]).exactOptional(),
  undecided: z.literal(true).exactOptional(),
  suggestions: z.literal(true).exactOptional(),
})
