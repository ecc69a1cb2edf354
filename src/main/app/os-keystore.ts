// The operating system's keystore, where there is a real one. Electron's plain-text fallback is obfuscation and counts as none.
import { safeStorage } from 'electron'
import type { Keystore } from '../store'

export function osKeystore(): Keystore {
  const weak = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
  return {
    available: safeStorage.isEncryptionAvailable() && !weak,
    // safeStorage takes text; the key travels as base64.
    encrypt: (bytes) => safeStorage.encryptString(Buffer.from(bytes).toString('base64')),
    decrypt: (bytes) => Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64'),
  }
}
