import { BelljarError } from './error.ts';
import { Lane } from './lane.ts';
import type { HostOutcome, Runner } from './runner.ts';

/** The workers: one for each lane, and one that stands by, warm, for the lane that needs it next. */
export class Pool {
  #spare: Runner;
  #disposed = false;
  readonly #lanes = new Set<Lane>();
  readonly #spawn: () => Runner;
  readonly #hostOutcome: HostOutcome;

  constructor(spawn: () => Runner, hostOutcome: HostOutcome) {
    this.#spawn = spawn;
    this.#hostOutcome = hostOutcome;
    this.#spare = spawn();
  }

  open(): Lane {
    if (this.#disposed) throw new BelljarError('disposed', 'this Belljar was disposed of');
    const lane = new Lane(() => this.#take(), this.#hostOutcome);
    this.#lanes.add(lane);
    return lane;
  }

  close(lane: Lane): void {
    this.#lanes.delete(lane);
    lane.dispose();
  }

  dispose(): void {
    this.#disposed = true;
    for (const lane of this.#lanes) this.close(lane);
    this.#spare.end('cancelled', 'nothing is to run any more');
  }

  #take(): Runner {
    const taken = this.#spare.alive ? this.#spare : this.#spawn();
    this.#spare = this.#spawn();
    return taken;
  }
}
