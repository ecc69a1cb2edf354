// The policy: what is in force, a draft of another and what it would change, signing, files. And the two steps of a chart that come of it.
import { ask } from '../bridge'
import { Y } from '../strings-policy'
import type { PolicySlice } from './policy-state'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

export function policySlice({ bridge, set, get }: Tools): PolicySlice {
  let last = 0
  const take = (result: Awaited<ReturnType<typeof ask<'policy.get'>>>): boolean => {
    if (result.ok) set({ policy: settled(result) })
    else get().tellFailure(result.error)
    return result.ok
  }
  return {
    policy: IDLE,
    policyDraft: null,
    policyEffect: IDLE,
    policyTried: null,
    async loadPolicy() {
      if (get().policy.state === 'idle') set({ policy: RUNNING })
      set({ policy: settled(await ask(bridge, 'policy.get', {})) })
    },
    editPolicy(policyDraft) {
      last += 1
      if (get().policyEffect.state === 'running') void ask(bridge, 'policy.cancel', {})
      set({ policyDraft, policyEffect: IDLE, policyTried: null })
    },
    async tryPolicy() {
      const draft = get().policyDraft ?? readyValue(get().policy)?.offered?.draft
      if (!draft || get().policyEffect.state === 'running') return
      last += 1
      const mine = last
      set({ policyEffect: RUNNING, policyTried: null })
      const result = await ask(bridge, 'policy.try', { draft })
      if (mine !== last) return
      // Stopped by the person: that needs no telling.
      const stopped = !result.ok && result.error.code === 'cancelled'
      set({ policyEffect: stopped ? IDLE : settled(result), policyTried: null })
    },
    async stopPolicy() {
      const result = await ask(bridge, 'policy.cancel', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    async signPolicy(why, taken) {
      const view = readyValue(get().policy)
      const draft = taken ? view?.offered?.draft : get().policyDraft
      if (!view || !draft) return { code: 'policy-gone' }
      const result = await ask(bridge, 'policy.sign', { draft, over: view.over, why, taken })
      if (!result.ok) {
        // Somebody else's is in force by now: what differs is shown against that.
        if (result.error.code === 'policy-stale') await get().loadPolicy()
        return result.error
      }
      set({ policy: settled(result), policyDraft: null, policyEffect: IDLE })
      get().tell('done', Y.signed(result.value.policy.name, result.value.policy.version))
      return null
    },
    async exportPolicy() {
      const result = await ask(bridge, 'policy.export', {})
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value !== null) get().tell('done', Y.exported, result.value.file)
    },
    async pickPolicy() {
      if (take(await ask(bridge, 'policy.pick', {}))) get().editPolicy(null)
    },
    async forgetPolicyFile() {
      take(await ask(bridge, 'policy.forget', {}))
    },
    async sendBack(reason) {
      const failure = await get().change((chartId) => ask(bridge, 'chart.send-back', { chartId, reason }))
      if (!failure) set({ panel: 'findings' })
      return failure
    },
    async scrubAgain() {
      const failure = await get().change((chartId) => ask(bridge, 'chart.scrub-again', { chartId }))
      if (failure) get().tellFailure(failure)
    },
  }
}
