// How a refusal is told to people.
export interface Wording {
  readonly what: string
  readonly kept: string
  readonly todo: string
}
