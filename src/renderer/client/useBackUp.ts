import { useCommand } from './useCommand.tsx';

/** "Back up now", wherever it stands. */
export const useBackUp = () =>
  useCommand((client) => client.backups.create(), {
    said: () => 'Backed up, opened and checked.',
    undoable: false,
  });
