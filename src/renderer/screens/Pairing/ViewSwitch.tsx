import { ViewLinks } from '../../components/ViewLinks.tsx';
import { hrefOf } from '../../stores/route.ts';
import { type MeetingProps, meetingViews } from './meetingViews.ts';

/** Leads from one view of the meeting to the others. */
export const ViewSwitch = ({ meeting, chosen }: { meeting: MeetingProps; chosen: string }) => (
  <ViewLinks
    label="Views of the meeting"
    chosen={chosen}
    views={meetingViews
      .filter(({ isOffered }) => isOffered(meeting))
      .map(({ id, label }) => ({ id, label, href: hrefOf(`pairing?view=${id}`) }))}
  />
);
