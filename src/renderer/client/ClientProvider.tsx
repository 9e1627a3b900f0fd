import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { Client } from './connect.ts';

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

export const ClientProvider = ({ client, children }: { client: Client; children: ReactNode }) => (
  <ClientContext value={client}>
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  </ClientContext>
);

export const useClient = (): Client => {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient is called outside ClientProvider.');
  return client;
};
