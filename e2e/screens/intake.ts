// The Intake screen, by its keys.
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { answerDialogs, expect } from '../chartroom'

/** Reading pictures takes seconds for a page on a busy machine. */
const READING = 180_000

export class IntakeScreen {
  constructor(private readonly page: Page) {}

  get batch(): Locator {
    return this.page.locator('.batch-panel')
  }

  /** The files that were not taken, with their reasons. */
  get refused(): Locator {
    return this.batch.getByRole('table', { name: /not taken/ })
  }

  figure(name: string): Locator {
    return this.batch
      .locator('.batch-figures > div')
      .filter({ has: this.page.locator('dt', { hasText: name }) })
      .locator('dd')
  }

  async addFolder(app: ElectronApplication, folder: string): Promise<void> {
    await answerDialogs(app, { open: [folder] })
    await this.page.keyboard.press('Control+6')
    await this.page.keyboard.press('Control+Shift+O')
    await expect(this.batch).toBeVisible()
  }

  /** Every file that was not taken with why, read page by page: only what is in sight is in the document. */
  async reasons(): Promise<readonly { readonly name: string; readonly why: string }[]> {
    const count = Number(await this.refused.getAttribute('aria-rowcount')) - 1
    const found = new Map<number, { name: string; why: string }>()
    const rows = this.refused.getByRole('row')
    await rows.nth(1).click()
    while (found.size < count) {
      const shown = await rows.evaluateAll((all) =>
        all.map((row) => [row.getAttribute('aria-rowindex'), ...[...row.querySelectorAll('td')].map((cell) => cell.textContent)]),
      )
      for (const [index, name, why] of shown) if (name && why) found.set(Number(index), { name, why })
      await this.page.keyboard.press('PageDown')
    }
    return [...found.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
  }

  async done(): Promise<void> {
    await expect(this.batch.getByRole('heading', { level: 2 })).toContainText('Done', { timeout: READING })
  }
}
