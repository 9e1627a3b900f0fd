import { notifications } from '@mantine/notifications';
import { ORPCError } from '@orpc/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Client } from './connect.ts';
import { describeError } from './describeError.ts';
import { recordOutgoingWith } from './outgoing.ts';
import { privacyKey } from './refreshSnapshots.ts';

const ClientContext = createContext<Client | null>(null);

const queryClient = new QueryClient({
  defaultOptions: {
    // The host is on this machine: "offline" means nothing to it, and only our own commands change the data.
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

const sayUnrecorded = (error: unknown): void => {
  notifications.show({
    message: `The file was saved, and the record of files that left does not hold it. ${describeError(error)}`,
    color: 'red',
    autoClose: 12_000,
  });
};

export const ClientProvider = ({ client, children }: { client: Client; children: ReactNode }) => {
  useEffect(
    () =>
      recordOutgoingWith((leaving) => {
        client.privacy.noteOutgoing(leaving).then(
          () => queryClient.invalidateQueries({ queryKey: privacyKey }),
          // A chapter that is only looked at keeps no record; anything else is told, since the record then has a gap.
          (error: unknown) => {
            if (!(error instanceof ORPCError && error.code === 'READ_ONLY')) sayUnrecorded(error);
          },
        );
      }),
    [client],
  );
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ClientContext>
  );
};

export const useClient = (): Client => {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient is called outside ClientProvider.');
  return client;
};
