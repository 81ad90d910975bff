import { engine, loadEngine } from './engine.ts';
import { formatBytes } from './format.ts';
import { t } from './messages.ts';
import { explainEngine } from './words.ts';

export function Header() {
  return (
    <header class="top">
      <h1>
        <Mark />
        {t.title}
      </h1>
      <p class="lead">{t.lead}</p>
      <EngineStatus />
    </header>
  );
}

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="3.6" r="1.6" class="knob" />
      <path d="M7 25.5V15a9 9 0 0 1 18 0v10.5M4 27.5h24" />
      <path d="M16 24v-6.5m0 0c0-2.6 1.7-4 4-4 0 2.6-1.7 4-4 4Zm0 2.5c0-2-1.4-3.2-3.500-3.2 0 2 1.4 3.2 3.500 3.2Z" />
    </svg>
  );
}

function EngineStatus() {
  const state = engine.value;
  switch (state.kind) {
    case 'loading': {
      const { receivedBytes = 0, totalBytes = 0 } = state.progress ?? {};
      const complete = totalBytes > 0 && receivedBytes >= totalBytes;
      const bytes = t.engine.bytes(formatBytes(receivedBytes), formatBytes(totalBytes));
      return (
        <div class="engine">
          <span id="engine-label">{t.engine.loading}</span>
          <progress
            aria-labelledby="engine-label"
            value={totalBytes ? receivedBytes : undefined}
            max={totalBytes || 1}
          />
          <span class="figure">{complete ? t.engine.starting : totalBytes ? bytes : ''}</span>
        </div>
      );
    }
    case 'ready': {
      const { python, sha256 } = state.belljar.engine;
      return (
        <div class="engine ready" title={t.engine.about(sha256)}>
          <span class="dot" />
          {t.engine.ready(python)}
        </div>
      );
    }
    case 'failed':
      return (
        <div class="engine failed">
          <span class="dot" />
          {t.engine.failed}
        </div>
      );
  }
}

/** What is wrong with the engine, large, where its outcomes would be. */
export function EngineFailure() {
  const state = engine.value;
  if (state.kind !== 'failed') return null;
  const { code, message } = state.error;
  return (
    <div class="alarm" role="alert">
      <h3>{explainEngine(state.error)}</h3>
      {code === 'engine-digest' && <p>{t.engine.digestHint}</p>}
      <p class="fine">{message}</p>
      {code !== 'unsupported' && (
        <button type="button" onClick={() => void loadEngine()}>
          {t.engine.retry}
        </button>
      )}
    </div>
  );
}
