// What the window tells in passing. Red is a hard stop, yellow a soft stop, blue information.
import type { Failure } from '../../shared/failures'
import { FAILURES } from '../../shared/failures'
import type { NoticeSlice, Tools } from './state'

/** At most this many at once: more would be a wall. */
const SHOWN = 3

/** Not a fault: the person asked for it, or there was nothing to do. */
const MILD = new Set<Failure['code']>(['cancelled', 'nothing-to-undo'])

export function noticeSlice({ set, get }: Tools): NoticeSlice {
  let next = 1
  return {
    notices: [],
    tell(tone, title, detail = '') {
      const same = get().notices.filter((n) => (n.title !== title || n.detail !== detail) && (tone !== 'done' || n.tone !== 'hard'))
      set({ notices: [...same, { id: next++, tone, title, detail }].slice(-SHOWN) })
    },
    tellFailure(failure) {
      const { what, kept, todo } = FAILURES[failure.code]
      get().tell(MILD.has(failure.code) ? 'info' : 'hard', what, MILD.has(failure.code) ? '' : `${kept} ${todo}`)
    },
    dismissAll: () => set({ notices: [] }),
    forgetStops() {
      const { notices } = get()
      if (notices.some((n) => n.tone === 'hard')) set({ notices: notices.filter((n) => n.tone !== 'hard') })
    },
    dismiss: (id) => set({ notices: get().notices.filter((n) => n.id !== id) }),
  }
}
