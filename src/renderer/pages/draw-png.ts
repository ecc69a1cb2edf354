// Puts a PNG onto a canvas. No address is made of it, so that the window's policy may go on loading nothing but its own files.

/** @returns false where the canvas is gone meanwhile, or this is no browser */
export async function drawPng(canvas: HTMLCanvasElement, png: Uint8Array, isWanted: () => boolean): Promise<boolean> {
  if (typeof createImageBitmap !== 'function') return false
  const bitmap = await createImageBitmap(new Blob([png.slice()], { type: 'image/png' }))
  if (!isWanted()) return false
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  return true
}
