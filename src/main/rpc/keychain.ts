import { ChapterError } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { keychain } = handlers;

const refuse = (): never => {
  throw new ChapterError('REFUSED', 'There is no keychain here, so the passphrase is entered each time.');
};

/** The answers where no host answers in their place: there is no keychain. */
export const keychainHandlers = {
  state: keychain.state.handler(() => ({ isOffered: false, remembers: false })),
  remember: keychain.remember.handler(refuse),
  forget: keychain.forget.handler(() => null),
  unlock: keychain.unlock.handler(refuse),
};
