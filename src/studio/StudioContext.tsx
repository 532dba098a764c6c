import { createContext, useContext, type ReactNode } from 'react';
import type { Studio } from './studio';

const StudioContext = createContext<Studio | null>(null);

/** Gives the panels below it the controllers of one studio (see `createStudio`). */
export function StudioProvider({
  studio,
  children,
}: {
  readonly studio: Studio;
  readonly children: ReactNode;
}) {
  return <StudioContext value={studio}>{children}</StudioContext>;
}

/** The controllers: what a panel can do. What is, it reads from the stores (`useDocument`, `useRun`, ...). */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('useStudio needs a StudioProvider above it');
  return studio;
}
