// The education note of the open audit for one coder: opened, written, saved, copied. Main drafts it and checks its words.
import type { EducationBody, EducationView } from '../../shared/education-views'
import type { Failure } from '../../shared/failures'
import type { Result } from '../../shared/result'
import { ask } from '../bridge'
import { S } from '../strings'
import type { EducationSlice } from './education-state'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

export function educationSlice({ bridge, set, get }: Tools): EducationSlice {
  const take = (result: Result<EducationView, Failure>): void =>
    set({ education: settled(result), educationBody: result.ok ? result.value.body : null })

  return {
    education: IDLE,
    educationBody: null,
    async openEducation(coder) {
      const { auditId } = get()
      if (!auditId) return
      set({ education: RUNNING, educationBody: null })
      const result = await ask(bridge, 'education.open', { auditId, coder })
      if (get().auditId === auditId) take(result)
    },
    async draftEducation() {
      const about = readyValue(get().education)
      if (!about) return
      const { auditId, coder } = about
      const result = await ask(bridge, 'education.draft', { auditId, coder })
      if (!result.ok) get().tellFailure(result.error)
      else if (readyValue(get().education) === about) set({ educationBody: result.value.body })
    },
    writeEducation(change) {
      const { educationBody } = get()
      if (educationBody) set({ educationBody: { ...educationBody, ...change } })
    },
    async saveEducation() {
      const { educationBody: body } = get()
      const about = readyValue(get().education)
      if (!about || !body) return null
      const result = await ask(bridge, 'education.save', { auditId: about.auditId, coder: about.coder, body })
      if (!result.ok) return result.error
      // What was typed while it was on its way is not saved yet, and stays.
      set({ education: settled(result) })
      get().tell('done', S.education.saved)
      return null
    },
    async copyEducation() {
      const { educationBody } = get()
      if (!educationBody) return
      await navigator.clipboard.writeText(educationText(educationBody))
      get().tell('done', S.education.copied)
    },
    forgetEducation: () => set({ education: IDLE, educationBody: null }),
  }
}

/** As plain text, for a letter or a mail. */
export function educationText({ opening, points, closing }: EducationBody): string {
  const parts = points.map(({ title, times, guidelines, examples, todo }) =>
    [
      `${title} (${S.education.times(times)})`,
      ...guidelines.map((guideline) => `  ${guideline}`),
      ...examples.map(({ where, codes, quote, why }) => `  ${[where, codes, quote && `“${quote}”`, why].filter(Boolean).join(' · ')}`),
      todo && `  ${todo}`,
    ]
      .filter(Boolean)
      .join('\n'),
  )
  return [opening, ...parts, closing].filter(Boolean).join('\n\n')
}
