import { Select } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { Page } from '../../components/Page.tsx';
import { hrefOf } from '../../stores/route.ts';
import styles from './analysis.module.css';
import classes from './evaluation.module.css';
import { Headline } from './Headline.tsx';
import type { SurveyView } from './surveyView.ts';

/** The views of the evaluation, each with an address of its own. */
export const evaluationViews = [
  { id: 'responses', label: 'Responses' },
  { id: 'scales', label: 'Scales' },
  { id: 'compare', label: 'Compare' },
  { id: 'waves', label: 'Before and after' },
  { id: 'outcome', label: 'Pairing and outcome' },
] as const;
export type EvaluationViewId = (typeof evaluationViews)[number]['id'];

export interface SurveyChoice {
  readonly surveys: readonly { readonly id: string; readonly title: string }[];
  readonly onChoose: (id: string) => void;
}

/** The frame of every view: which survey, which view, who answered. */
export const EvaluationPage = (props: {
  readonly view: EvaluationViewId;
  readonly shown: SurveyView;
  readonly choice: SurveyChoice;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => {
  const { view, shown, choice, actions, children } = props;
  const label = useId();
  return (
    <Page
      title="Evaluation"
      chips={
        <>
          <span id={label} className={styles.srOnly}>
            Survey
          </span>
          {choice.surveys.length === 1 ? (
            <Chip>{shown.survey.instrument.title}</Chip>
          ) : (
            <Select
              aria-labelledby={label}
              className={classes.waves ?? ''}
              size="sm"
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              value={shown.survey.instrument.id}
              onChange={(id) => id !== null && choice.onChoose(id)}
              data={choice.surveys.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </>
      }
      actions={actions}
    >
      <div className={classes.under}>
        <nav aria-label="Views of the evaluation" className={styles.tabs}>
          {evaluationViews.map(({ id, label: words }) => (
            <a
              key={id}
              href={hrefOf(`evaluation?view=${id}`)}
              aria-current={id === view ? 'page' : undefined}
            >
              {words}
            </a>
          ))}
        </nav>
        <Headline participation={shown.summary.participation} />
      </div>
      {children}
    </Page>
  );
};
