// First run, sign-in and the recovery key.
import type { Locator, Page } from '@playwright/test'
import { expect, PASSPHRASE } from '../chartroom'

/** Who sets the records up, and signs. */
export const FIRST_PERSON = { name: 'Robin Vale', credential: 'CPC' }

export class UnlockScreen {
  constructor(private readonly page: Page) {}

  get people(): Locator {
    return this.page.getByRole('listbox', { name: 'People who can sign in' })
  }

  /** Sets up, says that the recovery key is stored, and gives it. */
  async firstRun(passphrase = PASSPHRASE, { name, credential } = FIRST_PERSON): Promise<string> {
    await this.page.getByLabel('Your name').fill(name)
    await this.page.getByLabel('Credential').fill(credential)
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.page.getByLabel('Passphrase again').fill(passphrase)
    await this.page.getByRole('button', { name: 'Start' }).click()
    const key = await this.storeRecoveryKey()
    await this.page.getByRole('heading', { name: 'Worklist' }).waitFor()
    return key
  }

  async storeRecoveryKey(): Promise<string> {
    const groups = this.page.getByRole('list', { name: 'Recovery key in groups' }).getByRole('listitem')
    await expect(groups).toHaveCount(8)
    const key = (await groups.allTextContents()).join(' ')
    await this.page.getByLabel(/stored where nobody else/).check()
    await this.page.getByRole('button', { name: 'Go on' }).click()
    return key
  }

  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.page.getByRole('button', { name: 'Unlock' }).click()
  }
}
