import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Studio } from '../studio/studio';
import { StudioProvider } from '../studio/StudioContext';
import { ErrorBoundary } from '../ui/failures/ErrorBoundary';
import { TooltipProvider } from '../ui/overlays/Tooltip';
import { Shell } from './shell/Shell';
import { useSpoken } from './language';

const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });

export function App({ studio }: { readonly studio: Studio }) {
  const tag = useSpoken((s) => s.tag);
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
