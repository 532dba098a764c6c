import type { LucideIcon, LucideProps } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type * as icons from './icons';

/** Its place, until it has come or if it doesn't. */
const Blank = ({ size }: LucideProps) => <svg width={size} height={size} aria-hidden />;

/** An icon that is fetched when it is first drawn: the first paint needs none of these. */
export function lateIcon(name: keyof typeof icons): LucideIcon {
  const Icon = lazy(() =>
    import('./icons').then(
      (come) => ({ default: come[name] as typeof Blank }),
      () => ({ default: Blank }),
    ),
  );
  const Late = (props: LucideProps) => (
    <Suspense fallback={<Blank {...props} />}>
      <Icon {...props} />
    </Suspense>
  );
  return Late as unknown as LucideIcon;
}
