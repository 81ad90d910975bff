import { announcement } from './announcement.ts';
import { Bar } from './bar.tsx';
import { DropTarget } from './drop.tsx';
import { Header } from './header.tsx';
import { t } from './messages.ts';
import { NoticeBox } from './notice.tsx';
import { Outcome } from './outcome.tsx';
import { goToEditor, Source } from './source.tsx';
import { TaskPanel } from './task.tsx';

export function App() {
  return (
    <>
      <button type="button" class="skip" onClick={goToEditor}>
        {t.skip}
      </button>
      <Header />
      <main class="bench">
        <TaskPanel />
        <section class="work" aria-label={t.editor.label}>
          <Source />
          <Bar />
        </section>
        <Outcome />
      </main>
      <NoticeBox />
      <DropTarget />
      <div class="unseen" role="status" aria-live="polite">
        {announcement}
      </div>
    </>
  );
}
