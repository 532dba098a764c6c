import { speaker } from '../../speaker';

/** The line for changes in words. */
export const commandLineWords = speaker('panels/command', {
  line: 'Change the plan in words',
  /** `example`: a command, in English. */
  placeholder: ({ example }: { example: string }) => `Say what to change: ${example}`,
  about: 'Enter does it, Esc leaves. “It” and “them” mean what is selected. Commands are read in English.',
  send: 'Do it',
});
