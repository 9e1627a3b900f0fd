import { paperColor } from '../../../shared/figures/index.ts';
import { footOf, headingOf, type Letter, type LetterPartner, reachOf } from '../../../shared/report/index.ts';
import { Leaf } from '../../components/marks.tsx';
import { Paper } from '../../components/Paper.tsx';
import classes from './letters.module.css';

/** One partner: the name large, how to reach them, what both share, what they agreed to show. */
const Partner = ({ partner }: { partner: LetterPartner }) => (
  <section className={classes.partner}>
    <h2>{headingOf(partner)}</h2>
    <p>{reachOf(partner)}</p>
    {partner.shared !== '' && <p>{partner.shared}</p>}
    {partner.details.length > 0 && (
      <dl>
        {partner.details.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    )}
  </section>
);

const sizeOf = (partners: number): string =>
  partners <= 1 ? 'one' : partners <= 3 ? 'few' : partners <= 8 ? 'many' : 'most';

/** One letter as it prints: paper is serif, and the leaf is the only ornament. */
export const LetterPage = ({ letter }: { letter: Letter }) => {
  const partners = letter.groups.reduce((sum, group) => sum + group.partners.length, 0);
  return (
    <Paper className={classes.letter}>
      <div className={classes.sheet} data-partners={sizeOf(partners)}>
        <header>
          <span>{letter.chapterName}</span>
          {letter.family !== null && (
            <span>
              <Leaf color={paperColor(letter.family.token)} size={12} /> {letter.family.name} family
            </span>
          )}
        </header>
        {letter.changes.length > 0 && (
          <p className={classes.changed}>
            <strong>What has changed.</strong> {letter.changes.join(' ')}
          </p>
        )}
        <p>{letter.greeting}</p>
        {letter.groups.map(({ opening, partners: of }) => (
          <div key={of[0]?.personId} className={classes.group}>
            <p>{opening}</p>
            <div className={classes.partners}>
              {of.map((partner) => (
                <Partner key={partner.pairingId} partner={partner} />
              ))}
            </div>
          </div>
        ))}
        {letter.prompts.length > 0 && (
          <>
            <h3>{letter.promptsHeading}</h3>
            <ul>
              {letter.prompts.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          </>
        )}
        <p>{letter.closing}</p>
        {letter.officers.length > 0 && <p className={classes.signed}>{letter.officers.join(' and ')}</p>}
        <footer>{footOf(letter)}</footer>
      </div>
    </Paper>
  );
};
