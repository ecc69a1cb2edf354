// A share with its counts and its interval, for every table of figures. Pure.
import { wilson } from './intervals'
import type { ShareView } from './quality-views'

/** @param hits 0 to `of` */
export const shareOf = (hits: number, of: number): ShareView =>
  of === 0 ? { hits, of, value: null, interval: null } : { hits, of, value: hits / of, interval: wilson(hits, of) }
