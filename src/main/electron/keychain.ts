import { safeStorage } from 'electron';
import { isRealKeychain, type SecretBox } from '../hosts/index.ts';

/** The keychain of macOS, Windows or the Linux desktop, as Electron reaches it. To be asked once the app is ready. */
export const systemKeychain: SecretBox = {
  isAvailable: async () => {
    const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : null;
    return isRealKeychain(process.platform, backend) && (await safeStorage.isAsyncEncryptionAvailable());
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => (await safeStorage.decryptStringAsync(sealed)).result,
};
