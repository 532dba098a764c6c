import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Studio } from './studio';
import { useStudio } from './StudioContext';

/** What each studio has asked for. */
const clients = new WeakMap<Studio, QueryClient>();

function clientOf(studio: Studio): QueryClient {
  const known = clients.get(studio);
  if (known) return known;
  const made = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  clients.set(studio, made);
  return made;
}

/** A part that asks for things (queries.ts). What it asks with is no part of the first paint: use it in parts that come later. */
export function queried<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  return function Queried(props: P) {
    return (
      <QueryClientProvider client={clientOf(useStudio())}>
        <Part {...props} />
      </QueryClientProvider>
    );
  };
}
