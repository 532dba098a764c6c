import type { PhoneTab } from '../../../studio/document/view';
import { ErrorBoundary } from '../../../ui/failures/ErrorBoundary';
import type { Column } from './columnsStore';
import { panelsIn, type Screen } from './panels';

/** The panels of a column or a tab: one that fails leaves the others alone. */
export function PanelStack({ screen, part }: { readonly screen: Screen; readonly part: Column | PhoneTab }) {
  return panelsIn(screen, part).map(({ key, name, draw }) => (
    <ErrorBoundary key={key} what={name()} small>
      {draw(screen)}
    </ErrorBoundary>
  ));
}
