import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Clock, GRACE_MS, HOST_CALL_MS, STARTUP_MS, Watchdog } from '../src/watchdog.ts';

let expired: Clock[];
let watchdog: Watchdog;

beforeEach(() => {
  vi.useFakeTimers();
  expired = [];
  watchdog = new Watchdog((clock) => expired.push(clock));
});
afterEach(() => {
  vi.useRealTimers();
});

test('the start-up clock runs out after 20 s, not before', () => {
  watchdog.expectStart();
  vi.advanceTimersByTime(STARTUP_MS - 1);
  expect(expired).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(expired).toEqual(['startup']);
});

test('the run clock gives the deadline and 250 ms of grace', () => {
  watchdog.expectEnd(1000);
  vi.advanceTimersByTime(1000 + GRACE_MS - 1);
  expect(expired).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(expired).toEqual(['run']);
});

test('one clock at a time: the run clock replaces the start-up clock', () => {
  watchdog.expectStart();
  vi.advanceTimersByTime(STARTUP_MS - 1);
  watchdog.expectEnd(60_000);
  vi.advanceTimersByTime(60_000);
  expect(expired).toEqual([]);
});

test('a clock runs out once, and not at all after rest', () => {
  watchdog.expectEnd(10);
  watchdog.rest();
  vi.advanceTimersByTime(60_000);
  expect(expired).toEqual([]);
  watchdog.expectEnd(10);
  vi.advanceTimersByTime(60_000);
  expect(expired).toEqual(['run']);
});

test('a function of the host has 5 s, and what is left of the run goes on after it', () => {
  watchdog.expectEnd(60_000);
  vi.advanceTimersByTime(1000);
  watchdog.expectAnswer();
  vi.advanceTimersByTime(HOST_CALL_MS - 1);
  watchdog.resume();
  vi.advanceTimersByTime(60_000 + GRACE_MS - 1000 - HOST_CALL_MS);
  expect(expired).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(expired).toEqual(['run']);
});

test('a function of the host that does not answer is told apart from a run that does not end', () => {
  watchdog.expectEnd(60_000);
  watchdog.expectAnswer();
  vi.advanceTimersByTime(HOST_CALL_MS);
  expect(expired).toEqual(['host-call']);
});

test('a call gets no more than what is left of the run', () => {
  watchdog.expectEnd(1000);
  watchdog.expectAnswer();
  vi.advanceTimersByTime(1000 + GRACE_MS);
  expect(expired).toEqual(['run']);
});
