import type { Proof } from '../../../shared/rpc/index.ts';
import { formatBytes } from '../../components/backups/backupWords.ts';
import { countOf } from '../../components/format.ts';
import classes from './privacy.module.css';

const leftWords = ({ left }: Proof): string => {
  if (left.length === 0) return 'No copy from before is left on this laptop.';
  const unknown = left.filter(({ holds }) => holds === 'unknown').length;
  return `${countOf(left.length, 'copy from before is', 'copies from before are')} kept${
    unknown === 0 ? '' : `, of which ${unknown} can’t be looked into`
  }, and not searched.`;
};

/** What the search after forgetting looked for, where, and what it found. */
export const ProofNote = ({ proof }: { proof: Proof }) => (
  <div className={classes.proof} data-clean={proof.found === 0} role="status">
    <strong>
      {proof.found === 0 ? 'Nothing was found any more.' : `Still found ${countOf(proof.found, 'time')}.`}
    </strong>{' '}
    {proof.searchedFor.length > 0 && `Searched for ${proof.searchedFor.join(' · ')} `}
    in {countOf(proof.files.length, 'file')} with {formatBytes(proof.searchedBytes)}: plain, in UTF-16,
    escaped, without accents, and inside of what is packed or encrypted.{' '}
    {proof.unread.length > 0 && `Not readable, so not searched: ${proof.unread.join(', ')}. `}
    {leftWords(proof)}
    <details>
      <summary>Files that were searched</summary>
      <ul className={classes.rows}>
        {proof.files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </details>
  </div>
);
