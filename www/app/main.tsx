import { render } from 'preact';
import { App } from './app.tsx';
import { loadEngine } from './engine.ts';
import { listenToFiles } from './files.ts';
import { listenToKeys } from './keys.ts';
import { openSession } from './permit.ts';
import { loadTasks } from './tasks.ts';

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(<App />, root);
}
listenToKeys();
listenToFiles();
void loadTasks();
void loadEngine();
// A failure is told by the first run, which is the first to need it.
openSession().catch(() => {});
