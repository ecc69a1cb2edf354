// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from '../App'
import { PARTS } from '../governance/parts'
import { G } from '../strings-governance'
import { renderOn } from '../testing/render'

test('each part is reached by its key, and the list says where one is', async () => {
  const { user } = await renderOn(<App />, {})
  await user.keyboard('{Control>}5{/Control}')
  for (const [i, { label }] of PARTS.entries()) {
    await user.keyboard(`{Alt>}${i + 1}{/Alt}`)
    const here = await screen.findByRole('button', { current: 'page', name: new RegExp(`^${label}`) })
    expect(here.closest('nav')?.getAttribute('aria-label')).toBe(G.title)
  }
})
