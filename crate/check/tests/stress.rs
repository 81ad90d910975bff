//! Sources that are made to break what reads them: the checker answers all the same, on a small stack
//! and in a time that grows with the source.

use belljar_check::{Options, check};
use belljar_protocol::{Policy, Preset, Syntax};
use std::time::{Duration, Instant};

/// A browser's worker has no more.
const STACK_BYTES: usize = 1 << 20;

/// Linear work on these takes a hundredth of it.
const LONGEST: Duration = Duration::from_secs(20);

fn sources() -> Vec<String> {
    let many = |part: &str| part.repeat(200_000 / part.len());
    let numbered =
        |part: &str| -> String { (0..10_000).map(|n| part.replace('#', &n.to_string())).collect() };
    let mut sources: Vec<String> = [
        "(",
        "[",
        "{",
        "-",
        "not ",
        "lambda:",
        "x.",
        "x[",
        "f(",
        "1+",
        "f'{",
        "f\"{f'{",
        "@",
        "if x:",
        "x if x else ",
        "*",
        "x=",
        "\"",
        "'''",
        "\\\n",
        "\n ",
        "\t",
        "def f():",
        "class C:",
        "try:\n ",
        "match x:\n case ",
        "}",
        ")",
        "else:",
        "\u{202e}",
        "\u{feff}",
        "\u{430}",
        "\0",
        "\r",
        "yield ",
        "await ",
        "async ",
        ":=",
        "{**",
        "t'{",
        "case [",
    ]
    .iter()
    .map(|part| many(part))
    .collect();
    sources.extend(
        ["x = 1\n", "eval\n", "x.eval\n", "x = eval = x\n", "import a.b as x\n", "global x\n", "del x\n"]
            .map(many),
    );
    sources.extend(
        [
            "x# = eval; x#._a\n",
            "def f#(x=eval): return x, eval\n",
            "class C#:\n  __x = getattr\n  def f(self): return self.__x, __x\n",
            "while True:\n  for x in x: x.append(x)\n",
        ]
        .map(numbered),
    );
    // Texts that double, and names that lead to names.
    sources.push(
        "a0 = 'x'\n".to_owned()
            + &(1..2_000)
                .map(|n| format!("a{n} = a{0} + a{0}\ngetattr(x, a{n})\n", n - 1))
                .collect::<String>(),
    );
    sources
        .push((0..2_000).map(|n| format!("a{n} = a{} if x else a{n}\na{n}.b\n", (n + 1) % 2_000)).collect());
    sources.push(
        (0..200).map(|depth| format!("{}while 1:\n", " ".repeat(depth))).collect::<String>()
            + &" ".repeat(200)
            + "pass\n",
    );
    sources.push(format!("'{}'.format(x)\n", "{0._a[".repeat(20_000)));
    sources
}

#[test]
fn the_checker_answers() {
    let strict = Preset::Strict.policy();
    let all = Policy { syntax: Syntax::ALL.into(), ..strict.clone() };
    for source in sources() {
        for policy in [strict.clone(), all.clone(), Policy::default()] {
            let (source, start) = (source.clone(), Instant::now());
            let shown: String = source.chars().take(40).collect();
            let check = move || check(&source, &Options { entry: Some("f"), ..Options::new(&policy) }).len();
            let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(check).expect("a thread");
            thread.join().unwrap_or_else(|_| panic!("{shown:?}"));
            assert!(start.elapsed() < LONGEST, "{shown:?} took {:?}", start.elapsed());
        }
    }
}
