// Samples, by the keyboard alone.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'

export class SamplesScreen {
  constructor(private readonly page: Page) {}

  async go(): Promise<void> {
    await this.page.keyboard.press('Control+3')
    await expect(this.page.getByRole('heading', { name: 'Samples', level: 1 })).toBeVisible()
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get frame(): Locator {
    return this.page.getByRole('region', { name: 'Frame', exact: true })
  }

  get results(): Locator {
    return this.page.getByRole('region', { name: 'Results' })
  }

  get drawn(): Locator {
    return this.page.getByRole('listbox', { name: 'Charts drawn' }).getByRole('option')
  }

  /** By Tab, as a person without a mouse would. */
  async tabTo(target: Locator): Promise<void> {
    for (let i = 0; i < 80; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('Tab does not lead there')
  }

  async type(label: string, words: string): Promise<void> {
    await this.tabTo(this.page.getByLabel(label, { exact: true }))
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(words)
  }

  /** A new sample up to its kind and size. */
  async begin(name: string): Promise<void> {
    await this.page.keyboard.press('n')
    await expect(this.page.getByLabel('Name of the sample')).toBeFocused()
    await this.page.keyboard.type(name)
    await this.type('Whose charts', 'All providers of the clinic')
    await this.type('Which charts', 'Visits and letters')
    await this.type('Of which time', 'First quarter of 2026')
  }
}
