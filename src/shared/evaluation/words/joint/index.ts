export {
  type JointDisplay,
  type JointDisplayRow,
  type JointQuote,
  type JointTheme,
  type JointVoices,
  jointDisplay,
} from './jointDisplay.ts';
