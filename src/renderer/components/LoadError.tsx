import { describeError } from '../client/describeError.ts';
import { Problem } from './Problem.tsx';

/** Stands where a snapshot could not be read. */
export const LoadError = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <Problem title="This could not be read" action={{ label: 'Try again', run: onRetry }}>
    {describeError(error)}
  </Problem>
);
