// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { renderOn } from '../testing/render'
import { COMMANDS } from '../ui/commands'

describe('settings', () => {
  it('write the key without ever reading it back, keep it when left empty, and can remove it', async () => {
    const { user, bridge } = await renderOn(<App />)
    const last = () => bridge.calls.filter((c) => c.name === 'endpoint.set').at(-1)?.input
    await user.keyboard('{Control>},{/Control}')
    await user.click(await screen.findByRole('radio', { name: /OpenAI-compatible/ }))
    await user.type(screen.getByLabelText('Base URL'), 'http://127.0.0.1:8080/v1')
    await user.type(screen.getByLabelText('Model'), 'local-coder')
    await user.type(screen.getByLabelText(/^Key/), 'secret-key')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(last()).toMatchObject({ key: 'secret-key' })
    expect(await screen.findByText('A key is stored. Leave empty to keep it.')).toBeDefined()
    expect(screen.getByLabelText(/^Key/)).toHaveProperty('value', '')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(last()).not.toHaveProperty('key')
    await user.click(screen.getByLabelText('Remove the stored key'))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(last()).toMatchObject({ key: '' })
  })

  it('show a refusal beside the form', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('{Control>},{/Control}')
    await user.click(await screen.findByRole('radio', { name: /OpenAI-compatible/ }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The endpoint settings are not complete.')
  })

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

describe('settings of an endpoint elsewhere', () => {
  it('say at once that sending there is shut, and nothing of the kind about this computer', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('{Control>},{/Control}')
    await user.click(await screen.findByRole('radio', { name: /OpenAI-compatible/ }))
    await user.type(screen.getByLabelText('Base URL'), 'http://127.0.0.1:8080/v1')
    expect(screen.queryByText(/due-diligence record/)).toBeNull()
    await user.clear(screen.getByLabelText('Base URL'))
    await user.type(screen.getByLabelText('Base URL'), 'https://coder.example.org/v1')
    expect(screen.getByText(/stays shut until a due-diligence record/)).toBeDefined()
  })

  it('are left by Escape wherever the focus is', async () => {
    const { user, store } = await renderOn(<App />)
    for (const name of [/OpenAI-compatible/, /Dark/]) {
      await user.keyboard('{Control>},{/Control}')
      await user.click(await screen.findByRole('radio', { name }))
      await user.keyboard('{Escape}')
      expect(store.getState().screen).toBe('worklist')
    }
  })
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
