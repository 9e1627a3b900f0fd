import {
  answerQuestion,
  countedSubmissions,
  judgeScale,
  listMeasures,
  relateToOutcome,
} from '../../shared/evaluation/index.ts';
import type { EvaluationAnswers, EvaluationJob } from './evaluationProtocol.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';

const answer = (job: EvaluationJob): EvaluationAnswers[keyof EvaluationAnswers] => {
  switch (job.kind) {
    case 'compare':
      return answerQuestion(job.request);
    case 'scales': {
      const submissions = countedSubmissions(job.survey);
      return job.survey.scales.map((scale) => judgeScale(scale, job.survey.items, submissions));
    }
    case 'outcome': {
      const { survey, facts, measureIds, options } = job;
      const measures = listMeasures(survey.items, survey.scales).filter(({ id }) => measureIds.includes(id));
      return relateToOutcome(countedSubmissions(survey), measures, facts, options);
    }
  }
};

const say = (message: WorkerMessage<ReturnType<typeof answer>>): void => self.postMessage(message);

self.onmessage = ({ data: { input } }: MessageEvent<WorkerJob<EvaluationJob>>) => {
  try {
    say({ kind: 'done', output: answer(input) });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : 'The computation failed.' });
  }
};
