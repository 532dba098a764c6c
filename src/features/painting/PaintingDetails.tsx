import type { ReactNode } from 'react';
import { withoutMarks } from '../../plan/chain/marks';
import { useDocument, usePaintings, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { whereItWasPainted } from '../../studio/models/backends';
import type { PaintingEntry } from '../../studio/scenes/paintings';
import { Button } from '../../ui/Button';
import { CommandButton } from '../../ui/command';
import { Section } from '../../ui/Section';
import { paintingWords } from '../../words/parts/panels/painting';
import { fixed } from '../../words/numbers';
import { RepaintButtons } from './RepaintButtons';
import styles from './PaintingDetails.module.css';

/** Where the picture on the stage came from, and what can be done with it. */
export function PaintingDetails() {
  const shown = useView((s) => s.shownPainting);
  const entry = usePaintings((s) => s.entries.find((painting) => painting.id === shown));
  return entry ? <Details entry={entry} /> : null;
}

function Details({ entry }: { readonly entry: PaintingEntry }) {
  const studio = useStudio();
  const revision = useDocument((s) => s.revision);
  const older = revision !== entry.planRevision;
  return (
    <Section title={paintingWords('picture')}>
      <div className={styles.stack}>
        <div className={styles.buttons}>
          <CommandButton id="download" variant="outline" small />
          <CommandButton id="copy" variant="outline" small />
        </div>
        <RepaintButtons />
        <dl className={styles.facts}>
          <Fact name={paintingWords('seed')}>
            <span className={styles.number}>{entry.seed}</span>
            <Button
              small
              onClick={() => studio.stores.settings.getState().set({ seed: entry.seed, randomSeed: false })}
            >
              {paintingWords('useAgain')}
            </Button>
          </Fact>
          {entry.repainted && (
            <Fact name={paintingWords('repainted')}>
              <Source from={entry.repainted.from} />{' '}
              {paintingWords('cells', { count: entry.repainted.cells.length })}
            </Fact>
          )}
          <Fact name={paintingWords('guidanceTemperature')}>
            <span className={styles.number}>
              {fixed(entry.guidance, 1)}, {fixed(entry.temperature, 2)}
            </span>
          </Fact>
          <Fact name={paintingWords('size')}>
            <span className={styles.number}>{paintingWords('pixels', entry)}</span>
          </Fact>
          <Fact name={paintingWords('model')}>
            <span>
              {entry.model.name} (<Licence model={entry.model} />
              ), {whereItWasPainted(entry)}
            </span>
          </Fact>
          {entry.retold !== undefined && (
            <Fact name={paintingWords('retold')}>
              <span className={styles.retold} dir="auto">
                {withoutMarks(entry.retold)}
              </span>
            </Fact>
          )}
          <Fact name={paintingWords('plan')}>
            {older
              ? paintingWords('revisionChanged', { revision: entry.planRevision })
              : paintingWords('revision', { revision: entry.planRevision })}
          </Fact>
        </dl>
      </div>
    </Section>
  );
}

/** The picture that this one was repainted from, where it is still there. */
function Source({ from }: { readonly from: string }) {
  const studio = useStudio();
  const source = usePaintings((s) => s.entries.find(({ id }) => id === from));
  if (!source) return <>{paintingWords('fromGonePicture')}</>;
  return (
    <Button small variant="link" onClick={() => studio.stores.view.getState().showPainting(from)}>
      {paintingWords('fromSeed', { seed: source.seed })}
    </Button>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The licence that came with the model, to read where it lies. */
function Licence({ model }: { readonly model: PaintingEntry['model'] }) {
  if (!model.licenceUrl) return model.licence;
  return (
    <a href={model.licenceUrl} target="_blank" rel="noreferrer">
      {model.licence}
    </a>
  );
}
