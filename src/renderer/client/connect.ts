import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/rpc/contract.ts';

/** The typed client: the same in both hosts. */
export type Client = ContractRouterClient<Contract>;

const tokenKey = 'mentorgrove.token';

/** The token of this launch: from the address the first time, from the tab's own memory after a reload. */
const takeToken = (): string => {
  const inAddress = /^#token=([\w-]+)/.exec(window.location.hash)?.[1];
  if (inAddress === undefined) return window.sessionStorage.getItem(tokenKey) ?? '';
  window.sessionStorage.setItem(tokenKey, inAddress);
  window.history.replaceState(null, '', '#/');
  return inAddress;
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => window.setTimeout(resolve, milliseconds));

/** Holds one request open for as long as the host answers. */
const holdRequest = async (token: string): Promise<void> => {
  for (;;) {
    try {
      const response = await fetch('/alive', { headers: { authorization: `Bearer ${token}` } });
      if (response.status === 401 || response.status === 403) return;
      const reader = response.body?.getReader();
      while (reader !== undefined && !(await reader.read()).done);
    } catch {
      // The host is gone or restarts; the next call says so to the person, here it is only tried again.
    }
    await pause(3_000);
  }
};

/**
 * Tells the loopback host that a tab is open; the host ends when none has been for a while. One tab holds the request
 * for all of them, since browsers allow few connections to one host; when it closes, the next one takes over.
 */
const holdPresence = (token: string): void => {
  void navigator.locks.request(`mentorgrove ${token}`, () => holdRequest(token));
};

const connectToLoopback = (): Client => {
  const token = takeToken();
  holdPresence(token);
  return createORPCClient(
    new FetchLink({
      url: `${window.location.origin}/rpc`,
      headers: { authorization: `Bearer ${token}` },
    }),
  );
};

const connectToElectron = (): Promise<Client> =>
  new Promise((resolve) => {
    const receive = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.source !== window || event.data?.type !== 'mentorgrove:port' || port === undefined) return;
      window.removeEventListener('message', receive);
      port.start();
      resolve(createORPCClient(new PortLink({ port })));
    };
    window.addEventListener('message', receive);
  });

/** Connects the window to the host it runs in. */
export const connect = (): Promise<Client> =>
  window.location.protocol === 'app:' ? connectToElectron() : Promise.resolve(connectToLoopback());
