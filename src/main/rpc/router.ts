import { implement } from '@orpc/server';
import { contract } from '../../shared/rpc/index.ts';
import type { BackendData } from './backendData.ts';

export const createRouter = (data: Omit<BackendData, 'port'>) => {
  const implementer = implement(contract);
  return {
    host: {
      info: implementer.host.info.handler(() => ({
        kind: data.hostKind,
        appVersion: data.appVersion,
        dataFolder: data.dataFolder,
      })),
    },
    chapters: { current: implementer.chapters.current.handler(() => null) },
  };
};
