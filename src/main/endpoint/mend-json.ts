// The one repair a model's JSON may get: fences and talk around it taken off, commas before a closing bracket dropped. Pure.
// More would be guessing what the model meant.

/** From the first opening to the last closing bracket, without trailing commas outside strings. */
export function mendJson(content: string): string {
  const start = content.search(/[{[]/)
  const end = Math.max(content.lastIndexOf('}'), content.lastIndexOf(']'))
  return start < 0 || end < start ? '' : dropTrailingCommas(content.slice(start, end + 1))
}

function dropTrailingCommas(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/gs, (token) => (token === ',' ? '' : token))
}
