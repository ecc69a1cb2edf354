// No serious accessibility fault on the screen as it stands.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './chartroom'

export async function faultless(page: Page, screen: string): Promise<void> {
  // Legacy mode, as Electron has no second page for axe to finish on.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
}

/** No serious fault in light and in dark; kept as pictures where SHOTS names a folder. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env
  if (SHOTS) mkdirSync(SHOTS, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await faultless(page, `${name}, ${colorScheme}`)
    if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `${name}-${colorScheme}.png`) })
  }
}
