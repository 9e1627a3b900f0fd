import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fileNameFrom } from '../../../shared/export/fileName.ts';
import {
  type Consent,
  type Person,
  type PersonId,
  type Purpose,
  purposes,
} from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useClient } from '../../client/ClientProvider.tsx';
import { sayError, useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { formatDay, today } from '../../components/format.ts';
import { saveFile } from '../../components/saveFile.ts';
import { goTo } from '../../stores/route.ts';
import { personRecordPage } from './personRecordPage.ts';
import classes from './privacy.module.css';
import { purposeSentences } from './purposeWords.ts';

const sourceOf = (consent: Consent | undefined, purpose: Purpose): string => {
  if (purpose === 'named in the tree') return 'kept with the person';
  if (consent === undefined) return 'was not asked';
  return [consent.on === null ? '' : formatDay(consent.on), consent.source]
    .filter((part) => part !== '')
    .join(', ');
};

const Agreements = ({ person, consents }: { person: Person; consents: readonly Consent[] }) => {
  const { chapter } = useChapter();
  const note = useCommand(
    (client, said: { purpose: Purpose; answer: 'yes' | 'no' }) =>
      client.privacy.setConsents({ ...said, personIds: [person.id], on: today() }),
    { said: () => `Noted for ${person.name}` },
  );
  return (
    <ul className={classes.rows}>
      {purposes.map((purpose) => {
        const consent = consents.find((one) => one.personId === person.id && one.purpose === purpose);
        return (
          <li key={purpose}>
            <span>
              {purposeSentences[purpose]}
              <br />
              <span className={classes.quiet}>{sourceOf(consent, purpose)}</span>
            </span>
            <SegmentedControl
              size="xs"
              aria-label={purposeSentences[purpose]}
              value={consent?.answer ?? ''}
              disabled={chapter.access === 'read'}
              onChange={(value) => note.mutate({ purpose, answer: value === 'yes' ? 'yes' : 'no' })}
              data={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
};

/** One person: what they agreed to, a copy of their data, and the way to erasing them. */
export const PersonCard = (props: {
  people: readonly Person[];
  person: Person | null;
  consents: readonly Consent[];
  onErase: () => void;
}) => {
  const { chapter } = useChapter();
  const client = useClient();
  const { person } = props;
  const choices = useMemo(
    () => props.people.map(({ id, name }) => ({ value: id, label: name })),
    [props.people],
  );
  const copy = useMutation({
    mutationFn: (personId: PersonId) => client.privacy.personRecord({ personId }),
    onSuccess: (record, personId) => {
      const leaving = { kind: 'copy of one person’s data', about: [personId] } as const;
      const named = (extension: string): string =>
        fileNameFrom([chapter.settings.name, 'data of', record.name], extension);
      saveFile(named('html'), personRecordPage(record, chapter.settings.name), 'text/html', leaving);
      saveFile(named('json'), JSON.stringify(record, null, 2), 'application/json', leaving);
    },
    onError: sayError,
  });
  return (
    <Card title="One person">
      <Select
        label="Person"
        placeholder="Type a name"
        searchable
        limit={50}
        value={person?.id ?? null}
        onChange={(id) => goTo(id === null ? 'privacy' : `privacy?view=${id}`)}
        data={choices}
      />
      {person === null ? (
        <p className={classes.note} style={{ marginTop: 12 }}>
          Choose somebody to see what they agreed to, to hand them a copy of their data, or to erase them.
        </p>
      ) : (
        <>
          <h3 className={classes.section}>What {person.name} agreed to</h3>
          <Agreements person={person} consents={props.consents} />
          <Group mt={14}>
            <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate(person.id)}>
              Save a copy of their data
            </Button>
            <Button
              variant="default"
              c="var(--mg-rust-ink)"
              disabled={chapter.access === 'read'}
              onClick={props.onErase}
            >
              Erase {person.name} …
            </Button>
          </Group>
        </>
      )}
    </Card>
  );
};
