// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../shared/ids'
import type { Person } from '../../shared/people'
import { App } from '../App'
import { ADA, PASSPHRASE } from '../testing/fake-people'
import { renderOn } from '../testing/render'

const person = (name: string, n: number): Person => ({
  id: `00000000-0000-4000-8000-0000000000b${n}` as PersonId,
  name,
  credential: 'CCS',
  roles: ['coder'],
})
const PEOPLE = [ADA, person('Bo Tarn', 1), person('Iva Reyes', 2)]

describe('first run', () => {
  it('starts only with a name and twelve characters typed twice, then shows the recovery key once', async () => {
    const { bridge, user } = await renderOn(<App />, { session: { state: 'first-run', keystore: false }, charts: [] })
    const start = screen.getByRole('button', { name: 'Start' })
    expect(document.activeElement).toBe(screen.getByLabelText('Your name'))
    await user.keyboard('Robin Vale{Tab}CPC')
    await user.type(screen.getByLabelText('Passphrase'), 'short')
    expect(screen.getByText('7 more characters needed.')).toBeDefined()
    await user.type(screen.getByLabelText('Passphrase'), ' but longer')
    await user.type(screen.getByLabelText('Passphrase again'), 'short but longe')
    expect(start).toHaveProperty('disabled', true)
    expect(screen.getByText('The two are not the same.')).toBeDefined()
    await user.type(screen.getByLabelText('Passphrase again'), 'r{Enter}')
    expect(bridge.calls.find((c) => c.name === 'session.begin')?.input).toEqual({
      name: 'Robin Vale',
      credential: 'CPC',
      roles: ['coder', 'auditor', 'compliance-lead'],
      passphrase: 'short but longer',
      remember: false,
    })
    expect((await screen.findByRole('list', { name: 'Recovery key in groups' })).textContent).toBe('K7QD93XMAAAABBBBCCCCDDDDEEEE7Z2P')
    expect(screen.getByRole('button', { name: 'Go on' })).toHaveProperty('disabled', true)
    await user.keyboard(' {Enter}')
    expect(await screen.findByText('No charts yet')).toBeDefined()
    expect(bridge.calls.some((c) => c.name === 'recovery.stored')).toBe(true)
    expect(document.body.textContent).not.toContain('K7QD')
  })

  it('needs no second typing of a passphrase that is shown', async () => {
    const { user } = await renderOn(<App />, { session: { state: 'first-run' }, charts: [] })
    await user.type(screen.getByLabelText('Your name'), 'Robin Vale')
    await user.click(screen.getByLabelText('Show'))
    expect(screen.queryByLabelText('Passphrase again')).toBeNull()
    await user.type(screen.getByLabelText('Passphrase'), 'seven green lanterns')
    expect(screen.getByRole('button', { name: 'Start' })).toHaveProperty('disabled', false)
  })

  it('waits for a role', async () => {
    const { user } = await renderOn(<App />, { session: { state: 'first-run' }, charts: [] })
    await user.type(screen.getByLabelText('Your name'), 'Robin Vale')
    await user.click(screen.getByLabelText('Show'))
    await user.type(screen.getByLabelText('Passphrase'), 'seven green lanterns')
    for (const role of [/Coder/, /Auditor/, /Compliance lead/]) await user.click(screen.getByLabelText(role))
    expect(screen.getByRole('button', { name: 'Start' })).toHaveProperty('disabled', true)
  })

  it('of records of an earlier version asks for their passphrase once, and who has it', async () => {
    const { bridge, user } = await renderOn(<App />, { session: { state: 'unnamed' } })
    expect(screen.getByRole('heading', { name: 'Who works here?' })).toBeDefined()
    expect(screen.queryByLabelText('Passphrase again')).toBeNull()
    await user.type(screen.getByLabelText('Your name'), 'Robin Vale')
    await user.type(screen.getByLabelText('Passphrase'), 'an old passphrase{Enter}')
    expect(bridge.calls.find((c) => c.name === 'session.begin')?.input).toMatchObject({
      name: 'Robin Vale',
      passphrase: 'an old passphrase',
    })
    expect(await screen.findByRole('heading', { name: 'Your recovery key' })).toBeDefined()
  })

  it('offers to remember only where the system can keep the key', async () => {
    await renderOn(<App />, { session: { state: 'locked', keystore: false } })
    expect(screen.queryByLabelText(/Remember on this computer/)).toBeNull()
    await renderOn(<App />, { session: { state: 'locked', keystore: true } })
    expect(screen.getByLabelText(/Remember on this computer/)).toBeDefined()
  })
})

describe('sign-in', () => {
  it('of one person asks for the passphrase at once, tells a wrong one beside the field and lets one try again', async () => {
    const { user } = await renderOn(<App />, { session: { state: 'locked' } })
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'))
    await user.keyboard('not this one{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('does not open the records')
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.type(screen.getByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`)
    expect(await screen.findByRole('heading', { name: 'Worklist' })).toBeDefined()
  })

  it('of several goes by arrows or by typing a name, first or last, and can turn to somebody else', async () => {
    const { bridge, user } = await renderOn(<App />, { people: PEOPLE, session: { state: 'locked' } })
    const chosen = () => screen.getByRole('option', { selected: true }).textContent
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'People who can sign in' }))
    await user.keyboard('{ArrowDown}')
    expect(chosen()).toContain('Bo Tarn')
    await user.keyboard('rey')
    expect(chosen()).toContain('Iva Reyes')
    await user.keyboard('{Home}{ArrowUp}')
    expect(chosen()).toContain('Ada Coder')
    await user.keyboard('{End}{Enter}')
    expect(screen.getByText('Iva Reyes')).toBeDefined()
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'))
    await user.keyboard('{Escape}')
    await user.keyboard('{ArrowUp}{Enter}')
    await user.keyboard(`${PASSPHRASE}{Enter}`)
    expect(bridge.calls.find((c) => c.name === 'session.open')?.input).toMatchObject({ personId: PEOPLE[1]?.id })
    expect(await screen.findByRole('heading', { name: 'Worklist' })).toBeDefined()
  })

  it('offers first who signed in last', async () => {
    const { store, user } = await renderOn(<App />, { people: PEOPLE, session: { state: 'locked' } })
    await user.keyboard(`{End}{Enter}`)
    await user.keyboard(`${PASSPHRASE}{Enter}`)
    await screen.findByRole('heading', { name: 'Worklist' })
    expect(store.getState().preferences.lastPerson).toBe(PEOPLE[2]?.id)
    await user.keyboard('{Control>}l{/Control}')
    expect((await screen.findByRole('option', { selected: true })).textContent).toContain('Iva Reyes')
  })

  it('takes the recovery key and a new passphrase in place of a forgotten one', async () => {
    const { user } = await renderOn(<App />, { session: { state: 'locked' } })
    await user.click(screen.getByRole('button', { name: 'Forgot the passphrase?' }))
    await user.keyboard('K7QD 93XM AAAA')
    await user.type(screen.getByLabelText('New passphrase'), 'nine amber kettles')
    await user.type(screen.getByLabelText('New passphrase again'), 'nine amber kettles{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('not a recovery key as it was shown')
    await user.clear(screen.getByLabelText(/Recovery key/))
    await user.type(screen.getByLabelText(/Recovery key/), 'K7QD 93XM AAAA BBBB CCCC DDDD EEEE 7Z2P{Enter}')
    expect(await screen.findByRole('heading', { name: 'Worklist' })).toBeDefined()
  })

  it('offers no recovery key where none was made', async () => {
    await renderOn(<App />, { session: { state: 'locked', recovery: false } })
    expect(screen.queryByRole('button', { name: 'Forgot the passphrase?' })).toBeNull()
  })
})
