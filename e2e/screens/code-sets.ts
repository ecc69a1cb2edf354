// Settings > Code sets, and the release that is looked at before it is added.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'

const PICTURES = path.join(import.meta.dirname, '../../test-results/code-sets')

export class CodeSetsSheet {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Code sets' })
  }

  /** By fiscal year; those of CMS-HCC go by the year of payment. */
  get sets(): Locator {
    return this.region
      .getByRole('list', { name: 'Code sets at hand' })
      .getByRole('listitem')
      .filter({ hasText: /FY\d{4}/ })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get changes(): Locator {
    return this.dialog.getByRole('option')
  }

  get refusal(): Locator {
    return this.region.getByRole('alert')
  }

  /** As one who has no mouse. */
  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).focus()
    await this.page.keyboard.press('Enter')
  }

  /** Kept with the other results, to be looked at. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true })
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
  }
}
