import { useChapter } from '../../client/ChapterProvider.tsx';
import { familyColor } from '../../components/families.ts';
import { firstCheckInOn } from '../../components/firstCheckInOn.ts';
import { formatDay } from '../../components/format.ts';
import { Leaf } from '../../components/marks.tsx';
import { Paper } from '../../components/Paper.tsx';
import classes from './letters.module.css';
import type { Letter } from './letters.ts';

/** One letter as it prints: paper is serif, and the leaf is the only ornament. */
export const LetterPage = ({ letter }: { letter: Letter }) => {
  const { chapter, words } = useChapter();
  const partnerWord = letter.side === 'mentee' ? words.mentor : words.mentee;
  return (
    <Paper className={classes.letter}>
      <header>
        <span>{chapter.settings.name}</span>
        {letter.family !== null && (
          <span>
            <Leaf color={familyColor(letter.family)} size={12} /> {letter.family} family
          </span>
        )}
      </header>
      <p>Dear {letter.to.goesBy ?? letter.to.name},</p>
      <p>your {partnerWord} this year is</p>
      <h2>{letter.partner.name}</h2>
      {letter.partner.pronouns !== null && <p className={classes.small}>{letter.partner.pronouns}</p>}
      {letter.partner.email !== null && <p>Write to {letter.partner.email}.</p>}
      {letter.shared !== '' && <p>Something to begin with, because you both named it: {letter.shared}.</p>}
      <h3>For your first meeting</h3>
      <ul>
        <li>What would make this a good year for you?</li>
        <li>How often would you like to meet, and where?</li>
        <li>What is the best way to reach each other, and how soon do you answer?</li>
      </ul>
      <p>
        You are a pair from {formatDay(letter.startsOn)}. Around {formatDay(firstCheckInOn(letter.startsOn))}{' '}
        we ask both of you whether you have met.
      </p>
      {letter.officers.length > 0 && <p>{letter.officers.join(' and ')}</p>}
      <footer>
        {chapter.settings.name}, pairs of {formatDay(letter.startsOn)}
      </footer>
    </Paper>
  );
};
