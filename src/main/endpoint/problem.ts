// What was wrong with a model's words, said so that the model can mend them: in this program's words and the names of the prompt's own
// schema. No word of the reply and none of the record is in it. Pure.
import { mendJson } from './mend-json'
import { parseJson } from './parse-json'

/** The part of JSON Schema that strict structured output takes. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean
  readonly items?: Schema
}

export function problemOf(words: string, schema: unknown): string {
  const value = parseJson(words) ?? parseJson(mendJson(words))
  if (value === undefined) return 'it was not one JSON object.'
  return firstProblem(value, schema as Schema, 'the object') ?? 'it held more than was asked for.'
}

function firstProblem(value: unknown, schema: Schema, where: string): string | null {
  const types = schema.type === undefined ? [] : [schema.type].flat()
  const type = typeOf(value)
  if (types.length > 0 && !types.includes(type) && !(type === 'integer' && types.includes('number')))
    return `${where} was not of type ${types.join(' or ')}.`
  if (schema.enum && !schema.enum.includes(value)) return `${where} was none of the values given.`
  if (Array.isArray(value)) return first(value.entries(), ([i, item]) => schema.items && firstProblem(item, schema.items, `${where}[${i}]`))
  if (type !== 'object') return null
  const { properties = {}, required = [], additionalProperties } = schema
  const fields = value as Readonly<Record<string, unknown>>
  const at = (name: string) => (where === 'the object' ? name : `${where}.${name}`)
  const missing = required.find((name) => !Object.hasOwn(fields, name))
  if (missing !== undefined) return `${at(missing)} was not there.`
  if (additionalProperties === false && Object.keys(fields).some((name) => !Object.hasOwn(properties, name)))
    return `${where} held a field that was not asked for.`
  return first(Object.entries(properties), ([name, inner]) =>
    Object.hasOwn(fields, name) ? firstProblem(fields[name], inner, at(name)) : null,
  )
}

function first<T>(items: Iterable<T>, look: (item: T) => string | null | undefined): string | null {
  for (const item of items) {
    const found = look(item)
    if (found) return found
  }
  return null
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
