//! Characters that make a source read as what it is not.

use crate::{finding::Findings, names::is_builtin, rules, tree::Tree};
use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::{Ranged as _, TextRange, TextSize};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization as _;
use unicode_security::confusable_detection::skeleton;

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
    let ascii = tree.scopes.iter().flat_map(|scope| scope.names.keys()).filter(|name| name.is_ascii());
    // `rn` looks like `m`: names of plain letters have skeletons too.
    let looks: BTreeMap<String, &str> = ascii.map(|name| (looks_of(name), &**name)).collect();
    for token in tokens.iter().filter(|token| token.kind() == TokenKind::Name) {
        let written = &source[token.range()];
        if written.is_ascii() {
            continue;
        }
        let read: String = written.nfkc().collect();
        if read != written {
            found.add(&rules::NORMALISED, read, token.range(), true);
        } else {
            let look = looks_of(written);
            let is_other =
                looks.contains_key(&look) || (look.is_ascii() && (is_builtin(&look) || is_keyword(&look)));
            if is_other {
                found.add(&rules::CONFUSABLE, written, token.range(), true);
            }
        }
    }
}

/// What a name looks like (UTS 39).
fn looks_of(name: &str) -> String {
    skeleton(name).collect()
}

fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "and"
            | "as"
            | "assert"
            | "async"
            | "await"
            | "break"
            | "class"
            | "continue"
            | "def"
            | "del"
            | "elif"
            | "else"
            | "except"
            | "finally"
            | "for"
            | "from"
            | "global"
            | "if"
            | "import"
            | "in"
            | "is"
            | "lambda"
            | "nonlocal"
            | "not"
            | "or"
            | "pass"
            | "raise"
            | "return"
            | "try"
            | "while"
            | "with"
            | "yield"
    )
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
