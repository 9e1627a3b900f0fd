import { Button, NumberInput, Textarea, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { academicYearOf } from '../../../shared/model/index.ts';
import type { ListedRow } from '../../../shared/roster/index.ts';
import type { PeopleSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { askRoster } from '../../workers/askRoster.ts';
import type { RosterAnswer } from '../../workers/rosterProtocol.ts';
import type { RunningJob } from '../../workers/startJob.ts';
import { ClassListReview } from './ClassListReview.tsx';
import own from './classList.module.css';
import classes from './review.module.css';

type State =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'review'; readonly fileName: string; readonly rows: readonly ListedRow[] };

const accepted = '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.ods,text/csv,text/tab-separated-values';

/** A class list of the school: people without answers, from a file or pasted. */
export const ClassList = ({ snapshot }: { snapshot: PeopleSnapshot }) => {
  const { chapter, cycle } = useChapter();
  const id = useId();
  const [state, setState] = useState<State>({ kind: 'choose', problem: null });
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
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
        <div className={own.drop} role="status">
          <Title order={2} fz={18}>
            Reading {state.fileName}
          </Title>
          <Button variant="default" onClick={() => job.current?.cancel()}>
            Cancel
          </Button>
        </div>
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
          <div className={own.bring}>
            <section
              aria-label="Class list to bring in"
              className={own.drop}
              data-over={over}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(false);
                const [file] = event.dataTransfer.files;
                if (file !== undefined) void read(file, file.name);
              }}
            >
              <IconFileUpload size={32} stroke={1.4} color="var(--mg-primary-ink)" aria-hidden />
              <Title order={2} fz={17} lh="22px">
                Drop the list here
              </Title>
              <p>A CSV or Excel file with a column of names, and where there are any, e-mail and class.</p>
              <input
                id={id}
                type="file"
                accept={accepted}
                className={own.file}
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  event.currentTarget.value = '';
                  if (file !== undefined) void read(file, file.name);
                }}
              />
              <label htmlFor={id} className={own.choose}>
                Choose a file
              </label>
            </section>
            <div>
              <Textarea
                label="Or paste it from a spreadsheet or a message"
                placeholder={'Ana Ruiz\tana.ruiz@example.edu\nBen Cho\tben.cho@example.edu'}
                autosize
                minRows={7}
                maxRows={14}
                value={pasted}
                onChange={(event) => setPasted(event.currentTarget.value)}
              />
              <Button
                mt={10}
                variant="default"
                disabled={pasted.trim() === ''}
                onClick={() => void read(new Blob([pasted]), 'Pasted list.txt')}
              >
                Read what is pasted
              </Button>
            </div>
          </div>
        </div>
      )}
    </WorkPage>
  );
};
