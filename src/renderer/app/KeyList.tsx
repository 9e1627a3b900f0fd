import { Kbd, Modal, Table } from '@mantine/core';

const keys: readonly (readonly [string[], string])[] = [
  [['Ctrl', 'K'], 'Search or jump to a person, a screen or a command'],
  [['['], 'Fold or unfold the navigation'],
  [['/'], 'Find in the list or the family tree'],
  [['↑', '↓'], 'Move in a list'],
  [['Alt', '↑', '↓'], 'Move a question or an option in its list'],
  [['Enter'], 'Open what is selected'],
  [['+', '−', '0'], 'Zoom in the family tree, or show all of it'],
  [['Space'], 'Fold or unfold a branch of the family tree'],
  [['J', 'K'], 'Next or previous comment; ← → and Shift select its words'],
  [['1', '2', '…'], 'Apply the code of this key to the comment, or take it off'],
  [['0', 'C', 'M'], 'Nothing to code; add a code by name; write a memo'],
  [['L'], 'Lock or unlock the selected pair'],
  [['Ctrl', 'Z'], 'Undo the last change'],
  [['Ctrl', 'Shift', 'Z'], 'Do it again'],
  [['Esc'], 'Close a panel or a dialog; in presenter mode, hide everything'],
  [['?'], 'Show these keys'],
];

/** All keys in one list. */
export const KeyList = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Modal opened={opened} onClose={onClose} title="Keys">
    <Table>
      <Table.Tbody>
        {keys.map(([combination, meaning]) => (
          <Table.Tr key={meaning}>
            <Table.Td w={170}>
              {combination.map((key) => (
                <Kbd key={key} mr={4}>
                  {key}
                </Kbd>
              ))}
            </Table.Td>
            <Table.Td>{meaning}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Modal>
);
