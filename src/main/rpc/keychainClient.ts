import { ORPCError } from '@orpc/client';
import { errorCodes } from '../../shared/rpc/index.ts';
import type { BackendClient } from './relay.ts';

/** Where a host keeps what opens a chapter, sealed by the system; by the name of the chapter's file. */
export interface SecretStore {
  isOffered(): Promise<boolean>;
  has(fileName: string): boolean;
  remember(fileName: string, secret: string): Promise<void>;
  recall(fileName: string): Promise<string | null>;
  forget(fileName: string): void;
}

const refusal = (sentence: string) => {
  const { status, message } = errorCodes.REFUSED;
  return new ORPCError('REFUSED', { defined: true, status, message, data: { sentence } });
};

/**
 * The client of a backend with a keychain beside it. What is remembered is the recovery code; it passes between the worker
 * and the keychain and never reaches the window. Where the passphrase is set anew, changed or removed, it is forgotten.
 */
export const withKeychain = (client: BackendClient, secrets: SecretStore): BackendClient => {
  /** The chapter that is open or waits. Asked of the worker, which refuses while a kiosk is on. */
  const fileName = async (): Promise<string | null> =>
    (await client.protection.state()).locked?.fileName ?? (await client.chapters.current())?.fileName ?? null;

  const forget = async (): Promise<void> => {
    const name = await fileName();
    if (name !== null) secrets.forget(name);
  };

  const remember = async (current: string): Promise<void> => {
    const name = await fileName();
    if (name === null || !(await secrets.isOffered())) {
      throw refusal('This laptop has no keychain that can be trusted, so nothing is remembered.');
    }
    const { recoveryCode } = await client.protection.recoveryCode({ current });
    await secrets.remember(name, recoveryCode).catch(() => {
      throw refusal('The keychain of this laptop did not take it, so nothing is remembered.');
    });
  };

  const unlock = async () => {
    const { locked } = await client.protection.state();
    if (locked === null) throw refusal('No chapter waits for its passphrase.');
    const entered = await secrets.recall(locked.fileName);
    if (entered === null) {
      secrets.forget(locked.fileName);
      throw refusal('The keychain of this laptop does not open this chapter any more. Enter the passphrase.');
    }
    try {
      return await client.protection.unlock({ by: 'recovery code', entered, newPassphrase: null });
    } catch (problem) {
      const isStale = problem instanceof ORPCError && problem.code === 'WRONG_PASSPHRASE';
      if (!isStale || locked.waitSeconds > 0) throw problem;
      secrets.forget(locked.fileName);
      throw refusal(
        'This chapter has another key than the one this laptop remembers, as after a restored backup. Enter the passphrase.',
      );
    }
  };

  const keychain: BackendClient['keychain'] = {
    state: async () => {
      const name = await fileName();
      const isOffered = await secrets.isOffered();
      return { isOffered, remembers: isOffered && name !== null && secrets.has(name) };
    },
    remember: async ({ current }) => {
      await remember(current);
      return null;
    },
    forget: async () => {
      await forget();
      return null;
    },
    unlock,
  };

  type Protection = BackendClient['protection'];
  const changes: Pick<Protection, 'protect' | 'changePassphrase' | 'unprotect'> = {
    protect: async (...args) => {
      await forget();
      return client.protection.protect(...args);
    },
    changePassphrase: async (...args) => {
      const answer = await client.protection.changePassphrase(...args);
      await forget();
      return answer;
    },
    unprotect: async (...args) => {
      const answer = await client.protection.unprotect(...args);
      await forget();
      return answer;
    },
  };
  const protection = new Proxy(client.protection, {
    get: (target, name) => Reflect.get(name in changes ? changes : target, name),
  });
  const parts = { keychain, protection };
  return new Proxy(client, {
    get: (target, name) => Reflect.get(name in parts ? parts : target, name),
  });
};
