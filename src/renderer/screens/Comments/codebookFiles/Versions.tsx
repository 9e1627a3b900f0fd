import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { compareCodes } from '../../../../shared/evaluation/words/codebook/index.ts';
import type { WordsSnapshot } from '../../../../shared/rpc/index.ts';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import { Card } from '../../../components/Card.tsx';
import { countOf, formatMoment } from '../../../components/format.ts';
import { Comparison } from './Comparison.tsx';
import classes from './codebookFiles.module.css';

/** Saved states of the codebook: kept with a note, compared with the one in use, and gone back to. */
export const Versions = ({ words, canWrite }: { words: WordsSnapshot; canWrite: boolean }) => {
  const { versions, codes } = words;
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const version = versions.find(({ number }) => number === chosen) ?? versions[0];
  const save = useCommand((client, text: string) => client.words.saveCodebookVersion({ note: text }), {
    refresh: refreshAfterWords,
    said: ({ number }) => `Saved version ${number} of the codebook`,
    onDone: ({ number }) => {
      setNote('');
      setChosen(number);
    },
  });
  const restore = useCommand((client, number: number) => client.words.restoreCodebookVersion({ number }), {
    refresh: refreshAfterWords,
    said: (_, number) => `The codebook is version ${number} again`,
  });
  const comparison = version === undefined ? null : compareCodes(version.codes, codes);
  const differs = comparison !== null && (comparison.changes.length > 0 || comparison.reordered);
  return (
    <>
      <Card title="Versions" note={countOf(versions.length, 'version')}>
        <p className={classes.says}>
          Save a version before a second person begins to code, and whenever a code changes its meaning. What
          was coded is not part of a version.
        </p>
        {canWrite && (
          <form
            className={classes.save}
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate(note.trim());
            }}
          >
            <TextInput
              label="What is new in it"
              maxLength={400}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button type="submit" disabled={codes.length === 0} loading={save.isPending}>
              Save a version
            </Button>
          </form>
        )}
        {versions.length > 0 && (
          <ul className={classes.versions} aria-label="Versions of the codebook">
            {versions.map((one) => (
              <li key={one.number}>
                <button
                  type="button"
                  aria-pressed={one.number === version?.number}
                  onClick={() => setChosen(one.number)}
                >
                  <b>Version {one.number}</b>
                  <span>{one.note === '' ? 'no note' : one.note}</span>
                  <small>
                    {formatMoment(one.savedAt)}, {countOf(one.codes.length, 'code')}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {version !== undefined && comparison !== null && (
        <Card
          title={`From version ${version.number} to now`}
          action={
            canWrite && (
              <Button
                variant="default"
                disabled={!differs}
                loading={restore.isPending}
                leftSection={<IconArrowBackUp size={16} stroke={1.7} />}
                onClick={() => restore.mutate(version.number)}
              >
                Go back to version {version.number}
              </Button>
            )
          }
        >
          <Comparison comparison={comparison} />
          {canWrite && differs && (
            <p className={classes.says}>
              Going back keeps all that was coded: codes that came later are retired, not removed. It can be
              undone.
            </p>
          )}
        </Card>
      )}
    </>
  );
};
