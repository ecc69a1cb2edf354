// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { FAKE_SELF_TEST } from '../testing/fake-self-test'
import { type Bench, renderOn } from '../testing/render'

type Options = NonNullable<Parameters<typeof renderOn>[1]>

async function openSettings(options: Options = {}): Promise<Bench & { sheet: HTMLElement }> {
  const bench = await renderOn(<App />, options)
  await bench.user.keyboard('{Control>},{/Control}')
  return { ...bench, sheet: await screen.findByRole('region', { name: 'Self-test' }) }
}

describe('the self-test', () => {
  it('is offered where none was run, and then shows date, notes, figures and versions', async () => {
    const { user, sheet } = await openSettings()
    expect(await within(sheet).findByText('It has not been run on this computer yet.')).toBeDefined()
    await user.click(within(sheet).getByRole('button', { name: 'Run self-test' }))
    expect(await within(sheet).findByText('This build reaches its floors on these notes.')).toBeDefined()
    for (const words of [
      '2 Mar 2026',
      '70 notes with 1,512 identifiers',
      '97.1 % (95.8 % to 98.3 %)',
      'rules 2, lexicon 1 5edb3849; deid 1 0f3c',
    ])
      expect(sheet.textContent).toContain(words)
    expect(sheet.textContent).not.toContain('has changed')
  })

  it('says so when what finds identifiers has changed since', async () => {
    const { sheet } = await openSettings({ selfTest: { last: FAKE_SELF_TEST, outdated: true } })
    expect(await within(sheet).findByText(/has changed since the last self-test/)).toBeDefined()
  })

  it('tells plainly of a build below its floors, and by which figure', async () => {
    const shortfalls = [{ measure: 'entityRecall', is: 0.9712, floor: 0.98 }] as const
    const { sheet } = await openSettings({ selfTest: { last: { ...FAKE_SELF_TEST, shortfalls }, outdated: false } })
    expect(await within(sheet).findByText(/Read scrubbed text with special care/)).toBeDefined()
    expect(within(sheet).getByText('must be at least 98.0 %')).toBeDefined()
  })

  it('shows how far it is, can be stopped, and what it says then is no failure', async () => {
    const { user, sheet, bridge } = await openSettings({ selfTest: { last: FAKE_SELF_TEST, outdated: false } })
    const end = bridge.holdNext('self-test.run')
    await user.click(within(sheet).getByRole('button', { name: 'Run self-test' }))
    act(() => bridge.emit('self-test.progress', { done: 21, total: 70 }))
    expect(within(sheet).getByRole('progressbar')).toMatchObject({ value: 21, max: 70 })
    expect(within(sheet).queryByRole('button', { name: 'Run self-test' })).toBeNull()
    bridge.failNext('self-test.run', 'cancelled')
    await user.click(within(sheet).getByRole('button', { name: 'Stop' }))
    expect(bridge.calls.at(-1)?.name).toBe('self-test.cancel')
    end()
    expect(await within(sheet).findByRole('button', { name: 'Run self-test' })).toBeDefined()
    expect(within(sheet).queryByRole('alert')).toBeNull()
    expect(sheet.textContent).toContain('97.1 %')
  })

  it('that cannot run says why beside the button', async () => {
    const { user, sheet, bridge } = await openSettings()
    bridge.failNext('self-test.run', 'gold-unavailable')
    await user.click(await within(sheet).findByRole('button', { name: 'Run self-test' }))
    expect((await within(sheet).findByRole('alert')).textContent).toContain('The gold set of the self-test is missing or damaged.')
  })

  it('is gone from the window once it locks', async () => {
    const { user, store } = await openSettings({ selfTest: { last: FAKE_SELF_TEST, outdated: false } })
    await user.keyboard('{Control>}l{/Control}')
    await screen.findByRole('heading', { name: 'Unlock Chartroom' })
    expect(store.getState()).toMatchObject({ selfTest: { state: 'idle' }, testing: { state: 'idle' }, tested: null })
  })
})
