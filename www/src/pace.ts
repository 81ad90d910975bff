/** Lets so many through in any one second, by name. */
export class Pace {
  /** `performance.now()` of each of the last second. */
  readonly #passed = new Map<string, number[]>();

  async wait(name: string, perSecond: number | undefined): Promise<void> {
    if (perSecond === undefined) return;
    let recent = this.#recent(name);
    while (recent.length >= perSecond) {
      const oldest = recent[0] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, oldest + 1000 - performance.now())));
      recent = this.#recent(name);
    }
    this.#passed.set(name, [...recent, performance.now()]);
  }

  #recent(name: string): number[] {
    return (this.#passed.get(name) ?? []).filter((moment) => performance.now() - moment < 1000);
  }
}
