// What HTML's elements do to running text, as browsers show them by themselves (HTML standard, 15.3).

/** Line ends before and after; an empty line parts paragraphs. */
export const BLOCKS: ReadonlyMap<string, number> = new Map([
  ...'address article aside body caption center dd details dialog dir div dt fieldset figcaption footer form header hgroup html legend li main nav optgroup section summary table tbody tfoot thead'
    .split(' ')
    .map((tag): [string, number] => [tag, 1]),
  ...'blockquote dl figure h1 h2 h3 h4 h5 h6 hr menu ol p plaintext pre listing xmp ul'.split(' ').map((tag): [string, number] => [tag, 2]),
])

/** Not shown, and holding no text of a reader's. */
export const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'canvas',
  'audio',
  'video',
  'datalist',
  'rp',
  'noframes',
  'noembed',
  'button',
  'map',
  'param',
  'source',
  'track',
  'link',
  'meta',
  'title',
  'base',
])

/** Files of others that a page shows in itself. */
export const EMBEDDED = new Set(['iframe', 'object', 'embed', 'applet'])

export const PREFORMATTED = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext'])

export const isHidden = (style: string): boolean =>
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(style)

/** CSS pixels to the inch (CSS Values 4, 5.2). */
const PIXELS = 96

/**
 * Whether a picture is shown large enough to be a photograph: a square inch. Where its size is not said, a large file written into the
 * page counts, and one that lies elsewhere unless its text says that it is a decoration.
 */
export function isTelling(image: { width?: string; height?: string; style?: string; src?: string; alt?: string }): boolean {
  const [width, height] = (['width', 'height'] as const).map((side) => pixels(image.style, side) ?? number(image[side]))
  if (width != null && height != null) return width * height >= PIXELS * PIXELS
  if ((width ?? PIXELS) < 24 || (height ?? PIXELS) < 24) return false
  return /^\s*data:/i.test(image.src ?? '') ? (image.src ?? '').length >= 2000 : image.alt !== ''
}

const number = (value: string | undefined): number | null =>
  /^\s*\d{1,6}(?:\.\d+)?(?:px)?\s*$/.test(value ?? '') ? Number.parseFloat(value as string) : null

const PER_INCH: Readonly<Record<string, number>> = { px: 96, pt: 72, in: 1, cm: 2.54, mm: 25.4, pc: 6 }

function pixels(style: string | undefined, side: string): number | null {
  const found = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]{1,12})(px|pt|in|cm|mm|pc)`, 'i').exec(style ?? '')
  return found ? (Number(found[1]) / (PER_INCH[(found[2] as string).toLowerCase()] as number)) * PIXELS : null
}
