import type { KnownPerson, LeakReport, ReportFormatName } from '../../shared/export/index.ts';
import type { PersonId, ReportSettings } from '../../shared/model/index.ts';
import type { EvaluationReport, ReportResults, ReportSource } from '../../shared/report/index.ts';

/** What the report screen asks of its worker. */
export type ReportJob =
  | {
      readonly kind: 'compute';
      /** The fingerprint is worked out by the worker. */
      readonly source: Omit<ReportSource, 'fingerprint'>;
      readonly settings: ReportSettings;
    }
  | {
      readonly kind: 'check';
      readonly report: EvaluationReport;
      readonly people: readonly KnownPerson[];
      /** Texts that may stand there as they are: the authors' names. */
      readonly allowed: readonly string[];
    }
  | {
      readonly kind: 'write';
      readonly format: ReportFormatName;
      readonly fileName: string;
      readonly report: EvaluationReport;
      readonly source: ReportSource;
      /** Each figure in pixels by its id. */
      readonly pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
      readonly people: readonly KnownPerson[];
      readonly allowed: readonly string[];
      /** People who did not agree that their answers are used in research: they are not in the data. */
      readonly withoutConsent: ReadonlySet<PersonId>;
    };

export interface ReportAnswers {
  readonly compute: ReportResults;
  readonly check: LeakReport;
  readonly write: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly mediaType: string;
    readonly notes: readonly string[];
    /** What was found when the written file was read back. */
    readonly leaks: LeakReport;
  };
}
