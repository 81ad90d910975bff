use crate::rules::Rule;
use ruff_text_size::TextRange;
use serde::Serialize;
use std::collections::BTreeMap;

/// One thing that a rule has found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Finding {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    pub end_line: u32,
    /// Exclusive.
    pub end_column: u32,
    /// Stable: `BJ101`.
    #[cfg_attr(feature = "typescript", tsify(type = "RuleCode"))]
    pub code: &'static str,
    /// The rule's name: `module`.
    pub rule: &'static str,
    pub severity: Severity,
    /// What was found: a module, a name, a kind of syntax.
    pub what: String,
    /// Why it is a finding, in a sentence.
    pub why: String,
    /// What to do about it, in a sentence.
    pub todo: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Severity {
    /// The engine refuses it wherever the program gets there.
    Error,
    /// Certain, but no violation.
    Warning,
    /// Likely, not certain.
    Hint,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// Findings as the rules make them, with offsets.
#[derive(Default)]
pub(crate) struct Findings(Vec<Raw>);

struct Raw {
    rule: &'static Rule,
    severity: Severity,
    what: String,
    range: TextRange,
}

impl Findings {
    /// What is not certain is a hint.
    pub(crate) fn add(
        &mut self,
        rule: &'static Rule,
        what: impl Into<String>,
        range: TextRange,
        certain: bool,
    ) {
        let severity = if certain { rule.severity } else { Severity::Hint };
        self.0.push(Raw { rule, severity, what: what.into(), range });
    }

    pub(crate) fn into_findings(self, source: &str) -> Vec<Finding> {
        let places = places(
            source,
            self.0.iter().flat_map(|raw| [raw.range.start(), raw.range.end()].map(usize::from)),
        );
        let mut findings: Vec<Finding> = self
            .0
            .into_iter()
            .map(|Raw { rule, severity, what, range }| {
                let (line, column) = places[&range.start().into()];
                let (end_line, end_column) = places[&range.end().into()];
                let (why, todo) = (rule.why.replace("{}", &what), rule.todo.replace("{}", &what));
                let (code, rule) = (rule.code, rule.name);
                Finding { line, column, end_line, end_column, code, rule, severity, what, why, todo }
            })
            .collect();
        findings.sort();
        findings.dedup();
        findings
    }
}

/// Lines and columns of offsets, in one pass over the source.
fn places(source: &str, offsets: impl Iterator<Item = usize>) -> BTreeMap<usize, (u32, u32)> {
    let mut places: BTreeMap<usize, (u32, u32)> = offsets.map(|offset| (offset, (0, 0))).collect();
    let mut wanted = places.iter_mut().peekable();
    let (mut line, mut column) = (1, 1);
    let ends = [(source.len(), '\0')];
    let mut chars = source.char_indices().chain(ends).peekable();
    while let Some((offset, c)) = chars.next() {
        while let Some((_, place)) = wanted.next_if(|(wanted, _)| **wanted <= offset) {
            *place = (line, column);
        }
        let ends_line = c == '\n' || (c == '\r' && chars.peek().is_none_or(|(_, next)| *next != '\n'));
        (line, column) = if ends_line { (line + 1, 1) } else { (line, column + 1) };
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_as_pythons_do() {
        let source = "aé𝔸b\r\nc\rd\n";
        let offsets = [0, 1, 3, 7, 8, 10, 11, 12, 13, 14];
        let places = places(source, offsets.into_iter());
        let expected = [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (2, 1), (2, 2), (3, 1), (3, 2), (4, 1)];
        assert_eq!(places.into_values().collect::<Vec<_>>(), expected);
    }
}
