/// As much of a message as a program gets.
const MOST_CHARACTERS: usize = 1_000;

/// What a `HostError` says: one that is not too long, without characters that would steer a terminal or
/// make a text read in another order than it stands.
pub fn message(text: &str) -> String {
    let mut characters = text.chars().map(|c| if misleads(c) { '\u{fffd}' } else { c });
    let mut message: String = characters.by_ref().take(MOST_CHARACTERS).collect();
    if characters.next().is_some() {
        message.pop();
        message.push('…');
    }
    message
}

fn misleads(c: char) -> bool {
    let bidirectional =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    bidirectional || c.is_control() && !matches!(c, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn steers_nothing_and_ends() {
        assert_eq!(message("a\n\tb\u{1b}[2J\r\u{202e}c\u{9b}"), "a\n\tb\u{fffd}[2J\u{fffd}\u{fffd}c\u{fffd}");
        let long = "ä".repeat(1_001);
        assert_eq!(message(&long), format!("{}…", "ä".repeat(999)));
        assert_eq!(message(&long[2..]), &long[2..]);
        assert_eq!(message(&message(&long)), message(&long));
    }
}
