import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/theme/fonts.css';
import '../ui/theme/theme.css';
import '../ui/theme/base.css';
import { applyAddress, takeSceneLink } from './address';
import { App } from './App';
import { forgetShippedModel, loadModel, readShippedManifest } from './loadGenerator';
import { takeOwnScene } from './pwa/ownScene';
import { sayWhereInsecure } from './insecure';
import { createStudio } from '../studio/studio';
import { followLanguage } from './language';

const studio = createStudio({
  loadGenerator: loadModel,
  readManifest: readShippedManifest,
  forgetModel: forgetShippedModel,
});

applyAddress(studio);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
const link = takeSceneLink();
// A page that shows English for a moment is worse than one that shows nothing.
void followLanguage(studio).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App studio={studio} />
    </StrictMode>,
  );
  void studio.start(link, takeOwnScene());
  sayWhereInsecure(studio.notices);
});
// A link pasted into the address of the open page.
window.addEventListener('hashchange', () => {
  const pasted = takeSceneLink();
  if (pasted !== undefined) void studio.scenes.openLink(pasted);
});
if (matchMedia('(pointer: coarse)').matches)
  void import('./screenKeyboard').then(
    ({ endAboveKeyboard }) => endAboveKeyboard(),
    () => undefined,
  );
// What nobody sees before the studio is there.
void import('./later').then(
  ({ followLater }) => followLater(studio),
  () => undefined,
);
// The worker itself was asked for by early.js; this follows its updates.
void import('./pwa/register').then(
  ({ registerServiceWorker }) => registerServiceWorker(studio),
  () => undefined,
);
