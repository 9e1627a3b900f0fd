import { Button, Select } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TextQuestion } from '../../../shared/evaluation/words/coding/index.ts';
import type { SurveySnapshot, WordsSnapshot } from '../../../shared/rpc/index.ts';
import { formatCount } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import { ViewLinks } from '../../components/ViewLinks.tsx';
import { hrefOf } from '../../stores/route.ts';
import classes from './comments.module.css';

/** The views of the screen in their order. Which component draws one stands in `Comments.tsx`. */
export const commentsViews = [
  { id: 'first', label: 'First coder', href: hrefOf('comments') },
  { id: 'second', label: 'Second, blind', href: hrefOf('comments?view=second') },
  { id: 'agree', label: 'Agree', href: hrefOf('comments?view=agree') },
  { id: 'themes', label: 'Themes', href: hrefOf('comments?view=themes') },
  { id: 'quotes', label: 'Quotes', href: hrefOf('comments?view=quotes') },
] as const;
/** The codebook by itself stands beside the views, behind a button of its own. */
export type CommentsViewId = (typeof commentsViews)[number]['id'] | 'codebook';
export const codebookHref = hrefOf('comments?view=codebook');

/** What each view of the screen is given. */
export interface CommentsShown {
  readonly surveys: readonly SurveySnapshot[];
  readonly words: WordsSnapshot;
  /** Every open question that somebody answered, in all waves. */
  readonly questions: readonly TextQuestion<SurveySnapshot>[];
  /** The question looked at. */
  readonly question: TextQuestion<SurveySnapshot>;
  readonly pick: (itemId: string) => void;
  /** False where the file is open for reading only. Past program cycles can be worked on. */
  readonly canWrite: boolean;
  /** The views that there are. */
  readonly views: readonly CommentsViewId[];
}

const groupQuestions = (questions: CommentsShown['questions']) =>
  [...Map.groupBy(questions, ({ survey }) => survey)].map(([survey, own]) => ({
    group: survey.instrument.title,
    items: own.map(({ item, question, answers }) => ({
      value: item.id as string,
      label: `${question} (${formatCount(answers)})`,
    })),
  }));

/** Frame of every view: title, the question looked at, what the view brings, and the views themselves. */
export const CommentsPage = (props: {
  shown: CommentsShown;
  view: CommentsViewId;
  /** State and controls of the view, before the links to the views. */
  controls?: ReactNode;
  /** At the right end of the head: one button. */
  action?: ReactNode;
  side?: ReactNode;
  sideLabel?: string;
  sideOut?: boolean;
  sideWidth?: number;
  children: ReactNode;
}) => {
  const { questions, question, pick, views } = props.shown;
  return (
    <WorkPage
      title="Comments"
      bare
      chips={
        <Select
          aria-label="Question"
          title={`${question.question} (${question.survey.instrument.title})`}
          className={classes.question ?? ''}
          allowDeselect={false}
          data={groupQuestions(questions)}
          value={question.item.id}
          onChange={(value) => value !== null && pick(value)}
          comboboxProps={{ width: 420, position: 'bottom-start' }}
        />
      }
      actions={
        <>
          {props.controls}
          <ViewLinks
            label="Views of the comments"
            views={commentsViews.filter(({ id }) => views.includes(id))}
            chosen={props.view}
          />
          {props.action}
          {props.view !== 'codebook' && (
            <Button
              component="a"
              href={codebookHref}
              variant="default"
              className={classes.codebook ?? ''}
              aria-label="Codebook: versions and files"
              leftSection={<IconBook2 size={16} stroke={1.7} />}
            >
              Codebook
            </Button>
          )}
        </>
      }
      side={props.side}
      {...(props.sideLabel === undefined ? {} : { sideLabel: props.sideLabel })}
      {...(props.sideOut === undefined ? {} : { sideOut: props.sideOut })}
      sideWidth={props.sideWidth ?? 396}
    >
      {props.children}
    </WorkPage>
  );
};
