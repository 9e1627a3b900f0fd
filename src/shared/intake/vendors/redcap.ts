import { cellUnder, firstLine, oneHeaderLine, type Vendor } from './vendor.ts';

/** REDCap, raw (`color___r`, `form_complete`) or with labels (`Color (choice=Red)`, `Complete?`). */
export const redcap: Vendor = {
  id: 'redcap',
  label: 'REDCap',
  recognize: (grid) => {
    const first = firstLine(grid);
    const ids = /^(record_id|record id|study_id|participant_id|id)$/i.test(first[0] ?? '');
    const boxes = first.some(
      (name) => /^[a-z0-9_]+___[a-z0-9_]+$/i.test(name) || /\(choice=.+\)$/.test(name),
    );
    const complete = first.some((name) => /^[a-z0-9_]+_complete$/.test(name) || name === 'Complete?');
    const own = first.some((name) =>
      /^redcap_(event_name|repeat_instrument|repeat_instance|data_access_group|survey_identifier)$/.test(
        name,
      ),
    );
    if (own && (ids || boxes || complete)) return 1;
    if (boxes && (ids || complete)) return 0.95;
    return ids && complete ? 0.9 : 0;
  },
  fold: oneHeaderLine,
  bookkeeping: [
    /^record_id$/i,
    /^record id$/i,
    /^id$/i,
    /_complete$/,
    /^complete\?$/i,
    /^redcap_/,
    /^repeat (instrument|instance)$/i,
    /^event name$/i,
    /^survey identifier$/i,
    /_timestamp$/,
  ],
  isUnfinished: (row, header) =>
    /^(0|1|incomplete|unverified)$/i.test(cellUnder(row, header, /(_complete|^complete\?)$/i) ?? ''),
};
