// How large a picture in a Word document is shown: what is smaller than a square inch is a mark or a line, and no photograph.

/** Square inches from which a picture is said in the text. */
export const TELLING = 1

/** English metric units to the inch (ECMA-376 part 1, 20.1.2.1). */
const EMU = 914_400

export class Drawing {
  private area: number | null = null
  private picture = false

  open(name: string, at: (local: string) => string | undefined): void {
    if (name === 'wp:extent' && this.area === null) this.area = (Number(at('cx')) / EMU) * (Number(at('cy')) / EMU)
    else if (name === 'pic:pic' || name === 'c:chart' || name === 'dgm:relIds' || name === 'v:imagedata') this.picture = true
    else if (name.startsWith('v:') && this.area === null) this.area = areaOf(at('style') ?? '')
  }

  /** Where its size is not said it counts as large. */
  get tells(): boolean {
    return this.picture && !((this.area ?? TELLING) < TELLING)
  }
}

const PER_INCH: Readonly<Record<string, number>> = { in: 1, pt: 72, pc: 6, px: 96, cm: 2.54, mm: 25.4 }

/** `width:120pt;height:60pt` in square inches. */
function areaOf(style: string): number | null {
  const [width, height] = ['width', 'height'].map((side) => {
    const found = new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]{1,12})(in|pt|pc|px|cm|mm)`, 'i').exec(style.slice(0, 2000))
    return found ? Number(found[1]) / (PER_INCH[(found[2] as string).toLowerCase()] as number) : null
  })
  return width == null || height == null ? null : width * height
}
