import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/fonts.css';
import '../ui/theme.css';
import '../ui/base.css';
import { applyAddress, takeSceneLink } from './address';
import { App } from './App';
import { forgetShippedModel, loadModel, readShippedManifest } from './loadGenerator';
import { registerServiceWorker } from './pwa/register';
import { createStudio } from '../studio/studio';

const studio = createStudio({
  loadGenerator: loadModel,
  readManifest: readShippedManifest,
  forgetModel: forgetShippedModel,
});

applyAddress(studio);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <App studio={studio} />
  </StrictMode>,
);

void studio.start(takeSceneLink());
// A link pasted into the address of the open page.
window.addEventListener('hashchange', () => {
  const link = takeSceneLink();
  if (link !== undefined) void studio.scenes.openLink(link);
});
registerServiceWorker(studio);
