// Settings > People.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'

export interface Newcomer {
  readonly name: string
  readonly credential: string
  readonly passphrase: string
  /** As well as coder, which everybody new is at first. */
  readonly auditor?: boolean
}

export class PeopleSheet {
  constructor(private readonly page: Page) {}

  get list(): Locator {
    return this.page.getByRole('region', { name: 'People' })
  }

  /** Opens the settings and adds somebody, by the keys. */
  async add({ name, credential, passphrase, auditor = false }: Newcomer): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('Control+,')
    await this.page.getByRole('button', { name: 'Add a person' }).focus()
    await keyboard.press('Enter')
    const dialog = this.page.getByRole('dialog', { name: 'Add a person' })
    await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused()
    await keyboard.type(name)
    await keyboard.press('Tab')
    await keyboard.type(credential)
    // Coder, auditor, compliance lead; then the passphrase.
    for (let i = 0; i < 2; i++) await keyboard.press('Tab')
    await expect(dialog.getByLabel(/^Auditor/)).toBeFocused()
    if (auditor) await keyboard.press('Space')
    for (let i = 0; i < 2; i++) await keyboard.press('Tab')
    await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await keyboard.type(passphrase)
    await keyboard.press('Tab')
    await keyboard.type(passphrase)
    await keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(this.list).toContainText(name)
  }
}
