import { speaker } from '../../speaker';

export const newsWords = speaker('dialogs/news', {
  title: 'What’s new',
  version: ({ version }: { version: string }) => `Version ${version}`,
  updated: ({ version }: { version: string }) => `Scenograph is now version ${version}.`,
  show: 'What’s new',
  gallery: 'A gallery: twelve scenes with all that the model wrote, for designers, teachers and researchers.',
  ready: 'Prompts to begin with, each with its picture.',
  tour: 'A tour of five stops, in the menu of the scene.',
  away: 'While you are in another tab, the title says how far a run is, and when it has ended.',
  words: 'Changes in words under the stage: “move the cat to the left of the sofa”.',
  layers: 'A picture comes apart into layers: PSD, PNGs or SVG.',
  languages: 'Eight languages, one of them from right to left.',
  first: 'Plan, edit, paint, all in the browser.',
});
