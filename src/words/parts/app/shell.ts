import { speaker } from '../../speaker';

/** The frame around the panels: header, layouts, menus of the scene. */
export const shellWords = speaker('app/shell', {
  description: 'See the plan of a picture, fix it, paint it. Everything stays on this device.',
  insecure:
    'This address is not secure: the browser keeps no models here and gives no graphics card, threads or clipboard.',
  insecureAdvice: 'Scenograph needs https, or localhost, to be fast and to work offline.',
  noPlannerAdvice: 'Add objects by hand and paint them.',
  newVersion: 'A new version of Scenograph is ready.',
  updateWaits: 'A new version of Scenograph waits until this tab has finished.',
  updateWaitsAdvice: 'It comes by itself then; nothing you made is lost.',
  updateNow: 'Update now',
  otherTabBusy: 'Another tab of Scenograph still has something to finish: the update comes when it has.',
  leftWidth: 'Width of the left column',
  rightWidth: 'Width of the right column',
  dropHere: 'Drop a picture, a scene or a chain to open it, or a model’s folder to add it',
  scenograph: 'Scenograph',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',
  nothingKeptAdvice: 'Save your scene as a file before you close this page.',
  nothingKept: 'Nothing is kept here',
  prompt: 'Prompt',
  plan: 'Plan',
  paint: 'Paint',
  runs: 'Runs',
  paintingOptions: 'Painting options',
  severalPlans: 'Several plans',
  triesAbout:
    'Plan tries again while the plan breaks what the prompt asks, for a second at most. One try turns that off.',
  severalPlansAbout:
    'Samples some plans for the prompt and keeps the one that holds most of it. The others stay to choose from.',
  paintSettings: 'Seed, count and guidance',
  scene: 'Scene',
  sceneMenu: 'Scene menu',
  keptHere: 'Kept on this device',
  untitledScene: 'Untitled scene',
  sceneName: 'Scene name',
  panel: 'Canvas',
  takeUpdate: 'Update ready: reload',
  noPlanner: ({ name }: { name: string }) =>
    `${name} writes no plans, and the studio’s own model, which would, couldn’t be loaded.`,
  language: 'Language',
  browserLanguage: 'As the browser has it',
  languageFailed: 'This language could not be loaded.',
  languageFailedAdvice: 'Check the connection, then choose it again.',
});
