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

  /** Sets up by the keys, says that the recovery key is stored, and gives it. */
  async firstRun(passphrase = PASSPHRASE, { name, credential } = FIRST_PERSON): Promise<string> {
    const { keyboard } = this.page
    await expect(this.page.getByLabel('Your name')).toBeFocused()
    await keyboard.type(name)
    await keyboard.press('Tab')
    await keyboard.type(credential)
    // Past the roles, all of which the first person has.
    for (let i = 0; i < 4; i++) await keyboard.press('Tab')
    await expect(this.passphrase).toBeFocused()
    await keyboard.type(passphrase)
    await keyboard.press('Tab')
    await keyboard.type(passphrase)
    await keyboard.press('Enter')
    const key = await this.storeRecoveryKey()
    await this.page.getByRole('heading', { name: 'Worklist' }).waitFor()
    return key
  }

  async storeRecoveryKey(): Promise<string> {
    const groups = this.page.getByRole('list', { name: 'Recovery key in groups' }).getByRole('listitem')
    await expect(groups).toHaveCount(8)
    const key = (await groups.allTextContents()).join(' ')
    await expect(this.page.getByLabel(/stored where nobody else/)).toBeFocused()
    await this.page.keyboard.press('Space')
    await this.page.keyboard.press('Enter')
    return key
  }

  /** Of several people the one with this name, found by its first letters. */
  async signIn(name: string, passphrase: string): Promise<void> {
    await expect(this.people).toBeFocused()
    await this.page.keyboard.type(name.slice(0, 3))
    await expect(this.page.getByRole('option', { selected: true })).toContainText(name)
    await this.page.keyboard.press('Enter')
    await this.unlock(passphrase)
  }

  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await expect(this.passphrase).toBeFocused()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(passphrase)
    await this.page.keyboard.press('Enter')
  }

  private get passphrase(): Locator {
    return this.page.getByLabel('Passphrase', { exact: true })
  }
}
