import { useSettings } from '../../studio/hooks';
import { NumberField } from '../../ui/fields/NumberField';
import { paintingWords } from '../../words/parts/panels/painting';

/** Most pictures painted in one run. */
const MOST = 16;

/** How many pictures one press of Paint makes, each from a seed of its own. */
export function PictureCount({ short = false }: { readonly short?: boolean }) {
  const count = useSettings((s) => s.count);
  const set = useSettings((s) => s.set);
  return (
    <NumberField
      label={paintingWords('pictures')}
      value={count}
      min={1}
      max={MOST}
      short={short}
      onChange={(value) => set({ count: Math.round(value) })}
    />
  );
}
