import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import { type Contract, contract, errorCodes } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  type ChapterSession,
  type Kiosk,
  type Protection,
  toChapterError,
} from '../services/index.ts';
import { requireOpenGate } from './kioskGate.ts';

export interface HandlerContext {
  readonly session: ChapterSession;
  readonly kiosk: Kiosk;
  readonly protection: Protection;
}

// Named, because TypeScript can't write out what it would infer from a contract of this size.
type Handlers = ImplementerInternalWithMiddlewares<Contract, HandlerContext, HandlerContext>;

/** An error as it crosses to the window: one of the contract's codes with its sentence, or an unexpected one as it is. */
const toWireError = (problem: unknown): unknown => {
  const sorted = toChapterError(problem, 'The chapter');
  if (!(sorted instanceof ChapterError)) return problem;
  const { code, sentence, subject, fault } = sorted;
  const { status, message } = errorCodes[code];
  const data = {
    sentence,
    ...(subject === undefined ? {} : { subject }),
    ...(fault === undefined ? {} : { fault }),
  };
  return new ORPCError(code, { defined: true, status, message, data, cause: problem });
};

const guarded = implement(contract)
  .$context<HandlerContext>()
  .use(async ({ next, context, path }) => {
    try {
      requireOpenGate(context.kiosk, path);
      return await next();
    } catch (problem) {
      const error = toWireError(problem);
      // What no rule foresaw is told to whoever reads the log; the window only learns that it failed.
      if (!(error instanceof ORPCError) || error.code === 'STORAGE_FAILED') console.error(problem);
      throw error;
    }
  });

/**
 * Start of every handler: while a kiosk is on, only what it needs is let through; errors of storage and services come
 * out with the contract's codes.
 */
export const handlers: Handlers = guarded;
