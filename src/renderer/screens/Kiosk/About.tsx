import { TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { type Enrollment, roleChoices } from '../../../shared/model/index.ts';
import type { KioskQuestionnaire } from '../../../shared/rpc/index.ts';
import { capitalize } from '../../components/format.ts';
import { Choice } from '../../components/questions/Choice.tsx';
import questions from '../../components/questions/questions.module.css';
import classes from './kiosk.module.css';
import type { KioskDraft } from './kioskDraft.ts';

const ChoiceList = <Value extends string | number | null>(props: {
  label: string;
  hint?: ReactNode;
  problem: string | null;
  options: readonly { readonly value: Value; readonly label: string }[];
  isChosen: (value: Value) => boolean;
  onChoose: (value: Value) => void;
}) => {
  const id = useId();
  return (
    <div className={questions.question} data-size="touch">
      <div id={id} className={questions.wording}>
        {props.label}
      </div>
      {(props.hint !== undefined || props.problem !== null) && (
        <div className={questions.hint}>
          {props.hint}
          {props.problem !== null && <strong role="alert">{props.problem}</strong>}
        </div>
      )}
      <div role="radiogroup" aria-labelledby={id} className={questions.choices}>
        {props.options.map(({ value, label }) => (
          <Choice
            key={label}
            kind="radio"
            name={id}
            checked={props.isChosen(value)}
            disabled={false}
            onChange={() => props.onChoose(value)}
          >
            {label}
          </Choice>
        ))}
      </div>
    </div>
  );
};

const roleLabels = ({ words }: KioskQuestionnaire): Record<Enrollment['role'], string> => ({
  mentee: `A ${words.mentee}`,
  mentor: `A ${words.mentor}`,
  both: `Both ${words.mentee} and ${words.mentor}`,
  neither: 'Neither this year',
});

/** Which of the found people it is, the class, the role, and the places of a mentor. */
export const About = (props: {
  questionnaire: KioskQuestionnaire;
  draft: KioskDraft;
  /** What is still missing is said beside it once somebody tried to go on. */
  tried: boolean;
  onChange: (part: Partial<KioskDraft>) => void;
}) => {
  const { questionnaire, draft, tried, onChange } = props;
  const { named, kind, words } = questionnaire;
  const self = draft.found.find(({ id }) => id === draft.self);
  const isSelfOpen = draft.found.length > 0 && draft.self === null;
  const asksClass = named && !isSelfOpen && (self === undefined || self.entryCohort === null);
  const roles = roleChoices.filter((role) => kind === 'matching' || role === 'mentee' || role === 'mentor');
  const labels = roleLabels(questionnaire);
  return (
    <div className={classes.questions}>
      {draft.found.length > 0 && (
        <ChoiceList
          label={draft.found.length === 1 ? 'Is this you?' : 'Which of these is you?'}
          problem={tried && isSelfOpen ? 'Choose one, so that your answers find you.' : null}
          options={[
            ...draft.found.map(({ id, name, entryCohort }) => ({
              value: id as string,
              label: entryCohort === null ? name : `${name}, entered ${entryCohort}`,
            })),
            { value: 'nobody', label: 'No, that is somebody else' },
          ]}
          isChosen={(value) => value === draft.self}
          onChoose={(value) => onChange({ self: draft.found.find(({ id }) => id === value)?.id ?? 'nobody' })}
        />
      )}
      {asksClass && (
        <ChoiceList
          label="Your class"
          problem={null}
          options={questionnaire.classes.map(({ label, entryCohort }) => ({
            value: entryCohort,
            label: `${label}, entered ${entryCohort}`,
          }))}
          isChosen={(value) => value === draft.entryCohort}
          onChoose={(entryCohort) => onChange({ entryCohort })}
        />
      )}
      <ChoiceList
        label={kind === 'matching' ? 'This year I want to be' : 'I answer as'}
        problem={tried && draft.role === null ? 'Choose one: the questions depend on it.' : null}
        options={roles.map((role) => ({ value: role, label: capitalize(labels[role]) }))}
        isChosen={(value) => value === draft.role}
        onChoose={(role) => onChange({ role })}
      />
      {questionnaire.asksPlaces && (draft.role === 'mentor' || draft.role === 'both') && (
        <ChoiceList
          label={`How many ${words.mentees} could you take?`}
          problem={null}
          options={[1, 2, 3].map((value) => ({ value, label: String(value) }))}
          isChosen={(value) => value === (draft.places ?? 1)}
          onChoose={(places) => onChange({ places })}
        />
      )}
      {kind === 'evaluation' && (
        <TextInput
          label="Code word, if you have one"
          description="It links your answers of several surveys without your name."
          size="lg"
          autoComplete="off"
          maxLength={200}
          value={draft.codeWord}
          onChange={(event) => onChange({ codeWord: event.currentTarget.value })}
        />
      )}
    </div>
  );
};
