// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CodeSetsView, CodeSetView, ReleaseView } from '../../shared/code-set-views'
import { newId, type OfferId } from '../../shared/ids'
import { App } from '../App'
import { FAKE_CODE_SETS, FAKE_OFFER, FAKE_OFFERED } from '../testing/fake-code-sets'
import { type Bench, renderOn } from '../testing/render'

type Options = NonNullable<Parameters<typeof renderOn>[1]>

async function openSettings(options: Options = {}): Promise<Bench & { sheet: HTMLElement }> {
  const bench = await renderOn(<App />, options)
  await bench.user.keyboard('{Control>},{/Control}')
  return { ...bench, sheet: await screen.findByRole('region', { name: 'Code sets' }) }
}

async function openOffer(options: Options = {}): Promise<Bench & { sheet: HTMLElement; dialog: HTMLElement }> {
  const bench = await openSettings(options)
  await bench.user.keyboard('{Control>}i{/Control}')
  return { ...bench, dialog: await screen.findByRole('dialog') }
}

const callsOf = ({ bridge }: Bench) => bridge.calls.map(({ name }) => name).filter((name) => name.startsWith('code-sets.'))
const changes = (dialog: HTMLElement) =>
  within(dialog)
    .queryAllByRole('option')
    .map((option) => option.textContent)

describe('the code sets', () => {
  it('are listed with dates, counts and where they come from, and a year that is missing today is said plainly', async () => {
    const { sheet } = await openSettings()
    expect(await within(sheet).findByText('ICD-10-CM FY2026')).toBeDefined()
    for (const words of ['1 October 2025 to 30 September 2026', '98,186 codes, 74,719 billable', 'Came with Chartroom'])
      expect(sheet.textContent).toContain(words)
    expect(within(sheet).getByText('FY2027 is in force since 1 October 2026, and is not on this computer.')).toBeDefined()
    expect(sheet.textContent).toContain('Until it is, charts of that year are checked with FY2026.')
    expect(sheet.textContent).toContain('“2027 Code Descriptions in Tabular Order”')
    expect(within(sheet).queryByRole('button', { name: /^Remove/ })).toBeNull()
  })

  it('show which is in force, and keep those no longer in use out of the way', async () => {
    const own = (standing: CodeSetView['standing'], name = 'FY2027'): CodeSetView => ({
      ...(FAKE_CODE_SETS.sets[0] as CodeSetView),
      id: newId(),
      name,
      importedAt: '2026-11-27T08:00:00.000Z',
      notesFrom: 'FY2026',
      standing,
    })
    const codeSets: CodeSetsView = {
      ...FAKE_CODE_SETS,
      missing: null,
      sets: [own('in-force'), own('superseded'), own('removed', 'FY2025')],
    }
    const { sheet } = await openSettings({ codeSets })
    const [first] = within(await within(sheet).findByRole('list', { name: 'Code sets at hand' })).getAllByRole('listitem')
    expect(first?.textContent).toContain('In force today')
    expect(first?.textContent).toContain('Imported 27 Nov 2026')
    expect(first?.textContent).toContain('Notes from FY2026')
    expect(within(sheet).getByText('No longer in use (2)')).toBeDefined()
    expect(sheet.textContent).not.toContain('is not on this computer')
    expect(within(sheet).getAllByRole('button', { name: /^Remove/ })).toHaveLength(1)
  })

  it('are taken out of use with a reason', async () => {
    const bench = await openOffer()
    await bench.user.click(screen.getByRole('button', { name: 'Add FY2027' }))
    await bench.user.click(await within(bench.sheet).findByRole('button', { name: 'Remove ICD-10-CM FY2027' }))
    const dialog = await screen.findByRole('dialog')
    await bench.user.keyboard('2{Enter}')
    expect(bench.bridge.calls.findLast(({ name }) => name === 'code-sets.remove')?.input).toMatchObject({ reason: 'Wrong fiscal year' })
    expect(dialog.isConnected).toBe(false)
    expect(within(bench.sheet).getByText('No longer in use (1)')).toBeDefined()
  })
})

describe('a release', () => {
  it('shows what it would change before it is added', async () => {
    const bench = await openOffer()
    const { dialog } = bench
    for (const words of [
      'ICD-10-CM FY2027',
      '1 October 2026 to 30 September 2027',
      '98,188 codes, 74,720 billable',
      'Notes from FY2026',
      'Compared with FY2026: 2 added, 1 deleted, 1 revised',
    ])
      expect(dialog.textContent).toContain(words)
    expect(changes(dialog)).toHaveLength(4)
    expect(changes(dialog)[0]).toContain('was: Type 2 diabetes')
    expect(callsOf(bench)).not.toContain('code-sets.confirm')
    await bench.user.click(within(dialog).getByRole('button', { name: 'Add FY2027' }))
    expect(await within(bench.sheet).findByText('In force today')).toBeDefined()
    expect(await screen.findByText('FY2027 added')).toBeDefined()
    expect(bench.sheet.textContent).not.toContain('is not on this computer')
  })

  it('lists changed codes by kind of change and by words in any order', async () => {
    const { user, dialog } = await openOffer()
    await user.click(within(dialog).getByRole('radio', { name: /Added/ }))
    expect(changes(dialog)).toHaveLength(2)
    await user.type(within(dialog).getByRole('searchbox', { name: 'Filter codes' }), 'left lant{Enter}')
    expect(changes(dialog)).toHaveLength(1)
    expect(changes(dialog)[0]).toContain('Q95.91')
    await user.type(within(dialog).getByRole('searchbox'), ' nothing')
    expect(within(dialog).getByText('No changed code matches.')).toBeDefined()
    await user.clear(within(dialog).getByRole('searchbox'))
    await user.type(within(dialog).getByRole('searchbox'), 'q9592')
    expect(changes(dialog)[0]).toContain('Q95.92')
  })

  it('discarded by Escape or its button leaves the code sets as they were', async () => {
    const bench = await openOffer()
    bench.dialog.dispatchEvent(new Event('cancel', { cancelable: true }))
    expect(await within(bench.sheet).findByRole('button', { name: 'Import release…' })).toBeDefined()
    expect(callsOf(bench).at(-1)).toBe('code-sets.discard')
    await bench.user.click(within(bench.sheet).getByRole('button', { name: 'Import release…' }))
    await bench.user.click(await screen.findByRole('button', { name: 'Discard' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(callsOf(bench)).not.toContain('code-sets.confirm')
    expect(bench.sheet.textContent).toContain('is not on this computer')
  })

  it('that takes the place of another says so, and one that is here already is not added', async () => {
    const again = { ...FAKE_OFFERED, replaces: 'imported' as const, replacedCounts: { rows: 98_188, billable: 74_720, inclusionTerms: 12 } }
    const first = await openOffer({ release: { ...FAKE_OFFER, sets: [again] } as ReleaseView })
    expect(first.dialog.textContent).toContain('Supersedes the FY2027 imported before.')
    expect(first.dialog.textContent).toContain('It holds less than that: inclusion terms 0, was 12.')
    const none = { added: 0, deleted: 0, revised: 0 }
    const same = { ...FAKE_OFFERED, replaces: 'same' as const, changes: none, rows: [] }
    const second = await openOffer({ release: { ...FAKE_OFFER, sets: [same] } as ReleaseView })
    expect(second.dialog.textContent).toContain('This very edition is here already.')
    expect(within(second.dialog).queryByRole('button', { name: /Add/ })).toBeNull()
  })

  it('whose files do not say the year asks for it, and is read again', async () => {
    const release: ReleaseView = { state: 'year-asked', offer: newId<OfferId>(), file: 'addenda.txt', years: [2028, 2027, 2026] }
    const bench = await openOffer({ release })
    expect(bench.dialog.textContent).toContain('addenda.txt does not say it.')
    expect(within(bench.dialog).getByRole('combobox', { name: 'Year' })).toHaveProperty('value', '2027')
    await bench.user.selectOptions(within(bench.dialog).getByRole('combobox'), '2028')
    await bench.user.click(within(bench.dialog).getByRole('button', { name: 'Read' }))
    expect(bench.bridge.calls.at(-1)).toMatchObject({ name: 'code-sets.year', input: { offer: release.offer, fiscalYear: 2028 } })
    expect(await screen.findByRole('button', { name: 'Add FY2028' })).toBeDefined()
  })

  it('that is refused names file and line, what is wrong, that the old tables stay, and what to do', async () => {
    const release: ReleaseView = {
      state: 'refused',
      code: 'release-damaged',
      file: 'order.txt',
      line: 1204,
      detail: 'the line ends after the code',
    }
    const { user, sheet } = await openSettings({ release })
    await user.keyboard('{Control>}i{/Control}')
    const words = (await within(sheet).findByRole('alert')).textContent
    for (const part of ['order.txt, line 1,204', 'the line ends after the code', 'The code sets are as they were.', 'Download it again'])
      expect(words).toContain(part)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('shows how far it is, and stopped is no failure', async () => {
    const { user, sheet, bridge } = await openSettings()
    const end = bridge.holdNext('code-sets.pick')
    await user.keyboard('{Control>}i{/Control}')
    act(() => bridge.emit('code-sets.progress', { done: 300, total: 900 }))
    expect(within(sheet).getByRole('progressbar')).toMatchObject({ value: 300, max: 900 })
    expect(within(sheet).queryByRole('button', { name: 'Import release…' })).toBeNull()
    bridge.failNext('code-sets.pick', 'cancelled')
    await user.click(within(sheet).getByRole('button', { name: 'Cancel' }))
    expect(bridge.calls.at(-1)?.name).toBe('code-sets.cancel')
    end()
    expect(await within(sheet).findByRole('button', { name: 'Import release…' })).toBeDefined()
    expect(within(sheet).queryByRole('alert')).toBeNull()
  })

  it('that cannot be added keeps the difference open and says why', async () => {
    const { user, dialog, bridge } = await openOffer()
    bridge.failNext('code-sets.confirm', 'store-full')
    await user.click(within(dialog).getByRole('button', { name: 'Add FY2027' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('The disk is full.')
    await user.click(within(dialog).getByRole('button', { name: 'Add FY2027' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is gone from the window once it locks', async () => {
    const { user, store } = await openOffer()
    await user.click(screen.getByRole('button', { name: 'Add FY2027' }))
    await user.keyboard('{Control>}l{/Control}')
    await screen.findByRole('heading', { name: 'Unlock Chartroom' })
    expect(store.getState()).toMatchObject({ codeSets: { state: 'idle' }, release: { state: 'idle' }, releaseRead: null })
  })
})
