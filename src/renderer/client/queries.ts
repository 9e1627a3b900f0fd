import { useQuery } from '@tanstack/react-query';
import type { CycleId, RunId } from '../../shared/model/index.ts';
import { useClient } from './ClientProvider.tsx';
import { unchanging } from './refreshSnapshots.ts';

// One hook per snapshot. Every command makes all of them fresh again: snapshots are small, and stale ones are bugs.

export const useHostInfo = () => {
  const client = useClient();
  return useQuery({ queryKey: [...unchanging, 'host'], queryFn: () => client.host.info() });
};

/** The open chapter, or null where none is open. */
export const useCurrentChapter = () => {
  const client = useClient();
  return useQuery({ queryKey: ['chapter'], queryFn: () => client.chapters.current() });
};

export const useChapterFiles = () => {
  const client = useClient();
  return useQuery({ queryKey: ['chapter files'], queryFn: () => client.chapters.list() });
};

export const usePeople = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({ queryKey: ['people', cycleId], queryFn: () => client.people.snapshot({ cycleId }) });
};

export const useQuestionnaires = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({
    queryKey: ['questionnaires', cycleId],
    queryFn: () => client.questionnaires.list({ cycleId }),
  });
};

export const useIntakeContext = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({ queryKey: ['intake', cycleId], queryFn: () => client.intake.context({ cycleId }) });
};

export const usePairingSnapshot = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({ queryKey: ['pairing', cycleId], queryFn: () => client.pairing.snapshot({ cycleId }) });
};

/** What the engine was given for a stored run; it never changes. */
export const useRunInput = (runId: RunId | null) => {
  const client = useClient();
  return useQuery({
    queryKey: [...unchanging, 'run input', runId],
    queryFn: () => (runId === null ? null : client.pairing.runInput({ runId })),
    enabled: runId !== null,
  });
};

export const useLineageSnapshot = (enabled = true) => {
  const client = useClient();
  return useQuery({ queryKey: ['lineage'], queryFn: () => client.lineage.snapshot(), enabled });
};

export const useEvaluationSnapshot = () => {
  const client = useClient();
  return useQuery({ queryKey: ['evaluation'], queryFn: () => client.evaluation.snapshot() });
};

export const useHistory = (limit: number) => {
  const client = useClient();
  return useQuery({ queryKey: ['history', limit], queryFn: () => client.history.list({ limit }) });
};

export const useBackups = () => {
  const client = useClient();
  return useQuery({ queryKey: ['backups'], queryFn: () => client.backups.list() });
};
