import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type InstrumentId,
  type ReportId,
  type ReportSentence,
  type ReportSettings,
  type SavedReport,
  usualReportSettings,
} from '../../../shared/model/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';

/** The reports of the chapter, the one changed last first. */
export const useReportList = () => {
  const client = useClient();
  return useQuery({ queryKey: ['reports'], queryFn: () => client.reports.list() });
};

/** What is shown: a saved report, or one that is saved with its first sentence. */
export interface ShownReport {
  readonly id: ReportId | null;
  readonly title: string;
  readonly settings: ReportSettings;
  readonly sentences: readonly ReportSentence[];
}

const none: readonly ReportSentence[] = [];

/**
 * A survey's reports: which is shown, and the deeds that can be done to it.
 * @param usual how a report that nobody has saved yet is made
 */
export const useSavedReports = (
  saved: readonly SavedReport[],
  instrumentId: InstrumentId,
  usual: { readonly title: string; readonly settings: Partial<ReportSettings> },
) => {
  const own = saved.filter((one) => one.instrumentId === instrumentId);
  const [chosen, setChosen] = useState<ReportId | 'new' | null>(null);
  const [draftTitle, setDraftTitle] = useState(usual.title);
  const found = chosen === 'new' ? undefined : (own.find(({ id }) => id === chosen) ?? own[0]);
  const [unsaved, setUnsaved] = useState<ReportSettings>({ ...usualReportSettings, ...usual.settings });
  const shown: ShownReport = found ?? { id: null, title: draftTitle, settings: unsaved, sentences: none };

  const add = useCommand(
    (client, sentences: readonly ReportSentence[]) =>
      client.reports.add({
        instrumentId,
        title: shown.title,
        settings: shown.settings,
        sentences: [...sentences],
      }),
    { said: () => 'The report is kept', onDone: ({ reportId }) => setChosen(reportId) },
  );
  const change = useCommand(
    (
      client,
      next: { readonly reportId: ReportId; readonly title: string; readonly settings: ReportSettings },
    ) => client.reports.change(next),
  );
  const write = useCommand(
    (
      client,
      next: {
        readonly reportId: ReportId;
        readonly slot: string;
        readonly sentence: Omit<ReportSentence, 'slot'> | null;
      },
    ) => client.reports.write(next),
    {
      said: (_, { sentence }) => (sentence === null ? 'The numbers speak again' : 'Written into the report'),
    },
  );
  const remove = useCommand((client, reportId: ReportId) => client.reports.remove({ reportId }), {
    said: () => 'The report is removed',
    onDone: () => setChosen(null),
  });

  return {
    own,
    shown,
    show: setChosen,
    startNew: () => {
      setUnsaved({ ...usualReportSettings, ...usual.settings });
      setDraftTitle(usual.title);
      setChosen('new');
    },
    keep: () => add.mutate([]),
    remove: () => {
      if (shown.id !== null) remove.mutate(shown.id);
    },
    change: (title: string, settings: ReportSettings) => {
      if (shown.id !== null) change.mutate({ reportId: shown.id, title, settings });
      else {
        setUnsaved(settings);
        setDraftTitle(title);
      }
    },
    write: (slot: string, sentence: Omit<ReportSentence, 'slot'> | null) => {
      if (shown.id !== null) write.mutate({ reportId: shown.id, slot, sentence });
      else if (sentence !== null) add.mutate([{ slot, ...sentence }]);
    },
  };
};
export type SavedReports = ReturnType<typeof useSavedReports>;
