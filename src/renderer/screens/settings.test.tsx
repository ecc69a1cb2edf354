// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { renderOn } from '../testing/render'
import { COMMANDS } from '../ui/commands'

describe('settings', () => {
  it('warn in plain words of a runtime that must not see real charts', async () => {
    const { user } = await renderOn(<App />, { about: { supportedRuntime: false } })
    expect(await screen.findByText(/do not use it with real charts/)).toBeDefined()
    await user.keyboard('{Control>},{/Control}')
    expect(await screen.findByText(/do not use it with real charts/)).toBeDefined()
    const good = await renderOn(<App />, { about: { supportedRuntime: true } })
    await good.user.keyboard('{Control>},{/Control}')
    expect(await screen.findByText('ICD-10-CM FY2025')).toBeDefined()
    expect(screen.queryByText(/do not use it with real charts/)).toBeNull()
  })
})

describe('the model', () => {
  it('is named, and said to be damaged with what to do when it is', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('{Control>},{/Control}')
    expect(await screen.findByText('model 1 5edb3849')).toBeDefined()
    cleanup()
    const bad = await renderOn(<App />, { about: { model: null } })
    await bad.user.keyboard('{Control>},{/Control}')
    expect((await screen.findByRole('alert')).textContent).toContain('Install Chartroom again')
    expect(screen.getByText('damaged')).toBeDefined()
  })
})

it('settings are left by Escape wherever the focus is', async () => {
  const { user, store } = await renderOn(<App />)
  for (const focused of [
    () => screen.findByRole('button', { name: 'Add an endpoint' }),
    () => screen.findByRole('radio', { name: /Dark/ }),
  ]) {
    await user.keyboard('{Control>},{/Control}')
    ;(await focused()).focus()
    await user.keyboard('{Escape}')
    expect(store.getState().screen).toBe('worklist')
  }
})

describe('the help', () => {
  it('opens by a question mark and lists every key of the command table', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('?')
    const help = await screen.findByRole('dialog', { name: 'Every key' })
    for (const { label } of Object.values(COMMANDS)) expect(help.textContent).toContain(label)
  })
})

describe('locking', () => {
  it('leaves no word of a chart on the screen', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await screen.findByText('Delgado, Marisol T.', { selector: '.finding-value' })
    await user.keyboard('{Control>}l{/Control}')
    expect(await screen.findByRole('heading', { name: 'Unlock Chartroom' })).toBeDefined()
    expect(document.body.textContent).not.toContain('Delgado')
    expect(document.body.textContent).not.toContain('discharge')
  })
})
