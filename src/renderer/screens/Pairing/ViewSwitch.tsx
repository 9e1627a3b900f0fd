import { hrefOf } from '../../stores/route.ts';
import { type MeetingProps, meetingViews } from './meetingViews.ts';
import classes from './viewSwitch.module.css';

/** The views of the meeting as links, so that each has an address, the keyboard reaches it, and Back goes back. */
export const ViewSwitch = ({ meeting, chosen }: { meeting: MeetingProps; chosen: string }) => (
  <nav aria-label="Views of the meeting" className={classes.views}>
    {meetingViews
      .filter(({ isOffered }) => isOffered(meeting))
      .map(({ id, label }) => (
        <a key={id} href={hrefOf(`pairing?view=${id}`)} aria-current={id === chosen ? 'page' : undefined}>
          {label}
        </a>
      ))}
  </nav>
);
