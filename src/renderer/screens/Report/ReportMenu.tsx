import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconFilePlus, IconSettings, IconTrash } from '@tabler/icons-react';
import { type ReportPresetId, reportPresetIds } from '../../../shared/model/index.ts';
import { reportPresets } from '../../../shared/report/index.ts';
import type { SavedReports } from './useSavedReports.ts';

const Chosen = ({ is }: { is: boolean }) => (is ? <IconCheck size={14} aria-label="chosen" /> : null);

/** Which report is shown, what it is for, and what can be done with it. */
export const ReportMenu = (props: {
  reports: SavedReports;
  surveys: readonly { readonly id: string; readonly title: string }[];
  surveyId: string;
  canWrite: boolean;
  onSurvey: (id: string) => void;
  onSettings: () => void;
}) => {
  const { reports, surveys, surveyId, canWrite, onSurvey, onSettings } = props;
  const { shown, own } = reports;
  const choose = (preset: ReportPresetId): void => reports.change(shown.title, { ...shown.settings, preset });
  return (
    <Menu position="bottom-start" shadow="none" width={330}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={15} stroke={1.7} />}>
          {reportPresets[shown.settings.preset].name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="75vh" style={{ overflow: 'auto' }}>
        <Menu.Label>Made for</Menu.Label>
        {reportPresetIds.map((id) => (
          <Menu.Item
            key={id}
            onClick={() => choose(id)}
            disabled={!canWrite && shown.id !== null}
            rightSection={<Chosen is={shown.settings.preset === id} />}
          >
            <b>{reportPresets[id].name}</b>
            <br />
            {reportPresets[id].what}
          </Menu.Item>
        ))}
        <Menu.Label>Kept reports of this survey</Menu.Label>
        {own.length === 0 && <Menu.Item disabled>None yet: the first sentence keeps this one</Menu.Item>}
        {own.map(({ id, title }) => (
          <Menu.Item key={id} onClick={() => reports.show(id)} rightSection={<Chosen is={shown.id === id} />}>
            {title}
          </Menu.Item>
        ))}
        {canWrite && (
          <Menu.Item leftSection={<IconFilePlus size={16} stroke={1.7} />} onClick={reports.startNew}>
            Start another report
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconSettings size={16} stroke={1.7} />} onClick={onSettings}>
          Title, authors, comparisons…
        </Menu.Item>
        {canWrite && shown.id !== null && (
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.7} />} onClick={reports.remove}>
            Remove “{shown.title}”
          </Menu.Item>
        )}
        {surveys.length > 1 && (
          <>
            <Menu.Label>About the survey</Menu.Label>
            {surveys.map(({ id, title }) => (
              <Menu.Item key={id} onClick={() => onSurvey(id)} rightSection={<Chosen is={id === surveyId} />}>
                {title}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
