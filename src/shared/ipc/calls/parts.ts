// What the calls of every family are put together from. See contract.
import { z } from 'zod'
import type { ChartId, Id, PersonId } from '../../ids'
import { ROLES } from '../../people'

export const id = <T extends Id<string>>() => z.custom<T>((v) => typeof v === 'string' && /^[0-9a-f-]{36}$/.test(v))
export const chartId = id<ChartId>()
export const offset = z.number().int().nonnegative()
export const words = z.string().trim().max(500)
export const code = z.string().trim().max(20)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const onChart = z.strictObject({ chartId })
export const personId = id<PersonId>()
export const passphrase = z.string().max(1000)
export const account = z.strictObject({
  name: z.string().trim().min(1).max(200),
  credential: words,
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
})
export const nothing = z.strictObject({})

/** Output is made by main itself, so its type is stated rather than parsed again. */
export const gives = <T>() => ({ output: undefined as T })
