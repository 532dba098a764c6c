import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { Studio } from '../studio/studio';
import { StudioProvider } from '../studio/StudioContext';
import { ErrorBoundary } from '../ui/failures/ErrorBoundary';
import { TooltipProvider } from '../ui/overlays/Tooltip';
import { Shell } from './shell/Shell';
import { useSpoken } from './language';

export function App({ studio }: { readonly studio: Studio }) {
  // One a studio: what one library holds is no answer for another.
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );
  const tag = useSpoken();
  return (
    <ErrorBoundary key={tag} what="Scenograph">
      <StudioProvider studio={studio}>
        <QueryClientProvider client={client}>
          <TooltipProvider>
            <Shell />
          </TooltipProvider>
        </QueryClientProvider>
      </StudioProvider>
    </ErrorBoundary>
  );
}
