import {
  Button,
  Group,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  useMantineColorScheme,
} from '@mantine/core';
import { useState } from 'react';
import type { ChapterSettings } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useHostInfo } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { cycleFrom } from '../../components/cycleFrom.ts';
import { Page } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { PassphraseCard } from './PassphraseCard.tsx';
import classes from './settings.module.css';

const ChapterCard = () => {
  const { chapter } = useChapter();
  const [form, setForm] = useState<ChapterSettings>(chapter.settings);
  const [classYears, setClassYears] = useState(chapter.settings.classYears.join(', '));
  const command = useCommand((client, input: ChapterSettings) => client.chapters.changeSettings(input), {
    said: () => 'Changed the settings',
  });
  const years = classYears
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wordEntries = ['mentor', 'mentors', 'mentee', 'mentees'] as const;
  const complete =
    form.name.trim() !== '' &&
    years.length >= 2 &&
    wordEntries.every((word) => form.words[word].trim() !== '');
  return (
    <Card title="Chapter">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) command.mutate({ ...form, classYears: years });
        }}
      >
        <Stack gap={14}>
          <TextInput
            label="Name of the chapter"
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label="Class years, in order"
            description="With commas between."
            value={classYears}
            error={years.length < 2 ? 'Name two to ten class years.' : null}
            onChange={(event) => setClassYears(event.currentTarget.value)}
          />
          <TextInput
            label="Your name"
            description="Stands in the history beside what you change."
            value={form.officer}
            onChange={(event) => setForm({ ...form, officer: event.currentTarget.value })}
          />
          <Text fw={620} mt={4}>
            What you call the two sides
          </Text>
          <Group grow>
            {wordEntries.map((word) => (
              <TextInput
                key={word}
                label={word.endsWith('s') ? `Several ${word}` : `One ${word}`}
                value={form.words[word]}
                error={form.words[word].trim() === '' ? 'A word is needed.' : null}
                onChange={(event) =>
                  setForm({ ...form, words: { ...form.words, [word]: event.currentTarget.value } })
                }
              />
            ))}
          </Group>
          <Group justify="flex-end">
            <Button
              type="submit"
              disabled={!complete || chapter.access === 'read'}
              loading={command.isPending}
            >
              Save the settings
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
};

const CycleCard = () => {
  const { chapter } = useChapter();
  const newest = chapter.cycles.at(-1);
  const next = cycleFrom(Number(newest?.startsOn.slice(0, 4) ?? 2026) + 1);
  return (
    <Card title="Program cycles">
      <ul className={classes.cycles}>
        {[...chapter.cycles].reverse().map((cycle) => (
          <li key={cycle.id}>
            <strong>{cycle.label}</strong>
            <span>{cycle.id === chapter.currentCycleId ? 'current' : 'past, kept as it was'}</span>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        mt={12}
        disabled={chapter.access === 'read'}
        onClick={() => goTo('people?view=next-year')}
      >
        Start {next.label} …
      </Button>
      <Text size="sm" c="var(--mg-ink-3)" mt={8}>
        You first see what everyone becomes, and nothing happens until you start it. The cycle before becomes
        past: it can be looked at, and no longer changed. This can be undone.
      </Text>
    </Card>
  );
};

const WindowCard = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const host = useHostInfo();
  return (
    <Card title="This window">
      <Text size="md" fw={500} id="colors-label" mb={4}>
        Colors
      </Text>
      <SegmentedControl
        aria-labelledby="colors-label"
        value={colorScheme}
        onChange={(value) => setColorScheme(value === 'dark' || value === 'light' ? value : 'auto')}
        data={[
          { value: 'auto', label: 'As the laptop' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
      <dl className={classes.facts}>
        <dt>Version</dt>
        <dd>{host.data?.appVersion}</dd>
        <dt>Where the files lie</dt>
        <dd>{host.data?.dataFolder}</dd>
      </dl>
    </Card>
  );
};

const PrivacyCard = () => (
  <Card title="Privacy">
    <Text size="sm" c="var(--mg-ink-2)">
      What people agreed to, how long answers and addresses are kept, where data went, and how somebody is
      erased.
    </Text>
    <Group gap={8} mt={12}>
      <Button variant="default" onClick={() => goTo('privacy')}>
        Open Privacy
      </Button>
      <Button variant="default" onClick={() => goTo('privacy?view=agreements')}>
        Agreements of everyone
      </Button>
    </Group>
  </Card>
);

/** The chapter's own words and names, its cycles, and how this window looks. */
export const Settings = () => (
  <Page title="Settings">
    <div className={classes.columns}>
      <ChapterCard />
      <Stack gap={16}>
        <CycleCard />
        <PassphraseCard />
        <PrivacyCard />
        <WindowCard />
      </Stack>
    </div>
  </Page>
);
