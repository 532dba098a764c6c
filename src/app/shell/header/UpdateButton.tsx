import { Button } from '../../../ui/Button';
import { useUpdate } from '../../pwa/update';
import { shellWords } from '../../../words/parts/app/shell';

/** Offers a newer version for as long as one waits; the page never reloads by itself. */
export function UpdateButton() {
  const take = useUpdate((s) => s.take);
  if (!take) return null;
  return (
    <Button small variant="outline" onClick={take}>
      {shellWords('takeUpdate')}
    </Button>
  );
}
