//! The corpus of the fuzzer and a fixed number of its mutations, the same ones in every run.
//! `BELLJAR_FUZZ_RUNS` says how many mutations each target gets instead.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    panic,
    path::{Path, PathBuf},
};

#[test]
fn source() {
    replay("source", belljar_fuzz::source, 1_000);
}

#[test]
fn request() {
    replay("request", belljar_fuzz::request, 4_000);
}

#[test]
fn cbor() {
    replay("cbor", belljar_fuzz::cbor, 6_000);
}

#[test]
fn csv() {
    replay("csv", belljar_fuzz::csv, 4_000);
}

#[test]
fn ticket() {
    replay("ticket", belljar_fuzz::ticket, 4_000);
}

#[test]
fn receipt() {
    replay("receipt", belljar_fuzz::receipt, 4_000);
}

fn replay(name: &str, target: fn(&[u8]), runs: usize) {
    let corpus = corpus(name);
    let runs = std::env::var("BELLJAR_FUZZ_RUNS").map_or(runs, |runs| runs.parse().expect("a number"));
    let mut mutator = Mutator { state: 1, corpus: &corpus, dictionary: dictionary(name) };
    let mutations = (0..runs).map(|n| mutator.mutate(corpus[n % corpus.len()].clone()));
    let inputs = corpus.iter().cloned().chain(mutations);
    let failed: Vec<String> = inputs.filter_map(|input| fails(name, target, &input)).take(10).collect();
    assert!(failed.is_empty(), "what does not hold for\n{}", failed.join("\n"));
}

/// Where a failing input is, with what failed.
fn fails(name: &str, target: fn(&[u8]), input: &[u8]) -> Option<String> {
    let panic = panic::catch_unwind(|| target(input)).err()?;
    let said = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    let folder = root().join("dist/test-logs/fuzz");
    fs::create_dir_all(&folder).expect("a folder for what fails");
    let path = folder.join(format!("{name}-{:016x}", hasher.finish()));
    fs::write(&path, input).expect("what fails is kept");
    Some(format!("{}: {}", path.display(), said.unwrap_or_default()))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// By name, so that the order is the same everywhere.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = fs::read_dir(root().join("fuzz/corpus").join(name)).expect("a corpus");
    let mut files: Vec<PathBuf> = folder.map(|file| file.expect("a file").path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).expect("a file")).collect()
}

/// The tokens of a dictionary in libFuzzer's form: `"token"`, with `\xNN`, `\\` and `\"`.
fn dictionary(name: &str) -> Vec<Vec<u8>> {
    let path = root().join("fuzz/dictionary").join(format!("{name}.dict"));
    let text = fs::read_to_string(path).expect("a dictionary");
    text.lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"')).map(unescape).collect()
}

fn unescape(token: &str) -> Vec<u8> {
    let mut parts = token.split('\\');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    while let Some(part) = parts.next() {
        match part.strip_prefix('x') {
            _ if part.is_empty() => {
                bytes.push(b'\\');
                bytes.extend(parts.next().unwrap_or_default().as_bytes());
            }
            Some(hex) => {
                bytes.push(u8::from_str_radix(&hex[..2], 16).expect("two digits"));
                bytes.extend(&hex.as_bytes()[2..]);
            }
            None => bytes.extend(part.as_bytes()),
        }
    }
    bytes
}

struct Mutator<'a> {
    state: u64,
    corpus: &'a [Vec<u8>],
    dictionary: Vec<Vec<u8>>,
}

impl Mutator<'_> {
    fn mutate(&mut self, mut input: Vec<u8>) -> Vec<u8> {
        for _ in 0..=self.below(4) {
            let start = self.below(input.len() + 1);
            let end = (start + 1 + self.below(16)).min(input.len());
            match self.below(6) {
                0 if start < end => input[start] ^= 1 << self.below(8),
                1 if start < end => input[start] = self.below(256) as u8,
                2 => drop(input.drain(start..end)),
                3 => {
                    let repeated = input[start..end].repeat(1 + self.below(8));
                    input.splice(start..start, repeated);
                }
                4 => {
                    let end = if self.below(2) == 0 { start } else { end };
                    let token = self.below(self.dictionary.len());
                    input.splice(start..end, self.dictionary[token].iter().copied());
                }
                _ => {
                    let other = self.below(self.corpus.len());
                    let from = self.below(self.corpus[other].len() + 1);
                    input.splice(start.., self.corpus[other][from..].iter().copied());
                }
            }
        }
        input
    }

    /// SplitMix64 (Steele, Lea and Flood 2014), as a number from 0 to `limit` - 1.
    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.state;
        word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((word ^ word >> 31) % limit as u64) as usize
    }
}
