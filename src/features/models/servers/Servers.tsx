import { useId } from 'react';
import { useModel } from '../../../studio/hooks';
import { SHIPPED_MODEL } from '../../../studio/settings/settings';
import { useStudio } from '../../../studio/StudioContext';
import { Button } from '../../../ui/Button';
import { serversWords } from '../../../words/parts/dialogs/servers';
import styles from '../manager.module.css';
import { abilities } from '../words';
import { AddServer } from './AddServer';
import { InWords } from './InWords';
import { useServers } from './useServers';

/** Servers in place of a model on this device: those that are known, and how to add one. */
export function Servers() {
  const { model: models, notices } = useStudio();
  const { known, state, look, cancel, add, addInWords, remove } = useServers();
  const inUse = useModel((s) => (s.kind === 'ready' ? s.id : null));
  const id = useId();

  const forget = async (server: { readonly id: string; readonly name: string }) => {
    if (inUse === server.id && !(await models.use(SHIPPED_MODEL, serversWords('ownModel')))) return;
    remove(server.id);
    notices.announce(serversWords('removed', { name: server.name }));
  };
  return (
    <>
      {known.length > 0 && (
        <section aria-labelledby={id}>
          <h3 id={id} className={styles.heading}>
            {serversWords('servers')}
          </h3>
          <ul className={styles.list} aria-label={serversWords('knownServers')}>
            {known.map((server) => {
              const name = serversWords('found', { name: server.model.name, host: server.host });
              return (
                <li key={server.id} className={styles.item}>
                  <div className={styles.head}>
                    <h4 className={styles.name}>{name}</h4>
                    {inUse === server.id && <span className={styles.badge}>{serversWords('inUse')}</span>}
                  </div>
                  <div className={styles.buttons}>
                    {inUse !== server.id && (
                      <Button
                        small
                        variant="outline"
                        aria-label={serversWords('useServer', { name })}
                        onClick={() => void models.use(server.id, name)}
                      >
                        {serversWords('use')}
                      </Button>
                    )}
                    <Button
                      small
                      variant="danger"
                      aria-label={serversWords('removeServer', { name })}
                      onClick={() => void forget({ id: server.id, name })}
                    >
                      {serversWords('remove')}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <AddServer state={state} onLook={(typed) => void look(typed)} onCancel={cancel} />
      {state.kind === 'found' &&
        state.models.usable.map((model) => {
          const { id: of, licence, capabilities } = model.generator;
          const name = serversWords('found', { name: model.generator.name, host: state.server.host });
          return (
            <section key={of} aria-label={name} className={styles.offer}>
              <h4 className={styles.name}>{name}</h4>
              <p className={styles.facts}>
                <span>{licence.name}</span>
                <span>{abilities(capabilities)}</span>
              </p>
              <p className={styles.muted}>{licence.notice}</p>
              <div className={styles.buttons}>
                <Button
                  variant="primary"
                  aria-label={serversWords('useServer', { name })}
                  onClick={() => void models.use(add(state, model.generator).id, name)}
                >
                  {serversWords('use')}
                </Button>
              </div>
            </section>
          );
        })}
      {state.kind === 'found' && state.models.usable.length === 0 && (
        <InWords
          key={state.server.base}
          host={state.server.host}
          names={state.models.others}
          onUse={(model, size) =>
            void addInWords(state, model, size).then(({ id: of, host }) =>
              models.use(of, serversWords('found', { name: model, host })),
            )
          }
        />
      )}
    </>
  );
}
