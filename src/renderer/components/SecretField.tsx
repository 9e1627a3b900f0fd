import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFocusOn } from './useFocusOn.ts';

/** What opens an encrypted file. */
export type Secret = 'passphrase' | 'recovery code';

/** Which of the two is entered, and what; the passphrase needs the key file. */
export const useSecret = (hasKeyFile: boolean) => {
  const [way, setWay] = useState<Secret>(hasKeyFile ? 'passphrase' : 'recovery code');
  const [entered, setEntered] = useState('');
  return {
    way,
    entered,
    setEntered,
    turn: () => {
      setWay(way === 'passphrase' ? 'recovery code' : 'passphrase');
      setEntered('');
    },
  };
};

interface SecretFieldProps {
  readonly secret: ReturnType<typeof useSecret>;
  /** Of which file, where that has to be said. */
  readonly of?: string;
  readonly error: string | null;
}

/** Where the passphrase or the recovery code is entered; it has the focus when it comes up. */
export const SecretField = ({ secret, of = '', error }: SecretFieldProps) => {
  const field = useFocusOn(secret.way);
  const common = {
    value: secret.entered,
    error,
    ref: field,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => secret.setEntered(event.currentTarget.value),
  };
  return secret.way === 'passphrase' ? (
    <PasswordInput label={`Passphrase${of}`} {...common} />
  ) : (
    <TextInput
      label={`Recovery code${of}`}
      description="Seven groups of four, from the printed sheet."
      {...common}
    />
  );
};

/** Goes from one of the two to the other. */
export const TurnSecret = (props: { way: Secret; size?: 'sm' | 'compact-md'; onTurn: () => void }) => (
  <Button variant="subtle" size={props.size ?? 'sm'} onClick={props.onTurn}>
    {props.way === 'passphrase' ? 'Use the recovery code' : 'Use the passphrase'}
  </Button>
);
