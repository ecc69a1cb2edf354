// What of a Word document's styles shows in its text: numbering, hidden letters, pages that begin with a paragraph.
import type { Package } from './package'

export interface StyleLook {
  readonly numbering: Numbered | null
  readonly hidden: boolean
  readonly newPage: boolean
}

export interface Numbered {
  /** Null: that of the style; '0': none. */
  readonly list: string | null
  readonly level: number | null
}

export interface Styles {
  /** Of a paragraph without a style of its own. */
  readonly usual: string | null
  look(style: string | null): StyleLook
}

interface Style {
  base: string | null
  list: string | null
  level: number | null
  hidden: boolean | null
  newPage: boolean | null
}

export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value)

export async function readStyles(file: Package, part: string): Promise<Styles> {
  const styles = new Map<string, Style>()
  let usual: string | null = null
  let style: Style | null = null
  await file.xml(part, {
    open: (name, at) => {
      const value = at('val')
      if (name === 'w:style') {
        style = { base: null, list: null, level: null, hidden: null, newPage: null }
        const id = at('styleId') ?? ''
        styles.set(id, style)
        if (at('type') === 'paragraph' && at('default') !== undefined && isOn(at('default'))) usual = id
      } else if (!style) return
      else if (name === 'w:basedOn') style.base = value ?? null
      else if (name === 'w:numId') style.list = value ?? null
      else if (name === 'w:ilvl') style.level = Number(value)
      else if (name === 'w:vanish') style.hidden = isOn(value)
      else if (name === 'w:pageBreakBefore') style.newPage = isOn(value)
    },
    close: (name) => {
      if (name === 'w:style') style = null
    },
  })
  const looks = new Map<string, StyleLook>()
  const look = (id: string): StyleLook => {
    const merged: Style = { base: null, list: null, level: null, hidden: null, newPage: null }
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at); ) {
      seen.add(at)
      const one = styles.get(at)
      merged.list ??= one?.list ?? null
      merged.level ??= one?.level ?? null
      merged.hidden ??= one?.hidden ?? null
      merged.newPage ??= one?.newPage ?? null
      at = one?.base ?? null
    }
    return {
      numbering: merged.list === null ? null : { list: merged.list, level: merged.level },
      hidden: merged.hidden ?? false,
      newPage: merged.newPage ?? false,
    }
  }
  return {
    usual,
    look: (id) => {
      if (id === null) return NONE
      let found = looks.get(id)
      if (!found) {
        found = look(id)
        looks.set(id, found)
      }
      return found
    },
  }
}

const NONE: StyleLook = { numbering: null, hidden: false, newPage: false }
