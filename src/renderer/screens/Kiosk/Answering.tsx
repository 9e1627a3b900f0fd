import { Button, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AnswerValue } from '../../../shared/model/index.ts';
import type { KioskQuestionnaire } from '../../../shared/rpc/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { QuestionInput } from '../../components/questions/QuestionInput.tsx';
import { About } from './About.tsx';
import classes from './kiosk.module.css';
import { welcomePage } from './kioskDraft.ts';
import { type Asked, keyOf, kioskPages } from './kioskPages.ts';
import { StillThere } from './StillThere.tsx';
import { toSubmission } from './toSubmission.ts';
import { useKioskDraft } from './useKioskDraft.ts';
import { useKioskPeople } from './useKioskPeople.ts';
import { ThankYou, Welcome } from './Welcome.tsx';
import { Who } from './Who.tsx';

/** One person after another: welcome, who and in what role, the questions page by page, thanks. */
export const Answering = ({ questionnaire }: { questionnaire: KioskQuestionnaire }) => {
  const client = useClient();
  const { draft, change, clear, secondsLeft } = useKioskDraft();
  const [tried, setTried] = useState(false);
  const [isThanked, setThanked] = useState(false);
  const people = useKioskPeople(draft.names);
  const top = useRef<HTMLHeadingElement>(null);

  const firstPages = questionnaire.named ? (['who', 'about'] as const) : (['about'] as const);
  const pages = kioskPages(questionnaire.items, draft.role ?? 'neither');
  const expected = draft.role === null ? kioskPages(questionnaire.items, 'mentee') : pages;
  const pageCount = firstPages.length + expected.length;
  const kind = firstPages[draft.page] ?? 'questions';
  const asked = pages[draft.page - firstPages.length] ?? [];
  const isLast = kind !== 'who' && draft.page >= pageCount - 1 && draft.role !== null;

  const startOver = (): void => {
    clear();
    setTried(false);
    find.reset();
    send.reset();
  };
  const find = useMutation({
    mutationFn: () =>
      client.kiosk.find({ name: draft.name, email: draft.email.trim() === '' ? null : draft.email }),
    onSuccess: (found) => turnTo(draft.page + 1, { found, self: found.length === 0 ? 'nobody' : null }),
  });
  const send = useMutation({
    mutationFn: () => client.kiosk.submit(toSubmission(questionnaire, draft)),
    onSuccess: () => {
      startOver();
      setThanked(true);
    },
  });
  const turnTo = (page: number, part = {}): void => {
    setTried(false);
    change({ ...part, page });
  };

  // Whoever reads by ear hears the new page; whoever sees it starts at its top.
  useEffect(() => {
    if (draft.page !== welcomePage) top.current?.focus();
  }, [draft.page]);

  if (isThanked) return <ThankYou onNext={() => setThanked(false)} />;
  if (draft.page === welcomePage) {
    return <Welcome questionnaire={questionnaire} onStart={() => turnTo(0)} />;
  }

  const isComplete =
    kind === 'who'
      ? draft.name.trim() !== ''
      : kind !== 'about' || (draft.role !== null && (draft.found.length === 0 || draft.self !== null));
  const goOn = (): void => {
    if (find.isPending || send.isPending) return;
    setTried(true);
    if (!isComplete) return;
    if (kind === 'who') find.mutate();
    else if (isLast) send.mutate();
    else turnTo(draft.page + 1);
  };
  const answer = (question: Asked, value: AnswerValue | null): void => {
    const { [keyOf(question)]: _, ...others } = draft.answers;
    const names = question.item.type === 'people' && Array.isArray(value) ? people.namesOf(value) : {};
    change({
      answers: value === null ? others : { ...others, [keyOf(question)]: value },
      names: { ...draft.names, ...names },
    });
  };
  const problem = send.error ?? find.error;

  return (
    <div className={classes.sheet}>
      {secondsLeft !== null && <StillThere seconds={secondsLeft} onStartOver={startOver} />}
      <header>
        <progress
          className={classes.progress}
          value={draft.page + 1}
          max={pageCount + 1}
          aria-label="Progress"
        />
        <Title order={1} ref={top} tabIndex={-1} className={classes.title ?? ''}>
          {kind === 'who' ? 'Who are you?' : kind === 'about' ? 'About you' : questionnaire.title}
        </Title>
        {kind === 'questions' && (
          <Text c="var(--mg-ink-2)">
            Page {draft.page - firstPages.length + 1} of {pages.length}. What you leave blank counts as
            skipped.
          </Text>
        )}
      </header>
      {kind === 'who' && (
        <Who
          draft={draft}
          problem={tried && !isComplete ? 'Type your name to go on.' : null}
          onChange={change}
          onEnter={goOn}
        />
      )}
      {kind === 'about' && (
        <About questionnaire={questionnaire} draft={draft} tried={tried} onChange={change} />
      )}
      {kind === 'questions' && (
        <div className={classes.questions}>
          {asked.map((question) => (
            <QuestionInput
              key={keyOf(question)}
              question={question.item}
              side={question.side === 'both' ? 'mentee' : question.side}
              value={draft.answers[keyOf(question)] ?? null}
              onChange={(value) => answer(question, value)}
              people={people}
              mark={
                draft.role === 'both' && question.item.role === 'both' && question.side !== 'both' ? (
                  <span className={classes.as}>as {questionnaire.words[question.side]}</span>
                ) : undefined
              }
            />
          ))}
        </div>
      )}
      {problem !== null && (
        <Text role="alert" c="var(--mg-rust-ink)">
          {describeError(problem)}
        </Text>
      )}
      <div className={classes.buttons}>
        <Button size="lg" fz={17} loading={find.isPending || send.isPending} onClick={goOn}>
          {isLast ? 'Send my answers' : 'Continue'}
        </Button>
        {draft.page > 0 && (
          <Button size="lg" fz={17} variant="default" onClick={() => turnTo(draft.page - 1)}>
            Back
          </Button>
        )}
        <Button size="lg" fz={17} variant="subtle" className={classes.startOver ?? ''} onClick={startOver}>
          Start over
        </Button>
      </div>
    </div>
  );
};
