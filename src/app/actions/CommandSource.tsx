import { useCallback, useMemo, type ReactNode } from 'react';
import { useStudio } from '../../studio/StudioContext';
import { CommandProvider, type Command } from '../../ui/command';
import type { Action, ActionServices } from './action';
import { useClipboard } from './objects/clipboard';
import { useActionKeys } from './keyboard';
import { nextAction } from './next';
import { actions } from './registry';
import { useActionState } from './useActionState';

export interface CommandSourceProps {
  /** Whether an event of the window is meant for this studio. */
  readonly isMine: (event: Event) => boolean;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly children: (commands: readonly Command[]) => ReactNode;
}

/** Makes the actions usable: as commands for buttons, palette and help below it, and by their keys. */
export function CommandSource({ isMine, openPalette, openHelp, children }: CommandSourceProps) {
  const studio = useStudio();
  const state = useActionState();
  const services = useMemo<ActionServices>(
    () => ({ studio, state, openPalette, openHelp }),
    [studio, state, openPalette, openHelp],
  );
  const commands = useMemo(() => actions.map((action) => toCommand(action, services)), [services]);
  const byId = useCallback((id: string) => commands.find((command) => command.id === id), [commands]);
  useClipboard(studio);
  useActionKeys(actions, isMine, (action) => {
    if (!action.enabled(state, studio)) return false;
    action.perform(services);
    return true;
  });
  return <CommandProvider value={byId}>{children(commands)}</CommandProvider>;
}

function toCommand(action: Action, services: ActionServices): Command {
  return {
    id: action.id,
    label: action.label(),
    icon: action.icon,
    keys: action.keys?.[0],
    enabled: action.enabled(services.state, services.studio),
    next: action.id === nextAction(services.state),
    perform: () => action.perform(services),
  };
}
