import { signal } from '@preact/signals';
import { Belljar, BelljarError, type Progress } from '../src/index.ts';
import { announcement } from './announcement.ts';
import { t } from './messages.ts';

export type EngineState =
  | { kind: 'loading'; progress: Progress | null }
  | { kind: 'ready'; belljar: Belljar }
  | { kind: 'failed'; error: BelljarError };

export const engine = signal<EngineState>({ kind: 'loading', progress: null });

export async function loadEngine(): Promise<void> {
  engine.value = { kind: 'loading', progress: null };
  try {
    const belljar = await Belljar.create({
      onProgress: (progress) => {
        engine.value = { kind: 'loading', progress };
      },
    });
    engine.value = { kind: 'ready', belljar };
    announcement.value = t.engine.announce;
  } catch (error) {
    engine.value = { kind: 'failed', error: asBelljarError(error) };
  }
}

export function asBelljarError(error: unknown): BelljarError {
  return error instanceof BelljarError ? error : new BelljarError('engine-invalid', String(error), { cause: error });
}
