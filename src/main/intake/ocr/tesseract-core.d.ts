// What of Tesseract's build to WebAssembly is used here; the package brings no types.
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TesseractApi {
    Init(path: null, language: string, engine: number, config: null): number
    SetVariable(name: string, value: string): boolean
    /** Takes `/input` of the file system; 1 where it is no picture. */
    SetImageFile(orientation: number, angle: number): number
    Recognize(monitor: null): number
    GetTSVText(page: number): string
    Clear(): void
    End(): void
  }

  export interface TesseractCore {
    readonly FS: {
      writeFile(path: string, data: Uint8Array): void
      unlink(path: string): void
    }
    readonly TessBaseAPI: new () => TesseractApi
  }

  export default function load(options: {
    readonly print: (line: string) => void
    readonly printErr: (line: string) => void
    readonly TesseractProgress: (percent: number) => void
  }): Promise<TesseractCore>
}
