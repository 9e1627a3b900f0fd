import type { NewQuote, Quote, QuoteId } from '../../shared/model/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import { deleteQuote, findQuote, insertQuote, listQuotes, updateQuote } from '../storage/queries/index.ts';
import { requireAnswer, requireCode, requirePassageIn } from './wordsRules.ts';

/** @throws ChapterError NOT_FOUND */
const requireQuote = (queries: Queries, id: QuoteId): Quote => {
  const quote = findQuote(queries, id);
  if (quote === undefined)
    throw new ChapterError('NOT_FOUND', 'This quote is not in the chapter any more.', id);
  return quote;
};

const requireSource = (queries: Queries, quote: NewQuote): void => {
  requirePassageIn(requireAnswer(queries, quote).text, quote);
  if (quote.codeId !== null) requireCode(queries, quote.codeId);
};

export const addQuote = (store: WritableStore, quote: NewQuote): QuoteId =>
  runCommand(store, (queries) => {
    requireSource(queries, quote);
    const id = makeId<QuoteId>();
    insertQuote(queries, {
      ...quote,
      id,
      confirmedBy: null,
      confirmedAt: null,
      position: listQuotes(queries).length,
    });
    return { label: 'Pick a quote', value: id };
  });

/** A quote whose printed text or place changes has to be confirmed again. */
export const changeQuote = (store: WritableStore, { id, ...quote }: NewQuote & { id: QuoteId }): void =>
  runCommand(store, (queries) => {
    const before = requireQuote(queries, id);
    requireSource(queries, quote);
    const stillConfirmed =
      before.text === quote.text &&
      before.submissionId === quote.submissionId &&
      before.startsAt === quote.startsAt &&
      before.endsAt === quote.endsAt;
    updateQuote(queries, id, {
      ...quote,
      ...(stillConfirmed ? {} : { confirmedBy: null, confirmedAt: null }),
    });
    return { label: 'Change a quote', value: undefined };
  });

/** @param confirmedBy who says that it names nobody; null takes that back */
export const confirmQuote = (store: WritableStore, id: QuoteId, confirmedBy: string | null): void =>
  runCommand(store, (queries) => {
    requireQuote(queries, id);
    updateQuote(queries, id, { confirmedBy, confirmedAt: confirmedBy === null ? null : store.now() });
    return {
      label: confirmedBy === null ? 'Open a quote again' : 'Confirm a quote',
      value: undefined,
    };
  });

const placeQuotes = (queries: Queries, ids: readonly QuoteId[]): void => {
  ids.forEach((id, position) => {
    updateQuote(queries, id, { position });
  });
};

/** @param ids all quotes in their new order */
export const orderQuotes = (store: WritableStore, ids: readonly QuoteId[]): void =>
  runCommand(store, (queries) => {
    const known = listQuotes(queries).map(({ id }) => id);
    const wanted = new Set(ids);
    if (wanted.size !== ids.length || ids.length !== known.length || !known.every((id) => wanted.has(id)))
      throw new ChapterError(
        'REFUSED',
        'The quotes have changed in the meantime. Look again and order them once more; nothing was changed.',
      );
    placeQuotes(queries, ids);
    return { label: 'Order the quotes', value: undefined };
  });

export const removeQuote = (store: WritableStore, id: QuoteId): void =>
  runCommand(store, (queries) => {
    requireQuote(queries, id);
    deleteQuote(queries, id);
    placeQuotes(
      queries,
      listQuotes(queries).map((quote) => quote.id),
    );
    return { label: 'Remove a quote', value: undefined };
  });
