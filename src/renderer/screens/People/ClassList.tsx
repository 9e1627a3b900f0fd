import { Button, NumberInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { academicYearOf } from '../../../shared/model/index.ts';
import type { ListedRow } from '../../../shared/roster/index.ts';
import type { PeopleSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { BringFile } from '../../components/BringFile.tsx';
import { ReadingFile } from '../../components/DropFile.tsx';
import { WorkPage } from '../../components/Page.tsx';
import classes from '../../components/review.module.css';
import { goTo } from '../../stores/route.ts';
import { askRoster } from '../../workers/askRoster.ts';
import type { RosterAnswer } from '../../workers/rosterProtocol.ts';
import type { RunningJob } from '../../workers/startJob.ts';
import { ClassListReview } from './ClassListReview.tsx';

type State =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'review'; readonly fileName: string; readonly rows: readonly ListedRow[] };

/** A class list of the school: people without answers, from a file or pasted. */
export const ClassList = ({ snapshot }: { snapshot: PeopleSnapshot }) => {
  const { chapter, cycle } = useChapter();
  const [state, setState] = useState<State>({ kind: 'choose', problem: null });
  const [entered, setEntered] = useState<number | string>(
    academicYearOf(cycle.startsOn, chapter.settings.yearStartsOn),
  );
  const job = useRef<RunningJob<RosterAnswer> | null>(null);
  useEffect(() => () => job.current?.cancel(), []);

  const read = async (file: Blob, fileName: string): Promise<void> => {
    setState({ kind: 'reading', fileName });
    job.current = askRoster({
      kind: 'class list',
      file,
      fileName,
      place: {
        settings: chapter.settings,
        cycle,
        roster: snapshot.people,
        entryCohort: entered === '' ? null : Number(entered),
      },
    });
    try {
      const answer = await job.current.result;
      if (answer.kind === 'class list') setState({ kind: 'review', fileName, rows: answer.rows });
      else setState({ kind: 'choose', problem: answer.kind === 'refused' ? answer.sentence : null });
    } catch {
      setState({ kind: 'choose', problem: 'The list was not read. Nothing was stored.' });
    }
  };
  if (state.kind === 'review')
    return (
      <ClassListReview
        fileName={state.fileName}
        rows={state.rows}
        enrollCohort={entered === '' ? null : Number(entered)}
        onAgain={() => setState({ kind: 'choose', problem: null })}
      />
    );
  return (
    <WorkPage
      title="Bring in a class list"
      under="Names and e-mail addresses of a class, without answers. You see what will be stored before anything is."
      actions={
        <Button variant="default" onClick={() => goTo('people')}>
          Back to people
        </Button>
      }
    >
      {state.kind === 'reading' ? (
        <ReadingFile fileName={state.fileName} onCancel={() => job.current?.cancel()} />
      ) : (
        <div className={classes.review}>
          <NumberInput
            label="They entered in"
            description="For rows that name no class year themselves. Leave it empty where the list says it."
            w={340}
            value={entered}
            min={1900}
            max={2200}
            allowDecimal={false}
            thousandSeparator=""
            onChange={setEntered}
          />
          {state.problem !== null && (
            <p role="alert" className={classes.problem}>
              {state.problem}
            </p>
          )}
          <BringFile
            label="Class list to bring in"
            says="A CSV or Excel file with a column of names, and where there are any, e-mail and class."
            placeholder={'Ana Ruiz\tana.ruiz@example.edu\nBen Cho\tben.cho@example.edu'}
            onFile={(file, fileName) => void read(file, fileName)}
          />
        </div>
      )}
    </WorkPage>
  );
};
