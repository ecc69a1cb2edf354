// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { App } from '../App'
import { type Bench, renderOn } from '../testing/render'

let bench: Bench

beforeEach(async () => {
  bench = await renderOn(<App />)
  await bench.user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await screen.findByRole('listbox', { name: 'Findings' })
})

// By its tag: the library that looks for roles does not know this one yet.
const bar = () => document.querySelector('search')
const words = () => screen.getByRole('textbox', { name: 'Find in the chart' })
const count = () => bar()?.querySelector('[role=status]')?.textContent
const lit = (side: string, look = 'match') => [...document.querySelectorAll(`.${look}[data-side="${side}"]`)].map((e) => e.textContent)

describe('finding in the chart, by the keys alone', () => {
  it('lights every place on both sides, a placeholder where the words are hidden', async () => {
    await bench.user.keyboard('{Control>}f{/Control}')
    expect(document.activeElement).toBe(words())
    await bench.user.keyboard('lucia')
    expect(lit('original').every((found) => found?.toLowerCase() === 'lucia')).toBe(true)
    expect(lit('original').length).toBeGreaterThan(1)
    expect(lit('scrubbed').every((found) => /^\[(NAME|EMAIL)_\d+\]$/.test(found ?? ''))).toBe(true)
    expect(lit('original', 'match-now')).toHaveLength(1)
  })

  it('goes on with Enter and Ctrl G, back with Shift, and round the end', async () => {
    await bench.user.keyboard('/furosemide')
    const [, of] = count()?.split(' of ') ?? []
    const all = Number(of)
    expect(all).toBeGreaterThan(1)
    const began = count()
    await bench.user.keyboard('{Enter}')
    expect(count()).not.toBe(began)
    await bench.user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(count()).toBe(began)
    for (let i = 0; i < all; i++) await bench.user.keyboard('{Control>}g{/Control}')
    expect(count()).toBe(began)
    await bench.user.keyboard('{Control>}{Shift>}g{/Shift}g{/Control}')
    expect(count()).toBe(began)
  })

  it('looks on one side only where a person says so', async () => {
    await bench.user.keyboard('/lucia')
    await bench.user.click(screen.getByRole('radio', { name: 'Scrubbed' }))
    expect(count()).toBe('Not found')
    await bench.user.click(screen.getByRole('radio', { name: 'Original' }))
    expect(count()).toMatch(/^\d+ of \d+$/)
  })

  it('says that nothing is found, and closes with Escape, back to the text and with the words kept', async () => {
    await bench.user.keyboard('/no such words{Escape}')
    expect(bar()).toBeNull()
    expect(document.activeElement?.className).toBe('sides-scroll')
    expect(document.querySelector('.match')).toBeNull()
    expect(bench.store.getState().screen).toBe('chart')
    await bench.user.keyboard('{Control>}g{/Control}')
    expect(words()).toHaveProperty('value', 'no such words')
    expect(count()).toBe('Not found')
  })

  it('begins with the words that are marked', async () => {
    await bench.user.keyboard('m{ArrowRight}{Control>}f{/Control}')
    const { selection, chart } = bench.store.getState()
    if (chart.state !== 'ready' || !selection) throw new Error('nothing is marked')
    expect(words()).toHaveProperty('value', chart.value.text.slice(selection.start, selection.end))
  })

  it('follows the text when a decision changes it', async () => {
    await bench.user.keyboard('/larkspur')
    await bench.user.click(screen.getByRole('radio', { name: 'Scrubbed' }))
    expect(count()).toBe('Not found')
    const id = bench.store.getState().selectedFinding
    if (!id) throw new Error('nothing is selected')
    await bench.store.getState().removeFinding(id, 'Anatomy or abbreviation', false)
    await expect.poll(count).toBe('1 of 1')
  })
})
