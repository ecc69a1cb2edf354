// Code pages of one byte to a letter that the runtime does not decode, or decodes wrong: those of DOS, Windows-1252, EBCDIC.

/** Letters of the bytes from 0x80 on. */
const DOS_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
const DOS_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
// Node 20 decodes 'windows-1252' as ISO-8859-1, so that quotes and dashes come out as control characters.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** EBCDIC 037, of the United States, from 0x40 on. */
const EBCDIC =
  ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f'

const bytesOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

export const fromWindows1252 = (bytes: Uint8Array): string =>
  bytesOf(bytes).replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] as string)

export const fromDos = (bytes: Uint8Array, page: 437 | 850): string =>
  bytesOf(bytes).replace(/[\u0080-\u00ff]/g, (c) => (page === 437 ? DOS_437 : DOS_850)[c.charCodeAt(0) - 0x80] as string)

/** Line ends of EBCDIC are next-line (0x15) or line feed (0x25). */
export const fromEbcdic = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK)).replace(
      /[\s\S]/g,
      (c) => EBCDIC_CONTROLS[c] ?? EBCDIC[c.charCodeAt(0) - 0x40] ?? '\u001a',
    )
  return text
}
const CHUNK = 8192
const EBCDIC_CONTROLS: Readonly<Record<string, string>> = { '\u0005': '\t', '\u000c': '\f', '\r': '\r', '\u0015': '\n', '\u0025': '\n' }
