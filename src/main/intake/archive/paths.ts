// Names of files in archives and lists. They come from strangers, are shown to people and stand in the records; none of them ever is a
// path on a disk. Pure.

/** No name on a disk is longer. */
const LONGEST = 255

/** A name as it may be shown: on one line, in the order it is read, without characters nobody sees (Unicode's control, format, private and unassigned ones). */
export const plainName = (name: string): string =>
  name
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)

/** Folders and name; what would lead out (`..`, a drive, a server) is left off. Empty where nothing is left. */
export const plainPath = (path: string): readonly string[] =>
  path
    .split(/[/\\]/)
    .map(plainName)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))

/** What systems leave in folders for themselves. */
export const isLitter = (path: readonly string[]): boolean =>
  path.includes('__MACOSX') || /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i.test(path.at(-1) ?? '')
