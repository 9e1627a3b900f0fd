import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QuestionType, questionTypes } from '../../../shared/model/index.ts';
import classes from './builder.module.css';
import { typeHints, typeNames } from './names.ts';

/** The twelve types to choose a new question from. */
export const AddQuestion = ({ onAdd }: { onAdd: (type: QuestionType) => void }) => (
  <Menu position="bottom-start" width={420} withinPortal>
    <Menu.Target>
      <Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} />}>
        Add a question
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <div className={classes.types}>
        {questionTypes.map((type) => (
          <Menu.Item key={type} onClick={() => onAdd(type)}>
            {typeNames[type]}
            <small>{typeHints[type]}</small>
          </Menu.Item>
        ))}
      </div>
    </Menu.Dropdown>
  </Menu>
);
