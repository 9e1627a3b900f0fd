import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CycleId, RunId } from '../../shared/model/index.ts';
import type { PairingSnapshot } from '../../shared/rpc/index.ts';
import { useUi } from '../stores/ui.ts';
import { useChapter } from './ChapterProvider.tsx';
import { useClient } from './ClientProvider.tsx';
import { presentPairing, type ShownSnapshot } from './presenter.ts';
import { evaluationKey, privacyKey, unchanging, wordsKey } from './refreshSnapshots.ts';

// One hook per snapshot. Every command makes all of them fresh again: snapshots are small, and stale ones are bugs.

export const useHostInfo = () => {
  const client = useClient();
  return useQuery({ queryKey: [...unchanging, 'host'], queryFn: () => client.host.info() });
};

/** The open chapter, or null where none is open: asked for again while it is checked, since damage closes it. */
export const useCurrentChapter = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['chapter'],
    queryFn: () => client.chapters.current(),
    refetchInterval: ({ state }) => (state.data?.isBeingChecked === true ? 2_000 : false),
  });
};

export const useChapterFiles = () => {
  const client = useClient();
  return useQuery({ queryKey: ['chapter files'], queryFn: () => client.chapters.list() });
};

/** Where the chapters lie, and whether others write there as well. */
export const useChapterPlace = () => {
  const client = useClient();
  return useQuery({ queryKey: ['chapter place'], queryFn: () => client.chapters.place() });
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

/** The meeting's snapshot; without names while the screen is shared. */
export const usePairingSnapshot = (cycleId: CycleId) => {
  const client = useClient();
  const { words } = useChapter();
  const presenting = useUi((state) => state.presenting);
  const presentAs = useUi((state) => state.presentAs);
  const show = useCallback(
    (snapshot: PairingSnapshot): ShownSnapshot =>
      presenting ? presentPairing(snapshot, words, presentAs) : snapshot,
    [presenting, presentAs, words],
  );
  return useQuery({
    queryKey: ['pairing', cycleId],
    queryFn: () => client.pairing.snapshot({ cycleId }),
    select: show,
  });
};

/** The drafts of a cycle's pairing, oldest first. */
export const useDraftList = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({ queryKey: ['drafts', cycleId], queryFn: () => client.drafts.list({ cycleId }) });
};

/** Every run of a cycle that was kept, newest first. */
export const useRunRecords = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({ queryKey: ['run records', cycleId], queryFn: () => client.drafts.runs({ cycleId }) });
};

/** Wordings and announcements of a cycle. */
export const useLettersSnapshot = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({ queryKey: ['letters', cycleId], queryFn: () => client.letters.snapshot({ cycleId }) });
};

/** The waiting list of a cycle, and the changes of its pairs after approval. */
export const useAfterwards = (cycleId: CycleId) => {
  const client = useClient();
  return useQuery({
    queryKey: ['afterwards', cycleId],
    queryFn: () => client.afterwards.snapshot({ cycleId }),
  });
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
  return useQuery({ queryKey: evaluationKey, queryFn: () => client.evaluation.snapshot() });
};

/** Codebook, codes, memos, themes, quotes and joint displays: everything that was made of people's own words. */
export const useWordsSnapshot = () => {
  const client = useClient();
  return useQuery({ queryKey: wordsKey, queryFn: () => client.words.snapshot() });
};

export const useHistory = (limit: number) => {
  const client = useClient();
  return useQuery({ queryKey: ['history', limit], queryFn: () => client.history.list({ limit }) });
};

/** What people agreed to, which files left, and what is forgotten when. */
export const usePrivacy = () => {
  const client = useClient();
  return useQuery({ queryKey: privacyKey, queryFn: () => client.privacy.snapshot() });
};

export const useBackups = () => {
  const client = useClient();
  return useQuery({ queryKey: ['backups'], queryFn: () => client.backups.list() });
};
