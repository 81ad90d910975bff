/** One piece of work after the other, in the order in which they came. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** What `work` gives; or `instead`, at once, where `signal` is aborted before its turn has come. */
  add<T>(work: () => Promise<T>, signal: AbortSignal, instead: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = (): void => resolve(instead());
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave);
      this.#last = this.#last.then(() => {
        signal.removeEventListener('abort', leave);
        return signal.aborted ? undefined : work().then(resolve, reject);
      });
    });
  }
}
