//! Characters that make a source read as what it is not.

use crate::{finding::Findings, names::builtins, rules, tree::Tree};
use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::{Ranged as _, TextRange, TextSize};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;
use unicode_security::confusable_detection::skeleton;

/// Keywords that a name can look like.
const KEYWORDS: [&str; 32] = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
    "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// By the characters alone, wherever they stand.
pub(crate) fn find(source: &str, found: &mut Findings) {
    for (offset, c) in source.char_indices().filter(|(_, c)| !c.is_ascii()) {
        let range = TextRange::at(size(offset), size(c.len_utf8()));
        let name = format!("U+{:04X}", u32::from(c));
        if is_bidirectional(c) {
            found.add(&rules::BIDIRECTIONAL, name, range, true);
        } else if is_invisible(c) {
            found.add(&rules::INVISIBLE, name, range, true);
        }
    }
}

/// By the names: Python reads them in their compatibility form (NFKC), people by their looks.
pub(crate) fn find_in_names(source: &str, tokens: &Tokens, tree: &Tree<'_>, found: &mut Findings) {
    let names = tokens.iter().filter(|token| token.kind() == TokenKind::Name).map(|token| token.range());
    let mut foreign = names.filter(|range| !source[*range].is_ascii()).peekable();
    if foreign.peek().is_none() {
        return;
    }
    let plain = plain_looks(tree);
    for range in foreign {
        let written = &source[range];
        let read: String = written.nfkc().collect();
        if read != written {
            found.add(&rules::NORMALISED, read, range, true);
        } else if plain.contains(&looks_of(written)) {
            found.add(&rules::CONFUSABLE, written, range, true);
        }
    }
}

/// The looks of all names in plain letters that mean something in this source.
fn plain_looks(tree: &Tree<'_>) -> BTreeSet<String> {
    let own = tree.scopes.iter().flat_map(|scope| scope.names.keys()).map(|name| &**name);
    let known = builtins().iter().chain(&KEYWORDS).copied();
    own.filter(|name| name.is_ascii()).chain(known).map(looks_of).collect()
}

/// What a name looks like (UTS 39).
fn looks_of(name: &str) -> String {
    skeleton(name).collect()
}

/// Embeddings, overrides and isolates: what reorders text.
fn is_bidirectional(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Zero width, soft hyphens, tags, and marks of direction.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}'
    )
}

fn size(offset: usize) -> TextSize {
    TextSize::try_from(offset).expect("a source is smaller than 4 GiB")
}
