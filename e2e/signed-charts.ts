// Charts that are signed already, where what the keys do on the way there is for other tests.
import type { Page } from '@playwright/test'

/** As much of the window's bridge as is asked for here. */
interface Answer {
  readonly ok: boolean
  readonly error?: unknown
  readonly value: { id: string }[] & {
    readonly text: string
    readonly findings: { readonly set: readonly { id: string; state: string; start: number; end: number; placeholder: string }[] }
  }
}
interface Calls {
  call(name: string, input: unknown): Promise<Answer>
}

/** Every chart, which must be scrubbed, goes to the signature of who is signed in with this one diagnosis, by the calls that the keys make. */
export async function signEveryChart(page: Page, code: string): Promise<void> {
  await page.evaluate(async (code) => {
    const { call } = (globalThis as never as { chartroom: Calls }).chartroom
    for (const { id: chartId } of (await call('charts.list', {})).value) {
      const { findings, text } = (await call('chart.open', { chartId })).value
      for (const { id, state } of findings.set)
        if (state === 'undecided') await call('findings.keep', { chartId, findingId: id, everywhere: false })
      let scrubbed = ''
      let at = 0
      for (const { start, end, placeholder } of findings.set) {
        scrubbed += text.slice(at, start) + placeholder
        at = end
      }
      const bytes = new TextEncoder().encode(scrubbed + text.slice(at))
      const sum = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('')
      const steps = [
        await call('chart.clear', { chartId, sha256: sum }),
        await call('codes.add', { chartId, system: 'ICD-10-CM', code, start: 0, end: 0 }),
        await call('chart.finish', { chartId, override: 'as documented' }),
      ]
      for (const step of steps) if (!step.ok) throw new Error(JSON.stringify(step.error))
    }
  }, code)
}
