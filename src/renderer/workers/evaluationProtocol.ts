import type {
  AnsweredQuestion,
  ComparisonRequest,
  NamedSurvey,
  OutcomeOptions,
  OutcomeRow,
  PeopleFacts,
  ScaleReliability,
} from '../../shared/evaluation/index.ts';

/** What the evaluation asks of its worker. */
export type EvaluationJob =
  | { readonly kind: 'compare'; readonly request: ComparisonRequest }
  | { readonly kind: 'scales'; readonly survey: NamedSurvey }
  | {
      readonly kind: 'outcome';
      readonly survey: NamedSurvey;
      readonly facts: PeopleFacts;
      readonly measureIds: readonly string[];
      readonly options: OutcomeOptions;
    };

export interface EvaluationAnswers {
  readonly compare: AnsweredQuestion;
  /** In the order of the survey's scales. */
  readonly scales: readonly ScaleReliability[];
  readonly outcome: readonly OutcomeRow[];
}

export type EvaluationAnswer<Kind extends EvaluationJob['kind']> = EvaluationAnswers[Kind];
