import { rmSync } from 'node:fs';

export default function removeData(): void {
  if (process.env.BELLJAR_TEST_DATA) rmSync(process.env.BELLJAR_TEST_DATA, { recursive: true, force: true });
}
