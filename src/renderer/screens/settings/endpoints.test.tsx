// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FAILURES } from '../../../shared/failures'
import { App } from '../../App'
import { fakeEndpoint } from '../../testing/fake-endpoints'
import { renderOn } from '../../testing/render'

const LOCAL = fakeEndpoint()
const ELSEWHERE = fakeEndpoint({ name: 'Elsewhere', vendor: 'openai', baseUrl: 'https://coder.example.org/v1' }, true)

async function openSettings(options: Parameters<typeof renderOn>[1] = {}) {
  const bench = await renderOn(<App />, options)
  await bench.user.keyboard('{Control>},{/Control}')
  const list = await screen.findByRole('list', { name: 'Coders' })
  const last = (name: string) => bench.bridge.calls.filter((call) => call.name === name).at(-1)?.input as Record<string, unknown>
  return { ...bench, list: within(list), last }
}

it('lists the coders with which is in use and where each runs, and takes another into use', async () => {
  const { user, list } = await openSettings({ endpoints: [LOCAL, ELSEWHERE] })
  const rows = () => list.getAllByRole('listitem').map((row) => row.textContent)
  expect(rows()[0]).toMatch(/^Built-in coder.*in use/)
  expect(rows()[1]).toMatch(/^Ward server.*this computer.*local-coder · 127\.0\.0\.1:8000 · no key/)
  await user.click(list.getByRole('button', { name: 'Use Ward server' }))
  await waitFor(() => expect(rows()[1]).toContain('in use'))
  expect(rows()[0]).not.toContain('in use')
})

it('says why nothing goes to another computer, and leads to its provider terms', async () => {
  const { user, list, store } = await openSettings({ endpoints: [ELSEWHERE] })
  expect(list.getByText(FAILURES['due-diligence-missing'].what)).toBeDefined()
  await user.click(list.getByRole('button', { name: 'Provider terms of Elsewhere' }))
  expect(store.getState()).toMatchObject({ screen: 'governance', governancePart: 'terms' })
})

it('fills the form by vendor, keeps what was typed, and adds by keyboard alone', async () => {
  const { user, list, last } = await openSettings()
  screen.getByRole('button', { name: 'Add an endpoint' }).focus()
  await user.keyboard('{Enter}')
  const form = within(await screen.findByRole('dialog', { name: 'Add an endpoint' }))
  expect(document.activeElement).toBe(form.getByLabelText('Server'))
  await user.selectOptions(form.getByLabelText('Server'), 'Ollama')
  expect(form.getByLabelText('Address')).toHaveProperty('value', 'http://127.0.0.1:11434/v1')
  await user.clear(form.getByLabelText('Name'))
  await user.type(form.getByLabelText('Name'), 'Night desk')
  await user.selectOptions(form.getByLabelText('Server'), 'Anthropic')
  expect(form.getByLabelText('Address')).toHaveProperty('value', 'https://api.anthropic.com')
  expect(form.getByText(/only once its provider terms are on record/)).toBeDefined()
  await user.type(form.getByLabelText('Model'), 'm-1')
  await user.type(form.getByLabelText('Key'), 'sk-fictional{Enter}')
  await waitFor(() => expect(list.getByText('Night desk')).toBeDefined())
  expect(last('endpoints.add')).toMatchObject({
    key: 'sk-fictional',
    config: { vendor: 'anthropic', dialect: 'anthropic', name: 'Night desk' },
  })
})

it('writes the key without ever reading it back: kept when left empty, removed when asked, not taken to another host', async () => {
  const { user, list, last } = await openSettings({ endpoints: [ELSEWHERE] })
  const open = async () => {
    await user.click(list.getByRole('button', { name: 'Change Elsewhere' }))
    return within(await screen.findByRole('dialog'))
  }
  let form = await open()
  expect(form.getByLabelText('Key')).toHaveProperty('value', '')
  expect(form.getByText('A key is stored. Leave empty to keep it.')).toBeDefined()
  await user.click(form.getByRole('button', { name: /^Save/ }))
  expect(last('endpoints.change')).toMatchObject({ key: null })
  form = await open()
  await user.type(form.getByLabelText('Address'), '/more')
  expect(form.queryByText(/does not go along/)).toBeNull()
  await user.clear(form.getByLabelText('Address'))
  await user.type(form.getByLabelText('Address'), 'https://other.example.org')
  expect(form.getByText(/the stored key does not go along/)).toBeDefined()
  await user.keyboard('{Escape}')
  form = await open()
  await user.click(form.getByLabelText('Remove the stored key'))
  await user.click(form.getByRole('button', { name: /^Save/ }))
  expect(last('endpoints.change')).toMatchObject({ key: '' })
  await waitFor(() => expect(list.getByText(/no key/)).toBeDefined())
})

it('says what is wrong beside its field once one has left it, and keeps the form from being saved', async () => {
  const { user } = await openSettings()
  await user.click(screen.getByRole('button', { name: 'Add an endpoint' }))
  const form = within(await screen.findByRole('dialog'))
  const address = form.getByLabelText('Address')
  await user.clear(address)
  await user.type(address, 'http://coder.example.org')
  expect(address.getAttribute('aria-invalid')).toBeNull()
  await user.tab()
  expect(address.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(address.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toContain(
    'It begins with https://',
  )
  expect(form.getByRole('button', { name: /^Save/ })).toHaveProperty('disabled', true)
  await user.click(form.getByText('More settings'))
  await user.clear(form.getByLabelText('Requests at once'))
  await user.type(form.getByLabelText('Requests at once'), '99')
  await user.tab()
  expect(form.getByText(/too small or too large/)).toBeDefined()
})

it('shows a name that is taken beside the name, and the certificates of a PEM text by whose they are', async () => {
  const { user } = await openSettings({ endpoints: [LOCAL] })
  await user.click(screen.getByRole('button', { name: 'Add an endpoint' }))
  const form = within(await screen.findByRole('dialog'))
  await user.clear(form.getByLabelText('Name'))
  await user.type(form.getByLabelText('Name'), 'Ward server')
  await user.type(form.getByLabelText('Model'), 'm-1')
  await user.click(form.getByText('More settings'))
  await user.click(form.getByLabelText('Certificates trusted here'))
  await user.paste('trust me')
  expect(await form.findByText(/The certificate cannot be read/)).toBeDefined()
  await user.clear(form.getByLabelText('Certificates trusted here'))
  await user.paste('-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----')
  expect(await form.findByText(/Northside Root/)).toBeDefined()
  await user.click(form.getByRole('button', { name: /^Save/ }))
  await waitFor(() => expect(form.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true'))
  await user.type(form.getByLabelText('Name'), ' 2')
  expect(form.getByLabelText('Name').getAttribute('aria-invalid')).toBeNull()
})

it('removes one after asking, and says that the built-in coder takes its place', async () => {
  const { user, list } = await openSettings({ endpoints: [LOCAL] })
  await user.click(list.getByRole('button', { name: 'Use Ward server' }))
  await user.click(list.getByRole('button', { name: 'Remove Ward server' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove Ward server' }))
  expect(dialog.getByText(/the built-in coder takes its place/)).toBeDefined()
  await user.click(dialog.getByRole('button', { name: /^Remove/ }))
  await waitFor(() => expect(list.queryByText('Ward server')).toBeNull())
  expect(list.getAllByRole('listitem')[0]?.textContent).toContain('in use')
})

it('tests a connection, says stage by stage how far it came, and takes over the mode that works', async () => {
  const { user, list, last, bridge } = await openSettings({ endpoints: [LOCAL] })
  const letGo = bridge.holdNext('endpoints.test')
  await user.click(list.getByRole('button', { name: 'Test Ward server' }))
  expect(list.getByText('Sending a made-up note…')).toBeDefined()
  await user.click(list.getByRole('button', { name: 'Stop' }))
  expect(last('endpoints.stopTest')).toEqual({})
  letGo()
  const report = within(await list.findByRole('status'))
  expect((await report.findAllByRole('listitem')).map((stage) => stage.textContent)).toEqual([
    'Reached',
    'Model there',
    'Answer can be used',
    '1.2 s',
  ])
  await user.click(report.getByRole('button', { name: 'Change to “As arguments of a tool”' }))
  expect(last('endpoints.change')).toMatchObject({ key: null, config: { schemaMode: 'tool' } })
  await waitFor(() => expect(list.queryByRole('status')).toBeNull())
})

it('finds servers on this computer and begins a form with the model that was picked', async () => {
  const { user } = await openSettings()
  await user.click(screen.getByRole('button', { name: 'Find servers on this computer' }))
  const found = within(await screen.findByRole('list', { name: 'Servers on this computer' }))
  expect(found.getByText('no model loaded')).toBeDefined()
  await user.selectOptions(found.getByLabelText('Model of Ollama'), 'coder:70b')
  await user.click(found.getByRole('button', { name: 'Set up Ollama' }))
  const form = within(await screen.findByRole('dialog', { name: 'Add an endpoint' }))
  expect(form.getByLabelText('Model')).toHaveProperty('value', 'coder:70b')
  expect(form.getByLabelText('Address')).toHaveProperty('value', 'http://127.0.0.1:11434/v1')
})
