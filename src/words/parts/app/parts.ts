import { speaker } from '../../speaker';

/** Parts of the studio as they begin a sentence: "The stage stopped working." */
export const partsWords = speaker('app/parts', {
  thePrompt: 'The prompt',
  theReasoning: 'The reasoning',
  theRuns: 'The list of runs',
  thePlans: 'The list of plans',
  thisColumn: 'This column',
  theObjects: 'The list of objects',
  theChecks: 'The checks',
  theDetails: 'What is known of the painting',
  thisLine: 'This line',
  theStage: 'The stage',
  thisStage: 'This stage',
  theReplay: 'The replay',
  whatRuns: 'What runs',
  theTimeline: 'The timeline',
  thePaintings: 'The row of paintings',
  theStudio: 'The studio',
  thePalette: 'The command palette',
  theHelp: 'The keyboard help',
  comparing: 'Comparing runs',
  presenting: 'Presenting',
  theBenchmark: 'The benchmark',
  theLayouts: 'Layouts in and out',
  theModels: 'The list of models',
  theHeader: 'The bar at the top',
});
