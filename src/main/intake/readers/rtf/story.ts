// Where the letters of a group go: a story is a text of its own (body, header, note, box), a capture is kept apart from all text.
import type { ReadLimits } from '../../limits'
import { Flow } from '../flow'

export class Story {
  readonly flow: Flow
  private boxes: string[] = []

  /** @param depth stories around it */
  constructor(
    limits: ReadLimits,
    readonly depth = 0,
  ) {
    this.flow = new Flow(limits.characters)
  }

  /** A text box comes after the paragraph it hangs on, so that it parts no sentence. */
  hang(text: string): void {
    this.boxes.push(text)
  }

  paragraph(): void {
    this.flow.line()
    if (this.boxes.length === 0) return
    const boxes = this.boxes
    this.boxes = []
    for (const box of boxes) this.flow.insert(box)
  }

  finish(): string {
    if (this.boxes.length > 0) this.paragraph()
    return this.flow.finish()
  }
}

/** More of a name, a title or a property says nothing more. */
const LONGEST = 4000

export class Capture {
  private text = ''

  write(text: string): void {
    if (this.text.length < LONGEST) this.text += text
  }

  /** Groups inside one are parted. */
  part(): void {
    this.write('\0')
  }

  get parts(): string[] {
    return this.text.split(/[\0;]/).filter((part) => part.trim() !== '')
  }

  get whole(): string {
    return this.text.replaceAll('\0', '')
  }
}

/** Numbers of a picture's size: twips shown, and percent of them. */
export class Picture {
  private width = 0
  private height = 0
  private scaleX = 100
  private scaleY = 100

  word(word: string, parameter: number): void {
    if (word === 'picwgoal') this.width = parameter
    else if (word === 'pichgoal') this.height = parameter
    else if (word === 'picscalex') this.scaleX = parameter
    else if (word === 'picscaley') this.scaleY = parameter
  }

  /** From a square inch on, and where the size is not said; 1440 twips are an inch. */
  get tells(): boolean {
    const area = ((this.width * this.scaleX) / 144_000) * ((this.height * this.scaleY) / 144_000)
    return area >= 1 || this.width === 0 || this.height === 0
  }
}

/** What was chosen in a box or a list of a form: it is shown and is no text. */
export class FormField {
  private type = 0
  private result = 25
  private usual = 25
  readonly entries: string[] = []

  word(word: string, parameter: number): void {
    if (word === 'fftype') this.type = parameter
    else if (word === 'ffres') this.result = parameter
    else if (word === 'ffdefres') this.usual = parameter
  }

  /** 25 is "not chosen" (RTF 1.9.1, form fields). */
  get shown(): string {
    const chosen = this.result === 25 ? this.usual : this.result
    if (this.type === 1) return chosen === 1 ? '☒' : '☐'
    return this.type === 2 ? (this.entries[chosen === 25 ? 0 : chosen] ?? '') : ''
  }
}
