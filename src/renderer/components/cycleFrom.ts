import type { NewCycle } from '../../shared/model/index.ts';

/** A cycle from August to May, labelled as boards write it: 2026–27. */
export const cycleFrom = (startYear: number): NewCycle => ({
  label: `${startYear}–${String((startYear + 1) % 100).padStart(2, '0')}`,
  startsOn: `${startYear}-08-01`,
  endsOn: `${startYear + 1}-05-31`,
});
