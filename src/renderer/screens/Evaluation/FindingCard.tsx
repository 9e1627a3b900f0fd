import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconEyeOff } from '@tabler/icons-react';
import type { Comparison, Finding } from '../../../shared/evaluation/index.ts';
import { copyOut } from '../../components/saveFile.ts';
import styles from './analysis.module.css';
import classes from './evaluation.module.css';

const copySentences = async ({ headline, sentences }: Finding): Promise<void> => {
  try {
    await copyOut(headline, `${headline}. ${sentences.join(' ')}`, { kind: 'results', about: 'everyone' });
    notifications.show({ message: 'Copied the sentences' });
  } catch {
    notifications.show({
      message: 'The clipboard cannot be used here. Mark the text and copy it.',
      color: 'red',
    });
  }
};

/** What the comparison shows, in words that can be copied, and what was merged to protect small groups. */
export const FindingCard = ({ finding, comparison }: { finding: Finding | null; comparison: Comparison }) => (
  <div className={classes.notes}>
    {finding !== null && (
      <section className={classes.note} aria-label="What it shows" aria-live="polite">
        <div>
          <Title order={2}>{finding.headline}</Title>
          <p>{finding.sentences.join(' ')}</p>
          <Button
            className={styles.copy ?? ''}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCopy size={16} stroke={1.7} />}
            onClick={() => void copySentences(finding)}
          >
            Copy sentences
          </Button>
        </div>
      </section>
    )}
    {comparison.notes.length > 0 && (
      <section className={classes.note} aria-label="Small groups">
        <IconEyeOff size={18} stroke={1.7} className={classes.noteIcon ?? ''} aria-hidden="true" />
        <div>
          <Title order={2}>Small groups are shown together</Title>
          {comparison.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>
            The limit is {comparison.options.smallCell} answers; it can be changed under Responses, “Who
            answered”.
          </p>
        </div>
      </section>
    )}
  </div>
);
