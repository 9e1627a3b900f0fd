import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconLoader } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { LeakReport } from '../../../shared/export/index.ts';
import {
  checkChecklists,
  checkLimitations,
  checkNumbers,
  countHeldBack,
  type EvaluationReport,
  type ReportResults,
} from '../../../shared/report/index.ts';
import { countOf, formatCount } from '../../components/format.ts';
import classes from './report.module.css';

const icons = {
  fine: IconCircleCheck,
  look: IconAlertTriangle,
  wrong: IconCircleX,
  waiting: IconLoader,
} as const;
type State = keyof typeof icons;
const stateWords: Readonly<Record<State, string>> = {
  fine: 'fine',
  look: 'look here',
  wrong: 'stops the save',
  waiting: 'being checked',
};

const Check = ({
  state,
  title,
  children,
  after,
}: {
  state: State;
  title: string;
  children: ReactNode;
  after?: ReactNode;
}) => {
  const Icon = icons[state];
  return (
    <li data-state={state}>
      <Icon size={17} stroke={1.7} role="img" aria-label={stateWords[state]} />
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
        {after}
      </div>
    </li>
  );
};

const Leaks = ({ leaks }: { leaks: LeakReport | null }) => {
  if (leaks === null)
    return (
      <Check state="waiting" title="Names">
        The report is being searched for everyone’s names, e-mails and numbers.
      </Check>
    );
  if (leaks.leaks.length === 0)
    return (
      <Check state="fine" title="No name found">
        Searched for {countOf(leaks.people, 'person', 'people')} by name, e-mail and number.
      </Check>
    );
  return (
    <Check
      state="wrong"
      title={`${countOf(leaks.leaks.length, 'place')} ${leaks.leaks.length === 1 ? 'names' : 'name'} someone`}
    >
      {leaks.leaks
        .slice(0, 3)
        .map(({ where, excerpt }) => `${where}: “${excerpt}”`)
        .join(' ')}{' '}
      Nothing is saved as long as it stands there.
    </Check>
  );
};

/** Single names, which may be words as well: a person says so, for as long as the report is open. */
const Hints = ({ hints, onSettle }: { hints: LeakReport['hints']; onSettle: (word: string) => void }) => {
  if (hints.length === 0) return null;
  return (
    <Check
      state="look"
      title={`${countOf(hints.length, 'word')} may name someone`}
      after={hints.map(({ word, where, excerpt, places }) => (
        <div key={word} className={classes.hint}>
          <p>
            <b>{word}</b>
            {places > 1 && `, ${formatCount(places)} times`}: “{excerpt}” ({where})
          </p>
          <Button variant="default" size="compact-xs" onClick={() => onSettle(word)}>
            “{word}” names nobody
          </Button>
        </div>
      ))}
    >
      A first or last name of the roster stands alone. Nothing is stopped for it.
    </Check>
  );
};

const HeldBack = ({ results }: { results: ReportResults }) => {
  const { merged, questions, quotes } = countHeldBack(results);
  const parts = [
    merged === 0 ? '' : `${countOf(merged, 'group')} merged`,
    questions === 0 ? '' : `${countOf(questions, 'question')} with merged or held-back answers`,
    quotes === 0 ? '' : `${countOf(quotes, 'quote')} not confirmed yet`,
  ].filter((part) => part !== '');
  return (
    <Check state="fine" title="No small cell shown">
      {parts.length === 0 ? 'Nothing had to be held back' : parts.join(', ')} (k = {results.options.smallCell}
      ).
    </Check>
  );
};

const Numbers = ({ report, results }: { report: EvaluationReport; results: ReportResults }) => {
  const { printed, wrong } = checkNumbers(report, results);
  return wrong.length === 0 ? (
    <Check state="fine" title="Every number matches">
      {formatCount(printed)} of {formatCount(printed)} equal the results on file.
    </Check>
  ) : (
    <Check
      state="wrong"
      title={`${countOf(wrong.length, 'number')} ${wrong.length === 1 ? 'does' : 'do'} not match`}
    >
      {wrong
        .slice(0, 3)
        .map(({ text, source }) => `${text} (${source})`)
        .join(', ')}
    </Check>
  );
};

const Limitations = ({ report, results }: { report: EvaluationReport; results: ReportResults }) => {
  const { belongs, stated, suggested } = checkLimitations(report, results);
  if (!belongs) return null;
  return stated > 0 ? (
    <Check state="fine" title="Limitations are stated">
      {countOf(stated, 'sentence')}, of the board’s own choice.
    </Check>
  ) : (
    <Check state="look" title="Limitations are empty">
      {countOf(suggested, 'sentence is suggested', 'sentences are suggested')}: see them in Write.
    </Check>
  );
};

/** What is checked before anything leaves; a name or a number that does not match stops it. */
export const BeforeItLeaves = (props: {
  report: EvaluationReport;
  /** The same with the places that the board has not filled. */
  open: EvaluationReport;
  results: ReportResults;
  leaks: LeakReport | null;
  onSettle: (word: string) => void;
}) => {
  const { report, open, results, leaks, onSettle } = props;
  const changed = report.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'paragraph' && (block.saysNow ?? '') !== ''),
  ).length;
  return (
    <section className={classes.checks} aria-labelledby="before-it-leaves">
      <h2 id="before-it-leaves">Before it leaves</h2>
      <ul>
        <Leaks leaks={leaks} />
        {leaks !== null && <Hints hints={leaks.hints} onSettle={onSettle} />}
        <HeldBack results={results} />
        <Numbers report={report} results={results} />
        {changed > 0 && (
          <Check
            state="look"
            title={`${countOf(changed, 'sentence')} ${changed === 1 ? 'is' : 'are'} older than the numbers`}
          >
            The board’s words were kept. See in Write what the numbers say now.
          </Check>
        )}
        <Limitations report={open} results={results} />
        {checkChecklists(report, results).map(({ name, reported, lines, open }) => (
          <Check
            key={name}
            state={open.length === 0 ? 'fine' : 'look'}
            title={`${name.split(',')[0]}: ${reported} of ${lines}`}
          >
            {open.length === 0 ? 'Every line is reported.' : `“${open[0]}” is not reported yet.`}
          </Check>
        ))}
      </ul>
    </section>
  );
};
