import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { Studio } from '../studio/studio';
import { StudioProvider } from '../studio/StudioContext';
import { ErrorBoundary } from '../ui/failures/ErrorBoundary';
import { TooltipProvider } from '../ui/overlays/Tooltip';
import { directionOf } from '../words/languages';
import { Shell } from './shell/Shell';
import { useSpoken } from './language';

export function App({ studio }: { readonly studio: Studio }) {
  const tag = useSpoken();
  return (
    <ErrorBoundary key={tag} what="Scenograph">
      <DirectionProvider direction={directionOf(tag)}>
        <StudioProvider studio={studio}>
          <TooltipProvider>
            <Shell />
          </TooltipProvider>
        </StudioProvider>
      </DirectionProvider>
    </ErrorBoundary>
  );
}
