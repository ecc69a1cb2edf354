// The passphrase screen.
import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../chartroom'

export class UnlockScreen {
  constructor(private readonly page: Page) {}

  async firstRun(passphrase = PASSPHRASE): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.page.getByLabel('Passphrase again').fill(passphrase)
    await this.page.getByRole('button', { name: 'Start' }).click()
    await this.page.getByRole('heading', { name: 'Worklist' }).waitFor()
  }

  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.page.getByRole('button', { name: 'Unlock' }).click()
  }
}
