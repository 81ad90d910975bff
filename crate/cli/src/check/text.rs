//! Findings for people.

use super::File;
use belljar_check::{Finding, Severity};
use std::fmt::Write as _;

/// What is shown of a line; more of it is cut on both sides.
const MAX_WIDTH: usize = 120;

/// Each finding with its line, and how many there are.
pub(super) fn text(files: &[File]) -> String {
    let mut text = String::new();
    for file in files {
        let lines: Vec<&str> = lines(&file.source);
        for finding in &file.findings {
            show(&file.name, &lines, finding, &mut text);
        }
    }
    let count = |severity| {
        files.iter().flat_map(|file| &file.findings).filter(|found| found.severity == severity).count()
    };
    let counts = [
        counted(count(Severity::Error), "error"),
        counted(count(Severity::Warning), "warning"),
        counted(count(Severity::Hint), "hint"),
    ];
    let _ = writeln!(text, "{} in {}", counts.join(", "), counted(files.len(), "file"));
    text
}

/// A finding with its line and a mark below what it is about.
fn show(name: &str, lines: &[&str], finding: &Finding, text: &mut String) {
    let Finding { line, column, code, why, todo, severity, .. } = finding;
    let margin = " ".repeat(line.to_string().len());
    let shown = lines.get(*line as usize - 1).copied().unwrap_or_default();
    // What is found may be a place between two characters.
    let end = if finding.end_line == *line { finding.end_column.max(column + 1) } else { u32::MAX };
    let (shown, mark) = marked(shown, *column as usize - 1, end as usize - 1);
    let _ = writeln!(
        text,
        "{}:{line}:{column}: {}[{code}]: {}",
        printable(name),
        severity.as_str(),
        printable(why)
    );
    let _ = writeln!(text, "{margin} |\n{line} | {shown}\n{margin} | {mark}\n{margin} = {todo}\n");
}

/// The line as it is shown, and the carets below it.
fn marked(line: &str, start: usize, end: usize) -> (String, String) {
    let cut = if start < MAX_WIDTH * 2 / 3 { 0 } else { start - MAX_WIDTH / 3 };
    let (mut shown, mut mark) = (String::new(), String::new());
    for (index, c) in line.chars().enumerate().skip(cut).take(MAX_WIDTH) {
        let c = printable(c.encode_utf8(&mut [0; 4])).replace('\t', "    ");
        let sign = if (start..end).contains(&index) { "^" } else { " " };
        mark.push_str(&sign.repeat(c.chars().count()));
        shown.push_str(&c);
    }
    // Or the place behind the line.
    if !mark.contains('^') {
        mark.push('^');
    }
    (shown, mark.trim_end().to_owned())
}

/// A text without what would steer a terminal, or what would reorder a line.
fn printable(text: &str) -> String {
    let is_unsafe = |c: char| {
        (c.is_control() && c != '\t')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
    };
    text.chars().map(|c| if is_unsafe(c) { '\u{fffd}' } else { c }).collect()
}

/// Lines as Python counts them.
fn lines(source: &str) -> Vec<&str> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let lines = source.split_inclusive('\n').flat_map(|line| {
        let line = line.strip_suffix('\n').unwrap_or(line);
        line.strip_suffix('\r').unwrap_or(line).split('\r')
    });
    lines.collect()
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_below_what_is_meant() {
        assert_eq!(marked("import os", 7, 9), ("import os".into(), "       ^^".into()));
        assert_eq!(marked("\tös\u{202e}x", 1, 4), ("    ös\u{fffd}x".into(), "    ^^^".into()));
        assert_eq!(marked("x = (", 5, 4), ("x = (".into(), "     ^".into()));
        let long = format!("{}os", "x".repeat(500));
        let (shown, mark) = marked(&long, 500, 502);
        assert_eq!((shown.len(), mark.len()), (42, 42));
        assert!(shown.ends_with("xos") && mark.ends_with(" ^^"));
    }

    #[test]
    fn lines_end_as_pythons_do() {
        assert_eq!(lines("\u{feff}a\r\nb\rc\n\nd"), ["a", "b", "c", "", "d"]);
    }
}
