import { Button, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LetterWording, Side } from '../../../shared/model/index.ts';
import {
  placeholders,
  shippedWording,
  unknownPlaceholders,
  wordingFor,
  writeLetters,
} from '../../../shared/report/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { capitalize, today } from '../../components/format.ts';
import { Page } from '../../components/Page.tsx';
import { LetterPage } from './LetterPage.tsx';
import type { LettersViewProps } from './Letters.tsx';
import classes from './letters.module.css';

const parts: readonly {
  readonly part: keyof LetterWording;
  readonly label: string;
  readonly lines: number;
}[] = [
  { part: 'greeting', label: 'Greeting', lines: 1 },
  { part: 'opening', label: 'Above the partner’s name', lines: 1 },
  { part: 'promptsHeading', label: 'Above the questions', lines: 1 },
  { part: 'prompts', label: 'Questions for the first meeting, one a line', lines: 4 },
  { part: 'closing', label: 'Closing', lines: 3 },
  { part: 'mailSubject', label: 'Subject of the e-mail', lines: 1 },
  { part: 'mailText', label: 'Text of the e-mail', lines: 6 },
  { part: 'firstMessage', label: 'A first message to the partner, to start from', lines: 3 },
];

const describeUnknown = (text: string): string | null => {
  const [unknown] = unknownPlaceholders(text);
  return unknown === undefined ? null : `{${unknown}} stands for nothing.`;
};

/** The texts of the letters, for each role, with a letter beside them as it would be. */
export const Wording = ({ view, head }: LettersViewProps) => {
  const { cycle, chapter, words, canChange } = useChapter();
  const [side, setSide] = useState<Side>('mentee');
  const [draft, setDraft] = useState<Partial<Record<Side, LetterWording>>>({});
  const stored = wordingFor(view.stored.wordings, side);
  const wording = draft[side] ?? stored;
  const isChanged = draft[side] !== undefined && JSON.stringify(draft[side]) !== JSON.stringify(stored);
  const isOwn = view.stored.wordings.some((entry) => entry.side === side);
  const problem = parts.map(({ part }) => describeUnknown(wording[part])).find((found) => found !== null);
  const forget = (): void => setDraft({ ...draft, [side]: undefined });
  const save = useCommand(
    (client, input: Parameters<typeof client.letters.saveWording>[0]) => client.letters.saveWording(input),
    { said: () => 'Saved the wording', onDone: forget },
  );
  const reset = useCommand(
    (client, input: Parameters<typeof client.letters.resetWording>[0]) => client.letters.resetWording(input),
    { said: () => 'Put the wording back', onDone: forget },
  );
  const example = useMemo(() => {
    const wordings = [...view.source.wordings.filter((entry) => entry.side !== side), { side, wording }];
    const letters = writeLetters(
      { ...view.source, wordings },
      { chapterName: chapter.settings.name, words, today: today() },
    );
    const partnerSide = side === 'mentee' ? 'mentor' : 'mentee';
    return letters.find(({ groups }) => groups[0]?.partners[0]?.side === partnerSide) ?? null;
  }, [view.source, side, wording, chapter.settings.name, words]);

  const set = (part: keyof LetterWording, text: string): void =>
    setDraft({ ...draft, [side]: { ...wording, [part]: text } });

  return (
    <Page
      {...head}
      actions={
        canChange && (
          <>
            <Button
              variant="default"
              disabled={!isOwn && !isChanged}
              onClick={() => (isOwn ? reset.mutate({ cycleId: cycle.id, side }) : forget())}
            >
              Back to the shipped text
            </Button>
            <Button
              disabled={!isChanged || problem !== undefined}
              loading={save.isPending}
              onClick={() => save.mutate({ cycleId: cycle.id, side, wording })}
            >
              Save the wording
            </Button>
          </>
        )
      }
    >
      <div className={classes.wording}>
        <Stack gap={16}>
          <Card title="Texts">
            <SegmentedControl
              aria-label="Whose letter"
              value={side}
              onChange={(value) => setSide(value === 'mentor' ? 'mentor' : 'mentee')}
              data={[
                { value: 'mentee', label: `For ${words.mentees}` },
                { value: 'mentor', label: `For ${words.mentors}` },
              ]}
            />
            <Stack gap={12} mt={14}>
              {parts.map(({ part, label, lines }) => {
                const common = {
                  label,
                  value: wording[part],
                  error: describeUnknown(wording[part]),
                  readOnly: !canChange,
                };
                return lines === 1 ? (
                  <TextInput
                    key={part}
                    {...common}
                    onChange={(event) => set(part, event.currentTarget.value)}
                  />
                ) : (
                  <Textarea
                    key={part}
                    {...common}
                    autosize
                    minRows={lines}
                    onChange={(event) => set(part, event.currentTarget.value)}
                  />
                );
              })}
            </Stack>
          </Card>
          <Card title="What stands in braces">
            <dl className={classes.placeholders}>
              {Object.entries(placeholders).map(([name, meaning]) => (
                <div key={name}>
                  <dt>{`{${name}}`}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </Stack>
        <div>
          <Text size="sm" c="var(--mg-ink-2)" mb={8}>
            {capitalize(words[side])}’s letter with this text
            {JSON.stringify(wording) === JSON.stringify(shippedWording[side]) ? ', as it ships' : ''}
          </Text>
          {example !== null && <LetterPage letter={example} />}
        </div>
      </div>
    </Page>
  );
};
