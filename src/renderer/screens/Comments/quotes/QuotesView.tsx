import { Button, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { findIdentifiers, quoteTag, replaceIdentifiers } from '../../../../shared/evaluation/index.ts';
import { sliceText } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Quote, QuoteId } from '../../../../shared/model/index.ts';
import type { Inputs } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { countOf } from '../../../components/format.ts';
import { goTo } from '../../../stores/route.ts';
import { CommentsPage, type CommentsShown } from '../CommentsPage.tsx';
import { codeStyle } from '../coding/codeColor.ts';
import { QuoteCard } from './QuoteCard.tsx';
import classes from './quotes.module.css';
import { type Candidate, useQuoteSource } from './useQuoteSource.ts';

type WordsInputs = Inputs['words'];
const shownAtOnce = 100;

/** Passages that may be printed: picked from what is coded, made anonymous, and confirmed one by one. */
export const QuotesView = ({ shown }: { shown: CommentsShown }) => {
  const { words, question, canWrite } = shown;
  const { chapter } = useChapter();
  const source = useQuoteSource(shown);
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  const [isOut, setOut] = useState(false);
  const [codeId, setCodeId] = useState<string | null>(null);
  const refresh = refreshAfterWords;
  const add = useCommand((client, input: WordsInputs['addQuote']) => client.words.addQuote(input), {
    refresh,
    said: () => 'Added as a quote; read it once more before it is printed',
  });
  const change = useCommand((client, input: WordsInputs['changeQuote']) => client.words.changeQuote(input), {
    refresh,
  });
  const confirm = useCommand(
    (client, input: WordsInputs['confirmQuote']) => client.words.confirmQuote(input),
    {
      refresh,
    },
  );
  const order = useCommand((client, quoteIds: QuoteId[]) => client.words.orderQuotes({ quoteIds }), {
    refresh,
  });
  const remove = useCommand((client, quoteId: QuoteId) => client.words.removeQuote({ quoteId }), {
    refresh,
    said: () => 'The quote is removed',
  });
  const codes = useMemo(() => new Map(words.codes.map((code) => [code.id as string, code])), [words.codes]);
  const textOf = useMemo(() => {
    const texts = new Map<string, string>();
    for (const { survey } of shown.questions)
      for (const { id, responses } of survey.submissions)
        for (const { itemId, value } of responses)
          if (typeof value === 'string') texts.set(`${id} ${itemId}`, value);
    return texts;
  }, [shown.questions]);
  if (source === null) return null;
  const inOrder = [...words.quotes].sort((left, right) => left.position - right.position);
  const own = inOrder.filter(({ itemId }) => itemId === question.item.id);
  const quoted = new Set(
    own.map(({ submissionId, startsAt, endsAt }) => `${submissionId} ${startsAt} ${endsAt}`),
  );
  const candidates = source.candidates.filter((one) => codeId === null || one.codeId === codeId);
  const isQuoted = (one: Candidate): boolean => quoted.has(`${one.submissionId} ${one.from} ${one.to}`);
  const pick = (one: Candidate): void => {
    const sure = findIdentifiers(one.text, source.known).filter(({ isSure }) => isSure);
    add.mutate({
      submissionId: one.submissionId,
      itemId: one.itemId,
      startsAt: one.from,
      endsAt: one.to,
      codeId: one.codeId,
      text: replaceIdentifiers(one.text, sure).trim(),
    });
  };
  const move = (quote: Quote, by: -1 | 1): void => {
    const ids = own.map(({ id }) => id);
    const at = ids.indexOf(quote.id);
    const [moved] = ids.splice(at, 1);
    if (moved === undefined) return;
    ids.splice(at + by, 0, moved);
    const places = inOrder.map(({ id, itemId }) => (itemId === question.item.id ? (ids.shift() ?? id) : id));
    order.mutate(places);
  };
  const confirmed = own.filter(({ confirmedBy }) => confirmedBy !== null).length;
  return (
    <CommentsPage
      shown={shown}
      view="quotes"
      sideWidth={440}
      sideLabel="Quotes"
      sideOut={isOut}
      controls={
        narrow === true && (
          <Button variant="default" size="compact-md" aria-expanded={isOut} onClick={() => setOut(!isOut)}>
            {isOut ? 'Passages' : `Quotes (${own.length})`}
          </Button>
        )
      }
      side={
        <div className={classes.side}>
          <h2>
            Quotes <small>{own.length === 0 ? '' : `${confirmed} of ${own.length} confirmed`}</small>
          </h2>
          {own.length === 0 ? (
            <p>
              Pick passages at the left. A quote is printed only after a person has confirmed that it gives
              nobody away.
            </p>
          ) : (
            <ul className={classes.quotes}>
              {own.map((quote, index) => {
                const whole = textOf.get(`${quote.submissionId} ${quote.itemId}`) ?? '';
                return (
                  <QuoteCard
                    key={`${quote.id} ${quote.text}`}
                    quote={quote}
                    original={sliceText(whole, quote)}
                    codeName={quote.codeId === null ? null : (codes.get(quote.codeId)?.name ?? null)}
                    tag={quoteTag(quote.submissionId, source.roles, source.years, source.smallCell)}
                    known={source.known}
                    officer={chapter.settings.officer}
                    canWrite={canWrite}
                    isFirst={index === 0}
                    isLast={index === own.length - 1}
                    onChange={(text) => {
                      const { id, submissionId, itemId, startsAt, endsAt, codeId: code } = quote;
                      change.mutate({ id, submissionId, itemId, startsAt, endsAt, codeId: code, text });
                    }}
                    onConfirm={(confirmedBy) => confirm.mutate({ quoteId: quote.id, confirmedBy })}
                    onMove={(by) => move(quote, by)}
                    onRemove={() => remove.mutate(quote.id)}
                  />
                );
              })}
            </ul>
          )}
        </div>
      }
    >
      <div className={classes.page}>
        {source.candidates.length === 0 ? (
          <EmptyState
            title="No coded passage yet"
            action={<Button onClick={() => goTo('comments')}>Begin to code</Button>}
          >
            Quotes are picked from passages that carry a code, so that each stands for something.
          </EmptyState>
        ) : (
          <>
            <div className={classes.tools}>
              <Select
                aria-label="Code"
                placeholder="All codes"
                clearable
                w={280}
                data={words.codes
                  .filter(({ id }) => source.candidates.some((one) => one.codeId === id))
                  .map(({ id, name }) => ({ value: id as string, label: name }))}
                value={codeId}
                onChange={setCodeId}
              />
              <span>{countOf(candidates.length, 'passage')}</span>
            </div>
            <ul className={classes.passages}>
              {candidates.slice(0, shownAtOnce).map((one) => {
                const code = codes.get(one.codeId);
                return (
                  <li key={`${one.submissionId} ${one.codeId} ${one.from}`}>
                    <p>“{one.text}”</p>
                    <div>
                      {code !== undefined && (
                        <span className={classes.code} style={codeStyle(code.color)}>
                          <i />
                          {code.name}
                        </span>
                      )}
                      {isQuoted(one) ? (
                        <span className={classes.taken}>is a quote</span>
                      ) : (
                        canWrite && (
                          <Button
                            variant="subtle"
                            size="compact-sm"
                            aria-label={`Use as a quote: a passage of answer ${one.answer.number}`}
                            onClick={() => pick(one)}
                          >
                            Use as a quote
                          </Button>
                        )
                      )}
                    </div>
                  </li>
                );
              })}
            </ul>
            {candidates.length > shownAtOnce && (
              <p className={classes.more}>
                The first {shownAtOnce} of {candidates.length}. Choose a code to see its passages.
              </p>
            )}
          </>
        )}
      </div>
    </CommentsPage>
  );
};
