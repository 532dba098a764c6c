import { measureDevice } from '../../bundles/device/device';
import { createInstaller } from '../../bundles/install/installer';
import { requestPersistence } from '../../library/store';
import { dismissNotice, notify } from '../notices/announce';
import { useModel, type ModelChoice, type ModelController } from './loading';
import { useRun } from '../run/run';
import { SHIPPED_MODEL, useSettings } from '../settings/settings';
import { createModelManager, type ModelManager } from './installing';
import { useModels } from './installed';
import { createTabTalk } from './tabs';

/** Weights that two models may have together in memory while one gives way to the other, in bytes. */
const BESIDE = 1.5e9;
/** A model this small fits beside any other. */
const SMALL = 150e6;

/** The manager of the models on this device, over the page's own stores. */
export function createStudioManager(models: ModelController): ModelManager {
  return createModelManager({
    installer: createInstaller(),
    store: useModels,
    measure: measureDevice,
    backend: () => useSettings.getState().backend,
    persist: requestPersistence,
    tabs: createTabTalk(),
    onInstalled({ id, name }) {
      const notice = notify({
        tone: 'info',
        text: `${name} is on this device.`,
        action: { label: 'Use it', perform: () => void models.use(id, name) },
      });
      // Once it is used, from wherever, there is nothing left to offer.
      const leave = useModel.subscribe((model) => {
        if (model.kind !== 'ready' || model.id !== id) return;
        dismissNotice(notice);
        leave();
      });
    },
    fetch: (url, init) => fetch(url, init),
    origin: globalThis.location?.origin ?? '',
    now: Date.now,
  });
}

/** The choice of a model among the settings. A page that is closed in good order leaves no doubt behind. */
export function createModelChoice(): ModelChoice {
  const { set } = useSettings.getState();
  globalThis.addEventListener?.('pagehide', () => set({ triedModel: null }));
  return {
    get: () => useSettings.getState().model,
    set: (model) => set({ model }),
    tried: () => useSettings.getState().triedModel,
    setTried: (triedModel) => set({ triedModel }),
  };
}

/** Resolves when neither planning nor painting is on. */
export function whenIdle(): Promise<void> {
  const busy = () => ['planning', 'painting'].includes(useRun.getState().kind);
  if (!busy()) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = useRun.subscribe(() => {
      if (busy()) return;
      leave();
      resolve();
    });
  });
}

/** Whether a model may be loaded while the present one stays in memory. */
export function roomBeside(id: string): boolean {
  const present = useModel.getState();
  const { installed, device } = useModels.getState();
  const weight = (model: string): number =>
    model === SHIPPED_MODEL
      ? 0
      : (installed?.find(({ record }) => record.id === model)?.record.needs.memory ?? BESIDE);
  const both = [weight(id), weight(present.kind === 'ready' ? present.id : SHIPPED_MODEL)];
  if (Math.min(...both) < SMALL) return true;
  const most = Math.min(BESIDE, (device?.memory ?? Infinity) / 4);
  return both.reduce((sum, bytes) => sum + bytes, 0) <= most;
}
