import type { Proof } from '../../../shared/rpc/index.ts';
import { countOf, formatCount } from '../../components/format.ts';
import classes from './privacy.module.css';

/** What the search after forgetting looked for, where, and what it found. */
export const ProofNote = ({ proof }: { proof: Proof }) => (
  <div className={classes.proof} data-clean={proof.found === 0} role="status">
    <strong>
      {proof.found === 0 ? 'Nothing was found any more.' : `Still found ${countOf(proof.found, 'time')}.`}
    </strong>{' '}
    {proof.searchedFor.length > 0 && `Searched for ${proof.searchedFor.join(' · ')}, `}
    in {formatCount(proof.searchedBytes / 1024)} kB of {proof.files.join(', ')}: plain, in UTF-16, escaped,
    without accents, and inside of packed inputs.{' '}
    {proof.backupsLeft === 0
      ? 'No backup from before is left in the folder.'
      : `${countOf(proof.backupsLeft, 'backup')} from before ${proof.backupsLeft === 1 ? 'is' : 'are'} kept until thinned out.`}
  </div>
);
