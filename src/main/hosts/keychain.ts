import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// What a laptop remembers so that its owner need not type a passphrase each time. It is a convenience and never the only
// key: passphrase and recovery code open the chapter without it, here and everywhere else.

/** What the system's keychain does: it seals a text so that only this user of this machine can open it. */
export interface SecretBox {
  isAvailable(): Promise<boolean>;
  seal(text: string): Promise<Buffer>;
  open(sealed: Buffer): Promise<string>;
}

/**
 * Whether Electron would really ask a keychain. On Linux without one it seals with a fixed password that everybody can
 * look up, which would be worse than nothing.
 * @param backend as safeStorage names it; null where the system has but one
 */
export const isRealKeychain = (platform: string, backend: string | null): boolean =>
  platform === 'darwin' ||
  platform === 'win32' ||
  (backend !== null && /^(gnome_libsecret|kwallet\d?)$/.test(backend));

const readSealed = (path: string): Record<string, string> => {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, sealed]) => typeof sealed === 'string'));
  } catch {
    // There is none yet, or it can't be read: then nothing is remembered, and the passphrase is asked for.
    return {};
  }
};

/** Secrets of chapters, by the names of their files, sealed by the system's keychain in a small file of the app's own. */
export class RememberedSecrets {
  private readonly path: string;
  private readonly box: SecretBox;

  constructor(path: string, box: SecretBox) {
    this.path = path;
    this.box = box;
  }

  /** Whether the system has a keychain that can be trusted. */
  async isOffered(): Promise<boolean> {
    try {
      return await this.box.isAvailable();
    } catch {
      return false;
    }
  }

  has(fileName: string): boolean {
    return Object.hasOwn(readSealed(this.path), fileName);
  }

  async remember(fileName: string, secret: string): Promise<void> {
    const sealed = await this.box.seal(secret);
    this.write({ ...readSealed(this.path), [fileName]: sealed.toString('base64') });
  }

  /** The secret; null where none is remembered, or where the keychain does not open it any more. */
  async recall(fileName: string): Promise<string | null> {
    const sealed = this.has(fileName) ? readSealed(this.path)[fileName] : undefined;
    if (sealed === undefined || !(await this.isOffered())) return null;
    try {
      return await this.box.open(Buffer.from(sealed, 'base64'));
    } catch {
      return null;
    }
  }

  forget(fileName: string): void {
    if (!this.has(fileName)) return;
    const { [fileName]: _, ...others } = readSealed(this.path);
    this.write(others);
  }

  private write(sealed: Record<string, string>): void {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.tmp`, JSON.stringify(sealed), { mode: 0o600 });
    renameSync(`${this.path}.tmp`, this.path);
  }
}
