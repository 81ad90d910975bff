//! Whether a source nests too deeply to be looked at: parser and tree recurse.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, lexer::lex};

/// An upper bound of what parser and tree need of the stack; what people write stays below a tenth of it.
/// A browser's worker has room for half as much again (tests/browser/check.spec.ts).
const MAX_DEPTH: usize = 1_000;

/// What a bracket and a block need. The engine takes 200 and 100 of them, and so fewer than fit here.
const BRACKET: usize = 3;
const BLOCK: usize = 3;

/// Whether the source goes beyond the depth, by its tokens alone.
pub(crate) fn is_too_deep(source: &str) -> bool {
    let mut lexer = lex(source, Mode::Module);
    let mut depth = Depth::default();
    loop {
        match lexer.next_token() {
            TokenKind::EndOfFile => return false,
            token => depth.take(token),
        }
        if depth.sum() > MAX_DEPTH {
            return true;
        }
    }
}

#[derive(Default)]
struct Depth {
    blocks: usize,
    /// What the operators since the last comma add, in each of the brackets that are open.
    open: Vec<usize>,
    here: usize,
    outside: usize,
}

impl Depth {
    fn sum(&self) -> usize {
        self.blocks + self.outside + self.here
    }

    fn take(&mut self, token: TokenKind) {
        match token {
            TokenKind::Indent => self.blocks += BLOCK,
            TokenKind::Dedent => self.blocks = self.blocks.saturating_sub(BLOCK),
            TokenKind::Newline => {
                self.open.clear();
                (self.here, self.outside) = (0, 0);
            }
            TokenKind::Lpar
            | TokenKind::Lsqb
            | TokenKind::Lbrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart => {
                self.open.push(self.here);
                self.outside += self.here + BRACKET;
                self.here = 0;
            }
            TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::FStringEnd
            | TokenKind::TStringEnd => {
                if let Some(before) = self.open.pop() {
                    self.outside -= before + BRACKET;
                    // `f()()()` nests as operators do.
                    self.here = before + 1;
                }
            }
            TokenKind::Comma | TokenKind::Semi => self.here = 0,
            _ => self.here += weight(token),
        }
    }
}

/// How much deeper the tree gets with each of a row of such tokens.
fn weight(token: TokenKind) -> usize {
    match token {
        // What can stand before an operand.
        TokenKind::Plus | TokenKind::Minus | TokenKind::Tilde | TokenKind::Not | TokenKind::Await => 2,
        TokenKind::Dot
        | TokenKind::Star
        | TokenKind::DoubleStar
        | TokenKind::Slash
        | TokenKind::DoubleSlash
        | TokenKind::Percent
        | TokenKind::At
        | TokenKind::Amper
        | TokenKind::Vbar
        | TokenKind::CircumFlex
        | TokenKind::LeftShift
        | TokenKind::RightShift
        | TokenKind::Lambda
        | TokenKind::If
        | TokenKind::ColonEqual
        | TokenKind::Yield => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, is_too_deep};

    #[test]
    fn every_way_to_nest_is_seen_and_breadth_is_none() {
        for (start, part, end) in [
            ("x = ", "-", "1"),
            ("x = ", "not ", "1"),
            ("x = 1", "+1", ""),
            ("x = 1", "**1", ""),
            ("x = x", ".x", ""),
            ("x = x", "()", ""),
            ("x = x", "[0]", ""),
            ("x = ", "(", "1"),
            ("x = ", "[", "1"),
            ("x = ", "{1:", "1"),
            ("x = ", "lambda:", "1"),
            ("x = 1", " if 1 else 1", ""),
            ("x = ", "f(1,", "1"),
            ("x = ", "[(1),", "1"),
        ] {
            let source = |count| format!("{start}{}{end}\n", part.repeat(count));
            assert!(is_too_deep(&source(1_001)), "{part}");
            assert!(!is_too_deep(&source(300)), "{part}");
        }
        for broad in ["x = 1\n", "x = -1, -2\n", "f(1)(2)\n", "[-1, -2]\n", "if x: pass\n", "if x:\n  pass\n"]
        {
            assert!(!is_too_deep(&broad.repeat(5_000)), "{broad}");
        }
        assert!(!is_too_deep(&format!("x = [{}]\n", "(-1) + 2, ".repeat(5_000))));
        assert!(!is_too_deep(&format!("x = 1{}\n", " and 1".repeat(5_000))));
        let blocks: String = (0..1_001).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect();
        assert!(is_too_deep(&blocks));
        let most = |count| format!("x = {}1\n", "not ".repeat(count));
        assert!(!is_too_deep(&most(MAX_DEPTH / 2)) && is_too_deep(&most(MAX_DEPTH / 2 + 1)));
    }
}
