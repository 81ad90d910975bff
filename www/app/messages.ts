import type { ApiErrorCode, Class, ErrorCode, State } from '../src/index.ts';

/** What a class means, and what a person can do about it. */
export interface ClassWords {
  label: string;
  means: string;
  todo: string;
}

const classes: Record<Class, ClassWords> = {
  ok: {
    label: 'ok',
    means: 'The function returned a value.',
    todo: 'Send it, or change the code and run it again.',
  },
  error: {
    label: 'error',
    means: 'Python raised an exception that nothing caught.',
    todo: 'The traceback names the line. Select it to go there.',
  },
  syntax: {
    label: 'syntax',
    means: 'This source is not valid Python.',
    todo: 'Nothing was run. Mend the line that the message names.',
  },
  policy: {
    label: 'policy',
    means: 'The program used something that the policy does not allow.',
    todo: 'What it used stands below; what is allowed stands with the task.',
  },
  fuel: {
    label: 'fuel',
    means: 'The run used up its fuel, the counted cost of its work.',
    todo: 'Look for a loop that never ends, or for a way that does less.',
  },
  timeout: {
    label: 'timeout',
    means: 'The run was still going at its deadline and was ended.',
    todo: 'Look for a loop that never ends, or for a quicker way.',
  },
  cancelled: {
    label: 'cancelled',
    means: 'You stopped the run.',
    todo: 'Run it again whenever you like.',
  },
  memory: {
    label: 'memory',
    means: 'The program asked for more memory than it may use.',
    todo: 'Keep less at once: go through the data piece by piece.',
  },
  recursion: {
    label: 'recursion',
    means: 'Calls were nested too deeply.',
    todo: 'Check where the recursion should end, or use a loop.',
  },
  output: {
    label: 'output',
    means: 'The program printed more than it may.',
    todo: 'Print less. The value does not need printing: return it.',
  },
  value: {
    label: 'value',
    means: 'A value could not cross between Python and this page.',
    todo: 'Numbers, text, bytes, dates, and lists, tuples, sets, arrays and dicts of them can cross. The message names the part that cannot.',
  },
  crash: {
    label: 'crash',
    means: 'The engine failed, not your program.',
    todo: 'The next run starts afresh. If it happens again, tell us with your source.',
  },
};

const engineErrors: Record<ErrorCode, string> = {
  unsupported: 'This browser cannot run it: WebAssembly, module workers or WebCrypto are missing.',
  'engine-unreachable': 'The engine could not be loaded from the server.',
  'engine-digest': 'The engine that arrived is not the one that the server names, so it is not used.',
  'engine-invalid': 'The engine that arrived cannot be used.',
  'worker-failed': 'A worker of this page did not start.',
  'checker-unreachable': 'The checker could not be loaded from the server.',
  'policy-invalid': 'The policy is none that the checker understands.',
  busy: 'A run is going on already.',
  'state-lost': 'What the calls before had left was lost when one of them was ended.',
  disposed: 'The engine was put away.',
};

const apiErrors: Partial<Record<ApiErrorCode, string>> = {
  unreachable: 'The server cannot be reached.',
  unexpected: 'The server gave an answer that this page does not know.',
  'data-digest': 'The data that arrived is not the data that the task names, so it is not used.',
  'ticket-expired': 'The ticket of this run has expired. Run it again, then send.',
  'body-too-large': 'The outcome is larger than the server takes. Return or print less.',
};

/** Everything that the page says. A translation is another object of this type. */
export const english = {
  locale: 'en',
  title: 'Belljar',
  lead: 'Write or open a Python function. It runs here, in your own browser, under glass: it reaches nothing but its data. Then send back the signed result.',
  skip: 'Skip to the editor',
  classes,
  engineErrors,
  apiErrors,

  engine: {
    loading: 'Loading the Python engine',
    bytes: (received: string, total: string) => `${received} of ${total}`,
    starting: 'Starting',
    ready: (python: string) => `Python ${python} ready`,
    about: (sha256: string) => `Engine ${sha256.slice(0, 12)}`,
    announce: 'The Python engine is ready.',
    failed: 'Engine not loaded',
    retry: 'Try again',
    digestHint: 'Reload; if it stays, whoever runs this server should hear of it.',
  },

  tasks: {
    heading: 'Tasks',
    loading: 'Loading the tasks',
    failed: 'The tasks could not be loaded',
    empty: 'This server has no tasks yet.',
    retry: 'Try again',
    statement: 'Task',
    data: 'Data',
    dataSize: (bytes: string, format: string) => `${bytes}, ${format}`,
    example: 'Example',
    look: 'Look at the data',
    lookMore: (bytes: string) => `The first ${bytes} of it`,
    dataFailed: 'The data could not be loaded.',
    limits: 'Limits',
    policy: 'Policy',
    terms: 'Data, limits and policy',
  },

  limits: {
    deadline: (time: string) => `Ends after ${time}.`,
    fuel: (fuel: string) => `May spend ${fuel} units of fuel, the counted cost of its work.`,
    memory: (bytes: string) => `May use ${bytes} of memory.`,
    output: (bytes: string) => `May print ${bytes}.`,
    value: (bytes: string) => `May return up to ${bytes}.`,
  },

  policy: {
    loading: 'Putting it into words',
    failed: 'The policy could not be put into words.',
  },

  findings: {
    heading: 'Findings',
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    counts: (errors: number, warnings: number, hints: number) => {
      const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
      const all = [counted(errors, 'error'), counted(warnings, 'warning'), counted(hints, 'hint')];
      return all.filter((text) => !text.startsWith('0 ')).join(', ');
    },
    none: 'The checker finds nothing.',
    cannotRun: 'As it stands, it cannot run.',
    refused: 'Where a run gets to an error, the engine refuses it.',
    noted: 'Where a run gets to an error, it is noted and goes on.',
    failed: 'The source could not be checked.',
    line: (line: number) => `Line ${line}:`,
    rule: (code: string) => `About the rule ${code}`,
  },

  editor: {
    label: 'Python source',
    loading: 'Loading the editor',
    help: 'Escape, then Tab leaves the editor.',
    open: 'Open',
    openLabel: 'Open a Python file',
    save: 'Save',
    saveLabel: 'Save as a file',
    reset: 'Start over',
    drop: 'Drop a Python file to open it',
    replaced: (name: string) => `Opened ${name}.`,
    restarted: 'Back to the template.',
    bringBack: 'Bring back what was here',
    notPython: (name: string) => `${name} is not a .py file.`,
    notUtf8: (name: string) => `${name} is not UTF-8 text.`,
    tooLarge: (name: string, bytes: string) => `${name} is larger than ${bytes}.`,
    unreadable: (name: string) => `${name} cannot be read.`,
    notKept: 'This browser keeps no data for this page: save your source as a file before you leave.',
  },

  entry: {
    calls: 'Calls',
    choose: 'Function to call',
    none: 'No function found yet.',
    other: (entry: string) => `The task asks for a function named ${entry}.`,
  },

  bar: {
    run: 'Run',
    stop: 'Stop',
    send: 'Send',
    sending: 'Sending',
    sent: 'Sent',
    nothingRun: 'Run it first, then send the result.',
    preparing: 'Getting ready',
    running: 'Running',
    stale: 'The source has changed since this run.',
  },

  unsendable: {
    offline: 'Not to be sent: there was no network for a ticket.',
    refused: (why: string) => `Not to be sent: the server gave no ticket. ${why}`,
    terms: 'Not to be sent: the task or the engine on the server has changed. Reload the page.',
    entry: (entry: string) => `Not to be sent: the task asks for ${entry}.`,
    cancelled: 'Not to be sent: the run was stopped.',
    session: 'Not to be sent: this browser could not make a signing key.',
  },

  outcome: {
    heading: 'Outcome',
    empty: 'Nothing has run yet.',
    emptyHint: 'The code runs in a worker of this tab that has no network. What it gives stands here.',
    value: 'Value',
    none: 'None',
    yes: 'True',
    no: 'False',
    copy: 'Copy',
    copied: 'Copied',
    partByPart: 'Part by part',
    notPlot: 'The task shows a plot of a list of numbers. This is something else:',
    notTable: 'The task shows a table of a list of dicts. This is something else:',
    emptyList: 'The list is empty.',
    plot: 'Line plot',
    plotRange: (count: string, min: string, max: string) => `${count} numbers from ${min} to ${max}`,
    plotPoint: (x: string, y: string) => `at ${x}: ${y}`,
    tableLabel: (rows: string) => `Table of ${rows} rows`,
    rowNumber: 'Row',
    more: (count: string) => `Show ${count} more`,
    all: (size: string) => `Show all, ${size}`,
    items: (count: string) => `${count} items`,
    traceback: 'Traceback',
    message: 'Message',
    goTo: (line: number) => `Go to line ${line}`,
    stoppedAt: (line: number, name: string) => `Stopped at line ${line}, in ${name}`,
    stdout: 'Output',
    stderr: 'Error output',
    violations: 'Uses outside the policy',
    times: (count: number) => `${count}×`,
    usage: 'Used',
    time: 'Time',
    fuel: 'Fuel',
    memory: 'Memory',
    of: (used: string, limit: string) => `${used} of ${limit}`,
    elapsed: (elapsed: string, deadline: string) => `${elapsed} of ${deadline}`,
    announce: (label: string, means: string, time: string) => `Outcome: ${label}. ${means} ${time}.`,
    announceRun: 'Running.',
    failed: 'The run could not be made',
  },

  effects: {
    heading: 'What it wants to do',
    about: 'Nothing of it is done yet. Allow or refuse each, then apply what you allowed, in this order.',
    resumed: 'This is left from a run before the page was loaded. What was applied stays applied.',
    decisions: {
      open: 'waiting',
      allowed: 'allowed',
      refused: 'refused',
      applying: 'being applied',
      applied: 'applied',
      failed: 'failed',
      doubtful: 'in doubt',
    },
    decide: (name: string, number: number) => `Number ${number}, ${name}`,
    argument: (number: number) => `argument ${number}`,
    allow: 'Allow',
    again: 'Try again',
    refuse: 'Refuse',
    apply: (count: number) => (count > 0 ? `Apply ${count}` : 'Apply'),
    applying: 'Applying them one after the other.',
    waiting: (count: number) => (count === 1 ? 'One waits for your decision.' : `${count} wait for your decision.`),
    finished: 'Nothing is left to apply.',
    failed: 'It could not be applied:',
    doubt:
      'It was begun, and the page went away before it was known to be done. Trying again uses the same key, by which a receiver can tell.',
    trouble: 'Nothing can be applied, because this browser could not write down what is done:',
    announce: (applied: number, refused: number, failed: number) =>
      `${applied} applied, ${refused} refused, ${failed} failed.`,
    notes: 'Notes that were sent',
  },

  receipt: {
    heading: 'Receipt',
    accepted: 'The server has stored your receipt.',
    states: {
      claimed: { label: 'claimed', means: 'Nobody has run it again. It may be drawn for an audit later.' },
      queued: { label: 'queued', means: 'It was drawn for an audit: the server will run your source again.' },
      verified: { label: 'verified', means: 'The server has run your source again, and came to the same outcome.' },
      mismatch: { label: 'mismatch', means: 'The server has run your source again, and came to another outcome.' },
      unresolved: { label: 'unresolved', means: 'An audit could not tell whether this is the outcome.' },
    } satisfies Record<State, { label: string; means: string }>,
    announceState: (means: string) => `Receipt: ${means}`,
    refused: 'The server did not take the receipt',
    retry: 'Send again',
    announce: (id: string) => `Sent. The server has stored receipt ${id.slice(0, 12)}.`,
    announceRefused: (why: string) => `Not sent. ${why}`,
    id: 'Receipt',
    received: 'Received',
    signed: 'What was signed',
    task: 'Task',
    entry: 'Function',
    outcome: 'Outcome',
    fuel: 'Fuel',
    source: 'Source',
    data: 'Data',
    policy: 'Policy',
    value: 'Value',
    message: 'Whole outcome',
    engine: 'Engine',
    key: 'Signing key',
    raw: 'The receipt itself (JWS)',
    proves: 'What it proves',
    provesText:
      'That this browser’s key reported this outcome for this source, under a ticket that the server gave for this task, data, policy and engine, and that nobody changed the report since.',
    provesNot: 'What it does not prove',
    provesNotText:
      'That the source really gives this outcome. A browser can lie. Only running the same source again in the same engine, an audit, can tell.',
  },

  notice: { close: 'Close' },
};

export type Messages = typeof english;

/** The catalogue in use. */
export const t: Messages = english;
