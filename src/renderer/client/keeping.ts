import { useQuery } from '@tanstack/react-query';
import { useClient } from './ClientProvider.tsx';

// Snapshots of what keeps the chapter: backups, history, protection.

/** The backups of any chapter of the folder, also of one that can't be opened. */
export const useBackupOverview = (fileName: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['backup overview', fileName],
    queryFn: () => client.backups.overview({ fileName }),
  });
};

/** What a backup holds, and what was changed since. */
export const useBackupContents = (fileName: string, backup: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['backup contents', fileName, backup],
    queryFn: () => client.backups.contents({ fileName, backup }),
  });
};

/** What a change touched, in words. */
export const useTouched = (sequence: number) => {
  const client = useClient();
  return useQuery({
    queryKey: ['touched', sequence],
    queryFn: () => client.history.touched({ sequence }),
  });
};
