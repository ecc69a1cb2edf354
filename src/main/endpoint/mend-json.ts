// The one repair a model's JSON may get: fences and talk around it taken off, commas before a closing bracket dropped. Pure.
// More would be guessing what the model meant. The other side chooses the text, so every unit is read once, whatever it is.

/** From the first opening to the last closing bracket, without trailing commas outside strings. */
export function mendJson(content: string): string {
  const start = content.search(/[{[]/)
  const end = Math.max(content.lastIndexOf('}'), content.lastIndexOf(']'))
  return start < 0 || end < start ? '' : dropTrailingCommas(content.slice(start, end + 1))
}

/** A comma waits until something other than white space follows; a string that is never closed holds all that is left. */
function dropTrailingCommas(json: string): string {
  const kept: string[] = []
  let from = 0
  let comma = -1
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const c = json[i] as string
    if (inString) {
      if (c === '\\') i++
      else if (c === '"') inString = false
    } else if (c === ',') comma = i
    else if (!/\s/.test(c)) {
      if (comma >= 0 && (c === '}' || c === ']')) {
        kept.push(json.slice(from, comma))
        from = comma + 1
      }
      comma = -1
      inString = c === '"'
    }
  }
  return kept.join('') + json.slice(from)
}
