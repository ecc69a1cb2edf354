// A drawing of the screen as a file of its own: colours and letters written into it, as no style sheet goes with it.

const LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor']

/** @returns SVG text, on a white or dark ground as it stands on the screen */
export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const shown = [drawing, ...drawing.querySelectorAll('*')]
  const copied = [copy, ...copy.querySelectorAll('*')]
  shown.forEach((element, i) => {
    const looks = getComputedStyle(element)
    for (const name of LOOKS) {
      const value = looks.getPropertyValue(name)
      if (value !== '') copied[i]?.setAttribute(name, value)
    }
    copied[i]?.removeAttribute('style')
    copied[i]?.removeAttribute('class')
    copied[i]?.removeAttribute('tabindex')
  })
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: groundOf(drawing) })) ground.setAttribute(name, value)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

/** The first ground that is painted behind it. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (backgroundColor && !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor)) return backgroundColor
  }
  return 'white'
}
