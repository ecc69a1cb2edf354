// Settings > Coding endpoint.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'

export interface NewEndpoint {
  readonly name: string
  readonly baseUrl: string
  readonly model: string
}

export class EndpointsSheet {
  constructor(private readonly page: Page) {}

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Coders' })
  }

  row(name: string): Locator {
    return this.list.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+,')
    await expect(this.list).toBeVisible()
  }

  /** Sets a server up and takes it into use, in the open settings. */
  async add({ name, baseUrl, model }: NewEndpoint): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an endpoint' }).click()
    const form = this.page.getByRole('dialog', { name: 'Add an endpoint' })
    await form.getByLabel('Name').fill(name)
    await form.getByLabel('Address').fill(baseUrl)
    await form.getByLabel('Model').fill(model)
    await this.page.keyboard.press('Enter')
    await this.use(name)
  }

  async use(name: string): Promise<void> {
    await this.list.getByRole('button', { name: `Use ${name}` }).click()
    await expect(this.row(name)).toContainText('in use')
  }
}
