import { speaker } from '../../speaker';

/** Every command by its name. */
export const paletteWords = speaker('dialogs/palette', {
  commandPalette: 'Command palette',
  searchCommands: 'Search commands',
  placeholder: 'What do you want to do?',
  noneFound: 'There is no such command.',
  commands: 'Commands',
});
