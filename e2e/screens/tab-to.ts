// The way of a person without a mouse: Tab until the focus is there.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'

export async function tabTo(page: Page, control: Locator, most = 60): Promise<void> {
  await expect(control).toBeVisible()
  const there = () => control.evaluate((one) => one === document.activeElement)
  for (let left = most; left > 0 && !(await there()); left--) await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
}
