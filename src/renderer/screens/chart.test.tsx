// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { RUNNING, readyValue } from '../store/task'
import { fakeEndpoint } from '../testing/fake-endpoints'
import { type Bench, renderOn } from '../testing/render'

async function openDischarge(): Promise<Bench> {
  const bench = await renderOn(<App />)
  await bench.user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await screen.findByRole('listbox', { name: 'Findings' })
  return bench
}

const dialog = (name: string) => screen.findByRole('dialog', { name })
const step = () => screen.getByRole('navigation', { name: 'Steps of this chart' }).querySelector('[aria-current="step"]')?.textContent

describe('a chart from review to packet, by the keys alone', () => {
  it('goes the whole way', async () => {
    const { user, bridge } = await openDischarge()
    expect(step()).toContain('Review')

    // Keep two, take one off with a reason, keep the last.
    await user.keyboard('kk')
    await user.keyboard('r')
    await dialog('Remove a finding')
    await user.keyboard('2{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(bridge.calls.find((c) => c.name === 'findings.remove')?.input).toMatchObject({
      reason: 'Eponym or disease name',
      everywhere: false,
    })
    await user.keyboard('{Enter}')
    expect(await screen.findByText('No undecided findings: read the scrubbed text, then clear.')).toBeDefined()
    expect(step()).toContain('Clear')
    expect(screen.getByRole('button', { name: /Review/ }).textContent).not.toContain('✓')

    await user.keyboard('c')
    await dialog('Clear for sending')
    await user.keyboard(' {Enter}')
    expect(await screen.findByText('What will be sent')).toBeDefined()
    expect(screen.getByText('Nothing leaves this computer')).toBeDefined()
    expect(screen.getByRole('region', { name: 'Exact bytes' }).textContent).toContain('[NAME_1]')

    await user.keyboard('g')
    const list = await screen.findByRole('listbox', { name: 'Code suggestions' })
    expect(step()).toContain('Code')
    expect(within(list).getByRole('option', { selected: true }).textContent).toContain('I13.0')

    // Accept one, change the next, reject the third, accept the rest.
    await user.keyboard('a')
    await user.keyboard('e')
    const change = await dialog('Change the code')
    const box = within(change).getByRole('combobox', { name: 'Search codes' })
    await user.clear(box)
    await user.type(box, 'chronic syst')
    await expect.poll(() => within(change).queryAllByRole('option').length).toBe(2)
    await user.keyboard('{ArrowDown}{Enter}')
    expect(within(change).getByText(/Chosen: I50.22/)).toBeDefined()
    expect(within(change).getByRole('button', { name: 'Change' })).toHaveProperty('disabled', true)
    await user.keyboard('1{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('x')
    await dialog('Reject the code')
    await user.keyboard('5{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    for (let left = 15; left > 0 && !screen.queryByText('All decided'); left--) await user.keyboard('a')
    expect(step()).toContain('Finish')

    await user.keyboard('pf')
    await expect.poll(() => screen.queryAllByText('Principal', { selector: '.principal' }).length).toBe(2)

    await user.keyboard('{Control>}{Enter}{/Control}')
    const finish = await dialog('Finish and sign')
    expect(finish.textContent).toContain('I50.22')
    expect(finish.textContent).not.toContain('E11.22')
    expect(finish.querySelector('li')?.textContent).toMatch(/Principal$/)
    expect(finish.textContent).toContain('Ada Coder, CPC')
    await user.keyboard('{Enter}')
    await expect.poll(step).toContain('Packet')

    await user.keyboard('{Control>}e{/Control}')
    expect((await dialog('Export packet')).textContent).toContain('nothing in it says who the patient is')
    await user.keyboard('{Enter}')
    expect((await dialog('Packet exported')).textContent).toContain('The packet is intact.')
    await user.keyboard('{Enter}')

    await user.keyboard('{Shift>}r{/Shift}')
    const reopen = await dialog('Reopen the review')
    expect(reopen.textContent).toContain('The signature ends too')
    expect(within(reopen).getByRole('button', { name: 'Reopen' })).toHaveProperty('disabled', true)
    await user.keyboard('A late document{Enter}')
    await expect.poll(step).toContain('Clear')
  }, 20_000)
})

describe('the chosen finding', () => {
  it('says who found it in words, and how sure the model is in per cent too', async () => {
    const { user } = await openDischarge()
    const card = () => screen.getByRole('region', { name: 'Chosen finding' }).textContent
    expect(card()).toContain('possible, 41 %')
    expect(card()).toContain('Found by the local model')
    await user.keyboard('kkkk')
    await expect.poll(() => screen.queryByText('No undecided findings: read the scrubbed text, then clear.')).not.toBeNull()
    await user.click(screen.getAllByRole('option')[0] as HTMLElement)
    expect(card()).toContain('Found by rules; known from the header')
    expect(card()).not.toMatch(/certain, \d/)
  })
})

describe('a reason', () => {
  it('is nobody’s but the person’s: none is chosen beforehand, and Enter alone writes nothing', async () => {
    const { user, bridge } = await openDischarge()
    await user.keyboard('r')
    const remove = await dialog('Remove a finding')
    expect(within(remove).queryByRole('radio', { checked: true })).toBeNull()
    expect(remove.textContent).toContain('Choose or type a reason.')
    await user.keyboard('{Enter}')
    expect(bridge.calls.some((c) => c.name === 'findings.remove')).toBe(false)
    await user.click(within(remove).getByRole('radio', { name: 'Drug, test or device type' }))
    await user.click(within(remove).getByRole('textbox', { name: 'Other reason' }))
    expect(within(remove).getByRole('radio', { name: 'Drug, test or device type' })).toHaveProperty('checked', true)
    await user.keyboard('Seen 2 times')
    expect(within(remove).getByRole('radio', { name: 'Other reason' })).toHaveProperty('checked', true)
    await user.keyboard('{Alt>}[KeyE]{/Alt}')
    expect(within(remove).getByRole('checkbox')).toHaveProperty('checked', true)
    await user.click(within(remove).getByRole('checkbox'))
    await user.keyboard('3')
    expect(within(remove).getByRole('radio', { name: 'Drug, test or device type' })).toHaveProperty('checked', true)
    await user.keyboard('{Enter}')
    await expect
      .poll(() => bridge.calls.find((c) => c.name === 'findings.remove')?.input)
      .toMatchObject({
        reason: 'Drug, test or device type',
        everywhere: false,
      })
  })
})

describe('a chart whose detectors did not finish', () => {
  it('says why and what to do', async () => {
    const { bridge, store } = await openDischarge()
    const book = bridge.charts[0]
    if (!book) throw new Error('the fake has no chart')
    book.status = 'failed'
    book.failure = 'model-damaged'
    await act(() => store.getState().refreshChart())
    expect(screen.getByRole('alert').textContent).toContain('Install Chartroom again')
  })
})

describe('what was sent', () => {
  it('says how much of a reply has come while it comes in pieces, and does not tell a screen reader of each', async () => {
    const { bridge, store } = await openDischarge()
    for (let i = 0; i < 4; i++) await store.getState().keepFinding()
    await act(() => store.getState().clearChart())
    const chartId = store.getState().chartId
    if (!chartId) throw new Error('no chart is open')
    act(() => store.setState({ sending: RUNNING }))
    expect(await screen.findByText('Waiting for the reply…')).toBeDefined()
    expect(screen.queryByText(/so far/)).toBeNull()
    act(() => bridge.emit('progress', { chartId, stage: 'coding', done: 1240, total: 0 }))
    expect(screen.getByText('1,240 characters so far').closest('[role=status]')).toBeNull()
  })

  it('is not said of what never left, and sending to a shut address is off with the reason', async () => {
    const { user, bridge, store } = await openDischarge()
    for (let i = 0; i < 4; i++) await store.getState().keepFinding()
    await act(() => store.getState().clearChart())
    const book = bridge.charts[0]
    if (!book) throw new Error('the fake has no chart')
    const remote = { ...book.preview(), endpoint: 'openai-compatible', host: 'coder.example.org:443', at: new Date().toISOString() }
    book.outbound = [{ ...remote, state: 'failed', failure: 'endpoint-unreachable' }]
    await act(() => store.getState().refreshChart())
    expect(screen.getByRole('tabpanel').textContent).toContain('Not sent: The endpoint cannot be reached.')
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('To send')
    book.outbound = [{ ...remote, state: 'failed', failure: 'endpoint-malformed' }]
    await act(() => store.getState().refreshChart())
    expect(screen.getByRole('tabpanel').textContent).toContain('Sent, no usable reply: The reply cannot be read.')
    const elsewhere = fakeEndpoint({ baseUrl: 'https://coder.example.org/v1' })
    await act(() => store.getState().addEndpoint(elsewhere.config, '').then())
    const [added] = readyValue(store.getState().endpoints)?.list ?? []
    if (!added) throw new Error('the fake took no endpoint')
    await act(() => store.getState().chooseCoder(added.id))
    expect(await screen.findByText('Sending is shut for this address:')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Get suggestions' })).toHaveProperty('disabled', true)
    await user.keyboard('g')
    expect(bridge.calls.some((c) => c.name === 'outbound.send')).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Provider terms' }))
    expect(store.getState()).toMatchObject({ governancePart: 'terms' })
  })

  it('and answered without a code is told as such', async () => {
    const { bridge, store } = await openDischarge()
    for (let i = 0; i < 4; i++) await store.getState().keepFinding()
    await store.getState().clearChart()
    const book = bridge.charts[0]
    if (!book) throw new Error('the fake has no chart')
    book.outbound = [{ ...book.preview(), state: 'answered', at: new Date().toISOString() }]
    book.status = 'coding'
    await act(async () => {
      await store.getState().refreshChart()
      store.getState().showPanel('codes')
    })
    expect(screen.getByRole('tabpanel').textContent).toContain('The coder found no codes in this text.')
  })
})

describe('clearing', () => {
  it('leads to the first undecided finding instead, while any waits', async () => {
    const { user, store } = await openDischarge()
    await user.keyboard('nnnnnnc')
    const clear = await dialog('Clear for sending')
    expect(clear.textContent).toContain('4 findings still wait for you.')
    expect(within(clear).getByRole('button', { name: 'Clear' })).toHaveProperty('disabled', true)
    await user.click(within(clear).getByRole('button', { name: 'Go to the first' }))
    expect(store.getState().dialog).toBeNull()
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Larkspur Court')
  })

  it('shows a refusal in the dialog, with how many places to look at', async () => {
    const { user, bridge } = await openDischarge()
    await user.keyboard('kkkkc')
    const clear = await dialog('Clear for sending')
    bridge.failNext('chart.clear', 'residual-identifier', 1)
    await user.keyboard(' {Enter}')
    expect((await within(clear).findByRole('alert')).textContent).toContain('1 place to look at.')
    await user.click(within(clear).getByRole('button', { name: 'Show the places' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('adding an identifier without marking', () => {
  it('takes the text typed as it stands, and refuses what is not there', async () => {
    const { user, bridge } = await openDischarge()
    await user.keyboard('a')
    const add = await dialog('Add an identifier')
    await user.keyboard('seamstres!')
    expect(within(add).getByText('This is not in the original.')).toBeDefined()
    expect(within(add).getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true)
    await user.keyboard('{Backspace}s{Enter}')
    await expect.poll(() => bridge.calls.some((c) => c.name === 'findings.add')).toBe(true)
    expect(await screen.findByRole('button', { name: 'Name: seamstress' })).toBeDefined()
  })
})

describe('Escape', () => {
  it('lets go of what is marked first, then leads back to the worklist', async () => {
    const { user, store } = await openDischarge()
    act(() => store.getState().select({ side: 'original', start: 0, end: 5, by: 'mouse' }))
    await user.keyboard('{Escape}')
    expect(store.getState()).toMatchObject({ screen: 'chart', selection: null })
    await user.keyboard('{Escape}')
    expect(store.getState().screen).toBe('worklist')
  })
})

describe('the panels', () => {
  it('turn by Alt and a number, and by arrows on the tabs', async () => {
    const { user } = await openDischarge()
    await user.keyboard('{Alt>}3{/Alt}')
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Codes')
    screen.getByRole('tab', { selected: true }).focus()
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('To send')
    expect(screen.getByRole('tabpanel').textContent).toContain('Clear the chart first')
  })

  it('show what the text rules out without proposing it, and what the check refused without Accept', async () => {
    const { user, store } = await openDischarge()
    for (let i = 0; i < 4; i++) await store.getState().keepFinding()
    await store.getState().clearChart()
    await store.getState().send()
    await user.click(await screen.findByRole('option', { name: /J18\.9/ }))
    const card = screen.getByRole('region', { name: 'Chosen suggestion' })
    expect(card.textContent).toContain('The text rules this out')
    expect(within(card).getByRole('button', { name: 'Accept' }).className).toContain('button-plain')
    await user.click(screen.getByRole('option', { name: /I50\.2(?!\d)/ }))
    expect(screen.getByText('Set aside by the check · Affirmed')).toBeDefined()
    expect(screen.getByRole('region', { name: 'Chosen suggestion' }).textContent).toContain('a heading, not a billable code')
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull()
  })
})
