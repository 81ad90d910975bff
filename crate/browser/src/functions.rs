use wasm_bindgen::prelude::wasm_bindgen;

/// The names of a source's top-level functions, in order, for a person to choose from.
/// It reads lines, not Python: what only looks like a function is told by the run.
#[wasm_bindgen]
pub fn functions(source: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for line in source.lines() {
        let Some(rest) = line.strip_prefix("def ") else { continue };
        let name: String =
            rest.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    #[test]
    fn finds_what_stands_at_the_margin() {
        let source =
            "import math\n\ndef f(xs):\n    def inner(): pass\ndef  größe (x): pass\nasync def a(): pass\n";
        assert_eq!(super::functions(source), ["f", "größe"]);
    }
}
