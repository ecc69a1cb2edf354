// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { renderOn } from '../testing/render'

describe('first run', () => {
  it('starts only with twelve characters typed twice, and says that there is no recovery', async () => {
    const { bridge, user } = await renderOn(<App />, { session: { state: 'first-run', keystore: false }, charts: [] })
    const start = screen.getByRole('button', { name: 'Start' })
    expect(screen.getByText(/no way to recover/)).toBeDefined()
    await user.type(screen.getByLabelText('Passphrase'), 'short')
    expect(screen.getByText('7 more characters needed.')).toBeDefined()
    await user.type(screen.getByLabelText('Passphrase'), ' but longer')
    await user.type(screen.getByLabelText('Passphrase again'), 'short but longe')
    expect(start).toHaveProperty('disabled', true)
    expect(screen.getByText('The two are not the same.')).toBeDefined()
    await user.type(screen.getByLabelText('Passphrase again'), 'r{Enter}')
    expect(bridge.calls.find((c) => c.name === 'session.open')?.input).toEqual({ passphrase: 'short but longer', remember: false })
    expect(await screen.findByText('No charts yet')).toBeDefined()
  })

  it('offers to remember only where the system can keep the key', async () => {
    await renderOn(<App />, { session: { state: 'locked', keystore: false } })
    expect(screen.queryByLabelText(/Remember on this computer/)).toBeNull()
    await renderOn(<App />, { session: { state: 'locked', keystore: true } })
    expect(screen.getByLabelText(/Remember on this computer/)).toBeDefined()
  })
})

describe('unlock', () => {
  it('tells a wrong passphrase beside the field and lets one try again', async () => {
    const { user } = await renderOn(<App />, { session: { state: 'locked', keystore: true } })
    await user.type(screen.getByLabelText('Passphrase'), 'not this one{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('does not open the records')
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.type(screen.getByLabelText('Passphrase'), 'correct horse battery{Enter}')
    expect(await screen.findByRole('heading', { name: 'Worklist' })).toBeDefined()
  })
})
