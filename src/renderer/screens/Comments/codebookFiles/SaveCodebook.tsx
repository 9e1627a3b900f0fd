import { Button } from '@mantine/core';
import { IconFileZip, IconTable } from '@tabler/icons-react';
import { Card } from '../../../components/Card.tsx';
import { countOf } from '../../../components/format.ts';
import type { CommentsShown } from '../CommentsPage.tsx';
import classes from './codebookFiles.module.css';
import { useCodebookFiles } from './useCodebookFiles.ts';

/** The codebook, and everything that was coded, as files. */
export const SaveCodebook = ({ shown }: { shown: CommentsShown }) => {
  const { busy, blocked, saveCodebook, saveProject } = useCodebookFiles(shown);
  const none = shown.words.codes.length === 0;
  const answers = shown.questions.reduce((sum, question) => sum + question.answers, 0);
  return (
    <Card title="Save as a file">
      <p className={classes.says}>The codebook alone, with definitions and themes. No comment is in it.</p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={none || busy}
          leftSection={<IconTable size={16} stroke={1.7} />}
          onClick={() => void saveCodebook('xlsx')}
        >
          Excel
        </Button>
        <Button variant="default" disabled={none || busy} onClick={() => void saveCodebook('csv')}>
          CSV
        </Button>
        <Button variant="default" disabled={none || busy} onClick={() => void saveCodebook('qdc')}>
          REFI-QDA (.qdc)
        </Button>
      </div>
      <p className={classes.says}>
        The whole project for NVivo, MAXQDA, ATLAS.ti, QualCoder and others: {countOf(answers, 'answer')}{' '}
        without names, the codebook, and what each coder marked.
      </p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={none}
          loading={busy}
          leftSection={<IconFileZip size={16} stroke={1.7} />}
          onClick={() => void saveProject()}
        >
          Whole project (.qdpx)
        </Button>
      </div>
      {blocked !== null && (
        <div role="alert" className={classes.blocked}>
          <h3>
            Not saved: {countOf(blocked.count, 'name or number', 'names or numbers')} of people would leave
            with it
          </h3>
          <p>Take them out of the memos, the codebook or the names of coders, and save again.</p>
          <ul>
            {blocked.where.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
};
