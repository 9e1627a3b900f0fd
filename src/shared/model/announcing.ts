import * as z from 'zod/mini';
import { announcementIdSchema, cycleIdSchema, daySchema, momentSchema, personIdSchema } from './ids.ts';
import { pairingKinds } from './pairing.ts';
import { sides } from './person.ts';

const paragraph = z.string().check(z.maxLength(4_000));

/** The texts of a letter that a board may reword, for those who are mentees or for those who are mentors. */
export const letterWordingSchema = z.object({
  greeting: paragraph,
  /** Stands above the partner's name. */
  opening: paragraph,
  promptsHeading: paragraph,
  /** One a line. */
  prompts: paragraph,
  closing: paragraph,
  mailSubject: z.string().check(z.maxLength(300)),
  /** What stands in the e-mail draft, above the letter. */
  mailText: paragraph,
  /** A message that the person may send to the partner to begin with. */
  firstMessage: paragraph,
});
export type LetterWording = z.infer<typeof letterWordingSchema>;

export const storedWordingSchema = z.object({ side: z.enum(sides), wording: letterWordingSchema });
export type StoredWording = z.infer<typeof storedWordingSchema>;

/** What a letter told about a partner: by it a later change is found. Ids and a fingerprint, no names. */
export const toldPartnerSchema = z.object({
  partnerId: personIdSchema,
  /** What the partner is to the reader. */
  side: z.enum(sides),
  kind: z.enum(pairingKinds),
  /** Fingerprint of the name and contact details as they stood in the letter. */
  details: z.string().check(z.maxLength(40)),
});
export type ToldPartner = z.infer<typeof toldPartnerSchema>;

export const announcedLetterSchema = z.object({
  personId: personIdSchema,
  /** 1 for the first letter of this person in the cycle. */
  version: z.int().check(z.gte(1)),
  partners: z.array(toldPartnerSchema),
});
export type AnnouncedLetter = z.infer<typeof announcedLetterSchema>;

/** One time at which letters went out: the first one to everyone, later ones to those whose letter has changed. */
export const announcementSchema = z.object({
  id: announcementIdSchema,
  cycleId: cycleIdSchema,
  version: z.int().check(z.gte(1)),
  announcedOn: daySchema,
  createdAt: momentSchema,
  officer: z.string().check(z.maxLength(200)),
  letters: z.array(announcedLetterSchema),
});
export type Announcement = z.infer<typeof announcementSchema>;
