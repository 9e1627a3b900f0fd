import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Item, ReportSettings } from '../../../shared/model/index.ts';
import classes from './report.module.css';

const options = <Value extends string>(list: Readonly<Record<Value, string>>) =>
  Object.entries<string>(list).map(([value, label]) => ({ value, label }));

const tests = options({ ranks: 'By rank (usual)', means: 'By means' });
const corrections = options({ holm: 'Holm', bh: 'Benjamini–Hochberg', none: 'None' });
const zeroRules = options({ drop: 'Left out (Wilcoxon)', pratt: 'Keep their rank (Pratt)' });
const earlierKinds = options({ waves: 'By the same people', years: 'By other people' });

/** Title and authors of a report, and what is compared in it, in which way. */
export const ReportForm = (props: {
  title: string;
  settings: ReportSettings;
  others: readonly { readonly id: string; readonly title: string }[];
  items: readonly Item[];
  onStore: (title: string, settings: ReportSettings) => void;
  onClose: () => void;
}) => {
  const { others, items, onStore, onClose } = props;
  const [title, setTitle] = useState(props.title);
  const [settings, setSettings] = useState(props.settings);
  const set = (changes: Partial<ReportSettings>): void =>
    setSettings((before) => ({ ...before, ...changes }));
  const meeting = items.filter(({ type }) => type === 'number' || type === 'yesNo' || type === 'single');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        onStore(title.trim(), settings);
        onClose();
      }}
    >
      <h2>How this report is made</h2>
      <TextInput
        label="Title"
        value={title}
        maxLength={200}
        required
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <TagsInput
        label="Authors on the cover"
        description="Enter after each name. Only these names may stand in the report."
        value={settings.authors}
        maxTags={20}
        onChange={(authors) => set({ authors })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label="Compared with the earlier survey"
        clearable
        placeholder="none"
        data={others.map((one) => ({ value: one.id, label: one.title }))}
        value={settings.earlierId}
        onChange={(id) =>
          set({ earlierId: (others.find((one) => one.id === id)?.id as ReportSettings['earlierId']) ?? null })
        }
        comboboxProps={{ withinPortal: false }}
      />
      {settings.earlierId !== null && (
        <Select
          label="It was answered"
          allowDeselect={false}
          data={earlierKinds}
          value={settings.earlierAs}
          onChange={(value) => set({ earlierAs: value === 'years' ? 'years' : 'waves' })}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      <Select
        label="Ratings are compared"
        allowDeselect={false}
        data={tests}
        value={settings.approach}
        onChange={(value) => set({ approach: value === 'means' ? 'means' : 'ranks' })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label="Correction for many questions"
        allowDeselect={false}
        data={corrections}
        value={settings.correction}
        onChange={(value) => set({ correction: value === 'bh' ? 'bh' : value === 'none' ? 'none' : 'holm' })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label="People whose answer did not change"
        allowDeselect={false}
        data={zeroRules}
        value={settings.zeros}
        onChange={(value) => set({ zeros: value === 'pratt' ? 'pratt' : 'drop' })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label="The question that says whether they met"
        clearable
        placeholder="none"
        data={meeting.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={settings.metItemId}
        onChange={(id) => set({ metItemId: meeting.find((item) => item.id === id)?.id ?? null })}
        comboboxProps={{ withinPortal: false }}
      />
      <div className={classes.rowButtons}>
        <Button type="submit">Store</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
