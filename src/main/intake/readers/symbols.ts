// Letters of the fonts that are pictures by code: Symbol and Wingdings, as Word and RTF files use them for Greek letters, signs and boxes.
// Symbol's encoding is Adobe's (Unicode's mapping table VENDORS/ADOBE/symbol.txt); of Wingdings only what charts use.

const SYMBOL_LETTERS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const SYMBOL_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const SYMBOL_SIGNS: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  39: '∋',
  42: '∗',
  45: '−',
  64: '≅',
  92: '∴',
  94: '⊥',
  126: '∼',
  160: '€',
  161: 'ϒ',
  162: '′',
  163: '≤',
  164: '⁄',
  165: '∞',
  166: 'ƒ',
  167: '♣',
  168: '♦',
  169: '♥',
  170: '♠',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  191: '↵',
  196: '⊗',
  197: '⊕',
  198: '∅',
  199: '∩',
  200: '∪',
  206: '∈',
  207: '∉',
  208: '∠',
  210: '®',
  211: '©',
  212: '™',
  213: '∏',
  214: '√',
  215: '⋅',
  216: '¬',
  217: '∧',
  218: '∨',
  219: '⇔',
  220: '⇐',
  221: '⇑',
  222: '⇒',
  223: '⇓',
  229: '∑',
  242: '∫',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  40: '☎',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  118: '❖',
  119: '◆',
  120: '☒',
  159: '•',
  161: '○',
  167: '▪',
  168: '☐',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
/** Wingdings 2 and 3 have only these in common use. */
const WINGDINGS_2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '☐', 151: '●' }

export type SymbolFont = 'symbol' | 'wingdings' | 'wingdings-2'

export function symbolFont(name: string): SymbolFont | null {
  if (/^wingdings\s*2$/i.test(name)) return 'wingdings-2'
  if (/^wingdings\b/i.test(name)) return 'wingdings'
  return /^symbol\b/i.test(name) ? 'symbol' : null
}

/** The letter a code stands for; `▯` for one that is a picture and no letter. Word puts the codes at U+F000 too. */
export function symbolOf(font: SymbolFont, code: number): string {
  const c = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (font === 'wingdings') return c === 0x20 ? ' ' : (WINGDINGS[c] ?? '▯')
  if (font === 'wingdings-2') return c === 0x20 ? ' ' : (WINGDINGS_2[c] ?? '▯')
  if (c >= 65 && c <= 90) return SYMBOL_LETTERS[c - 65] as string
  if (c >= 97 && c <= 122) return SYMBOL_SMALL[c - 97] as string
  return SYMBOL_SIGNS[c] ?? (c >= 32 && c < 127 ? String.fromCharCode(c) : '▯')
}

/** A private code of a symbol font whose name is not known: bullets of lists, most of all. */
export const isPrivate = (c: string): boolean => c >= '\uf000' && c <= '\uf0ff'
