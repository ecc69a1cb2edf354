// The education note of an audit for one coder.
import { z } from 'zod'
import type { EducationView } from '../../education-views'
import type { AuditId } from '../../ids'
import { gives, id } from './parts'

const short = z.string().max(500)
const long = z.string().max(4000)
const about = z.strictObject({ auditId: id<AuditId>(), coder: z.string().min(1).max(120) })
const example = z.strictObject({ where: short, quote: z.string().max(5000), codes: short, why: long })
const point = z.strictObject({
  title: short,
  times: z.number().int().nonnegative(),
  guidelines: z.array(short).max(50).readonly(),
  examples: z.array(example).max(50).readonly(),
  todo: long,
})

export const educationCalls = {
  /** As it was kept, else drafted from the marks. coder: as the audit names them. */
  'education.open': { input: about, ...gives<EducationView>() },
  /** Drafted anew; what was kept stays until it is saved over. */
  'education.draft': { input: about, ...gives<EducationView>() },
  'education.save': {
    input: about.extend({ body: z.strictObject({ opening: long, points: z.array(point).max(100).readonly(), closing: long }) }),
    ...gives<EducationView>(),
  },
} as const
