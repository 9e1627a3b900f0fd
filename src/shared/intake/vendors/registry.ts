import type { Grid } from '../../tabular/index.ts';
import { airtable } from './airtable.ts';
import { googleForms } from './googleForms.ts';
import { limeSurvey } from './limeSurvey.ts';
import { microsoftForms } from './microsoftForms.ts';
import { qualtrics } from './qualtrics.ts';
import { redcap } from './redcap.ts';
import { surveyMonkey } from './surveyMonkey.ts';
import { typeform } from './typeform.ts';
import { unknown } from './unknown.ts';
import { type FileHints, type Vendor, type VendorId, vendorIds } from './vendor.ts';

/** Every vendor by its id; the compiler names the one that is missing. */
export const vendors: Readonly<Record<VendorId, Vendor>> = {
  'google-forms': googleForms,
  'microsoft-forms': microsoftForms,
  qualtrics,
  redcap,
  surveymonkey: surveyMonkey,
  typeform,
  airtable,
  limesurvey: limeSurvey,
  unknown,
};

/** The vendor that a sheet most likely comes from. */
export const recognizeVendor = (grid: Grid, hints: FileHints): Vendor => {
  let best: Vendor = unknown;
  let bestScore = 0;
  for (const id of vendorIds) {
    const score = vendors[id].recognize(grid, hints);
    if (score > bestScore) {
      best = vendors[id];
      bestScore = score;
    }
  }
  return best;
};
