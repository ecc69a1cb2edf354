// Puts words on the clipboard.

/** By the copy event: the window has no permission to reach the clipboard by itself. */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', onCopy, { once: true })
  document.execCommand?.('copy')
  document.removeEventListener('copy', onCopy)
}
