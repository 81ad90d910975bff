import { hovering } from './files.ts';
import { t } from './messages.ts';

/** Over the whole page while a file hovers over it. */
export function DropTarget() {
  return hovering.value ? (
    <div class="drop" aria-hidden="true">
      <p>{t.editor.drop}</p>
    </div>
  ) : null;
}
